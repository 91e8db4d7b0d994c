import type { Formula } from "../../template/template";
import { firstOf, sentence, usd, words } from "../wording";
import { isEnding } from "./costs";
import { places } from "./names";
import { work, workFaults } from "./workload";

const count = "COUNT({costs.months})";
const nameWith = (month: Formula): Formula => `INDEX({costs.models},MATCH(${month},{costs.months},0))`;
const [least, most] = ["MIN({costs.months})", "MAX({costs.months})"];

/** Others that cost the same as the cheapest. */
const others = "(COUNTIF({costs.ranks},1)-1)";
const level = `IF(${others}=0,"",IF(${others}=1,", level with one other",", level with "&${others}&" others"))`;

/** Which model does the work for least. */
export const finding: Formula = firstOf(
  [
    ...workFaults,
    [`${count}=0`, words("Type the names of models below to compare what they cost.")],
    [
      `${count}=1`,
      sentence`${nameWith(least)} does the work for ${usd(least)} a month; name another model to compare.`,
    ],
    [`${least}=0`, sentence`${nameWith(least)} is free; the dearest, ${nameWith(most)}, costs ${usd(most)} a month.`],
  ],
  sentence`${nameWith(least)} is the cheapest of ${count} models${level}: ${usd(least)} a month. ${nameWith(most)} is the dearest, at ${`FIXED(${most}/${least},1)`} times that.`,
);

const ending = (place: number): Formula => `IF(${isEnding(place)},", "&{costs.model${place}},"")`;
const endings = places.map(ending).join("&");
const lasting = places.map(
  (place) => `IF(AND(ISNUMBER({costs.month${place}}),NOT(${isEnding(place)})),{costs.month${place}},10^300)`,
);
const leastLasting = `MIN(${lasting.join(",")})`;

/** The chart's title: short enough for one line. */
export const chartTitle: Formula = firstOf(
  [[`${count}=0`, words("No model is named yet")]],
  sentence`${nameWith(least)} is the cheapest of ${count}: ${usd(least)} a month`,
);

/** Which of them end, and which is the cheapest that does not. */
export const warning: Formula = firstOf(
  [
    [`${count}=0`, words("")],
    [
      `{check.ending}=""`,
      sentence`None of them ends within ${`FIXED(${work("soon")},0)`} days of the day of the prices.`,
    ],
    [
      `{check.lasting}>=10^300`,
      sentence`Ended, or ending within ${`FIXED(${work("soon")},0)`} days: ${`MID({check.ending},3,255)`}. That is all of them.`,
    ],
  ],
  sentence`Ended, or ending within ${`FIXED(${work("soon")},0)`} days: ${`MID({check.ending},3,255)`}. The cheapest of the others is ${nameWith("{check.lasting}")}.`,
);

export const steps = { ending: endings, lasting: leastLasting } as const;
