import type { Formula } from "../../template/template";
import { firstOf, words } from "../wording";
import { verdicts } from "./card";
import { claims } from "./claims/all";

const count = (verdict: keyof typeof verdicts): Formula => `COUNTIF({glance.verdicts},"${verdicts[verdict]}")`;
const counted = (verdict: keyof typeof verdicts, one: string, many: string): Formula =>
  `${count(verdict)}&IF(${count(verdict)}=1,${words(one)},${words(many)})`;

/** How many of the rules hold. */
export const finding: Formula = firstOf(
  [
    [
      `${count("unknown")}>0`,
      `${counted("unknown", " rule cannot", " rules cannot")}&${words(" be judged: see below what its inputs need.")}`,
    ],
  ],
  `${words(`Of ${claims.length} rules of thumb `)}&${counted("holds", " holds", " hold")}&", "&${counted("depends", " depends", " depend")}&${words(" on the figures and ")}&${counted("fails", " does", " do")}&${words(" not hold, with the inputs as typed.")}`,
);
