import { readFileSync } from "node:fs";
import path from "node:path";

/** Parts for other hosts than Excel, for debugging and for editors, which a page in Excel never loads. */
const NOT_FOR_EXCEL =
  /^(?:access|onenote|outlook|powerpoint|project|visio|word)|\.debug\.js$|\.d\.ts$|vsdoc\.js$|\.map$/;

/**
 * Copies the files of Microsoft's package, unchanged and with its licence, for machines that reach no CDN.
 * Microsoft no longer supports hosting them oneself.
 */
export function copyOfficeJs(root, out) {
  const from = path.join(root, "node_modules/@microsoft/office-js");
  out.copy(path.join(from, "dist"), "office", (file) => !NOT_FOR_EXCEL.test(path.basename(file)));
  out.write("office/LICENSE.md", readFileSync(path.join(from, "LICENSE.md")));
}

/** What a page in Excel for Windows, in English, loads of it: the workbench is such an Excel. */
const FOR_WORKBENCH = /^(?:office\.js|excel-win32-16\.01\.js|en-us[\\/]office_strings\.js)$/;

/** Copies the files that the workbench's page loads, unchanged and with their licence. */
export function copyOfficeJsForWorkbench(root, out) {
  const from = path.join(root, "node_modules/@microsoft/office-js");
  out.copy(path.join(from, "dist"), "workbench/office", (file) => FOR_WORKBENCH.test(file));
  out.write("workbench/office/LICENSE.md", readFileSync(path.join(from, "LICENSE.md")));
}
