import { namespace } from "../../messages/namespace";
import { CostError } from "../../engine/cost-error";
import { functions } from "../../functions/all";
import { invoke } from "../../functions/invoke";
import type { SheetErrorName } from "../../functions/cell";
import type { Area } from "../grid/area";
import { arithmetic, dates } from "./natives/arithmetic";
import { logic } from "./natives/logic";
import { lookup } from "./natives/lookup";
import type { Argument, Native, Natives } from "./natives/native";
import { statistics } from "./natives/statistics";
import { text } from "./natives/text";
import type { Node } from "./parse";
import { asNumber, each, isMatrix, operate, sheetError, single, type Value } from "./value";

/** The cells around a formula: what they hold, and which areas names mean. */
export interface Surroundings {
  /** The value of a cell, or the block of values of an area. */
  read(sheet: string | undefined, area: Area): Value;
  /** The area of a name and its sheet. */
  named(sheet: string | undefined, name: string): { sheet: string; area: Area } | undefined;
}

/** Every function of Excel's own that the sheets may use. */
export const natives: Natives = { ...logic, ...arithmetic, ...statistics, ...lookup, ...text, ...dates };

const ours = (): Map<string, (typeof functions)[number]> =>
  new Map(functions.map((definition) => [`${namespace}.${definition.id}`, definition]));
let byName: ReturnType<typeof ours> | undefined;

/** A function of ours called as Excel calls it: what is left out is null, a range is an array of rows. */
function callOurs(name: string, args: readonly (Argument | null)[]): Value {
  const definition = (byName ??= ours()).get(name);
  if (!definition) throw new ReferenceError(`There is no function ${name}`);
  const given = args.map((argument) => {
    const value = argument?.value() ?? null;
    return argument?.area && !Array.isArray(value) && definition.order[args.indexOf(argument)]?.[1].matrix
      ? [[value]]
      : value;
  });
  try {
    const result = invoke(definition, given);
    if (result instanceof Promise) throw new TypeError(`${name} waits for a file and has no place in a template`);
    return result;
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}

/**
 * What a formula comes to among its surroundings.
 * @param down how many rows further down it stands than where it was written
 */
export function evaluate(node: Node, around: Surroundings, down = 0): Value {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "error":
      return sheetError(node.name as SheetErrorName);
    case "reference":
      return around.read(node.sheet, movedDown(node, down));
    case "name": {
      const found = around.named(node.sheet, node.name);
      return found ? around.read(found.sheet, found.area) : sheetError("#NAME?");
    }
    case "array":
      return node.rows.map((row) => row.map((cell) => single(evaluate(cell, around, down))));
    case "negative":
      return each((cell) => operate("-", 0, cell), [evaluate(node.of, around, down)]);
    case "percent":
      return each((cell) => operate("/", asNumber(cell), 100), [evaluate(node.of, around, down)]);
    case "binary": {
      const [left, right] = [evaluate(node.left, around, down), evaluate(node.right, around, down)];
      return isMatrix(left) || isMatrix(right)
        ? each((one, other) => operate(node.operator, one, other), [left, right])
        : operate(node.operator, left, right);
    }
    case "call": {
      const args = node.args.map((part) => part && new Part(part, around, down));
      if (node.name.startsWith(`${namespace}.`)) return callOurs(node.name, args);
      return nativeNamed(node.name)(...args);
    }
  }
}

/** An argument of a call. Only functions that take references ask for its area. */
class Part implements Argument {
  constructor(
    private readonly node: Node,
    private readonly around: Surroundings,
    private readonly down: number,
  ) {}

  value(): Value {
    return evaluate(this.node, this.around, this.down);
  }

  get area(): Area | undefined {
    const { node, around, down } = this;
    if (node.kind === "reference") return movedDown(node, down);
    return node.kind === "name" ? around.named(node.sheet, node.name)?.area : undefined;
  }
}

const movedDown = ({ area, moves }: Node & { readonly kind: "reference" }, down: number): Area =>
  moves && down > 0 ? { ...area, row: area.row + down } : area;

function nativeNamed(name: string): Native {
  const native = Object.hasOwn(natives, name) ? natives[name] : undefined;
  if (!native) throw new ReferenceError(`The function ${name} is not among those that the sheets may use`);
  return native;
}
