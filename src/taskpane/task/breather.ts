/** A slice of work that is shorter than this is not noticed. */
const SLICE_MS = 30;

/** Gives way to clicks and keys between slices of long work: it waits where the last wait is long ago. */
export function breather(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < SLICE_MS) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        last = performance.now();
        resolve();
      }),
    );
  };
}
