import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { goTo, PaneSite } from "./pane-site";

jest.setTimeout(60_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

test("a page that asks others for something is found out", async () => {
  const { page } = await site.page();
  await page.goto('data:text/html,<img src="http://elsewhere.invalid/image.png">');
  expect(site.watch.take()).toEqual(["asked for http://elsewhere.invalid/image.png"]);
});

test.each(["help.html", "workbench/", ""])("/%s asks nobody and keeps to its policy", async (address) => {
  const { page } = await site.page();
  await page.goto(`${site.url}${address}`);
  await page.waitForLoadState("networkidle");
  expect(site.watch.take()).toEqual([]);
});

const elsewhere = "http://elsewhere.invalid/image.png";

test.each([
  [
    "a script that stands in the page",
    ["broke script-src-elem: inline"],
    () => document.head.append(Object.assign(document.createElement("script"), { textContent: "1" })),
  ],
  [
    "a style that stands in the page",
    ["broke style-src-elem: inline"],
    () => document.head.append(Object.assign(document.createElement("style"), { textContent: "p {}" })),
  ],
  ["a style attribute", ["broke style-src-attr: inline"], () => document.body.setAttribute("style", "color: red")],
  ["code out of a text", ["broke script-src: eval"], () => void setTimeout("1")],
  [
    "an image from elsewhere",
    [`asked for ${elsewhere}`, `broke img-src: ${elsewhere}`],
    () => void (new Image().src = "http://elsewhere.invalid/image.png"),
  ],
  [
    "a request to elsewhere",
    [`broke connect-src: ${elsewhere}`],
    () => void fetch("http://elsewhere.invalid/image.png").catch(() => undefined),
  ],
  [
    "a frame",
    ["broke frame-src: http://elsewhere.invalid"],
    () => document.body.append(Object.assign(document.createElement("iframe"), { src: "http://elsewhere.invalid/" })),
  ],
])("the pane may not have %s, and an attempt is found out", async (_, violations, attempt) => {
  const { frame } = await site.fresh();
  await frame.evaluate(attempt as () => void);
  await frame.waitForTimeout(200);
  expect(site.watch.take().sort()).toEqual(violations.map((violation) => expect.stringContaining(violation)));
});

test("texts of files and fields are shown as texts, never as markup", async () => {
  const { frame } = await site.fresh();
  const markup = `<img src="${elsewhere}" onerror="document.title = 1">`;
  await goTo(frame, "New sheet");
  await frame.getByRole("radio", { name: /^Usage export/ }).check();
  await frame
    .getByRole("textbox", { name: "Usage export" })
    .fill(`created_at;imput_tokens<u>;${markup}\n2026-01-01;5;6`);
  await frame.getByText("Is 'imput_tokens<u>' meant as input_tokens?").first().waitFor();
  await frame.getByLabel("Sheet name").fill(markup);
  await goTo(frame, "Prices");
  await frame.getByRole("tabpanel", { name: "Prices" }).getByRole("searchbox").fill(markup);
  await frame.waitForTimeout(500);
  expect(await frame.locator(`u, img[src="${elsewhere}"]`).count()).toBe(0);
  expect(site.watch.take()).toEqual([]);
});
