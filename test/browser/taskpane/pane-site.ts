import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Frame, type Locator, type Page } from "playwright-core";
import type { WorkbenchInterface } from "../../../src/workbench/test-interface/workbench-interface";
import { servePlainly } from "../plain-server";
import { Watch, type Guest } from "../watch";

declare global {
  interface Window {
    workbench: WorkbenchInterface;
  }
}

const root = path.join(import.meta.dirname, "../../..");
const built = path.join(root, "dist");

/** Microsoft's office.js: outside of Excel it tries to show a frame for its telemetry, and sets a style on it. */
const officeJs: Guest = {
  from: "https://appsforoffice.microsoft.com/",
  keptOut: ["https://telemetryservice.firstpartyapps.oaspapps.com"],
};
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--js-flags=--max-semi-space-size=64",
];

interface Server {
  url: string;
  close(): Promise<void>;
}

export interface PaneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly query?: string;
  readonly locale?: string;
  readonly guest?: Guest;
}

async function serve(): Promise<Server> {
  const { serve: start } = (await import(path.join(root, "scripts/serve.mjs"))) as {
    serve(options: { root: string }): Promise<Server>;
  };
  return start({ root: built });
}

/** The built product in a browser: the pane in the workbench, or the pane's page alone. */
export class PaneSite {
  private readonly contexts: BrowserContext[] = [];
  private kept: OpenPane | undefined;
  /** Over every page of the site: a test that stops it fails where one asked others for something, or broke its policy. */
  readonly watch: Watch;

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
  ) {
    this.watch = new Watch(server.url);
  }

  /** @param under - the path below which any web server has the product: "costs/tool/"; left out, its own server has it */
  static async start(under = ""): Promise<PaneSite> {
    if (!existsSync(path.join(built, "taskpane.html"))) throw new Error("dist is not built: npm run build");
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: flags,
    });
    return new PaneSite(await (under === "" ? serve() : servePlainly(built, under)), browser);
  }

  /** Where the site is served. */
  get url(): string {
    return this.server.url;
  }

  async stop(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    await this.server.close();
    this.watch.expectNothing();
  }

  /** A page of its own; what goes wrong on it is kept. */
  async page({
    width = 1280,
    height = 800,
    dark = false,
    locale = "en-US",
    guest,
  }: PaneOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      locale,
      reducedMotion: "reduce",
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    this.contexts.push(context);
    await this.watch.over(context, guest);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      const isOptionalFile = message.location().url.endsWith("/company-prices.js");
      if (message.type() === "error" && !isOptionalFile) problems.push(message.text());
    });
    return { page, problems };
  }

  /** The workbench with the pane open in it. */
  async open(options: PaneOptions = {}): Promise<OpenPane> {
    const { page, problems } = await this.page(options);
    return { page, frame: await this.paneOn(page, options.query), problems };
  }

  /** Opens the workbench on a page, and the pane in it. */
  async paneOn(page: Page, query = ""): Promise<Frame> {
    await page.goto(`${this.server.url}workbench/${query}`);
    await page.waitForFunction(() => "workbench" in window, undefined, { timeout: 60_000 });
    await page.evaluate(() => window.workbench.ready);
    await page.evaluate(() => window.workbench.showPane());
    const frame = await (await page.waitForSelector("#pane-frame", { state: "attached" })).contentFrame();
    if (!frame) throw new Error("the pane has no page");
    await frame.locator(".frame").waitFor();
    return frame;
  }

  /**
   * The workbench as it is after loading: one empty sheet, nothing protected, the pane at its first page. Opened once; later the workbook is emptied
   * and only the pane's page is loaded again, which takes a tenth of the time.
   */
  async fresh(): Promise<OpenPane> {
    if (!this.kept) return (this.kept = await this.open());
    const { page, frame, problems } = this.kept;
    await page.evaluate(() => {
      window.workbench.failNextSync(0);
      window.workbench.delaySyncs(0);
      window.workbench.showPane();
    });
    await frame.evaluate(emptyWorkbook);
    await Promise.all([
      frame.waitForNavigation({ timeout: 30_000 }),
      frame.evaluate(() => setTimeout(() => location.reload())),
    ]);
    await frame.locator(".frame").waitFor();
    problems.length = 0;
    return this.kept;
  }

  /**
   * The pane's page alone, as a plain browser shows it.
   * @param answer - what comes from Microsoft's address: its own files, nothing, or a script
   */
  async plain(
    answer: "Microsoft's own" | "nothing" | { readonly script: string },
    options: PaneOptions = {},
  ): Promise<OpenPage> {
    const opened = await this.page({ ...options, guest: officeJs });
    await opened.page.route(`${officeJs.from}**`, (route) => {
      if (answer === "nothing") return route.abort();
      if (typeof answer === "object") return route.fulfill({ contentType: "text/javascript", body: answer.script });
      return route.fulfill({
        contentType: "text/javascript",
        path: path.join(
          root,
          "node_modules/@microsoft/office-js/dist",
          path.basename(new URL(route.request().url()).pathname),
        ),
      });
    });
    await opened.page.goto(`${this.server.url}taskpane.html`);
    await opened.page.locator(".frame").waitFor({ timeout: 20_000 });
    return opened;
  }
}

