import type { BrandVariants } from "@fluentui/tokens";

/** Fluent's ramp of a brand colour, from dark to light, for Excel: 80 is the green of its title bar. */
export const excelGreen: BrandVariants = {
  10: "#04170c",
  20: "#082716",
  30: "#0a3720",
  40: "#0b4729",
  50: "#0c5731",
  60: "#0e6337",
  70: "#0f703b",
  80: "#107c41",
  90: "#2a9459",
  100: "#4db57a",
  110: "#66c18d",
  120: "#7ccc9e",
  130: "#98d8b3",
  140: "#b5e3c8",
  150: "#cfeedc",
  160: "#e9f7ef",
};
