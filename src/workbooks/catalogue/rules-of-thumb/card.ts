import { rulesOfThumbTexts } from "../../../messages/sheets/rules-of-thumb";
import { fillText } from "../../../messages/fill";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { quotedText } from "../../formula/call";
import { firstOf, textFormula } from "../../formula/text";
import { allTyped, typedFaults, typedRow, typedValidation } from "../typed";
import type { Claim, ClaimFigure } from "./claim";

/** What a claim can come to. */
export const { verdicts } = rulesOfThumbTexts;

/** How verdicts look; each says in words what its colour says. */
export const verdictLooks = (verdict: Formula, part: string): NonNullable<GridBlock["conditions"]> => [
  { kind: "formula", part, formula: `${verdict}="${verdicts.holds}"`, look: "good" },
  {
    kind: "formula",
    part,
    formula: `OR(${verdict}="${verdicts.fails}",${verdict}="${verdicts.unknown}")`,
    look: "bad",
  },
];

const acceptable = ({ id, inputs, alsoNeeded = [] }: Claim): Formula =>
  `AND(${[allTyped(id, inputs), ...alsoNeeded.map(([condition]) => condition)].join(",")})`;

function verdictOf(claim: Claim): Formula {
  const { holds, fails } = claim;
  const judged = firstOf(
    [
      [holds, quotedText(verdicts.holds)],
      ...(fails === undefined ? [] : ([[fails, quotedText(verdicts.fails)]] as const)),
    ],
    quotedText(fails === undefined ? verdicts.fails : verdicts.depends),
  );
  return `IFERROR(IF(${acceptable(claim)},${judged},${quotedText(verdicts.unknown)}),${quotedText(verdicts.unknown)})`;
}

/** What came out, or what keeps it from being told. */
function whyOf({ id, inputs, alsoNeeded = [], why }: Claim): Formula {
  const faults = [
    ...typedFaults(id, inputs),
    ...alsoNeeded.map(([condition, otherwise]) => [`NOT(${condition})`, quotedText(otherwise)] as const),
  ];
  return `IFERROR(${firstOf(faults, why)},${textFormula(rulesOfThumbTexts.invalid)})`;
}

const figureRow = (
  [label, unit]: readonly [label: string, unit: string],
  { key, format, formula, plain, turning }: ClaimFigure,
): GridCell[] => [
  { value: label, style: turning ? "keyText" : "label" },
  {
    key,
    formula,
    ...(plain !== undefined && { plain: { formula: plain } }),
    style: turning ? "keyFigure" : "figure",
    format,
  },
  { value: unit, style: "unitAfter" },
];

const gap = null;
const empty = [gap, gap, gap] as const;

/** What one card has below its head, right of its inputs and figures. */
const sentences = (claim: Claim): readonly GridCell[] => [
  { key: "why", formula: whyOf(claim), style: "text" },
  {
    key: "turns",
    formula: `IF({${claim.id}.verdict}="${verdicts.unknown}","",IFERROR(${claim.turns},""))`,
    style: "text",
  },
  { value: claim.texts.note, style: "note" },
];

/**
 * A rule of thumb with its verdict, what one types, what that comes to, and why.
 * @param number - its place in the list, from 1
 */
export function card(claim: Claim, number: number): GridBlock {
  const { id, texts, says, inputs, figures } = claim;
  const band = (cell: Partial<GridCell> = {}): GridCell => ({ style: "section", ...cell });
  const right = sentences(claim);
  const rows = Array.from({ length: Math.max(inputs.length, figures.length, right.length) }, (_, at) => [
    gap,
    ...(inputs[at] ? typedRow(inputs[at]) : empty),
    gap,
    ...(figures[at] ? figureRow(texts.figures[figures[at].key]!, figures[at]) : empty),
    gap,
    right[at] ?? gap,
  ]);
  const verdict: GridCell = {
    key: "verdict",
    formula: verdictOf(claim),
    style: "section",
    name: { name: `Verdict_${number}`, comment: rulesOfThumbTexts.verdictName },
  };
  const turning = figures.find((figure) => figure.turning)!;
  return {
    kind: "grid",
    id,
    rows: [
      [
        band({ value: number }),
        band({ key: "says", formula: says }),
        ...Array.from({ length: 7 }, () => band()),
        verdict,
      ],
      ...rows,
    ],
    validations: inputs.map((typed) => typedValidation(id, typed)),
    conditions: verdictLooks(`{~${id}.verdict}`, "verdict"),
    names: [
      {
        part: turning.key,
        name: `Turns_at_${number}`,
        comment: fillText(rulesOfThumbTexts.switchingName, { label: texts.figures[turning.key]![0] }),
      },
    ],
  };
}
