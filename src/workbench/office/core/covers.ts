import { type ClientObject, readValue, writeValue } from "./client-object";
import { covered } from "./covered";
import type { AnyProperty, Properties } from "./property";

type ClientClass<Target> = abstract new (...args: never[]) => ClientObject<Target>;

/**
 * Says which interface of office.js a class stands in for, and gives the class that interface's properties. The type parameter ties each
 * property's name and value to Microsoft's typings.
 */
export function covers<Interface>() {
  return <Target>(
    interfaceName: string,
    Class: ClientClass<Target>,
    properties: Properties<Interface, Target>,
  ): void => {
    const own = properties as Record<string, AnyProperty>;
    Object.assign(Class, { interfaceName, properties: own });
    for (const [name, property] of Object.entries(own)) {
      Object.defineProperty(Class.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: ClientObject<unknown>) {
          return this[readValue](name);
        },
        set(this: ClientObject<unknown>, value: unknown) {
          this[writeValue](name, value, property);
        },
      });
    }
    covered.set(interfaceName, Class.prototype as object);
  };
}
