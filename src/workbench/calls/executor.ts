import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ERROR_TYPE_SET,
  type ErrorType,
  ErrorValueObject,
  NullValueObject,
} from "@univerjs/engine-formula";
import { areaAddress, quotedSheetName } from "../book/address";
import { argument, type CallingConvention } from "./arguments";
import type { FunctionMetadata, ParameterMetadata } from "./registration";
import type { Invocation, Invocations } from "../host/invocations";
import type { CallSite, PendingCalls } from "./pending-calls";
import { errorCell, resultCells } from "./results";

/** What Excel shows while a function's promise is open. The grid's engine learns it as one more error, so that it passes through formulas. */
const busy = "#BUSY!" as ErrorType;
ERROR_TYPE_SET.add(busy);

/** Where range arguments stand, by argument. */
type Addresses = readonly (string | null)[];

/** What a function's calls have in common. */
export interface Calls {
  convention: CallingConvention;
  pending: PendingCalls;
  invocations: Invocations;
  sheetName(sheetId: string): string;
}

/** One function of the add-in, as the grid's engine calls it. */
export class AddInFunction extends BaseFunction {
  override minParams = -1;
  override maxParams = -1;
  readonly #parameters: readonly ParameterMetadata[];
  /** Whether a parameter takes a single cell, so that a range there means one call for each of its cells. */
  readonly #lifts: boolean;

  constructor(
    private readonly fullName: string,
    private readonly metadata: FunctionMetadata,
    private readonly calls: Calls,
  ) {
    super(fullName);
    this.#parameters = metadata.parameters ?? [];
    this.#lifts = this.#parameters.some(({ dimensionality }) => dimensionality !== "matrix");
    this.needsReferenceObject = metadata.options?.requiresParameterAddresses ?? false;
  }

  /** Else the grid would read a text like "12%" as a number before the function gets it. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const site = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const addresses = this.needsReferenceObject ? given.map((value) => this.#addressOf(value)) : undefined;
    const values = addresses ? given.map(dereferenced) : given;
    const wrongCount = this.#wrongCount(values.length);
    if (wrongCount) return wrongCount;
    const shape = this.#lifts ? this.#liftedShape(values) : undefined;
    return shape ? this.#callForEach(values, shape, site, addresses) : this.#call(values, site, addresses);
  }

  #wrongCount(count: number): BaseValueObject | undefined {
    const missing = this.#parameters.slice(count).find(({ optional, repeating }) => !optional && !repeating);
    if (missing) return errorCell("#VALUE!", `Excel does not take this formula: ${missing.name} is missing.`);
    if (count > this.#parameters.length && !this.#parameters.at(-1)?.repeating)
      return errorCell(
        "#VALUE!",
        `Excel does not take this formula: ${this.fullName} has ${this.#parameters.length} arguments at most.`,
      );
    return undefined;
  }

  #call(values: readonly BaseValueObject[], site: CallSite, addresses: Addresses | undefined): BaseValueObject {
    const args = this.#arguments(values);
    if (!Array.isArray(args)) return args;
    const invocation = this.#invocation(args, site, addresses);
    const outcome = this.calls.pending.answer(site, JSON.stringify([invocation.functionId, args, addresses]), () =>
      this.calls.invocations.call(invocation),
    );
    return outcome === "busy" ? new ErrorValueObject(busy) : resultCells(outcome);
  }

  /** The arguments in order, left-out ones as null; or the error that keeps the function from being called. */
  #arguments(values: readonly BaseValueObject[]): unknown[] | ErrorValueObject {
    const args: unknown[] = [];
    for (const [index, parameter] of this.#parameters.entries()) {
      const arg = parameter.repeating
        ? this.#repeated(values.slice(index), parameter)
        : argument(values[index], parameter, this.calls.convention);
      if (arg instanceof ErrorValueObject) return arg;
      args.push(arg);
    }
    return args;
  }

  #repeated(values: readonly BaseValueObject[], parameter: ParameterMetadata): unknown {
    const args = values.map((value) => argument(value, parameter, this.calls.convention));
    return args.find((arg) => arg instanceof ErrorValueObject) ?? args;
  }

  #invocation(args: readonly unknown[], site: CallSite, parameterAddresses: Addresses | undefined): Invocation {
    const { sheetName, convention } = this.calls;
    return {
      functionId: this.metadata.id,
      args,
      address: `${quotedSheetName(sheetName(site.sheetId))}!${areaAddress({ ...site, rows: 1, columns: 1 })}`,
      ...(parameterAddresses ? { parameterAddresses } : {}),
      cancelable: this.metadata.options?.cancelable ?? false,
      errorsAllowed: convention.errorsAllowed,
    };
  }

  #liftedShape(values: readonly BaseValueObject[]): { rows: number; columns: number } | undefined {
    let rows = 1;
    let columns = 1;
    values.forEach((value, index) => {
      if (!value.isArray() || this.#parameter(index)?.dimensionality === "matrix") return;
      rows = Math.max(rows, (value as ArrayValueObject).getRowCount());
      columns = Math.max(columns, (value as ArrayValueObject).getColumnCount());
    });
    return rows * columns > 1 ? { rows, columns } : undefined;
  }

  /** A range where a single cell is expected: the function is called for each cell, and the results spill. */
  #callForEach(
    values: readonly BaseValueObject[],
    { rows, columns }: { rows: number; columns: number },
    site: CallSite,
    addresses: Addresses | undefined,
  ): BaseValueObject {
    const calculateValueList = Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => {
        const result = this.#call(
          values.map((value, index) =>
            this.#parameter(index)?.dimensionality === "matrix" ? value : cellAt(value, r, c),
          ),
          site,
          addresses,
        );
        return result.isArray() ? (result as ArrayValueObject).getFirstCell() : result;
      }),
    );
    return ArrayValueObject.create({
      calculateValueList,
      rowCount: rows,
      columnCount: columns,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }

  #parameter(index: number): ParameterMetadata | undefined {
    return this.#parameters[Math.min(index, this.#parameters.length - 1)];
  }

  /** Where an argument stands; nothing for what is no reference. */
  #addressOf(value: BaseValueObject): string | null {
    if (!value.isReferenceObject()) return null;
    const { sheetId, range } = value.toUnitRange();
    const area = {
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    };
    return `${quotedSheetName(this.calls.sheetName(sheetId))}!${areaAddress(area)}`;
  }
}

/** The cell of a range that a call gets: a single cell, row or column is repeated, beyond the range there is #N/A. */
function cellAt(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!value.isArray()) return value;
  const cells = value as ArrayValueObject;
  const r = cells.getRowCount() === 1 ? 0 : row;
  const c = cells.getColumnCount() === 1 ? 0 : column;
  if (r >= cells.getRowCount() || c >= cells.getColumnCount()) return errorCell("#N/A");
  return ArrayValueObject.create({
    calculateValueList: [[cells.get(r, c) ?? NullValueObject.create()]],
    rowCount: 1,
    columnCount: 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const dereferenced = (value: BaseValueObject): BaseValueObject =>
  value.isReferenceObject() ? (value as unknown as BaseReferenceObject).toArrayValueObject() : value;
