import { describe, expect, test } from "@jest/globals";
import { isDark } from "../../../src/taskpane/theme/dark-or-light";

describe("dark or light", () => {
  test.each([
    [{ isDarkTheme: true }, false, true],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true, false],
    [{ bodyBackgroundColor: "#262626" }, false, true],
    [{ bodyBackgroundColor: "#FFFFFF" }, true, false],
    [{ bodyBackgroundColor: "not a colour" }, true, true],
    [undefined, false, false],
  ])("Excel says %j, the system's darkness is %s: %s", (host, system, dark) => {
    expect(isDark(host, system)).toBe(dark);
  });
});
