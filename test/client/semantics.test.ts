import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { type Client, openClient } from "./client";

let client: Client;
beforeAll(async () => {
  client = await openClient();
});
afterEach(() => client.workbench.failNextSync(0));
afterAll(() => client.close());

/** Runs a batch and gives what it returned, or the code and message of what it threw. */
const attempt = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
  Excel.run(batch).then(
    (value) => value ?? null,
    (error: { code?: string; message: string }) => ({
      code: error.code,
      message: error.message,
      ofMicrosoft: error instanceof OfficeExtension.Error,
    }),
  );

const cell = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem("Sheet1").getRange(address);

describe("the client's own rules, which no line of the project repeats", () => {
  test("a batch that returns no promise is refused", async () => {
    const noPromise = (() => undefined) as unknown as (context: Excel.RequestContext) => Promise<unknown>;
    await expect(Excel.run(noPromise)).rejects.toMatchObject({ code: "RunMustReturnPromise" });
  });

  test("what was not loaded cannot be read, nor before the sync", async () => {
    const notLoaded = { code: "PropertyNotLoaded", ofMicrosoft: true };
    const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();
    expect(await attempt(async (context) => sheet(context).name)).toMatchObject(notLoaded);
    expect(await attempt(async (context) => sheet(context).load("name").name)).toMatchObject(notLoaded);
    expect(await attempt(async (context) => context.workbook.worksheets.load("items/name").items)).toMatchObject(
      notLoaded,
    );
  });

  test("a range is gone when its run is over", async () => {
    const range = await Excel.run(async (context) => {
      const kept = cell(context, "A1");
      kept.load("values");
      await context.sync();
      return kept;
    });
    expect(range.values).toEqual([[""]]);
    expect(() => range.load("address")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
  });

  test("an object of another context is no argument", async () => {
    const other = new Excel.RequestContext();
    const foreign = other.workbook.worksheets.getActiveWorksheet().getRange("A1");
    expect(
      await attempt(async (context) => {
        cell(context, "B1").getBoundingRect(foreign).load("address");
        await context.sync();
      }),
    ).toMatchObject({ code: "InvalidRequestContext" });
  });

  test("null objects tell that they are, and give nothing", async () => {
    expect(
      await attempt(async (context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
        const within = missing.names.getItemOrNullObject("nothing");
        const present = context.workbook.worksheets.getItemOrNullObject("sheet1");
        missing.load("name");
        await context.sync();
        return [missing.isNullObject, within.isNullObject, present.isNullObject, missing.name];
      }),
    ).toEqual([true, true, false, undefined]);
  });

  test("what was written can be read without a load, and is not in the workbook before the sync", async () => {
    expect(
      await attempt(async (context) => {
        const range = cell(context, "B1");
        range.values = [["held"]];
        const before = client.workbench.getValue("Sheet1", "B1");
        await context.sync();
        return [range.values, before, client.workbench.getValue("Sheet1", "B1")];
      }),
    ).toEqual([[["held"]], "", "held"]);
  });

  test("more than 1,500 cells are written whole", async () => {
    const rows = Array.from({ length: 400 }, (_row, r) => Array.from({ length: 5 }, (_column, c) => r * 5 + c));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Large");
      sheet.getRange("A1:E400").values = rows;
      await context.sync();
    });
    expect(client.workbench.getValues("Large", "A1:E400")).toEqual(rows);
  });

  test("what JSON cannot hold leaves its cell as it is", async () => {
    await attempt(async (context) => void (cell(context, "C1:E1").values = [[1, 2, 3]]));
    await attempt(async (context) => void (cell(context, "C1:E1").values = [[NaN, Infinity, undefined]]));
    expect(client.workbench.getValues("Sheet1", "C1:E1")).toEqual([[1, 2, 3]]);
  });

  test("loads take paths, lists and objects, for items too", async () => {
    expect(
      await attempt(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name, items/visibility");
        const range = cell(context, "A1:B2");
        range.load(["rowCount", "format/font/bold"]);
        range.load({ columnCount: true, format: { fill: { color: true } } } as never);
        await context.sync();
        return [
          worksheets.items[0]?.name,
          worksheets.items[0]?.visibility,
          range.rowCount,
          range.columnCount,
          range.format.font.bold,
          range.format.fill.color,
        ];
      }),
    ).toEqual(["Sheet1", "Visible", 2, 2, false, "#FFFFFF"]);
  });
});

