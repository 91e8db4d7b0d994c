import type { Bounds } from "../bounds";
import { type Message, noAnswer } from "../cost-error";
import {
  bendTowards,
  beyondBend,
  bounded,
  hitAt,
  hits,
  type Look,
  OutOfWork,
  type Sample,
  type Search,
  solveBetween,
} from "./root-finding";
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

const nearest = 1e-9;
const farthest = 1e15;

/** What has been looked at. */
class Seen {
  least = Infinity;
  most = -Infinity;
  from = Infinity;
  to = -Infinity;
  nearest: Sample | undefined;
  /** The looks were used up before all positions were looked at. */
  isPart = false;

  constructor(private readonly target: number) {}

  add(sample: Sample): Sample {
    const { x, value } = sample;
    this.from = Math.min(this.from, x);
    this.to = Math.max(this.to, x);
    if (value === undefined) return sample;
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, value);
    const distance = Math.abs(value - this.target);
    if (this.nearest === undefined || distance < Math.abs(this.nearest.value! - this.target)) this.nearest = sample;
    return sample;
  }
}

/**
 * The solution: the smallest value at or above the present one, else the largest below it.
 *
 * Looks outward from the present value in strides that grow, to the bounds; between two looks every step of caches, GPUs, months and retrainings is found,
 * and on each smooth stretch between them the place where the figure changes sides of the target. Where three looks show a bend towards the target, the place where it
 * comes nearest is closed in on.
 * @throws CostError notAvailable where no value gives the target, with what was searched
 */
export function solve(problem: Problem): number {
  const seen = new Seen(problem.target);
  const looking = (x: number): Sample => seen.add(problem.look(x));
  const start = looking(problem.present);
  if (hits(start, problem.target, 0)) return problem.present;
  const found = problem.bounds.whole ? solveWhole(problem, start, looking) : solveAny(problem, start, looking, seen);
  if (found !== undefined) return found;
  throw noSolution(problem, seen);
}

