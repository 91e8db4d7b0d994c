/** What a ribbon button gives to the function it runs; the function says when it is done. */
export interface ActionEvent {
  source: { id: string };
  completed(): void;
}

export type Action = (event: ActionEvent) => unknown;

/** How long a ribbon action may take before Excel gives it up. */
const longestActionMs = 300_000;

/** The add-in as its host sees it: the actions it offers, whether its pane is shown, how it starts. */
export class AddIn {
  readonly #actions = new Map<string, Action>();
  readonly #visibilityListeners = new Set<(visible: boolean) => void>();
  #visible = false;
  startupBehavior: "None" | "Load" = "None";

  associate(id: string, action: Action): void {
    this.#actions.set(id, action);
  }

  hasAction(id: string): boolean {
    return this.#actions.has(id);
  }

  /** Runs an action as a ribbon button does; resolves when the action calls `event.completed()`. */
  async run(id: string): Promise<void> {
    const action = this.#actions.get(id);
    if (!action) throw new Error(`The add-in has associated no action with "${id}".`);
    let timer = 0;
    const completed = new Promise<void>((resolve, reject) => {
      timer = window.setTimeout(
        () => reject(new Error(`The action "${id}" did not complete: it has to call event.completed().`)),
        longestActionMs,
      );
      Promise.resolve(action({ source: { id }, completed: resolve })).catch(reject);
    });
    await completed.finally(() => window.clearTimeout(timer));
  }

  get paneVisible(): boolean {
    return this.#visible;
  }

  showPane(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    for (const listener of this.#visibilityListeners) listener(visible);
  }

  /** Runs a listener whenever the pane is shown or hidden; the returned function ends it. */
  onVisibilityChanged(listener: (visible: boolean) => void): () => void {
    this.#visibilityListeners.add(listener);
    return () => this.#visibilityListeners.delete(listener);
  }

  /** Forgets what the add-in's page has associated, before it is loaded anew. */
  forget(): void {
    this.#actions.clear();
  }
}
