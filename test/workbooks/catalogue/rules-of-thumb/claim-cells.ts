import { card } from "../../../../src/workbooks/catalogue/rules-of-thumb/card";
import { claims, rulesOfThumb } from "../../../../src/workbooks/catalogue/rules-of-thumb/template";
import type { Template, WorkbookKind } from "../../../../src/workbooks/template/template";
import { partsOf, typedInto } from "../../cells";

export type Typed = Readonly<Record<string, number | null>>;

export const kinds = ["addin", "plain"] as const;

/** One claim alone: the others are left out for speed. */
function alone(id: string): Template {
  const [sheet] = rulesOfThumb.sheets;
  const block = card(
    claims.find((claim) => claim.id === id)!,
    1,
  );
  return { ...rulesOfThumb, sheets: [{ ...sheet!, stacks: [{ at: "A1", blocks: [block] }] }] };
}

/** What the cells of one claim show with other inputs. */
export function shownOf(id: string, typed: Typed = {}, kind: WorkbookKind = "addin"): (key: string) => unknown {
  const values = Object.fromEntries(Object.entries(typed).map(([key, value]) => [`${id}.${key}`, value]));
  const part = partsOf(typedInto(alone(id), values), { kind });
  return (key) => part(`${id}.${key}`);
}