describe("what the host refuses, as Excel does", () => {
  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    [
      "a sheet that is not there",
      (context) => context.workbook.worksheets.getItem("Nowhere").activate(),
      "ItemNotFound",
    ],
    ["a taken sheet name, in any case", (context) => context.workbook.worksheets.add("sheet1"), "ItemAlreadyExists"],
    ["a sheet name of 32 characters", (context) => context.workbook.worksheets.add("x".repeat(32)), "InvalidArgument"],
    ["a sheet name with a colon", (context) => context.workbook.worksheets.add("a:b"), "InvalidArgument"],
    ["an address beyond the sheet", (context) => cell(context, "A1048577").select(), "InvalidArgument"],
    ["a column beyond the sheet", (context) => cell(context, "XFE1").select(), "InvalidArgument"],
    ["a block of another shape", (context) => (cell(context, "A1:B2").values = [[1, 2]]), "InvalidArgument"],
    ["a formula that cannot be read", (context) => (cell(context, "A1").formulas = [["=SUM((1"]]), "InvalidArgument"],
    [
      "a text too long for a cell",
      (context) => (cell(context, "A1").values = [["x".repeat(32_768)]]),
      "InvalidArgument",
    ],
    ["a name like a cell", (context) => context.workbook.names.add("A1", "=1"), "InvalidArgument"],
    [
      "an enumeration's unknown text",
      (context) => (cell(context, "A1").format.horizontalAlignment = "Middle" as never),
      "InvalidArgument",
    ],
    [
      "a prompt's title of 33 characters",
      (context) =>
        (cell(context, "A1").dataValidation.prompt = { title: "x".repeat(33), message: "", showPrompt: true }),
      "InvalidArgument",
    ],
    [
      "a method of a null object",
      (context) => context.workbook.worksheets.getItemOrNullObject("Nowhere").delete(),
      "ItemNotFound",
    ],
    [
      "deleting the last visible sheet",
      (context) => {
        context.workbook.worksheets.getItemOrNullObject("Large").visibility = "Hidden";
        context.workbook.worksheets.getItem("Sheet1").delete();
      },
      "InvalidOperation",
    ],
  ])("%s", async (_what, act, code) => {
    const failure = await attempt(async (context) => {
      act(context);
      await context.sync();
    });
    expect(failure).toMatchObject({ code, ofMicrosoft: true });
  });

  test("what went before a failure stays, what comes after is dropped", async () => {
    await attempt(async (context) => {
      cell(context, "D1").values = [["kept"]];
      context.workbook.worksheets.add("sheet1");
      cell(context, "D2").values = [["dropped"]];
    });
    expect(client.workbench.getValues("Sheet1", "D1:D2")).toEqual([["kept"], [""]]);
  });
});

describe("protection", () => {
  test("a protected sheet takes nothing but its unlocked cells", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Locked");
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const write = (address: string): Promise<unknown> =>
      attempt(
        async (context) => void (context.workbook.worksheets.getItem("Locked").getRange(address).values = [["x"]]),
      );
    expect(await write("A1")).toMatchObject({ code: "AccessDenied", ofMicrosoft: true });
    expect(await write("B2")).toBeNull();
  });

  test("a protected structure takes no new sheet", async () => {
    client.workbench.setProtected(true);
    const added = await attempt(async (context) => void context.workbook.worksheets.add("More"));
    client.workbench.setProtected(false);
    expect(added).toMatchObject({ code: "AccessDenied" });
  });
});

describe("faults made in the host", () => {
  test("the second sync breaks off, the third goes through", async () => {
    client.workbench.failNextSync(2);
    const failure = await attempt(async (context) => {
      cell(context, "E1").load("values");
      await context.sync();
      cell(context, "E1").values = [[1]];
      await context.sync();
    });
    expect(failure).toMatchObject({ code: "GeneralException" });
    expect(await attempt(async (context) => context.sync())).toBeNull();
  });

  test("with any code, and for good", async () => {
    client.workbench.failNextSync(1, { code: "RequestAborted", forGood: true });
    const sync = (): Promise<unknown> =>
      attempt(async (context) => {
        cell(context, "E1").load("values");
        await context.sync();
      });
    expect([await sync(), await sync()]).toMatchObject([{ code: "RequestAborted" }, { code: "RequestAborted" }]);
  });

  test("a cell being edited: refused at once, or waited for", async () => {
    client.workbench.setFault("cellBeingEdited", true);
    const write = async (context: Excel.RequestContext): Promise<void> => void (cell(context, "F1").values = [[7]]);
    expect(await attempt(write)).toMatchObject({ code: "InvalidOperationInCellEditMode" });
    setTimeout(() => client.workbench.setFault("cellBeingEdited", false), 60);
    await Excel.run({ delayForCellEdit: true }, write);
    expect(client.workbench.getValue("Sheet1", "F1")).toBe(7);
  });

  test("a read-only workbook can be read and not written", async () => {
    client.workbench.setFault("readOnly", true);
    const read = await attempt(async (context) => {
      const range = cell(context, "F1").load("values");
      await context.sync();
      return range.values;
    });
    const written = await attempt(async (context) => void (cell(context, "F1").values = [[8]]));
    client.workbench.setFault("readOnly", false);
    expect([read, written]).toEqual([[[7]], expect.objectContaining({ code: "AccessDenied" })]);
  });

  test("a slow sync is waited for", async () => {
    client.workbench.delaySyncs(80);
    const began = performance.now();
    await attempt(async (context) => void (cell(context, "F2").values = [[1]]));
    client.workbench.delaySyncs(0);
    expect(performance.now() - began).toBeGreaterThanOrEqual(75);
  });
});

describe("what the host does not have", () => {
  test("is named, and fails the batch that asked for it", async () => {
    const asked = await attempt(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").shapes.load("items/name");
      await context.sync();
    });
    expect(asked).toMatchObject({ code: "ApiNotFound" });
    expect(client.workbench.host.unknownMembers.splice(0)).toEqual(["Worksheet.shapes"]);
  });

  test("fails the test that met it", async () => {
    client.workbench.host.unknownMembers.push("Worksheet.shapes");
    expect(() => client.checkMembers()).toThrow("The host does not have Worksheet.shapes.");
    client.workbench.host.unknownMembers.splice(0);
  });
});
