import { describe, expect, test } from "@jest/globals";
import { computed, effect, scope, signal, batch, onCleanup } from "../../../src/taskpane/dom/signal";

describe("a value that is followed", () => {
  test("runs an effect at once and at each change, not when the same value is set", () => {
    const calls = signal(1000);
    const seen: number[] = [];
    effect(() => void seen.push(calls()));
    calls.set(2000);
    calls.set(2000);
    expect(seen).toEqual([1000, 2000]);
  });

  test("is worked out once for each change, however many read it", () => {
    const price = signal(2);
    let worked = 0;
    const doubled = computed(() => {
      worked++;
      return price() * 2;
    });
    effect(() => void doubled());
    effect(() => void doubled());
    price.set(3);
    expect(doubled()).toBe(6);
    expect(worked).toBe(2);
  });

  test("shows an effect one state of all, never a mix of old and new", () => {
    const [a, sums] = [signal(1), [] as number[]];
    const b = computed(() => a() * 10);
    effect(() => void sums.push(a() + b()));
    a.set(2);
    expect(sums).toEqual([11, 22]);
  });

  test("does not run what follows from a computed value that comes out the same", () => {
    const [calls, seen] = [signal(3), [] as boolean[]];
    const many = computed(() => calls() > 2);
    effect(() => void seen.push(many()));
    calls.set(4);
    calls.set(1);
    expect(seen).toEqual([true, false]);
  });

  test("that follows from itself is an error, not an endless loop", () => {
    const value = signal(0);
    expect(() => effect(() => value.set(value() + 1))).toThrow(/cycle/i);
  });

  test("follows only what was read last", () => {
    const [useFirst, first, second] = [signal(true), signal("a"), signal("b")];
    const seen: string[] = [];
    effect(() => void seen.push(useFirst() ? first() : second()));
    useFirst.set(false);
    first.set("a2");
    second.set("b2");
    expect(seen).toEqual(["a", "b", "b2"]);
  });

  test("sets several values before anything follows", () => {
    const [a, b] = [signal(1), signal(1)];
    const seen: number[] = [];
    effect(() => void seen.push(a() * b()));
    batch(() => {
      a.set(2);
      b.set(3);
    });
    expect(seen).toEqual([1, 6]);
  });
});

describe("what is begun inside ends with what is around it", () => {
  test("an effect inside an effect ends when that runs again", () => {
    const [outer, inner] = [signal(0), signal(0)];
    const seen: string[] = [];
    effect(() => {
      const round = outer();
      effect(() => void seen.push(`${round}:${inner()}`));
    });
    outer.set(1);
    inner.set(1);
    expect(seen).toEqual(["0:0", "1:0", "1:1"]);
  });

  test("a scope lives on until it is ended, and follows nothing itself", () => {
    const [outer, inner] = [signal(0), signal(0)];
    const seen: number[] = [];
    let rounds = 0;
    let end = (): void => undefined;
    effect(() => {
      outer();
      rounds++;
      if (rounds === 1) end = scope(() => effect(() => void seen.push(inner())));
    });
    outer.set(1);
    inner.set(1);
    end();
    inner.set(2);
    expect(rounds).toBe(2);
    expect(seen).toEqual([0, 1]);
  });

  test("tells who asked that it has ended", () => {
    const round = signal(0);
    let ended = 0;
    effect(() => {
      round();
      onCleanup(() => ended++);
    });
    round.set(1);
    expect(ended).toBe(1);
  });

  test("an effect that fails ends what it started, and does not keep others from running", () => {
    const value = signal(0);
    const [seen, inner] = [[] as number[], [] as number[]];
    effect(() => {
      effect(() => void inner.push(value()));
      if (value() === 1) throw new Error("no");
    });
    effect(() => void seen.push(value()));
    expect(() => value.set(1)).toThrow("no");
    expect(seen).toEqual([0, 1]);
    inner.length = 0;
    value.set(2);
    expect(seen).toEqual([0, 1, 2]);
    expect(inner).toEqual([2]);
  });
});
