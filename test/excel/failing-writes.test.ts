import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createSheets, removeCreatedSheets, WriteFailed } from "../../src/excel/create-sheets";
import { layout } from "../../src/workbooks/layout";
import type { SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { templates } from "../../src/workbooks/templates";
import { withoutCalculation } from "./as-laid";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
afterEach(() => excel.workbench.failNextSync(0));

const laid = (at: number, kind: "addin" | "plain" = "addin"): SheetLayout[] =>
  withoutCalculation(layout(templates[at]!, { kind }));

/** The requests that creating sheets takes. */
async function requestsOf(layouts: readonly SheetLayout[]): Promise<number> {
  const before = excel.requests.length;
  const creation = await createSheets(layouts);
  const taken = excel.requests.length - before;
  if (creation.is === "created") await removeCreatedSheets(creation.sheets);
  return taken;
}

const failureOf = (layouts: readonly SheetLayout[]): Promise<unknown> =>
  createSheets(layouts).catch((error: unknown) => error);

/**
 * The requests that are made to fail: of those that add the sheets the first and the last, for they are alike, and all later ones. The plain kind is
 * written by the same steps and takes long: there the last, after which most is to be taken back.
 */
function failingRequests(kind: "addin" | "plain", sheets: number, requests: number): number[] {
  if (kind === "plain") return [requests];
  return [2, ...Array.from({ length: requests - sheets }, (_, index) => sheets + 1 + index)];
}

const kinds = templates.flatMap((template, at) =>
  (template.twin ? (["addin", "plain"] as const) : (["addin"] as const)).map(
    (kind) => [`${template.id}, ${kind}`, at, kind] as const,
  ),
);

describe.each(kinds)("%s", (_, at, kind) => {
  test("a write that breaks off at any request leaves the workbook as it was, and keeps Excel's reason", async () => {
    const layouts = laid(at, kind);
    const requests = await requestsOf(layouts);
    expect(requests).toBeGreaterThan(layouts.length + 5);
    for (const request of failingRequests(kind, layouts.length, requests)) {
      excel.workbench.failNextSync(request);
      const failure = (await failureOf(layouts)) as WriteFailed;
      expect([request, excel.workbench.sheets(), failure.left]).toEqual([request, ["Sheet1"], []]);
      expect(failure).toBeInstanceOf(WriteFailed);
      expect(failure.cause).toMatchObject({ code: "GeneralException" });
    }
  });
});

describe("a write that fails", () => {
  const layouts = laid(0);

  test("while it looks what stands in the way has written nothing, and has Excel's reason", async () => {
    excel.workbench.failNextSync(1, { code: "RequestAborted" });
    expect(await failureOf(layouts)).toMatchObject({ code: "RequestAborted" });
    expect(excel.workbench.sheets()).toEqual(["Sheet1"]);
  });

  test.each(["AccessDenied", "RequestAborted", "InvalidOperationInCellEditMode", "InsufficientMemory"])(
    "with %s keeps that as its cause",
    async (code) => {
      excel.workbench.failNextSync(layouts.length + 3, { code });
      expect(((await failureOf(layouts)) as WriteFailed).cause).toMatchObject({ code });
      expect(excel.workbench.sheets()).toEqual(["Sheet1"]);
    },
  );

  test("and cannot be taken back, because Excel does nothing any more, names every sheet that is left", async () => {
    // One request looks, one for each sheet adds it: this is the one after.
    excel.workbench.failNextSync(layouts.length + 3, { forGood: true });
    const { left } = (await failureOf(layouts)) as WriteFailed;
    excel.workbench.failNextSync(0);
    expect([...left].sort()).toEqual(layouts.map(({ name }) => name).sort());
    expect(excel.workbench.sheets()).toEqual(["Sheet1", ...layouts.map(({ name }) => name)]);
    await removeNamed(left);
  });

  test("because a value is no number says where, and leaves the workbook as it was", async () => {
    const [first] = layouts;
    const cells = [...first!.cells, { row: 90, column: 1, value: Number.NaN, style: "figure" } as const];
    const { cause, left } = (await failureOf([{ ...first!, cells }])) as WriteFailed;
    expect((cause as Error).message).toContain("B91");
    expect([left, excel.workbench.sheets()]).toEqual([[], ["Sheet1"]]);
  });

  test("is what a stop is too, before the next request", async () => {
    const stop = new AbortController();
    const writing = createSheets(layouts, {
      signal: stop.signal,
      progress: (done) => done === layouts.length + 2 && stop.abort(),
    });
    const { cause, left } = (await writing.catch((error: unknown) => error)) as WriteFailed;
    expect([cause, left]).toEqual([stop.signal.reason, []]);
    expect(excel.workbench.sheets()).toEqual(["Sheet1"]);
  });
});

describe("creating sheets is refused, with nothing written", () => {
  const layouts = laid(0);
  const [first, second] = layouts.map(({ name }) => name);

  test.each([
    ["whatever its case", [first!.toUpperCase()], [[first, `${first} (2)`]]],
    ["with the next free name", [first!, `${first} (2)`], [[first, `${first} (3)`]]],
    ["of a later sheet", [second!], [[second, expect.stringMatching(/ \(2\)$/)]]],
  ])("where a sheet's name is taken, %s", async (_, taken, expected) => {
    await addSheets(taken);
    const creation = await createSheets(layouts);
    if (creation.is !== "refused") throw new Error("It was not refused.");
    expect(creation.obstacles.map((one) => one.is === "sheet name taken" && [one.name, one.free])).toEqual(expected);
    expect(excel.workbench.sheets()).toEqual(["Sheet1", ...taken]);
    await removeNamed(taken);
  });

  test("where two of the sheets would have one name", async () => {
    const twice = [layouts[0]!, { ...layouts[1]!, name: layouts[0]!.name.toLowerCase() }];
    expect(await createSheets(twice)).toMatchObject({ is: "refused", obstacles: [{ is: "sheet name taken" }] });
  });

  test("where the workbook's structure is protected, which is told with what to do", async () => {
    excel.workbench.setProtected(true);
    const creation = await createSheets(layouts);
    excel.workbench.setProtected(false);
    expect(creation).toMatchObject({
      is: "refused",
      obstacles: [{ is: "protected", message: expect.stringContaining("Unprotect it under Review") }],
    });
    expect(excel.workbench.sheets()).toEqual(["Sheet1"]);
  });

  test.each(["Costs: 2026", "a".repeat(32), "'Costs", "History", " "])(
    "where Excel would not take the name %j",
    async (name) => {
      const creation = await createSheets([{ ...layouts[0]!, name }]);
      expect(creation).toMatchObject({ is: "refused", obstacles: [{ is: "sheet name not allowed", name }] });
    },
  );

  test("with every reason at once, after one request that changes nothing", async () => {
    excel.workbench.setProtected(true);
    await Promise.resolve();
    const before = excel.requests.length;
    const creation = await createSheets([{ ...layouts[0]!, name: "Sheet1" }, layouts[1]!]);
    excel.workbench.setProtected(false);
    expect(creation).toMatchObject({
      obstacles: [{ is: "protected" }, { is: "sheet name taken", free: "Sheet1 (2)" }],
    });
    expect(excel.requests.length - before).toBe(1);
  });
});

describe("removing the sheets just created", () => {
  const layouts = laid(0);
  const later = layouts.slice(1).map(({ name }) => name);
  const created = async (): Promise<Parameters<typeof removeCreatedSheets>[0]> => {
    const creation = await createSheets(layouts);
    if (creation.is !== "created") throw new Error("Nothing was created.");
    return creation.sheets;
  };

  test("finds them under their new names, and leaves a sheet that took the old one", async () => {
    const sheets = await created();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(layouts[0]!.name).name = "Renamed";
      await context.sync();
    });
    await addSheets([layouts[0]!.name]);
    expect(await removeCreatedSheets(sheets)).toEqual({ is: "removed", names: ["Renamed", ...later] });
    expect(excel.workbench.sheets()).toEqual(["Sheet1", layouts[0]!.name]);
    await removeNamed([layouts[0]!.name]);
  });

  test("does not mind one that the user deleted", async () => {
    const sheets = await created();
    await removeNamed([layouts[0]!.name]);
    expect(await removeCreatedSheets(sheets)).toEqual({ is: "removed", names: later });
    expect(await removeCreatedSheets(sheets)).toEqual({ is: "removed", names: [] });
  });

  test("is refused where the structure is protected, and where no visible sheet would be left", async () => {
    const sheets = await created();
    excel.workbench.setProtected(true);
    expect(await removeCreatedSheets(sheets)).toMatchObject({
      is: "refused",
      message: expect.stringMatching(/protected/),
    });
    excel.workbench.setProtected(false);
    await showSheet("Sheet1", "Hidden");
    expect(await removeCreatedSheets(sheets)).toMatchObject({
      is: "refused",
      message: expect.stringMatching(/visible/),
    });
    await showSheet("Sheet1", "Visible");
    expect(excel.workbench.sheets()).toEqual(["Sheet1", ...layouts.map(({ name }) => name)]);
    expect(await removeCreatedSheets(sheets)).toMatchObject({ is: "removed" });
  });
});

async function addSheets(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.worksheets.add(name);
    await context.sync();
  });
}

async function removeNamed(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

async function showSheet(name: string, visibility: "Visible" | "Hidden"): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).visibility = visibility;
    await context.sync();
  });
}
