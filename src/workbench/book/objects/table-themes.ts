import type { IStyleBase } from "@univerjs/core";

/** The colours of Excel's table styles, by the number's place in a row of seven: grey, then the six accents. */
const accents = ["#404040", "#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"] as const;
const tints = ["#D9D9D9", "#C0E6F5", "#FBE2D5", "#C1F0C8", "#CAEDFB", "#F2CEEF", "#DAF2D0"] as const;

interface TableTheme {
  name: string;
  headerRowStyle?: IStyleBase;
  firstRowStyle?: IStyleBase;
  secondRowStyle?: IStyleBase;
}

/** The look of one of Excel's table styles (`TableStyleLight1` … `TableStyleDark11`); an unknown or empty one has none. */
export function tableTheme(style: string, banded: boolean): TableTheme {
  const name = `${style || "none"}${banded ? "" : "-plain"}`;
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return { name };
  const place = (Number(match[2]) - 1) % accents.length;
  const bands = banded ? { firstRowStyle: { bg: { rgb: tints[place] ?? "#FFFFFF" } }, secondRowStyle: {} } : {};
  if (match[1] === "Light")
    return { name, headerRowStyle: { bl: 1, bd: { b: { s: 1, cl: { rgb: accents[place] ?? "#000000" } } } }, ...bands };
  return {
    name,
    headerRowStyle: { bg: { rgb: accents[place] ?? "#404040" }, cl: { rgb: "#FFFFFF" }, bl: 1 },
    ...bands,
  };
}
