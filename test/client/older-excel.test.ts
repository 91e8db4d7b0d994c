import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Client, openClient } from "./client";

let client: Client;
beforeAll(async () => {
  client = await openClient({ sets: { ExcelApi: "1.3", SharedRuntime: "0" } });
});
afterAll(() => client.close());

test("an older Excel's sets are what the add-in is told", () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.3")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.4")).toBe(false);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
});

test("Microsoft's check of requirement sets refuses a member that this Excel does not have", async () => {
  const newer = Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("Sheet1").load("name");
    await context.sync();
  });
  await expect(newer).rejects.toMatchObject({ code: "ApiNotFound" });
});
