import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser, howToInstall } from "../setup/programs.mjs";

const assets = path.resolve(import.meta.dirname, "../../assets");

/** The sizes Office asks for: the ribbon takes 16 to 80, the lists of add-ins up to 128. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = {
  icon: [...RIBBON_SIZES, 128],
  "new-sheet": RIBBON_SIZES,
  functions: RIBBON_SIZES,
  repair: RIBBON_SIZES,
};

/** Draws every icon's PNGs out of its one SVG: `node scripts/images/icons.mjs`, after a change of a drawing. */
async function drawIcons() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(howToInstall("browser"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(ICONS)) {
      const svg = readFileSync(path.join(assets, `${name}.svg`), "utf8");
      mkdirSync(path.join(assets, name), { recursive: true });
      for (const size of sizes) writeFileSync(path.join(assets, name, `${size}.png`), await drawn(page, svg, size));
    }
  } finally {
    await browser.close();
  }
}

async function drawn(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

await drawIcons();
