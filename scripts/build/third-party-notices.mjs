import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { modulesOf } from "./bundles.mjs";

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Packages whose data is built in, though none of their code. */
const DATA = ["@pydantic/genai-prices"];

/** The texts of licences for packages that name one and do not bring its text. */
const TEXTS = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** The folders of the packages whose code went into the bundles. */
function packageFolders(compilations) {
  const folders = new Set();
  for (const compilation of compilations)
    for (const { resource } of modulesOf(compilation)) {
      const folder = PACKAGE_FOLDER.exec(resource ?? "")?.[0];
      if (folder) folders.add(folder);
    }
  return [...folders];
}

const authorOf = ({ name, author }) =>
  (typeof author === "string" ? author : author?.name)?.replace(/\s*[<(].*$/, "") || `the authors of ${name}`;

function notice(folder) {
  const about = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file) && existsSync(path.join(folder, file)))
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  if (texts.length === 0 && TEXTS[about.license])
    texts.push(`Copyright (c) ${authorOf(about)}\n\n${TEXTS[about.license]}`);
  return {
    title: `${about.name} ${about.version} (${about.license ?? "no licence"})`,
    ...about,
    text: texts.join("\n\n"),
  };
}

/** The text of a licence that another package in the build brings: only those without names in them are the same for all. */
const borrowed = (notices, license) =>
  license === "Apache-2.0" ? notices.find((other) => other.license === license && other.text)?.text : undefined;

/** The licences of all that is shipped inside the bundles, as their licences ask; a package that has none or brings no text stops the build. */
export function thirdPartyNotices(root, compilations) {
  const data = DATA.map((name) => path.join(root, "node_modules", name));
  const notices = [...new Set([...packageFolders(compilations), ...data])].map(notice);
  notices.sort((a, b) => (a.name < b.name ? -1 : 1));
  const byText = new Map();
  for (const { title, license, text: own } of notices) {
    const text = own || borrowed(notices, license);
    if (!license || !text) throw new Error(`${title} is part of the build without a licence and its text.`);
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  const parts = [...byText].map(([text, titles]) => `${titles.join("\n")}\n\n${text}`);
  return `This build contains code or data of the following packages.${rule}${parts.join(rule)}\n`;
}
