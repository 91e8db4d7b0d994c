/** Does something once and tells how many seconds a unit of it took. */
export type Taker = () => number | Promise<number>;

export interface Turns {
  readonly atLeast: number;
  readonly atMost: number;
  /** No further round begins after so many seconds. */
  readonly seconds: number;
}

/**
 * Lets contenders take turns, so that whatever else the machine does hits all of them alike. Each round asks everyone once, in an order that turns around.
 * @returns for each contender its seconds, round by round
 */
export async function takeTurns(takers: readonly Taker[], { atLeast, atMost, seconds }: Turns): Promise<number[][]> {
  const taken = takers.map((): number[] => []);
  const began = performance.now();
  for (let round = 0; round < atMost && (round < atLeast || performance.now() - began < seconds * 1000); round++) {
    const order = takers.map((_, i) => (round % 2 === 0 ? i : takers.length - 1 - i));
    for (const i of order) taken[i]!.push(await takers[i]!());
  }
  return taken;
}
