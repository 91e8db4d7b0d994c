import os from "node:os";
import type { Curve } from "../growth/curve";
import type { Finding } from "./finding";
import { findingsTable, growthTable } from "./tables";

/** What was measured in one run. */
export interface Results {
  readonly findings: readonly Finding[];
  readonly curves: readonly Curve[];
  /** Sentences on what a table cannot say. */
  readonly remarks: readonly string[];
}

/** On what, and beside how much else, as figures of time mean little without it. */
function circumstances(): string {
  const [cpu] = os.cpus();
  const load = os.loadavg()[0]!.toFixed(1);
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, load average ${load} at the end.`;
}

/** bench/results.md. */
export const resultsPage = (
  { findings, curves, remarks }: Results,
  chart: string,
): string => `# Speed, size and how they grow

Written by \`npm run bench\`. ${circumstances()}

Each row and its peers were measured in one run, taking turns; a figure is the median, in brackets the middle half of the measurements.
Times depend on the machine and on what else it does; the ratios hardly do. "To reach" is what the project sets itself.

${findingsTable(findings)}

${remarks.map((remark) => `- ${remark}`).join("\n")}

## Growth

${growthTable(curves)}

![Time against size, both as multiples of the smallest](${chart})
`;
