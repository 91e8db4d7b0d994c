import type { BrowserContext } from "playwright-core";

/** Scripts of others on a page, which only the page's policy holds back. */
export interface Guest {
  /** Where they come from, which may be asked. */
  readonly from: string;
  /** What they try to show and the policy keeps out. */
  readonly keptOut: readonly string[];
}

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
  readonly line: number;
}

declare global {
  interface Window {
    tellOfViolation?: (violation: Violation) => Promise<void>;
  }
}

const isOfGuest = ({ source, blocked }: Violation, guest: Guest): boolean =>
  source.startsWith(guest.from) || guest.keptOut.includes(blocked);

/** What pages did that none of ours may: asked anyone but their own server for something, or broke a content security policy. */
export class Watch {
  readonly #seen: string[] = [];

  /** @param own - where the pages come from */
  constructor(private readonly own: string) {}

  /** Watches all pages of a context, and the frames in them. */
  async over(context: BrowserContext, guest?: Guest): Promise<void> {
    const allowed = [this.own, "blob:", "data:", "about:", ...(guest ? [guest.from] : [])];
    context.on("request", (request) => {
      if (!allowed.some((start) => request.url().startsWith(start))) this.#seen.push(`asked for ${request.url()}`);
    });
    await context.exposeBinding("tellOfViolation", (_, violation: Violation) => {
      if (!guest || !isOfGuest(violation, guest))
        this.#seen.push(`broke ${violation.directive}: ${violation.blocked} at ${violation.source}:${violation.line}`);
    });
    await context.addInitScript(() => {
      document.addEventListener(
        "securitypolicyviolation",
        ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
          void window.tellOfViolation?.({
            directive: effectiveDirective,
            blocked: blockedURI,
            source: sourceFile,
            line: lineNumber,
          });
        },
      );
    });
  }

  /** What was seen until now, each once though a page has several policies; it is then forgotten. */
  take(): string[] {
    return [...new Set(this.#seen.splice(0))];
  }

  /** Throws where anything was seen: at the end of a journey. */
  expectNothing(): void {
    const seen = this.take();
    if (seen.length > 0)
      throw new Error(
        `The pages must ask nobody but their own server and keep to their content security policy, but one of them\n${seen.join("\n")}`,
      );
  }
}
