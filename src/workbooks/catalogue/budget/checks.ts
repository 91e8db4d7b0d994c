import type { Formula, GridBlock, GridCell } from "../../template/template";
import { firstOf, sentence, words } from "../wording";
import { listFault, ownPriceFaults, priceFaults } from "./prices";
import { settingsFaults } from "./settings";
import { nameOf, useCaseFaults, useCases } from "./use-cases";

/** The first thing that is wrong with what is typed, and what to do about it; empty where nothing is. */
export const fault: Formula = "{checks.fault}";

type Faults = Parameters<typeof firstOf>[0];

/** What is said of the first fault, after whose it is; nothing where there is none. */
const firstFault = (faults: Faults, whose?: Formula): Formula =>
  firstOf(
    whose === undefined ? faults : faults.map(([condition, text]) => [condition, `${whose}&${text}`] as const),
    words(""),
  );

function useCaseRow(useCase: number): GridCell[] {
  const named = sentence`${nameOf(useCase)}: `;
  return [
    { formula: nameOf(useCase), style: "label" },
    {
      key: `case${useCase}`,
      formula: firstFault([...useCaseFaults(useCase), ...ownPriceFaults(useCase), ...priceFaults(useCase)], named),
      style: "text",
    },
  ];
}

const all = ["settings", ...useCases.map((useCase) => `case${useCase}`)];

/** Figures typed into the months that do not count: texts, negative ones, and those past the last month. */
const uncounted = useCases.flatMap((n) => [
  `COUNTA({case${n}.actualcalls},{case${n}.actualspend})-COUNT({case${n}.callsvariance},{case${n}.spendvariance})`,
  `COUNTA({case${n}.own})-COUNTIFS({case${n}.days},">=0",{case${n}.own},">=0")`,
]);

/** What is wrong, by what it is wrong with. */
export const checks: GridBlock = {
  kind: "grid",
  id: "checks",
  rows: [
    [
      { value: "Checks: empty where nothing is wrong", style: "section" },
      ...Array.from({ length: 4 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: "The budget", style: "label" },
      { key: "settings", formula: firstFault([...settingsFaults, listFault]), style: "text" },
    ],
    ...useCases.map(useCaseRow),
    [
      { value: "First of them", style: "label" },
      {
        key: "fault",
        formula: firstOf(
          all.map((key) => [`{checks.${key}}<>""`, `{checks.${key}}`] as const),
          words(""),
        ),
        style: "text",
      },
    ],
    [
      { value: "Not counted", style: "label" },
      { key: "uncounted", formula: `IF({checks.fault}="",${uncounted.join("+")},0)`, style: "figure", format: "0" },
      { value: "figures", style: "unitAfter" },
    ],
  ],
};