function solveAny(problem: Problem, start: Sample, look: Look, seen: Seen): number | undefined {
  for (const direction of [1, -1] as const) {
    const found = searchOutward(problem, start, stridePositions(problem, direction), look, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Looks for one bend; fewer where steps make a bend of every stair. */
const looksOfBend = 60;
const looksOfSteppedBend = 16;

/** Goes from position to position, to the first solution. */
function searchOutward(
  problem: Problem,
  start: Sample,
  positions: readonly number[],
  look: Look,
  seen: Seen,
): number | undefined {
  const { target, inDollars } = problem;
  // Every position is looked at; what is left of the looks is for what lies between them.
  const search: Search = { look: bounded(look, Math.floor(problem.looks / 2) - positions.length), target, inDollars };
  let before: Sample | undefined;
  let from = start;
  for (const x of positions) {
    const to = look(x);
    if (isGap(problem, from, to)) {
      const hit = hitAt(search, to);
      if (hit !== undefined) return hit;
      before = undefined;
    } else {
      const found = (before && solveBend(search, [before, from, to], seen)) ?? solveNear(search, from, to, look);
      if (found !== undefined) return found;
      before = from;
    }
    from = to;
  }
  return undefined;
}

/** A solution on either side of a bend, the nearer to the first sample first. */
function solveBend(search: Search, samples: readonly [Sample, Sample, Sample], seen: Seen): number | undefined {
  const [a, b, c] = samples;
  const side = bendTowards(search.target, a, b, c);
  if (side === 0) return undefined;
  try {
    const looks = sameStructure(a.structure, c.structure) ? looksOfBend : looksOfSteppedBend;
    const beyond = beyondBend(search.look, search.target, side, samples, looks);
    return beyond && (solveBetween(search, a, beyond) ?? solveBetween(search, beyond, c));
  } catch (error) {
    if (!(error instanceof OutOfWork)) throw error;
    seen.isPart = true;
    return undefined;
  }
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

/** Each position is this much farther away than the last: closer together about as far away as the present value itself, where solutions are usual. */
const stride = (share: number, looks: number): number =>
  looks < 400 ? 2 : share > 0.02 && share < 20 && looks >= 1500 ? 1.1 : 1.3;

/** Positions evenly spread between two bounds. */
const evenPositions = 48;

/** Positions ever farther from the present value, to the bound. */
function stridePositions({ present, bounds, looks }: Problem, direction: 1 | -1): number[] {
  const edge = direction === 1 ? (bounds.max ?? farthest) : (bounds.min ?? -farthest);
  const width = Math.abs(edge - present);
  const unit = Math.max(1, Math.abs(present));
  const positions: number[] = [];
  for (let distance = nearest * unit; distance < width; distance *= stride(distance / unit, looks))
    positions.push(present + direction * distance);
  for (let rest = width / 4; rest > nearest * width; rest /= 4) positions.push(edge - direction * rest);
  if (Math.abs(edge) < farthest && looks >= 400)
    for (let i = 1; i < evenPositions; i++) positions.push(present + (direction * width * i) / evenPositions);
  if (width > 0 && !(direction === -1 && bounds.aboveMin)) positions.push(edge);
  if (bounds.orZero) positions.push(direction === -1 ? 0 : (bounds.min ?? 0));
  return [...new Set(positions)]
    .sort((a, b) => direction * (a - b))
    .filter((x) => direction * (x - present) > 0 && (!bounds.orZero || x === 0 || x >= (bounds.min ?? 0)));
}

const wholeReach = 2000;

/** Every whole number nearby, then ever farther ones; between two of those that are on different sides of the target the nearest to it. */
function solveWhole(problem: Problem, start: Sample, look: Look): number | undefined {
  const { bounds, target, looks, present } = problem;
  const search: Search = { look, target, inDollars: false };
  for (const direction of [1, -1] as const) {
    const edge = direction === 1 ? (bounds.max ?? farthest) : (bounds.min ?? -farthest);
    const width = direction * (edge - present);
    let from = start;
    for (let distance = 1; distance <= width; distance = nextDistance(distance, looks)) {
      const to = look(present + direction * Math.min(width, distance));
      const hit = hitAt(search, to) ?? wholeBetween(search, from, to);
      if (hit !== undefined) return hit;
      from = to;
    }
  }
  return undefined;
}

const nextDistance = (distance: number, looks: number): number =>
  distance < Math.min(wholeReach, looks / 3) ? distance + 1 : Math.ceil(distance * 1.3);

/** The whole number between two samples on different sides of the target that is on it. */
function wholeBetween(search: Search, from: Sample, to: Sample): number | undefined {
  let [near, far] = [from, to];
  if (!(sideOf(near, search.target) * sideOf(far, search.target) < 0)) return undefined;
  while (Math.abs(far.x - near.x) > 1) {
    const middle = search.look(Math.round((near.x + far.x) / 2));
    const hit = hitAt(search, middle);
    if (hit !== undefined) return hit;
    if (sideOf(middle, search.target) === sideOf(near, search.target)) near = middle;
    else far = middle;
  }
  return undefined;
}

/** Figures beyond are no use to a reader. */
const largestTold = 1e15;

/** That there is none, with what was looked at; a figure between the looks is not spoken for. */
function noSolution({ target, bounds }: Problem, { least, most, from, to, nearest: best, isPart }: Seen): Error {
  const value = { id: bounds.whole ? "solve.whole" : "solve.any" };
  const range: Message = { id: to >= farthest ? "solve.upwards" : "solve.range", values: { from, to } };
  const searched: Message = { id: isPart ? "solve.searched-part" : "solve.searched", values: { range } };
  if (best === undefined) return noAnswer("solve.no-answer", { searched });
  const isConstant = most - least <= 1e-12 * Math.max(-least, most);
  const isTold = Math.abs(best.value!) < largestTold;
  const id = isConstant ? "constant" : target > least && target < most ? "jumps" : isTold ? "nearest" : "far";
  const values = id === "far" ? {} : { figure: best.value!, at: best.x };
  return noAnswer("solve.none", { value, target, searched, reached: { id: `solve.${id}`, values } });
}
