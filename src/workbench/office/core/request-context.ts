import type { Host } from "../host";
import { asOfficeError, OfficeError } from "./errors";
import { guard } from "./guard";

export type Operation = () => void | Promise<void>;

/** Queues an operation; known to the stand-in alone. */
export const enqueue = Symbol("enqueue");
/** Tells the context that a load begins. */
export const beginLoad = Symbol("beginLoad");
/** The number of the load being carried out: collections list their items anew for each. */
export const loadNumber = Symbol("loadNumber");
/** The host a context belongs to. */
export const host = Symbol("host");

/** The queue of operations and what carries it out. Nothing happens in the workbook before `sync`. */
export class QueueingContext {
  #queue: Operation[] = [];
  [loadNumber] = 0;
  readonly trackedObjects = { add: (): void => undefined, remove: (): void => undefined };

  constructor(readonly office: Host) {}

  get [host](): Host {
    return this.office;
  }

  [beginLoad](): void {
    this[loadNumber]++;
  }

  [enqueue](operation: Operation): void {
    this.#queue.push(operation);
  }

  /** Carries out the operations in order. The first that fails ends the sync: what went before stays done, the rest is dropped. */
  async sync<Value>(passThroughValue?: Value): Promise<Value> {
    const queue = this.#queue;
    this.#queue = [];
    const fault = this.office.faults.next(queue.length);
    await new Promise((resume) => setTimeout(resume, this.office.faults.delay));
    if (this.office.book.selection.isEditing())
      throw new OfficeError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
        "RequestContext.sync",
      );
    for (const operation of queue.slice(0, fault?.after)) {
      try {
        await operation();
      } catch (thrown) {
        throw asOfficeError(thrown, "RequestContext.sync");
      }
    }
    if (fault)
      throw new OfficeError(
        fault.code,
        "There was an internal error while processing the request.",
        "RequestContext.sync",
      );
    return passThroughValue as Value;
  }
}

Object.setPrototypeOf(
  QueueingContext.prototype,
  guard(() => "Excel.RequestContext"),
);
