import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService, type ISetDefinedNameMutationParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Grid } from "../../grid/univer";
import { alreadyExists, invalidArgument, notFound } from "../book-error";

/** A defined name. `sheetId` is set where it belongs to one sheet only. */
export interface Name {
  id: string;
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
  sheetId?: string;
}

const cellLike = /^([A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C|TRUE|FALSE)$/i;

/** The workbook's defined names, of the whole workbook and of single sheets. */
export class Names {
  readonly #service: IDefinedNamesService;

  constructor(private readonly grid: Grid) {
    this.#service = grid.services.get(IDefinedNamesService);
  }

  /** The names of one sheet, or of the workbook where no sheet is given. */
  list(sheetId?: string): Name[] {
    return this.all().filter((name) => name.sheetId === sheetId);
  }

  all(): Name[] {
    return this.#stored().map(asName);
  }

  find(name: string, sheetId?: string): Name | undefined {
    const wanted = name.toLowerCase();
    const found = this.#stored().find((stored) => stored.name.toLowerCase() === wanted && sheetOf(stored) === sheetId);
    return found && asName(found);
  }

  get(id: string): Name {
    return asName(this.#kept(id));
  }

  add(name: string, formula: string, comment: string, sheetId?: string): Name {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255 || cellLike.test(name))
      throw invalidArgument(`"${name}" cannot be a name.`);
    if (this.find(name, sheetId)) throw alreadyExists(`the name "${name}"`);
    const id = generateRandomId(8);
    this.#run("sheet.command.insert-defined-name", {
      unitId: this.grid.workbook.getId(),
      id,
      name,
      formulaOrRefString: gridFormula(formula),
      comment,
      localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    return this.get(id);
  }

  update(id: string, change: Partial<Pick<Name, "formula" | "comment" | "visible">>): void {
    this.#run("sheet.command.set-defined-name", {
      ...this.#kept(id),
      ...(change.formula === undefined ? {} : { formulaOrRefString: gridFormula(change.formula) }),
      ...(change.comment === undefined ? {} : { comment: change.comment }),
      ...(change.visible === undefined ? {} : { hidden: !change.visible }),
    });
  }

  remove(id: string): void {
    this.#run("sheet.command.remove-defined-name", this.#kept(id));
  }

  #stored(): StoredName[] {
    return Object.values(this.#service.getDefinedNameMap(this.grid.workbook.getId()) ?? {});
  }

  #kept(id: string): ISetDefinedNameMutationParam {
    const unitId = this.grid.workbook.getId();
    const kept = this.#service.getDefinedNameMap(unitId)?.[id];
    if (!kept) throw notFound("the name");
    return { unitId, ...kept };
  }

  /** By command, since the grid's own interface refuses names that are also functions', such as `rate`; Excel does not. */
  #run(command: string, name: ISetDefinedNameMutationParam): void {
    this.grid.api.syncExecuteCommand(command, name);
  }
}

type StoredName = Omit<ISetDefinedNameMutationParam, "unitId">;

const sheetOf = ({ localSheetId }: StoredName): string | undefined =>
  localSheetId && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? localSheetId : undefined;

function asName(stored: StoredName): Name {
  const { id, name, formulaOrRefString, comment, hidden } = stored;
  const sheetId = sheetOf(stored);
  return {
    id,
    name,
    formula: `=${formulaOrRefString.replace(/^=/, "")}`,
    comment: comment ?? "",
    visible: !hidden,
    ...(sheetId === undefined ? {} : { sheetId }),
  };
}

/** The grid keeps references bare and formulas with "=". */
function gridFormula(formula: string): string {
  const bare = formula.replace(/^=/, "");
  return /^('[^']*(?:''[^']*)*'|[^'!()+*/^&<>=,"{]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(bare)
    ? bare
    : `=${bare}`;
}
