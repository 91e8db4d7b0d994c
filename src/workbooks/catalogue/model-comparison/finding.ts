import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { count as whole, firstOf, money, textFormula } from "../../formula/text";
import type { Formula } from "../../template/template";
import { isEnding } from "./costs";
import { places, work, workFaults } from "./work";

const { finding: texts, warning: warningTexts, chart } = modelComparisonTexts;

const count = "COUNT({costs.months})";
const nameWith = (month: Formula): Formula => `INDEX({costs.models},MATCH(${month},{costs.months},0))`;
const [least, most] = ["MIN({costs.months})", "MAX({costs.months})"];

/** Others that cost the same as the cheapest. */
const others = "(COUNTIF({costs.ranks},1)-1)";
const tied = firstOf(
  [
    [`${others}=0`, `""`],
    [`${others}=1`, textFormula(texts.tiedWithOne)],
  ],
  textFormula(texts.tiedWithSeveral, { others }),
);

/** As many rows of models as the sheet was made with: one that was inserted has no formulas. */
const areRowsChanged = `IFERROR(ROWS({costs.models})<>${places.length},TRUE)`;
const areNamed = `IFERROR(SUMPRODUCT(({costs.models}<>"")*1)>0,FALSE)`;

/** What keeps the comparison from being stated. */
export const faults: readonly (readonly [Formula, Formula])[] = [
  [areRowsChanged, textFormula(texts.rows)],
  ...workFaults,
  [`AND(${count}=0,${areNamed})`, textFormula(texts.unpriced)],
];

/** Which model does the work for least. */
export const finding: Formula = firstOf(
  [
    ...faults,
    [`${count}=0`, textFormula(texts.none)],
    [`${count}=1`, textFormula(texts.one, { cheapest: nameWith(least), least: money(least) })],
    [`${least}=0`, textFormula(texts.free, { cheapest: nameWith(least), highest: nameWith(most), most: money(most) })],
  ],
  textFormula(texts.several, {
    cheapest: nameWith(least),
    count,
    tied,
    least: money(least),
    highest: nameWith(most),
    multiple: `FIXED(${most}/${least},1)`,
  }),
);

/** The chart's title: short enough for one line. */
export const chartTitle: Formula = firstOf(
  [[`${count}=0`, textFormula(chart.none)]],
  textFormula(chart.title, { cheapest: nameWith(least), count, least: money(least) }),
);

const days = whole(work("soon"));
const models = "MID({check.ending},3,255)";

/** Which of them retire, and which is the cheapest that does not. */
export const warning: Formula = firstOf(
  [
    [`${count}=0`, `""`],
    [`{check.ending}=""`, textFormula(warningTexts.none, { days })],
    [`{check.lasting}>=10^300`, textFormula(warningTexts.all, { days, models })],
  ],
  textFormula(warningTexts.some, { days, models, cheapest: nameWith("{check.lasting}") }),
);

const lasting = places.map(
  (place) => `IF(AND(ISNUMBER({costs.month${place}}),NOT(${isEnding(place)})),{costs.month${place}},10^300)`,
);

/** What the warning is made of: the names that end, each after a comma, and the least cost among the others. */
export const steps = {
  ending: places.map((place) => `IF(${isEnding(place)},", "&{costs.model${place}},"")`).join("&"),
  lasting: `MIN(${lasting.join(",")})`,
} as const;
