import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { build } from "../build.mjs";
import { serve } from "../serve.mjs";
import { findBrowser, howToInstall } from "../setup/programs.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** Takes the picture of README.md: the built workbench with its example sheet. */
async function takeScreenshots() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(howToInstall("browser"));
  await build();
  const server = await serve({ root: path.join(root, "dist") });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1840, height: 1000 } });
    await page.goto(`${server.url}workbench/?example`);
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => window.workbench.ready);
    await page.waitForTimeout(3000); // The grid draws when it has time; nothing says when it is done.
    mkdirSync(path.join(root, "docs/images"), { recursive: true });
    await page.screenshot({ path: path.join(root, "docs/images/workbench.png") });
  } finally {
    await browser.close();
    await server.close();
  }
}

await takeScreenshots();
