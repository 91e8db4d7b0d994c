import type { InputCell } from "../scenario";

const longestNumber = 30;
/** More tokens or calls than anyone has; sums of millions of rows stay finite. */
const most = 1e15;
const plain = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const withThousands = /^\d{1,3}(?:[, \u00a0\u202f']\d{3})+(?:\.\d+)?$/u;

/** The number from 0 to 10¹⁵ that a cell holds, as a number or as text ("59200.0", "1,234"); undefined where it holds none. */
export function cellNumber(cell: InputCell | undefined): number | undefined {
  if (typeof cell === "number") return cell >= 0 && cell <= most ? cell : undefined;
  if (typeof cell !== "string" || cell.length > longestNumber) return undefined;
  const text = cell.trim();
  if (!plain.test(text) && !withThousands.test(text)) return undefined;
  const number = Number(text.replace(/[, \u00a0\u202f']/gu, ""));
  return number <= most ? number : undefined;
}
