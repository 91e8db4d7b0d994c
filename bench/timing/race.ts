import { spreadOf, type Spread } from "./spread";
import { takeTurns, type Taker, type Turns } from "./take-turns";

/** One way of doing something. */
export interface Contender {
  readonly name: string;
  /**
   * Does it once.
   * @param turn counts the calls, so that no two in a row need be the same
   * @returns a figure that depends on all of the work, so that no compiler leaves any of it out
   */
  readonly run: (turn: number) => number;
  /** How many units of work that is: draws, cells, calls. */
  readonly units?: number;
}

/** What a contender took, seconds a unit. */
export interface Timed {
  readonly name: string;
  readonly seconds: Spread;
  /** The same of the first contender as a multiple of it, round by round: how many times as fast the first one is. */
  readonly timesFirst: Spread;
}

/** A batch is shorter than the slice of time that a busy machine gives, and far longer than the clock's step. */
const batchMs = 1;
const warmUpMs = 300;
const rounds: Turns = { atLeast: 3, atMost: 500, seconds: 5 };
/** For what takes some contenders many seconds. */
const fewRounds: Turns = { atLeast: 1, atMost: 9, seconds: 20 };

let sink = 0;

/** What the batches came to; nobody needs it, but a compiler cannot know. */
export const lastSum = (): number => sink;

/** Runs a contender until it is compiled, and gives back a taker whose batches last long enough for the clock. */
function warmedUp({ run, units = 1 }: Contender): Taker {
  let turn = 0;
  const batch = (times: number): number => {
    const began = performance.now();
    for (let i = 0; i < times; i++) sink += run(turn++);
    return performance.now() - began;
  };
  let times = 1;
  for (let spent = 0; spent < warmUpMs;) {
    const took = batch(times);
    spent += took;
    if (took < batchMs) times *= 2;
  }
  return () => {
    // Whoever ran in between has filled the processor's caches with things of his own.
    if (times > 1) batch(times);
    return batch(times) / 1000 / times / units;
  };
}

/** What contenders took, by name, round by round; the first is the one that the others are compared with. */
export const compared = (names: readonly string[], taken: readonly (readonly number[])[]): Timed[] =>
  names.map((name, i) => ({
    name,
    seconds: spreadOf(taken[i]!),
    timesFirst: spreadOf(taken[i]!.map((seconds, round) => seconds / taken[0]![round]!)),
  }));

const measured = async (contenders: readonly Contender[], turns: Turns): Promise<Timed[]> =>
  compared(
    contenders.map(({ name }) => name),
    await takeTurns(contenders.map(warmedUp), turns),
  );

/** Measures contenders side by side; the first is the one that the others are compared with. */
export const race = (...contenders: readonly Contender[]): Promise<Timed[]> => measured(contenders, rounds);

/** The same in few rounds. */
export const shortRace = (...contenders: readonly Contender[]): Promise<Timed[]> => measured(contenders, fewRounds);

/** Measures one by itself. */
export const alone = async (contender: Contender): Promise<Spread> => (await race(contender))[0]!.seconds;
