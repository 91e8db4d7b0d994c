import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findOffice, howToInstall } from "../../../scripts/setup/programs.mjs";
import { type OnOpening, writeProfile } from "./profile";

/** LibreOffice with a profile and a folder of its own, both gone when it is closed. */
export class Office {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), "tunewise-office-"));
  readonly #program: string;

  constructor(onOpening: OnOpening = "compute") {
    const program = findOffice();
    if (program === undefined) throw new Error(howToInstall("office"));
    this.#program = program;
    writeProfile(path.join(this.#folder, "profile"), onOpening);
  }

  /** Puts a file into the folder; gives its address. */
  place(name: string, bytes: Uint8Array): string {
    writeFileSync(this.#path(name), bytes);
    return pathToFileURL(this.#path(name)).href;
  }

  /** Opens files and writes them in a format, in one run; gives them in their order. */
  async convert(files: readonly Uint8Array[], format: "xlsx" | "pdf"): Promise<Uint8Array[]> {
    mkdirSync(this.#path("in"), { recursive: true });
    const paths = files.map((_, at) => this.#path("in", `${at}.xlsx`));
    files.forEach((bytes, at) => writeFileSync(paths[at]!, bytes));
    await this.#run("--convert-to", format, "--outdir", this.#path("out"), ...paths);
    return files.map((_, at) => readFileSync(this.#path("out", `${at}.${format}`)));
  }

  /** Carries out orders (see the driver) and gives its answers. */
  async drive(orders: readonly string[]): Promise<string[]> {
    const [asked, answered] = [this.#path("orders.txt"), this.#path("answers.txt")];
    writeFileSync(asked, `${orders.join("\n")}\n`);
    await this.#run(`macro:///Standard.Driver.Main("${asked}","${answered}")`);
    const answers = readFileSync(answered, "utf8")
      .split(/\r?\n/)
      .filter((line) => line !== "");
    if (answers.at(-1) !== "done") throw new Error(`LibreOffice stopped: ${answers.at(-1)}`);
    return answers.slice(0, -1);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #path(...names: readonly string[]): string {
    return path.join(this.#folder, ...names);
  }

  async #run(...args: readonly string[]): Promise<void> {
    const profile = pathToFileURL(this.#path("profile")).href;
    const all = [`-env:UserInstallation=${profile}`, "--headless", "--norestore", "--nologo", ...args];
    const { code, said } = await new Promise<{ code: number | null; said: string }>((resolve, reject) => {
      const child = spawn(this.#program, all, { stdio: ["ignore", "pipe", "pipe"] });
      let text = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part));
      child.on("error", reject);
      child.on("close", (exit) => resolve({ code: exit, said: text }));
    });
    if (code !== 0) throw new Error(`LibreOffice ended with ${code}: ${said}`);
  }
}
