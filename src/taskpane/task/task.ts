import { CostError } from "../../engine/cost-error";
import { WriteFailed } from "../../excel/create-sheets";
import { texts } from "../../messages/pane";
import type { Formats } from "../../messages/pane/locale";
import { messageText } from "../../messages/text";
import type { Steps } from "../../usage/steps";
import { type Readable, signal } from "../dom/signal";

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

/** The state of a task. */
export type TaskState<R> =
  | { readonly at: "idle" }
  | { readonly at: "running"; readonly what: string; readonly share: number | undefined }
  | { readonly at: "done"; readonly result: R }
  | { readonly at: "cancelled" }
  | { readonly at: "failed"; readonly error: unknown };

/** How an operation reports its progress and learns that it has been cancelled. */
export interface TaskControl {
  /** A task that stops because of it, leaving nothing behind, throws its reason. */
  readonly signal: AbortSignal;
  /** @param share 0 to 1; omitted where it is not known */
  readonly progress: (what: string, share?: number) => void;
}

/** An operation that takes noticeable time. */
export interface Task<A extends readonly unknown[], R> {
  readonly state: Readable<TaskState<R>>;
  readonly running: Readable<boolean>;
  /** Starts it, unless it is running. Resolves when it has ended, with or without success. */
  readonly run: (...args: A) => Promise<void>;
  /** Repeats the last run. */
  readonly again: () => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** An operation that can be started, followed, cancelled and retried. `state` always reports its end: nothing stays running. */
export function task<A extends readonly unknown[], R>(
  work: (control: TaskControl, ...args: A) => Promise<R>,
): Task<A, R> {
  const state = signal<TaskState<R>>({ at: "idle" });
  let current: AbortController | undefined;
  let last: A | undefined;

  async function run(...args: A): Promise<void> {
    if (current) return;
    last = args;
    const mine = (current = new AbortController());
    const control: TaskControl = {
      signal: mine.signal,
      progress: (what, share) => {
        if (current === mine) state.set({ at: "running", what, share });
      },
    };
    state.set({ at: "running", what: "", share: undefined });
    let end: TaskState<R>;
    try {
      end = { at: "done", result: await work(control, ...args) };
    } catch (error) {
      end = error === mine.signal.reason ? { at: "cancelled" } : { at: "failed", error: await explained(error) };
    }
    current = undefined;
    state.set(end);
  }

  return {
    state,
    running: () => state().at === "running",
    run,
    again: async () => {
      if (last) await run(...last);
    },
    cancel: () => current?.abort(),
    clear: () => {
      if (!current) state.set({ at: "idle" });
    },
  };
}

/** A reader waits so long without noticing. */
const momentMs = 50;

/** Does work in steps, a moment at a time: the pane goes on answering, shows how far it is, and the work can be cancelled. */
export async function inSteps<T>(steps: Steps<T>, { signal, progress }: TaskControl, what: string): Promise<T> {
  for (;;) {
    const until = performance.now() + momentMs;
    let step: IteratorResult<number, T>;
    do {
      step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    progress(what, step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}

/** What Excel's errors, those of a failed load, and ours have in common. */
interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

const thrownAs = (error: unknown): Thrown => (typeof error === "object" && error !== null ? error : { message: error });

/** The server has the add-in but not the part that this pane asks for: there has been an update since the pane was opened. */
class UpdatedMeanwhile extends Error {}

/** An error of a load, told apart: is the server out of reach, or has it another release by now? */
async function explained(error: unknown): Promise<unknown> {
  if (!isFailedLoad(thrownAs(error))) return error;
  const answer = await fetch("health.json", { cache: "no-store" }).catch(() => undefined);
  return answer?.ok ? new UpdatedMeanwhile() : error;
}

/** Whether a part of the add-in, loaded when first needed, could not be loaded. */
function isFailedLoad({ name, message }: Thrown): boolean {
  return (
    name === "ChunkLoadError" ||
    /loading (css )?chunk|dynamically imported module|failed to fetch|networkerror/i.test(String(message ?? ""))
  );
}

/** What happened and what to do next, in a sentence or two, as the reader at the pane reads it. */
export function errorText(error: unknown, formats: Formats): string {
  if (error instanceof CostError) return messageText(error, { style: formats.locale });
  if (error instanceof WriteFailed)
    return `${errorText(error.cause, formats)} ${error.left.length === 0 ? texts.errors.unchanged : formats.fill(texts.errors.left, { sheets: error.left })}`;
  if (error instanceof UpdatedMeanwhile) return texts.errors.updated;
  const thrown = thrownAs(error);
  if (isFailedLoad(thrown)) return texts.errors.load;
  const known = (texts.errors.excel as Readonly<Record<string, string>>)[String(thrown.code)];
  if (known !== undefined) return known;
  return formats.fill(texts.errors.other, { message: String(thrown.message || thrown.code || error) });
}
