import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { escapeMarkup } from "../../../src/messages/markup";
import { driver } from "./driver";

/** What becomes of the stored values of a file that is opened: calculated again, all of them, or treated as LibreOffice does where nobody has set anything. */
export type OnOpening = "compute" | "as usual";

/** Always calculate a file again when it is opened, whatever values are stored in it. */
const recalculateAlways = ["OOXMLRecalcMode", "ODFRecalcMode"]
  .map(
    (mode) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${mode}" oor:op="fuse"><value>0</value></prop></item>`,
  )
  .join("");

/** Without it the first start would put its own, empty library in the place of ours. */
const setUp =
  '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>';

const settings = (onOpening: OnOpening): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${setUp}${onOpening === "compute" ? recalculateAlways : ""}</oor:items>`;

const library = (elements: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${elements}</library:library>`;

const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`;

const module = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Driver" script:language="StarBasic">${escapeMarkup(text)}</script:module>`;

/** Writes a user profile of its own, so that no setting of the machine's user counts and none is changed. */
export function writeProfile(folder: string, onOpening: OnOpening): void {
  const standard = path.join(folder, "user/basic/Standard");
  mkdirSync(standard, { recursive: true });
  writeFileSync(path.join(folder, "user/registrymodifications.xcu"), settings(onOpening));
  writeFileSync(path.join(folder, "user/basic/script.xlc"), libraries);
  writeFileSync(path.join(folder, "user/basic/dialog.xlc"), libraries);
  writeFileSync(path.join(standard, "script.xlb"), library('<library:element library:name="Driver"/>'));
  writeFileSync(path.join(standard, "dialog.xlb"), library(""));
  writeFileSync(path.join(standard, "Driver.xba"), module(driver));
}