export interface OpenPage {
  readonly page: Page;
  readonly problems: string[];
}

export interface OpenPane extends OpenPage {
  readonly frame: Frame;
}

/** Leaves one empty sheet, as a new workbook has it. Runs in the pane's page. */
async function emptyWorkbook(): Promise<void> {
  await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
  await Excel.run(async (context) => {
    const { workbook } = context;
    const setting = workbook.settings.getItemOrNullObject("TunewiseStartup");
    workbook.worksheets.load("items/name");
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    const before = workbook.worksheets.items;
    const added = workbook.worksheets.add("To be Sheet1");
    added.activate();
    for (const sheet of before) sheet.delete();
    added.name = "Sheet1";
    await context.sync();
  });
}

/** Leaves the first page, or another tab, for a tab. */
export async function goTo(
  frame: Frame | Page,
  tab: "New sheet" | "Functions" | "Prices" | "Tokens" | "Tools",
): Promise<void> {
  const first = frame.getByRole("button", { name: "Create your first sheet" });
  if (await first.isVisible()) await first.click();
  await frame.getByRole("tab", { name: tab }).click();
  await frame.getByRole("tabpanel", { name: tab }).waitFor();
}

/** Chooses a template, by its title, and whether it is to be made of the add-in's functions or of plain formulas. */
export async function choose(frame: Frame | Page, title: string, kind: "addin" | "plain" = "addin"): Promise<void> {
  await goTo(frame, "New sheet");
  await frame
    .locator("label.template")
    .filter({ has: frame.getByText(title, { exact: true }) })
    .locator("input")
    .check();
  await frame.getByRole("radio", { name: kind === "addin" ? /^Tunewise functions/ : /^Plain Excel formulas/ }).check();
}

/** Makes the sheet that is chosen: the first template with its worked example, where nothing else was. */
export async function makeSheet(frame: Frame, timeout = 30_000): Promise<void> {
  await goTo(frame, "New sheet");
  await frame.getByRole("button", { name: "Create sheet" }).click();
  await frame.getByText(/^Created \d+ sheets?/).waitFor({ timeout });
}

/** What a cell of the workbench holds, when all is calculated. */
export const valueOf = (page: Page, sheet: string, address: string): Promise<unknown> =>
  page.evaluate(
    async ([name, cell]) => {
      await window.workbench.settled();
      return window.workbench.getValue(name as string, cell as string);
    },
    [sheet, address],
  );

/** Drops a file on a field. */
export const drop = (field: Locator, name: string, content: string | Uint8Array): Promise<void> =>
  field.evaluate(
    (element, [fileName, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], fileName));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, [...(typeof content === "string" ? new TextEncoder().encode(content) : content)]] as const,
  );
