import { absoluteAddress, type PlacedArea, quotedSheet } from "../../workbooks/grid/area";
import type { LayoutChart } from "../../workbooks/layout/sheet-layout";
import { element, escaped } from "../package/xml";

/** An area as a chart refers to it. */
export const chartReference = (area: PlacedArea): string =>
  escaped(`${quotedSheet(area.sheet)}!${absoluteAddress(area)}`);

/** A text that follows a cell, and what stands there now. */
export const linkedText = ({ cell, text }: LayoutChart["title"]): string =>
  element(
    "c:strRef",
    {},
    element("c:f", {}, chartReference(cell)),
    element(
      "c:strCache",
      {},
      element("c:ptCount", { val: 1 }),
      element("c:pt", { idx: 0 }, element("c:v", {}, escaped(text))),
    ),
  );

const look = (size: number, turned: boolean): string[] => [
  turned ? element("a:bodyPr", { rot: -5400000, vert: "horz" }) : element("a:bodyPr"),
  element("a:lstStyle"),
  element("a:p", {}, element("a:pPr", {}, element("a:defRPr", { sz: size, b: 0 }))),
];

/** The chart's title, which follows its cell. */
export const linkedTitle = (title: LayoutChart["title"]): string =>
  element(
    "c:title",
    {},
    element("c:tx", {}, linkedText(title)),
    element("c:overlay", { val: 0 }),
    element("c:txPr", {}, ...look(1200, false)),
  );

/** The title of an axis. */
export const fixedTitle = (text: string, turned: boolean): string =>
  element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        ...look(1000, turned).slice(0, 2),
        element(
          "a:p",
          {},
          element("a:pPr", {}, element("a:defRPr", { sz: 1000, b: 0 })),
          element("a:r", {}, element("a:rPr", { lang: "en-US", sz: 1000, b: 0 }), element("a:t", {}, escaped(text))),
        ),
      ),
    ),
    element("c:overlay", { val: 0 }),
  );
