/** The requirement sets that the workbench stands for, and their versions. */
const supported: Record<string, string> = {
  ExcelApi: "1.16",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  AddInCommands: "1.1",
  OpenBrowserWindowApi: "1.1",
};

/** Whether one version is at least another: "1.12" is later than "1.9". */
function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Answers `isSetSupported`; `overrides` lets a test stand for an older Excel, "0" for a set that is missing. */
export function isSetSupported(
  name: string,
  version = "1.1",
  overrides: Readonly<Record<string, string>> = {},
): boolean {
  const known = overrides[name] ?? supported[name];
  return known !== undefined && atLeast(known, version);
}
