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
