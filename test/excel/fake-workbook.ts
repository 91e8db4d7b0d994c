/** What was asked of the workbook: "Costs!A1:B2.values", with what was given. */
export interface Asked {
  readonly what: string;
  readonly given: unknown;
  readonly sync: number;
}

/** A workbook that keeps its sheets and writes down everything else; a sync can be made to fail. */
export class FakeWorkbook {
  readonly asked: Asked[] = [];
  sheets: string[] = ["Sheet1"];
  isProtected = false;
  syncs = 0;
  /** Numbers of the syncs that fail, from 1 on; what was queued for them is lost. */
  failing: ReadonlySet<number> = new Set();
  #queue: (() => void)[] = [];

  readonly context = {
    workbook: {
      protection: { load: () => undefined, protected: false },
      worksheets: {
        load: () => undefined,
        items: [] as { name: string }[],
        add: (name: string) => this.#add(name),
        getItem: (name: string) => this.#recorder(name),
        getItemOrNullObject: (name: string) => ({ isNullObject: !this.sheets.includes(name) }),
      },
    },
    sync: () => this.#sync(),
  } as unknown as Excel.RequestContext;

  constructor() {
    const run = (_: unknown, batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
      batch(this.context);
    Object.assign(globalThis, { Excel: { run } });
  }

  async #sync(): Promise<void> {
    this.syncs++;
    const queue = this.#queue;
    this.#queue = [];
    await Promise.resolve();
    if (this.failing.has(this.syncs)) throw new Error(`sync ${this.syncs} was refused.`);
    for (const operation of queue) operation();
    const { workbook } = this.context as unknown as {
      workbook: { protection: { protected: boolean }; worksheets: { items: { name: string }[] } };
    };
    workbook.protection.protected = this.isProtected;
    workbook.worksheets.items = this.sheets.map((name) => ({ name }));
  }

  #add(name: string): unknown {
    this.#queue.push(() => {
      if (this.sheets.includes(name)) throw new Error(`${name} is there already`);
      this.sheets = [...this.sheets, name];
    });
    return this.#recorder(name, {
      delete: () => this.#queue.push(() => (this.sheets = this.sheets.filter((other) => other !== name))),
    });
  }

  /** An object of which any member can be read, called and set; all of it is written down. */
  #recorder(path: string, own: Readonly<Record<string, unknown>> = {}): unknown {
    const note = (what: string, given: unknown): void => void this.asked.push({ what, given, sync: this.syncs + 1 });
    return new Proxy(() => undefined, {
      get: (_, member, recorder: unknown) =>
        typeof member === "symbol" || member === "then"
          ? undefined
          : member === "untrack"
            ? () => recorder
            : (own[member] ?? this.#recorder(member === "getRange" ? path : `${path}.${member}`, {})),
      set: (_, member, given) => {
        note(`${path}.${String(member)}`, given);
        return true;
      },
      apply: (_, __, args: unknown[]) => {
        const [first] = args;
        const isRange = typeof first === "string" && /^\$?[A-Z]+\$?\d+(:|$)/.test(first);
        if (!isRange) note(path, args);
        return this.#recorder(isRange ? `${path}!${first}` : path);
      },
    });
  }
}
