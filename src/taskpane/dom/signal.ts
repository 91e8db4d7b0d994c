/** A value that can be watched: call it to read, and whatever reads it inside `computed` or `effect` follows it. */
export type Readable<T> = () => T;

/** A watched value that can be set. */
export interface Signal<T> {
  (): T;
  set(value: T): void;
}

interface Observer {
  readonly sources: Set<Set<Observer>>;
  /** Something this one read has changed. */
  stale(): void;
}

let observer: Observer | undefined;
let owned: (() => void)[] | undefined;
let batchDepth = 0;
const waiting = new Set<() => void>();

function read(observers: Set<Observer>): void {
  if (!observer) return;
  observers.add(observer);
  observer.sources.add(observers);
}

function forget(self: Observer): void {
  for (const observers of self.sources) observers.delete(self);
  self.sources.clear();
}

function watch<T>(self: Observer | undefined, body: () => T): T {
  const before = observer;
  observer = self;
  try {
    return body();
  } finally {
    observer = before;
  }
}

function settle(): void {
  if (batchDepth > 0) return;
  batchDepth++;
  try {
    for (const run of waiting) {
      waiting.delete(run);
      run();
    }
  } finally {
    batchDepth--;
  }
}

/** A value that can be watched and set. Setting the value it has changes nothing. */
export function signal<T>(initial: T): Signal<T> {
  const observers = new Set<Observer>();
  let value = initial;
  const self = (): T => {
    read(observers);
    return value;
  };
  return Object.assign(self, {
    set(next: T): void {
      if (Object.is(value, next)) return;
      value = next;
      for (const each of [...observers]) each.stale();
      settle();
    },
  });
}

/** A value that follows from others. It is worked out when it is read, once for each change of what it read. */
export function computed<T>(body: () => T): Readable<T> {
  const observers = new Set<Observer>();
  let known: { readonly value: T } | undefined;
  const self: Observer = {
    sources: new Set(),
    stale() {
      if (!known) return;
      known = undefined;
      for (const each of [...observers]) each.stale();
    },
  };
  return () => {
    read(observers);
    if (!known) {
      forget(self);
      known = { value: watch(self, body) };
    }
    return known.value;
  };
}

/**
 * Runs `body` now and again whenever something it read has changed. Effects begun inside end when it runs again.
 *
 * @returns ends it
 */
export function effect(body: () => void): () => void {
  const inner: (() => void)[] = [];
  const self: Observer = { sources: new Set(), stale: () => void waiting.add(run) };
  const clear = (): void => {
    forget(self);
    for (const end of inner.splice(0)) end();
  };
  function run(): void {
    clear();
    const outer = owned;
    owned = inner;
    try {
      watch(self, body);
    } finally {
      owned = outer;
    }
  }
  const end = (): void => {
    waiting.delete(run);
    clear();
  };
  owned?.push(end);
  run();
  return end;
}

/**
 * Runs `body` once, following nothing; effects begun inside live until the scope is ended.
 *
 * @returns ends them
 */
export function scope(body: () => void): () => void {
  const inner: (() => void)[] = [];
  const outer = owned;
  owned = inner;
  try {
    watch(undefined, body);
  } finally {
    owned = outer;
  }
  return () => {
    for (const end of inner.splice(0)) end();
  };
}

/** Has `end` called when the effect or scope around it ends or runs again. */
export const whenEnded = (end: () => void): void => void owned?.push(end);

/** Sets several values, and runs what follows from them once. */
export function together(body: () => void): void {
  batchDepth++;
  try {
    body();
  } finally {
    batchDepth--;
    settle();
  }
}
