import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Client, openClient } from "./client";

const packageFolder = path.join(import.meta.dirname, "../../node_modules/@microsoft/office-js");

let client: Client;
beforeAll(async () => {
  client = await openClient();
});
afterAll(() => client.close());

/**
 * What the host relies on in Microsoft's package, point by point: after an update of the package the first that fails here says what changed.
 */
describe("Microsoft's office.js boots as in Excel for Windows", () => {
  test("the version is the one that these points were looked at in", () => {
    const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as {
      version: string;
    };
    expect(version).toBe("1.1.110");
  });

  test("it takes the files for Excel on Windows, in English", () => {
    expect(client.page.loaded).toEqual(["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"]);
  });

  test("it reads the host's name, platform and version from window.external", () => {
    const { diagnostics } = Office.context;
    expect([diagnostics.host, diagnostics.platform, diagnostics.version]).toEqual(["Excel", "PC", "16.0.18025.20160"]);
  });

  test("it reads the requirement sets from the host", () => {
    const isSetSupported = (set: string, version: string): boolean =>
      Office.context.requirements.isSetSupported(set, version);
    expect([isSetSupported("ExcelApi", "1.20"), isSetSupported("ExcelApi", "1.99")]).toEqual([true, false]);
  });

  test("it reads Excel's colours from the host", () => {
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#ffffff");
  });

  test("requests go through _richApiNativeBridge", async () => {
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Sheet1");
  });

  test("the runtime of functions reports that it is ready", () => client.workbench.host.functionsReady);

  test("a ribbon command runs and is completed", async () => {
    let source = "";
    Office.actions.associate("mark", (event: Office.AddinCommands.Event) => {
      source = event.source.id;
      event.completed();
    });
    await client.workbench.runAction("mark");
    expect(source).toBe("mark");
  });

  test("a command that nobody has associated is told", async () => {
    await expect(client.workbench.runAction("nothing")).rejects.toThrow('The add-in has no command "nothing".');
  });

  test("showing the pane and loading with the workbook reach the host", async () => {
    await Office.addin.showAsTaskpane();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    const { host } = client.workbench;
    expect([host.paneVisible, host.loadsAtStart, await Office.addin.getStartupBehavior()]).toEqual([
      true,
      true,
      "Load",
    ]);
  });
});
