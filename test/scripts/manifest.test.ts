import { describe, expect, test } from "@jest/globals";
import { addinUrl, manifestFor } from "../../scripts/build/manifest.mjs";

describe("the address to build for", () => {
  test.each([
    [undefined, "https://localhost:3000/"],
    ["", "https://localhost:3000/"],
    ["https://addins.example.com/tunewise", "https://addins.example.com/tunewise/"],
    ["https://addins.example.com/tunewise/", "https://addins.example.com/tunewise/"],
  ])("%s", (wanted, url) => {
    expect(addinUrl(wanted)).toBe(url);
  });
  test.each([
    "http://addins.example.com/",
    "addins.example.com",
    "https://a.example/?x=1",
    "https://a.example/#x",
    "https://me:secret@a.example/",
  ])("%s is refused", (wanted) => {
    expect(() => addinUrl(wanted)).toThrow(
      `ADDIN_URL must be an https address of a folder, such as "https://addins.example.com/tunewise/", got "${wanted}".`,
    );
  });
});

test("the manifest of a build names its own address only", async () => {
  const manifest = await manifestFor(process.cwd(), "https://addins.example.com/a&b/");
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain('DefaultValue="https://addins.example.com/a&amp;b/taskpane.html"');
});
