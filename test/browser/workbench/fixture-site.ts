import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import type { WorkbenchInterface } from "../../../src/workbench/test-interface/workbench-interface";
import { Watch } from "../watch";

declare global {
  interface Window {
    workbench: WorkbenchInterface;
  }
}

const root = path.join(import.meta.dirname, "../../..");
const built = path.join(root, "dist/workbench");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface Server {
  url: string;
  close(): Promise<void>;
}

async function serve(folder: string): Promise<Server> {
  const { serve: start } = (await import(path.join(root, "scripts/serve.mjs"))) as {
    serve(options: { root: string }): Promise<Server>;
  };
  return start({ root: folder });
}

/** The built workbench with the fixture add-in beside it, in a browser. */
export class FixtureSite {
  private readonly watch: Watch;

  private constructor(
    private readonly folder: string,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {
    this.watch = new Watch(server.url);
  }

  static async start(): Promise<FixtureSite> {
    if (!existsSync(path.join(built, "index.html"))) throw new Error("dist/workbench is not built: npm run build");
    const folder = mkdtempSync(path.join(os.tmpdir(), "workbench-"));
    cpSync(path.join(root, "test/workbench/fixture"), folder, { recursive: true });
    cpSync(built, path.join(folder, "workbench"), { recursive: true });
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: flags,
    });
    return new FixtureSite(folder, await serve(folder), browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    this.watch.expectNothing();
  }

  /** Opens the workbench and waits for the add-in; what goes wrong on the page is kept. */
  async open(
    options: { width?: number; height?: number; dark?: boolean; query?: string } = {},
  ): Promise<OpenWorkbench> {
    const { width = 1280, height = 800, dark = false, query = "" } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
    });
    await this.watch.over(context);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(`${this.server.url}workbench/${query}`);
    await page.waitForFunction(() => "workbench" in window, undefined, { timeout: 60_000 });
    await page.evaluate(() => window.workbench.ready);
    return { page, problems, frame: await paneFrame(page) };
  }
}

export interface OpenWorkbench {
  page: Page;
  /** The add-in's page, in which `Excel` and `Office` are. */
  frame: Frame;
  problems: string[];
}

async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane-frame", { state: "attached" })).contentFrame();
  if (!frame) throw new Error("The pane has no page.");
  return frame;
}

/** Enters values and formulas into Sheet1, waits, and reads the same or other cells. */
export const calculate = (
  page: Page,
  entries: Record<string, number | string | boolean>,
  read: string[] = Object.keys(entries),
): Promise<unknown[]> =>
  page.evaluate(
    async ([cells, addresses]) => {
      for (const [address, content] of Object.entries(cells)) window.workbench.setFormula("Sheet1", address, content);
      await window.workbench.settled();
      return addresses.map((address) => window.workbench.getValue("Sheet1", address));
    },
    [entries, read] as const,
  );
