import { enqueue, type Operation, QueueingContext } from "../core/request-context";
import type { Host } from "../host";
import type { Application } from "./workbook/application";
import { Workbook } from "./workbook/workbook";

/** Stands in for Excel.RequestContext. */
export class RequestContext extends QueueingContext {
  readonly workbook: Workbook;
  readonly application: Application;

  constructor(office: Host) {
    super(office);
    this.workbook = new Workbook(this, () => true);
    this.application = this.workbook.application;
  }

  /** For parts of the stand-in that are no client objects. */
  queue(operation: Operation): void {
    this[enqueue](operation);
  }
}
