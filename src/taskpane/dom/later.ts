import { effect, signal, whenEnded, type Readable } from "./signal";

/** A value that follows another once that has not changed for `pauseMs`: for what is too much work at every key. */
export function later<T>(value: Readable<T>, pauseMs: number): Readable<T> {
  const followed = signal(value());
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const next = value();
    clearTimeout(timer);
    timer = setTimeout(() => followed.set(next), pauseMs);
  });
  whenEnded(() => clearTimeout(timer));
  return followed;
}
