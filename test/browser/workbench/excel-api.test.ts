import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { FixtureSite, type OpenWorkbench } from "./fixture-site";

jest.setTimeout(60_000);

let site: FixtureSite;
let workbench: OpenWorkbench;

beforeAll(async () => {
  site = await FixtureSite.start();
  workbench = await site.open();
  await workbench.frame.evaluate(() => {
    /* Runs a batch and gives what it returned, or the code and message of what it threw. */
    Object.assign(window, {
      attempt: (batch: (context: Excel.RequestContext) => Promise<unknown>) =>
        Excel.run(batch).then(
          (value) => value ?? null,
          (error: { code?: string; message: string }) => ({
            code: error.code,
            message: error.message,
            ours: error instanceof OfficeExtension.Error,
          }),
        ),
    });
  });
}, 120_000);
afterAll(() => site.stop());

declare const attempt: (batch: (context: Excel.RequestContext) => Promise<unknown>) => Promise<unknown>;

describe("queue and sync", () => {
  test("nothing is done before the sync, and all of it in order after", async () => {
    const seen = await workbench.frame.evaluate(() =>
      attempt(async (context) => {
        const sheet = context.workbook.worksheets.add("Queue");
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A1").values = [[2]];
        const before = (window.parent as Window).workbench.sheets().includes("Queue");
        const cell = sheet.getRange("A1").load("values");
        await context.sync();
        return [before, cell.values];
      }),
    );
    expect(seen).toEqual([false, [[2]]]);
  });

  test("reading what was not loaded throws, and so does reading before the sync", async () => {
    const unloaded = {
      code: "PropertyNotLoaded",
      message: expect.stringContaining("call the load method"),
      ours: true,
    };
    expect(
      await workbench.frame.evaluate(() =>
        attempt(async (context) => context.workbook.worksheets.getActiveWorksheet().name),
      ),
    ).toEqual(unloaded);
    expect(
      await workbench.frame.evaluate(() =>
        attempt(async (context) => context.workbook.worksheets.getActiveWorksheet().load("name").name),
      ),
    ).toEqual(unloaded);
    expect(
      await workbench.frame.evaluate(() =>
        attempt(async (context) => context.workbook.worksheets.load("items/name").items),
      ),
    ).toEqual(unloaded);
  });

  test("what was written can be read without a load", async () => {
    const value = await workbench.frame.evaluate(() =>
      attempt(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B1");
        cell.values = [["held"]];
        return cell.values;
      }),
    );
    expect(value).toEqual([["held"]]);
  });

  test("loads take paths, lists and objects, for items too", async () => {
    const names = await workbench.frame.evaluate(() =>
      attempt(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name, items/visibility");
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
        range.load(["rowCount", "format/font/bold"]);
        range.load({ columnCount: true, format: { fill: { color: true } } } as never);
        await context.sync();
        return [
          worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`),
          range.rowCount,
          range.columnCount,
          range.format.font.bold,
          range.format.fill.color,
          range.toJSON(),
        ];
      }),
    );
    expect(names).toEqual([
      ["Sheet1 Visible", "Queue Visible"],
      2,
      2,
      false,
      "#FFFFFF",
      { rowCount: 2, columnCount: 2, format: { font: { bold: false }, fill: { color: "#FFFFFF" } } },
    ]);
  });

  test("null objects tell that they are, after the sync; the rest throws ItemNotFound", async () => {
    const nulls = await workbench.frame.evaluate(() =>
      attempt(async (context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
        const within = missing.names.getItemOrNullObject("nothing");
        const present = context.workbook.worksheets.getItemOrNullObject("sheet1");
        await context.sync();
        return [missing.isNullObject, within.isNullObject, present.isNullObject];
      }),
    );
    expect(nulls).toEqual([true, true, false]);
    expect(
      await workbench.frame.evaluate(() =>
        attempt(async (context) => void context.workbook.worksheets.getItem("Nowhere")),
      ),
    ).toMatchObject({ code: "ItemNotFound", ours: true });
  });

  test("a run takes options before its batch, and returns what the batch returns", async () => {
    expect(
      await workbench.frame.evaluate(() => Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async () => 7)),
    ).toBe(7);
  });

  test("what failed ends the sync; what went before stays", async () => {
    const failure = await workbench.frame.evaluate(() =>
      attempt(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("C1").values = [["kept"]];
        context.workbook.worksheets.add("sheet1");
        sheet.getRange("C2").values = [["dropped"]];
      }),
    );
    expect(failure).toMatchObject({ code: "ItemAlreadyExists", ours: true });
    expect(await workbench.page.evaluate(() => window.workbench.getValues("Sheet1", "C1:C2"))).toEqual([
      ["kept"],
      [""],
    ]);
  });

  test("a block of another shape is refused", async () => {
    const failure = await workbench.frame.evaluate(() =>
      attempt(
        async (context) => void (context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2]]),
      ),
    );
    expect(failure).toMatchObject({
      code: "InvalidArgument",
      message: expect.stringContaining("1 × 2 values for A1:B2"),
    });
  });

  test("a formula that cannot be read is refused", async () => {
    expect(
      await workbench.frame.evaluate(() =>
        attempt(
          async (context) =>
            void (context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=SUM((1"]]),
        ),
      ),
    ).toMatchObject({ code: "InvalidArgument" });
  });

  test("a test can let the second sync break off", async () => {
    await workbench.page.evaluate(() => window.workbench.failNextSync(2));
    const failure = await workbench.frame.evaluate(() =>
      attempt(async (context) => {
        await context.sync();
        context.workbook.worksheets.getItem("Sheet1").getRange("D1").values = [[1]];
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "GeneralException" });
    expect(await workbench.frame.evaluate(() => attempt(async (context) => context.sync()))).toBeNull();
  });
});

describe("what is not there", () => {
  test("a member that is not covered throws, naming itself", async () => {
    const message = (run: () => unknown): Promise<string> => workbench.frame.evaluate(run) as Promise<string>;
    expect(
      await message(() => attempt(async (context) => context.workbook.worksheets.getActiveWorksheet().shapes)),
    ).toMatchObject({ message: "Excel.Worksheet.shapes is not part of the workbench." });
    expect(
      await message(() =>
        attempt(async (context) => void (context.workbook.getSelectedRange().hyperlink = { address: "x" })),
      ),
    ).toMatchObject({ message: "Excel.Range.hyperlink is not part of the workbench." });
    expect(await message(() => attempt(async () => Excel.ChartType.pie))).toMatchObject({
      message: "Excel.ChartType.pie is not part of the workbench.",
    });
    expect(await message(() => attempt(async () => Office.context.mailbox))).toMatchObject({
      message: "Office.Context.mailbox is not part of the workbench.",
    });
  });

  test("a misspelt property in a load is InvalidArgument or names itself", async () => {
    expect(
      await workbench.frame.evaluate(() =>
        attempt(async (context) => void context.workbook.getSelectedRange().load("valeus")),
      ),
    ).toMatchObject({ message: expect.stringContaining("valeus") });
  });

  test("office.js takes history and the browser's dialogs away", async () => {
    expect(
      await workbench.frame.evaluate(() => [
        history.pushState,
        history.replaceState,
        (() => {
          try {
            alert("x");
            return "";
          } catch (error) {
            return (error as Error).message;
          }
        })(),
      ]),
    ).toEqual([null, null, expect.stringContaining("alert")]);
  });
});

describe("protection", () => {
  test("a protected sheet refuses all but its unlocked cells", async () => {
    await workbench.frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Locked");
        sheet.getRange("B2").format.protection.locked = false;
        sheet.protection.protect();
        await context.sync();
      }),
    );
    const write = (address: string): Promise<unknown> =>
      workbench.frame.evaluate(
        (at) =>
          attempt(
            async (context) => void (context.workbook.worksheets.getItem("Locked").getRange(at).values = [["x"]]),
          ),
        address,
      );
    expect(await write("A1")).toMatchObject({ code: "AccessDenied", ours: true });
    expect(await write("B2")).toBeNull();
  });

  test("a protected workbook takes no new sheet", async () => {
    await workbench.page.evaluate(() => window.workbench.setProtected(true));
    const answers = await workbench.frame.evaluate(async () => [
      await attempt(async (context) => {
        context.workbook.protection.load("protected");
        await context.sync();
        return context.workbook.protection.protected;
      }),
      await attempt(async (context) => void context.workbook.worksheets.add("More")),
    ]);
    await workbench.page.evaluate(() => window.workbench.setProtected(false));
    expect(answers).toEqual([true, expect.objectContaining({ code: "AccessDenied" })]);
  });
});
