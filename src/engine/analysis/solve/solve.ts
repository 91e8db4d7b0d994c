import { noAnswer } from "../../cost-error";
import { fewLooks } from "../work";
import type { Bounds } from "../../bounds";
import { hitAt, solveBetween, type Search } from "./between";
import { hits } from "./root";
import { bounded, OutOfWork, type Look, type Sample } from "./sample";
import { sameStructure } from "./structure";

/** The value of one input at which a figure reaches a target. */
export interface Problem {
  readonly look: Look;
  readonly target: number;
  /** The input's present value. */
  readonly present: number;
  readonly bounds: Bounds;
  readonly inDollars: boolean;
  /** How often the figure may be looked at. */
  readonly looks: number;
}

/** Each look in one direction is this much farther away than the last; more where looks are dear. */
const strideOf = (looks: number): number => (looks <= fewLooks ? 2 : 1.3);
const nearest = 1e-9;
const farthest = 1e15;

/**
 * The solution: the smallest value at or above the present one, else the largest below it.
 *
 * Looks outward from the present value in strides that grow, to the bounds; between two looks every step of caches, GPUs, months and retrainings is found,
 * and on each smooth stretch between them the place where the figure changes sides of the target.
 * @throws CostError notAvailable where no value gives the target, with the range that the figure takes
 */
export function solve(problem: Problem): number {
  const seen: Sample[] = [];
  const half = Math.floor(problem.looks / 2);
  const looking = (x: number): Sample => {
    const sample = problem.look(x);
    seen.push(sample);
    return sample;
  };
  const start = looking(problem.present);
  if (hits(start, problem.target, 0)) return problem.present;
  const positions = problem.bounds.whole ? wholePositions : stridePositions;
  for (const direction of [1, -1] as const) {
    const found = searchOutward(problem, start, positions(problem, direction), looking, half);
    if (found !== undefined) return found;
  }
  throw noSolution(problem, seen);
}

/** Goes from position to position, to the first solution. */
function searchOutward(
  problem: Problem,
  start: Sample,
  positions: readonly number[],
  look: Look,
  looks: number,
): number | undefined {
  const search: Search = { look: bounded(look, looks), target: problem.target, inDollars: problem.inDollars };
  let from = start;
  for (const x of positions) {
    const to = look(x);
    const found =
      problem.bounds.whole || isGap(problem, from, to) ? hitAt(search, to) : solveNear(search, from, to, look);
    if (found !== undefined) return found;
    from = to;
  }
  return undefined;
}

/** Whether nothing lies between two places: an input that may be 0 or from a least value on takes none of the values in between. */
const isGap = ({ bounds }: Problem, from: Sample, to: Sample): boolean =>
  bounds.orZero === true && (from.x === 0 || to.x === 0);

/** A solution between two samples; where the looks run out, one that is told by the sides of the target on which the figure is. */
function solveNear(search: Search, from: Sample, to: Sample, look: Look): number | undefined {
  try {
    return solveBetween(search, from, to);
  } catch (error) {
    if (!(error instanceof OutOfWork)) throw error;
    return acrossSteps({ ...search, look }, from, to);
  }
}

/** On which side of a target the figure of a sample is; no number where it has none. */
const sideOf = ({ value }: Sample, target: number): number => Math.sign((value ?? NaN) - target);

/** A solution between two samples on different sides of the target, over steps too many to visit one by one. */
function acrossSteps(search: Search, from: Sample, to: Sample): number | undefined {
  const { look, target } = search;
  const hit = hitAt(search, to);
  if (hit !== undefined || !(sideOf(from, target) * sideOf(to, target) < 0)) return hit;
  let [near, far] = [from, to];
  while (!sameStructure(near.structure, far.structure)) {
    const middle = look((near.x + far.x) / 2);
    if (middle.x === near.x || middle.x === far.x) break;
    if (sideOf(middle, target) === sideOf(near, target)) near = middle;
    else far = middle;
  }
  return solveBetween(search, near, far);
}

/** Positions ever farther from the present value, to the bound. */
function stridePositions({ present, bounds, looks }: Problem, direction: 1 | -1): number[] {
  const edge = direction === 1 ? (bounds.max ?? farthest) : (bounds.min ?? -farthest);
  const room = Math.abs(edge - present);
  const unit = Math.max(1, Math.abs(present));
  const positions: number[] = [];
  const stride = strideOf(looks);
  for (let distance = nearest * unit; distance < room; distance *= stride)
    positions.push(present + direction * distance);
  for (let rest = room / 4; rest > nearest * room; rest /= 4) positions.push(edge - direction * rest);
  if (room > 0 && !(direction === -1 && bounds.aboveMin)) positions.push(edge);
  if (bounds.orZero) positions.push(direction === -1 ? 0 : (bounds.min ?? 0));
  return [...new Set(positions)]
    .sort((a, b) => direction * (a - b))
    .filter((x) => direction * (x - present) > 0 && (!bounds.orZero || x === 0 || x >= (bounds.min ?? 0)));
}

const wholeReach = 2000;

/** Every whole number nearby, then ever farther ones. */
function wholePositions({ present, bounds, looks }: Problem, direction: 1 | -1): number[] {
  const edge = direction === 1 ? (bounds.max ?? Infinity) : (bounds.min ?? -Infinity);
  const positions: number[] = [];
  for (
    let distance = 1;
    distance <= Math.min(wholeReach, looks / 2) && direction * (edge - present) >= distance;
    distance++
  )
    positions.push(present + direction * distance);
  return positions;
}

function noSolution({ target, bounds }: Problem, seen: readonly Sample[]): Error {
  const values = seen.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length === 0) return noAnswer("solve.no-answer");
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isConstant = most - least <= 1e-12 * Math.max(-least, most);
  const jumps = target > least && target < most;
  const reached = isConstant ? "solve.constant" : jumps ? "solve.jumps" : "solve.range";
  const whole = bounds.whole ? "solve.whole" : "solve.any";
  return noAnswer("solve.none", { value: { id: whole }, target, reached: { id: reached, values: { least, most } } });
}
