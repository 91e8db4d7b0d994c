import { areaAddress } from "../../../workbooks/grid/area";
import { texts } from "../../texts";
import type { OurCell } from "../our-formulas";
import type { Finding } from "./finding";
import { ourCalls, treeOf, type Around, type PlacedReference } from "./formula-around";

const shown = ({ sheet, area }: PlacedReference, home: string): string =>
  (sheet === home ? "" : `${sheet}!`) + areaAddress(area);

/** Where a formula of ours points at cells that are all empty: a function gets 0 for them on some computers. */
export function emptyReferences({ sheet, address, formula }: OurCell, around: Around): Finding[] {
  return ourCalls(treeOf(formula)).flatMap(({ id, args }) =>
    args.flatMap((arg): Finding[] => {
      const at = around.referred(arg);
      if (!at || !around.isEmpty(at)) return [];
      return [{ is: "empty reference", sheet, address, text: texts.tools.check.emptyReference(id, shown(at, sheet)) }];
    }),
  );
}
