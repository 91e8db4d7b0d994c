import type { Curve } from "../growth/curve";
import { figure, digits, spread } from "./figures";
import { isReached, type Finding } from "./finding";

type Row = readonly string[];

const mostGrowth = 10;
/** What grows exactly as its size does is measured a little above or below. */
const noise = 1.05;

/** A table in Markdown. */
function markdown(header: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function reachOf({ quantity, reach: { timesFaster, atMost } }: Finding): string {
  const ratio =
    timesFaster === undefined
      ? []
      : [timesFaster < 1 ? `≤ ${digits(1 / timesFaster)} × the time` : `≥ ${digits(timesFaster)} × faster`];
  const bound = atMost === undefined ? [] : [`≤ ${figure(quantity, atMost)}`];
  return [...ratio, ...bound].join(", ");
}

const judged = (finding: Finding): string => (reachOf(finding) === "" ? "" : isReached(finding) ? "yes" : "**no**");

/** What was measured beside what was to be reached. */
export const findingsTable = (findings: readonly Finding[]): string =>
  markdown(
    ["what", "here", "peer", "the peer's time", "times as fast", "to reach", "reached"],
    findings.map((finding) => {
      const { what, quantity, here, peer } = finding;
      return [
        what,
        spread(quantity, here),
        peer?.name ?? "",
        peer ? spread("seconds", peer.seconds) : "",
        peer ? spread("times", peer.timesFirst) : "",
        reachOf(finding),
        judged(finding),
      ];
    }),
  );

/** How the times grow. */
export const growthTable = (curves: readonly Curve[]): string =>
  markdown(
    [
      "what grows",
      "measured",
      ...curves[0]!.points.map(({ size }) => `${size} ×`),
      `10 × the size takes`,
      "to reach",
      "reached",
    ],
    curves.map(({ name, from, points }) => {
      const { growth } = points.at(-1)!;
      return [
        name,
        from,
        ...points.map(({ seconds }) => figure("seconds", seconds.median)),
        spread("times", growth),
        `≤ ${mostGrowth} ×`,
        growth.median <= mostGrowth * noise ? "yes" : "**no**",
      ];
    }),
  );
