import { describe, expect, test } from "@jest/globals";
import { isDark } from "../../../src/taskpane/theme/dark-or-light";

describe("dark or light", () => {
  test.each([
    [{ isDarkTheme: true }, false, true],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true, false],
    [{ bodyBackgroundColor: "#262626" }, false, true],
    [{ bodyBackgroundColor: "#FFFFFF" }, true, false],
    [{ isDarkTheme: "#000000", bodyBackgroundColor: "#FFFFFF" }, true, false],
    [{ isDarkTheme: "#000001", bodyBackgroundColor: "#262626" }, false, true],
    [{ isDarkTheme: "#000000" }, false, false],
    [{ isDarkTheme: "#000000" }, true, true],
    [{ isDarkTheme: 0, bodyBackgroundColor: 0 }, true, true],
    [{ bodyBackgroundColor: "not a color" }, true, true],
    [{}, true, true],
    [undefined, true, true],
    [undefined, false, false],
  ])("Excel says %j, the system's darkness is %s: %s", (host, system, dark) => {
    expect(isDark(host, system)).toBe(dark);
  });
});
