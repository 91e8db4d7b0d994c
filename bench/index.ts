import { writeFileSync } from "node:fs";
import { evaluation } from "./browser/evaluation";
import { onScreen } from "./browser/on-screen";
import { recalculation } from "./browser/recalculation";
import { type Served, Site } from "./browser/site";
import { curves } from "./growth/curves";
import type { Finding } from "./report/finding";
import { growthChart } from "./report/growth-chart";
import { resultsPage } from "./report/results-page";
import { findingsTable, growthTable } from "./report/tables";
import { promptCost } from "./rows/prompt-cost";
import { returns, rightAnswers } from "./rows/returns";
import { scenarios } from "./rows/scenarios";
import { simulate } from "./rows/simulate";
import { edits } from "./rows/edits";
import { sizes } from "./rows/sizes";
import { tokens } from "./rows/tokens";
import { layouts } from "./rows/layouts";
import { usage } from "./rows/usage";
import { whatIf } from "./rows/what-if";
import { worstCases } from "./rows/worst-cases";

interface Surroundings {
  /** Only the rows whose name has this word; nothing is written then. */
  readonly only?: string;
  /** The program, where there is one. */
  readonly browser?: string;
  readonly serve: () => Promise<Served>;
}

type Rows = Readonly<Record<string, () => Finding[] | Promise<Finding[]>>>;

const inNode: Rows = {
  "prompt cost": promptCost,
  scenarios,
  "what if": whatIf,
  simulate,
  "worst cases": worstCases,
  returns,
  tokens,
  usage,
  sizes,
  layouts,
  edits,
};
const inBrowser: Readonly<Record<string, (site: Site) => Promise<Finding[]>>> = {
  evaluation,
  recalculation,
  "on screen": onScreen,
};

async function measured(rows: Rows, only = ""): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [name, row] of Object.entries(rows)) {
    if (!name.includes(only)) continue;
    console.log(`Measuring: ${name} …`);
    found.push(...(await row()));
  }
  return found;
}

async function measuredInBrowser({ only, browser, serve }: Surroundings): Promise<Finding[]> {
  if (!browser) return [];
  const site = await Site.start(await serve(), browser);
  try {
    return await measured(
      Object.fromEntries(Object.entries(inBrowser).map(([name, row]) => [name, () => row(site)])),
      only,
    );
  } finally {
    await site.stop();
  }
}

function remarks(): string[] {
  const { ours, theirs, of } = rightAnswers();
  return [
    `Of ${of} ordinary flows of 36 months, IRR gets ${ours} right to one part in a million of what is paid, @formulajs/formulajs ${theirs}.`,
  ];
}

/** Measures everything, prints the tables, and writes bench/results.md and docs/images/growth.svg. */
export async function bench(surroundings: Surroundings): Promise<void> {
  const { only, browser } = surroundings;
  const findings = [...(await measured(inNode, only)), ...(await measuredInBrowser(surroundings))];
  if (findings.length > 0) console.log(`\n${findingsTable(findings)}\n`);
  if (only !== undefined && !"growth".includes(only)) return;

  console.log("Measuring: growth …");
  const grown = await curves();
  console.log(`\n${growthTable(grown)}\n`);
  if (only !== undefined || browser === undefined) return;
  writeFileSync("docs/images/growth.svg", growthChart(grown));
  writeFileSync(
    "bench/results.md",
    resultsPage({ findings, curves: grown, remarks: remarks() }, "../docs/images/growth.svg"),
  );
  console.log("Wrote bench/results.md and docs/images/growth.svg.");
}
