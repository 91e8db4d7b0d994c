import { describe, expect, test } from "@jest/globals";
import { manifestFor } from "../../scripts/build/manifest.mjs";
import { buildSettings } from "../../scripts/build/settings.mjs";

describe("the address to build for", () => {
  test.each([
    [undefined, "https://localhost:3000/"],
    ["", "https://localhost:3000/"],
    ["https://addins.example.com/tunewise", "https://addins.example.com/tunewise/"],
    ["https://addins.example.com/tunewise/", "https://addins.example.com/tunewise/"],
  ])("%s", (wanted, url) => {
    expect(buildSettings({ ADDIN_URL: wanted })).toEqual({ url, id: undefined, namespace: "TUNE" });
  });
  test.each([
    "http://addins.example.com/",
    "addins.example.com",
    "https://a.example/?x=1",
    "https://a.example/#x",
    "https://me:secret@a.example/",
  ])("%s is refused", (wanted) => {
    expect(() => buildSettings({ ADDIN_URL: wanted })).toThrow(
      `ADDIN_URL must be an https address of a folder, such as "https://addins.example.com/tunewise/", got "${wanted}".`,
    );
  });
  test("has to be said for a production build", () => {
    expect(() => buildSettings({}, { production: true })).toThrow(/^ADDIN_URL is missing/);
    expect(() => buildSettings({ ADDIN_URL: " " }, { production: true })).toThrow(/^ADDIN_URL is missing/);
    const url = "https://addins.example.com/";
    expect(buildSettings({ ADDIN_URL: url }, { production: true }).url).toBe(url);
  });
});

describe("a company's own id and namespace", () => {
  test("are taken from the environment", () => {
    const settings = { ADDIN_ID: "0F8FAD5B-D9CB-469F-A165-70867728950E", ADDIN_NAMESPACE: "ACME" };
    expect(buildSettings(settings)).toMatchObject({ id: "0f8fad5b-d9cb-469f-a165-70867728950e", namespace: "ACME" });
  });
  test.each(["tunewise", "{0f8fad5b-d9cb-469f-a165-70867728950e}", "0f8fad5b"])("the id %s is refused", (id) => {
    expect(() => buildSettings({ ADDIN_ID: id })).toThrow(/^ADDIN_ID must be a GUID/);
  });
  test.each(["A", "acme", "AC.ME", "1ACME", "AC ME", "A".repeat(21)])("the namespace %s is refused", (name) => {
    expect(() => buildSettings({ ADDIN_NAMESPACE: name })).toThrow(/^ADDIN_NAMESPACE must be/);
  });
});

describe("the manifest of a build", () => {
  test("names its own address only", async () => {
    const manifest = await manifestFor(process.cwd(), { url: "https://addins.example.com/a&b/" });
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain('DefaultValue="https://addins.example.com/a&amp;b/taskpane.html"');
  });
  test("has the company's id and namespace, and no other", async () => {
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const manifest = await manifestFor(process.cwd(), { url: "https://a.example/", id, namespace: "ACME" });
    expect(manifest).toContain(`<Id>${id}</Id>`);
    expect(manifest).toContain('id="Tunewise.Namespace" DefaultValue="ACME"');
    expect(manifest).toContain("Type =ACME. in a cell");
    expect(manifest).not.toMatch(/\bTUNE\b/);
  });
});
