import { covered } from "./covered";
import { notCovered } from "./errors";

/** Names that JavaScript itself, promises, consoles and test tools look for on any object. */
const lookedForAnywhere = new Set([
  "then",
  "catch",
  "finally",
  "toJSON",
  "nodeType",
  "tagName",
  "asymmetricMatch",
  "$$typeof",
  "inspect",
]);

/**
 * The end of a prototype chain at which nothing is simply undefined: reading or writing a member that is not there throws, naming it.
 * Members that are covered are found before and cost nothing.
 */
export function guard(nameOf: (object: object) => string): object {
  const known = (key: string | symbol): boolean =>
    typeof key === "symbol" || key in Object.prototype || lookedForAnywhere.has(key);
  return new Proxy(Object.create(null) as object, {
    get(_target, key, receiver: object) {
      if (known(key)) return Reflect.get(Object.prototype, key, receiver) as unknown;
      throw notCovered(`${nameOf(receiver)}.${String(key)}`);
    },
    set(_target, key, value, receiver: object) {
      if (!known(key)) throw notCovered(`${nameOf(receiver)}.${String(key)}`);
      return Reflect.defineProperty(receiver, key, {
        value: value as unknown,
        writable: true,
        configurable: true,
        enumerable: true,
      });
    },
    has: (_target, key) => known(key),
  });
}

/** A plain object of which only the members given exist. */
export function guarded<Members extends object>(name: string, members: Members): Members {
  covered.set(name, members);
  return Object.setPrototypeOf(
    members,
    guard(() => name),
  ) as Members;
}
