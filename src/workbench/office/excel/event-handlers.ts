import type { RequestContext } from "./request-context";

type Handler<Args> = (args: Args) => Promise<unknown> | void;

/** The means to end what `add` began. */
export interface EventHandlerResult {
  context: RequestContext;
  remove(): void;
}

/** Stands in for OfficeExtension.EventHandlers: a handler hears of events from the sync after its adding until that after its removal. */
export class EventHandlers<Args> {
  readonly #context: RequestContext;
  readonly #listen: (tell: (args: Args) => void) => () => void;

  constructor(context: RequestContext, listen: (tell: (args: Args) => void) => () => void) {
    this.#context = context;
    this.#listen = listen;
  }

  add(handler: Handler<Args>): EventHandlerResult {
    let end: (() => void) | undefined;
    this.#context.queue(() => {
      end = this.#listen((args) => {
        Promise.resolve(handler(args)).catch((thrown: unknown) => console.error("An event handler failed", thrown));
      });
    });
    return { context: this.#context, remove: () => this.#context.queue(() => end?.()) };
  }
}
