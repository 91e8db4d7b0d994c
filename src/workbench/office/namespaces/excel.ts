import { ClientObject } from "../core/client-object";
import { guarded } from "../core/guard";
import { RequestContext } from "../excel/request-context";
import type { Host } from "../host";
import { excelEnums } from "./enums";

type Batch<Result> = (context: RequestContext) => Promise<Result>;

/** How long a run that waits for the end of cell editing looks again. */
const lookAgainMs = 50;

/** The context that a run's first argument asks for: that of an object given, or a new one. */
function contextFor(first: unknown, host: Host): RequestContext {
  const given = Array.isArray(first) ? (first as unknown[])[0] : first;
  if (given instanceof ClientObject) return given.context as RequestContext;
  if (given instanceof RequestContext) return given;
  return new RequestContext(host);
}

async function editingEnded(host: Host): Promise<void> {
  while (host.book.selection.isEditing()) await new Promise((resume) => setTimeout(resume, lookAgainMs));
}

/** The `Excel` object. */
export function excelNamespace(host: Host): object {
  async function run<Result>(...args: [Batch<Result>] | [unknown, Batch<Result>]): Promise<Result> {
    const batch = args.at(-1) as Batch<Result>;
    const options = args.length === 2 ? args[0] : undefined;
    if ((options as Excel.RunOptions | undefined)?.delayForCellEdit === true) await editingEnded(host);
    const context = contextFor(options, host);
    const result = await batch(context);
    await context.sync();
    return result;
  }

  class OwnRequestContext extends RequestContext {
    constructor() {
      super(host);
    }
  }

  const createWorkbook = (base64?: string): Promise<void> => Promise.resolve(host.offerWorkbook(base64));
  return guarded("Excel", { run, createWorkbook, RequestContext: OwnRequestContext, ...excelEnums });
}
