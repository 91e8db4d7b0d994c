import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { evaluateWritten } from "./evaluate-written";
import { contentSecurityPolicy } from "../../scripts/serve/content-security-policy.mjs";
import { anchorsIn, commandsIn, formulasIn, linksIn, pages, scriptsIn } from "./documents";

const root = path.join(import.meta.dirname, "../..");
const ofNpm = ["ci", "install", "pack"];
const scripts = Object.keys(
  (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { scripts: object }).scripts,
);

/** Why a link leads nowhere; undefined where it leads somewhere, or outside. */
function brokenLink(file: string, target: string): string | undefined {
  if (/^(?:https?|mailto):/.test(target)) return URL.canParse(target) ? undefined : `${target} is no address`;
  const [where, anchor] = target.split("#");
  const linked = where === "" ? file : path.posix.join(path.posix.dirname(file), where!);
  if (!existsSync(path.join(root, linked))) return `${target}: there is no ${linked}`;
  if (anchor === undefined) return undefined;
  return anchorsIn(readFileSync(path.join(root, linked), "utf8")).has(anchor)
    ? undefined
    : `${target}: ${linked} has no heading of that name`;
}

/** A whole number is meant exactly; one with decimals may differ by half of its last digit. */
function allowance(written: string): number {
  const decimals = /\.(\d+)$/.exec(written)?.[1];
  return decimals ? 0.5 * 10 ** -decimals.length * (1 + 1e-9) : 1e-9 * Math.abs(Number(written));
}

describe.each(pages.map(({ file, text }) => [file, text] as const))("%s", (file, text) => {
  test("every link leads somewhere", () => {
    expect(linksIn(text).flatMap((target) => brokenLink(file, target) ?? [])).toEqual([]);
  });

  test("every command is there", () => {
    expect(commandsIn(text).filter((name) => !scripts.includes(name) && !ofNpm.includes(name))).toEqual([]);
    expect(scriptsIn(text).filter((script) => !existsSync(path.join(root, script)))).toEqual([]);
  });

  const formulas = file === "docs/functions.md" ? [] : formulasIn(text);
  if (formulas.length > 0)
    test.each(formulas.map(({ formula, result }) => [formula, result] as const))(
      "%s gives what is said: %s",
      async (formula, written) => {
        const result = await evaluateWritten(formula);
        if (written === undefined) return expect(result).not.toMatch(/^#/);
        const figure = Number(written.replaceAll(",", ""));
        if (Number.isNaN(figure)) return expect(result).toBe(written);
        expect(Math.abs(Number(result) - figure)).toBeLessThanOrEqual(allowance(written.replaceAll(",", "")));
      },
    );
});

test("the policy in the example server's configuration is the one that the page carries", () => {
  expect(readFileSync(path.join(root, "docs/deploy.md"), "utf8")).toContain(
    `add_header Content-Security-Policy "${contentSecurityPolicy("addin")}";`,
  );
});
