import { afterEach, expect, jest, test } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { cellAddress } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel | undefined;
afterEach(() => excel?.close());

/** Counts the messages in which the runtime brings results of functions, and the results. */
function answersOf({ page }: OpenExcel): { rounds: number; calls: number } {
  const found = { rounds: 0, calls: 0 };
  const bridge = page.window["_richApiNativeBridge"] as { sendMessageToHost(message: string): void };
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    if (text.includes("SetInvocationArrayResults")) {
      const { message } = JSON.parse(text) as {
        message: { body: { Actions: { Name?: string; ArgumentInfo?: { Arguments?: unknown[][][] } }[] } };
      };
      found.rounds++;
      for (const { Name, ArgumentInfo } of message.body.Actions)
        if (Name === "SetInvocationArrayResults") found.calls += ArgumentInfo?.Arguments?.[0]?.length ?? 0;
    }
    send(text);
  };
  return found;
}

/** Gives the calls of a round a second instead of 50 ms, so that what is counted is the same on a busy machine. */
function lengthenRounds({ page: { window } }: OpenExcel): void {
  const wait = window["setTimeout"] as (handler: unknown, delay?: number, ...args: unknown[]) => unknown;
  window["setTimeout"] = (handler: unknown, delay?: number, ...args: unknown[]) =>
    wait.call(window, handler, delay === 50 ? 1000 : delay, ...args);
}

test.each(templates.map((template) => [template.id, template] as const))(
  "an edit of %s settles in one round of Microsoft's runtime at its real timing, with 60 calls at most",
  async (_id, template) => {
    const sheets = layout(template);
    excel = await openExcel({ realTiming: true });
    lengthenRounds(excel);
    await createSheets(sheets);
    await excel.workbench.settled();
    const [first] = sheets;
    const cell = first!.cells.find(
      ({ style, value, formula }) =>
        style === "input" && formula === undefined && typeof value === "number" && value > 0,
    )!;
    const answers = answersOf(excel);
    excel.workbench.setFormula(first!.name, cellAddress(cell.row, cell.column), (cell.value as number) + 1);
    await excel.workbench.settled();
    expect(answers.calls).toBeLessThanOrEqual(60);
    expect(answers.rounds).toBe(answers.calls > 0 ? 1 : 0);
  },
);
