import { noAnswer, valueError } from "../../engine/cost-error";
import { isIsoDate } from "../serial-date";
import { bedrockKey, isBedrockName, nameKey } from "./name-key";
import { providerNamed } from "./providers";

/** A name taken apart: "azure:ft:gpt-4.1@2026-06-30". */
export interface WrittenName {
  /** As it was typed, for messages. */
  readonly written: string;
  /** The provider that was named; with `orPartOfTheName` the prefix may belong to the model's own name instead. */
  readonly provider: string | undefined;
  readonly tuned: boolean;
  /** The model's name in comparable form. */
  readonly key: string;
  /** The name with a slash as a whole, as in "openai/gpt-oss-120b", which some providers sell under that name. */
  readonly wholeKey: string | undefined;
  readonly pinnedOn: string | undefined;
}

const longestName = 200;
const pin = /@([^@]*)$/;
const snapshotAfterAt = /^(?:\d{8}|\d{3}|latest|default)$/i;
const modelPath = /^(?:models|publishers\/[^/]+\/models)\//;
const fireworksPath = /^accounts\/fireworks\/(?:models|routers)\//;

/**
 * Takes a written model name apart; whether there is such a model is another question.
 *
 * @throws `#VALUE!` for an empty name or a malformed pin, `#N/A` for a name too long to be one.
 */
export function readName(name: string): WrittenName {
  const written = name.trim();
  if (written === "")
    throw valueError("A model name is empty. Write one such as gpt-4.1, or a price in USD per million tokens.");
  if (written.length > longestName)
    throw noAnswer(`No model has a name of ${written.length} characters: "${written.slice(0, 40)}…".`);
  const { rest, pinnedOn } = takePin(written);
  return { ...takeApart(rest.toLowerCase()), written, pinnedOn };
}

function takePin(written: string): { rest: string; pinnedOn: string | undefined } {
  const tail = pin.exec(written)?.[1];
  if (tail === undefined || snapshotAfterAt.test(tail))
    return { rest: written.replace(pin, "-$1"), pinnedOn: undefined };
  if (!isIsoDate(tail))
    throw valueError(`The model name "${written}" must have a date such as 2026-06-30 after its @, got "${tail}".`);
  const rest = written.slice(0, written.length - tail.length - 1);
  return { rest: snapshotAfterAt.test(pin.exec(rest)?.[1] ?? "") ? rest.replace(pin, "-$1") : rest, pinnedOn: tail };
}

function takeApart(name: string): Pick<WrittenName, "provider" | "tuned" | "key" | "wholeKey"> {
  let rest = name;
  let provider: string | undefined;
  let wholeKey: string | undefined;
  const prefix = /^([^:/]+)([:/])(.+)$/.exec(rest);
  const named = prefix === null ? undefined : providerNamed(nameKey(prefix[1] ?? ""));
  if (prefix && named !== undefined) {
    provider = named;
    if (prefix[2] === "/") wholeKey = nameKey(rest);
    rest = prefix[3] ?? "";
  }
  if (fireworksPath.test(rest)) provider = "fireworks";
  rest = rest.replace(modelPath, "").replace(fireworksPath, "");
  const tunedName = /^ft:([^:]+)/.exec(rest)?.[1] ?? /^(.+?)\.ft-/.exec(rest)?.[1];
  if (isBedrockName(rest)) return { provider: provider ?? "aws", tuned: false, key: bedrockKey(rest), wholeKey };
  return { provider, tuned: tunedName !== undefined, key: nameKey(tunedName ?? rest), wholeKey };
}
