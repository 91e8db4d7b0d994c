import { CostError } from "../engine/cost-error";
import { isMissing, type LogCell } from "./cells";
import type { Role } from "./layouts/layout";

/** What a cell says of its call: that it went well, that it failed; undefined where the cell is empty, "unknown" where it says something else. */
export type Outcome = "good" | "bad" | "unknown" | undefined;

const longestWord = 40;

const failing =
  /fail|error|exception|time[ _-]?out|timed|cancel|reject|throttl|rate[ _-]?limit|overload|abort|exhaust|denied|unavailable|forbidden|unauthor|invalid|bad[ _-]?request|not[ _-]?found|quota|expired|refused|blocked|crash|fehler|abgebrochen|échec|échou|erreur|fallid|errore|fallit/iu;
/** "no error", "error-free", "not failed". */
const notFailing =
  /\b(?:no|not|without|ohne|sans|kein)[ _-]?(?:errors?|failures?|failed|exceptions?|fehler|erreurs?)|error[ _-]?free/iu;
/** The words for what went well; the levels of logs that are no error; OpenTelemetry's unset. */
const good =
  /^(?:ok|okay|success\w*|succeed\w*|complete[ds]?|completion|done|finish(?:ed)?|pass(?:ed)?|answered|delivered|processed|fulfilled|ended|valid|normal|stop|default|debug|info|notice|warn(?:ing)?|log|trace|(?:status_code_)?(?:unset|ok)|incomplete|length|http[ _]?ok|erfolg\w*|erledigt|fertig|abgeschlossen|succès|réussie?s?|terminée?s?|éxito|correcto|completad[oa]|riuscit[oa]|completat[oa]|sucesso|concluíd[oa]|geslaagd|voltooid|true|yes|ja|oui)$/iu;

const [firstStatus, firstFailing] = [100, 400];

/** Outcomes by their words: a log has few of them and many rows. */
const known = new Map<string, Outcome>();
const mostKnown = 1000;

/** The outcome that a status tells: an HTTP status (below 0: never answered), "error", "timeout", "completed" and the like. */
export function outcomeOfStatus(cell: LogCell | undefined): Outcome {
  if (cell instanceof CostError) throw cell;
  if (typeof cell === "boolean") return cell ? "good" : "bad";
  if (typeof cell === "number")
    return cell >= firstFailing || cell < 0 ? "bad" : cell >= firstStatus ? "good" : "unknown";
  if (isMissing(cell) || typeof cell !== "string") return undefined;
  if (cell.length > longestWord) return "unknown";
  if (known.has(cell)) return known.get(cell);
  const outcome = outcomeOfWord(cell.trim());
  if (known.size < mostKnown) known.set(cell, outcome);
  return outcome;
}

function outcomeOfWord(text: string): Outcome {
  const code = /^-?\d+(?:\.0+)?(?=\s|$)/u.exec(text)?.[0];
  if (code !== undefined) return outcomeOfStatus(Number(code));
  if (notFailing.test(text)) return "good";
  return failing.test(text) ? "bad" : good.test(text) ? "good" : "unknown";
}

/** The outcome that OpenTelemetry's status tells: 0 unset, 1 ok, 2 error. */
export function outcomeOfSpan(cell: LogCell | undefined): Outcome {
  const code = typeof cell === "string" && /^[012]$/u.test(cell.trim()) ? Number(cell) : cell;
  return code === 0 || code === 1 ? "good" : code === 2 ? "bad" : outcomeOfStatus(cell);
}

/** The outcome that a column of successes tells. */
export function outcomeOfSuccess(cell: LogCell | undefined): Outcome {
  const answer = saysYes(cell);
  return answer === undefined ? outcomeOfStatus(cell) : answer ? "good" : "bad";
}

const yes = /^(?:true|t|yes|y|1(?:\.0+)?|hit|wahr|ja|vrai|oui|verdadero|sí|si|vero|sì|waar|verdadeiro|sim)$/iu;
const no = /^(?:false|f|no|n|0(?:\.0+)?|miss|falsch|nein|faux|non|falso|nee|onwaar|não)$/iu;

/** Whether a cell says yes or no, in the words of Excel's languages; undefined where it says neither. */
export function saysYes(cell: LogCell | undefined): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  if (typeof cell !== "string" || cell.length > longestWord) return undefined;
  const text = cell.trim();
  return yes.test(text) ? true : no.test(text) ? false : undefined;
}

const noError = new Set(["", "{}", "[]", "no", "false", "0", "0.0", "no error", "ok", "success", "unset", "false."]);

/** Whether a cell of an error column tells of an error: anything but an empty cell, a no, or the status of what went well. */
export function isError(cell: LogCell | undefined): boolean {
  if (cell instanceof CostError) throw cell;
  if (typeof cell === "number") return cell !== 0 && !(cell >= firstStatus && cell < firstFailing);
  if (typeof cell === "boolean") return cell;
  if (isMissing(cell) || typeof cell !== "string") return false;
  const text = cell.slice(0, longestWord).trim().toLowerCase();
  return !noError.has(text) && saysYes(text) !== false && !/^[123]\d\d(?:\.0+)?$/u.test(text);
}

/** A gateway's own word for where an answer came from: from its cache ("SEMANTIC HIT"), or from the model. */
export function saysHit(cell: LogCell | undefined): boolean | undefined {
  const answer = saysYes(cell);
  if (answer !== undefined || typeof cell !== "string" || cell.length > longestWord) return answer;
  const text = cell.trim();
  if (/\bhit\b/iu.test(text)) return true;
  return /\bmiss\b|^(?:disabled|bypass(?:ed)?|dynamic|refresh(?:ed)?|expired|none|off)$/iu.test(text)
    ? false
    : undefined;
}

/** The roles whose cells are words; what a word that is not known is counted as is told. */
export type WordRole = Extract<Role, "status" | "success" | "cancelled" | "batch" | "gatewayHit">;

/** A word that is not known: how often it stands in its column, and where first (from 0). */
export interface UnknownWord {
  readonly role: WordRole;
  readonly word: string;
  readonly row: number;
  readonly column: number;
  count: number;
}

const mostWords = 1000;

/** The words of a log that are not known, by role and word. */
export class UnknownWords {
  private readonly words = new Map<string, UnknownWord>();

  add(role: WordRole, cell: LogCell | undefined, row: number, column: number): void {
    const word = String(cell ?? "")
      .slice(0, longestWord)
      .trim();
    const key = `${role}\n${word}`;
    const known = this.words.get(key);
    if (known) known.count++;
    else if (this.words.size < mostWords) this.words.set(key, { role, word, row, column, count: 1 });
  }

  /** Those of some roles, the most frequent first. */
  of(roles: readonly WordRole[]): readonly UnknownWord[] {
    return [...this.words.values()]
      .filter(({ role }) => roles.includes(role))
      .sort((one, other) => other.count - one.count);
  }
}
