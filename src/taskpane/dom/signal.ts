import * as signals from "@preact/signals-core";

/** A value that can be followed: call it to read it; a `computed` or `effect` that reads it runs again when it changes. */
export type Readable<T> = () => T;

/** A value that can be followed and set. Setting it to the value it has changes nothing. */
export interface Signal<T> {
  (): T;
  set(value: T): void;
}

/** Ends what was started inside an effect or a scope. */
type Cleanup = () => void;

/** What the innermost running effect or scope owns. */
let owner: Cleanup[] | undefined;

/** Runs `body` with a list of its own for what it starts. Whatever was started before a failure ends with it. */
function owning(body: () => void): Cleanup {
  const owned: Cleanup[] = [];
  const outer = owner;
  const end = (): void => owned.splice(0).forEach((cleanup) => cleanup());
  owner = owned;
  try {
    body();
  } catch (error) {
    end();
    throw error;
  } finally {
    owner = outer;
  }
  return end;
}

/** A value to be followed and set. */
export function signal<T>(initial: T): Signal<T> {
  const state = signals.signal(initial);
  return Object.assign(() => state.value, { set: (value: T) => void (state.value = value) });
}

/** A value that follows from others. It is computed when it is read, once for each change of what it read. */
export function computed<T>(body: () => T): Readable<T> {
  const state = signals.computed(body);
  return () => state.value;
}

/**
 * Runs `body` now, and again whenever something it read has changed. Effects started inside end before it runs again.
 *
 * @returns ends it
 */
export function effect(body: () => void): () => void {
  const end = signals.effect(() => owning(body));
  owner?.push(end);
  return end;
}

/**
 * Runs `body` once, following nothing; effects started inside live until the scope is ended.
 *
 * @returns ends them
 */
export const scope = (body: () => void): (() => void) => signals.untracked(() => owning(body));

/** Has `cleanup` called when the effect or scope around it ends or runs again. */
export const onCleanup = (cleanup: () => void): void => void owner?.push(cleanup);

/** Sets several values, and runs once what follows from them. */
export const batch = (body: () => void): void => signals.batch(body);

/** A value that follows another once that has not changed for `pauseMs`: for work that is too slow to do at every key. */
export function debounced<T>(value: Readable<T>, pauseMs: number): Readable<T> {
  const settled = signal(value());
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const next = value();
    clearTimeout(timer);
    timer = setTimeout(() => settled.set(next), pauseMs);
  });
  onCleanup(() => clearTimeout(timer));
  return settled;
}
