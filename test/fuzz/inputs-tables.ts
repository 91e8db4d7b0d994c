import { inputSections, type InputDefinition } from "../../src/engine/strategy/input-definition";
import { inputDefinition, inputKeys, inputLabel, type InputKey } from "../../src/engine/strategy/inputs";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { modelPriceKeys } from "../../src/scenario/scenario";
import type { Chance } from "./chance";
import { EMPTY } from "./hosts";
import { aroundBound, within } from "./numbers";
import { anyCell, type ShownErrorClass } from "./values";

type Row = unknown[];

const example = new Map(exampleInputs.map(([label, ...values]) => [label, values]));
const models: readonly unknown[] = [
  "gpt-4.1",
  "gpt-4.1-mini",
  "claude-sonnet-4-5",
  "gpt-41",
  "azure:gpt-4.1@2026-06-30",
];
const titles: readonly unknown[] = ["Unit", "Note", "Source", "Low", "High", EMPTY, "Other", "A third"];

/** What can be done to a well-made table: each makes it another well-made one, or one that must be refused. */
const mishaps: readonly ((rows: Row[], chance: Chance, ShownError: ShownErrorClass) => void)[] = [
  (rows, chance, ShownError) => void (chance.pick(rows)[chance.below(3)] = anyCell(chance, ShownError)),
  (rows, chance) => void rows.splice(chance.below(rows.length), 1),
  (rows, chance) => void rows.push([...chance.pick(rows)]),
  (rows, chance) =>
    void rows.splice(chance.below(rows.length), 0, [
      chance.pick<unknown>(["Workload", EMPTY, "Call per day", "  calls PER day ", 7]),
      EMPTY,
      EMPTY,
    ]),
  (rows, chance) => rows.forEach((row) => row.splice(chance.below(row.length), 1)),
  (rows, chance) =>
    rows.forEach((row, r) => row.push(r === 0 ? chance.pick(titles) : chance.pick<unknown>([EMPTY, 0, 1, "tokens"]))),
  (rows, chance) => void chance.pick(rows).pop(),
  (rows) => rows.forEach((row) => row.unshift(EMPTY)),
];

/** The horizon and the days between retrainings make a scenario long to go through: the longest are drawn seldom. */
const makesWork: ReadonlySet<InputKey> = new Set(["horizon_days", "retrain_every_days"]);

/** A value where the example has none: often the one that a row left out has. */
function beside({ fraction, unit, default: usual }: InputDefinition, chance: Chance): number {
  if (fraction) return chance.pick([0, 0.02, 0.5]);
  if (unit === "tokens/s") return chance.pick([800, 8000]);
  return typeof usual === "number" ? usual + chance.pick([0, 0, 1, 3]) : 1;
}

function value(key: InputKey, strategy: number, chance: Chance): unknown {
  const definition = inputDefinition(key);
  if (chance.oneIn(makesWork.has(key) ? 200 : 100))
    return chance.oneIn(3) ? aroundBound(chance, definition) : within(chance, definition);
  if (definition.alternativeOnly && strategy === 0) return 0;
  const usual = example.get(inputLabel(key))?.[strategy];
  if ((modelPriceKeys as readonly string[]).includes(key) && chance.oneIn(12)) return chance.pick(models);
  if (typeof usual !== "number") return beside(definition, chance);
  return definition.whole || chance.oneIn(2) ? usual : usual * (0.5 + chance.fraction());
}

/** A row of an input, with or without what it may lie between. */
function inputRow(key: InputKey, ranges: boolean, chance: Chance): Row {
  const first = value(key, 0, chance);
  const second = inputDefinition(key).workload ? first : value(key, 1, chance);
  const label = chance.oneIn(4) ? key : inputLabel(key);
  if (!ranges) return [label, first, second];
  const hasRange = typeof second === "number" && second > 0 && chance.oneIn(4);
  return [label, first, second, ...(hasRange ? [second * 0.8, second * 1.2] : [EMPTY, EMPTY])];
}

/** An inputs table: well-made more often than not, of the example's rows and some others. */
export function inputsTable(chance: Chance, ShownError: ShownErrorClass): Row[] {
  const ranges = chance.oneIn(2);
  const sections = inputSections.filter(() => chance.oneIn(4));
  const keys = inputKeys.filter(
    (key) => example.has(inputLabel(key)) || sections.includes(inputDefinition(key).section) || chance.oneIn(40),
  );
  const rows: Row[] = [
    ["Input", "Prompting", "Fine-tuned", ...(ranges ? ["Low", "High"] : [])],
    ...keys.map((key) => inputRow(key, ranges, chance)),
  ];
  const times = chance.oneIn(3) ? 1 + chance.below(3) : 0;
  for (let i = 0; i < times && rows.length > 1; i++) chance.pick(mishaps)(rows, chance, ShownError);
  return rows;
}
