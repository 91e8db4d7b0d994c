import { type Browser, chromium, type Page } from "playwright-core";
import type { WorkbenchInterface } from "../../src/workbench/test-interface/workbench-interface";

declare global {
  interface Window {
    workbench: WorkbenchInterface;
  }
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The built add-in on this machine's own server. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** A browser and what it is shown. */
export class Site {
  private constructor(
    private readonly served: Served,
    private readonly browser: Browser,
  ) {}

  static async start(served: Served, executablePath: string): Promise<Site> {
    return new Site(served, await chromium.launch({ executablePath, args: flags }));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }

  /** A page in a context of its own, so that nothing of an earlier one is remembered. */
  async page(path: string, options: { readonly bypassCSP?: boolean } = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    await page.goto(new URL(path, this.served.url).href);
    return page;
  }

  /** The workbench with an empty book, the add-in loaded, the pane closed. */
  async workbench(): Promise<Page> {
    const page = await this.page("workbench/");
    await page.waitForFunction(() => "workbench" in window, undefined, { timeout: 120_000 });
    await page.evaluate(async () => {
      await window.workbench.ready;
      window.workbench.showPane(false);
    });
    return page;
  }
}
