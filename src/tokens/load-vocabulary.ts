import { noAnswer } from "../engine/cost-error";
import type { CountingVocabulary } from "./count-tokens";
import type { RankedTokens, VocabularyName } from "./vocabulary";

/** Where a vocabulary's tokens come from, each a file of its own that is fetched when it is first needed. */
const sources: Readonly<Record<VocabularyName, () => Promise<{ default: RankedTokens }>>> = {
  o200k_base: () => import(/* webpackChunkName: "tokens-o200k" */ "gpt-tokenizer/bpeRanks/o200k_base"),
  cl100k_base: () => import(/* webpackChunkName: "tokens-cl100k" */ "gpt-tokenizer/bpeRanks/cl100k_base"),
};

/** The code that counts, a file of its own too. */
const counting = () => import(/* webpackChunkName: "tokens-counting" */ "./count-tokens");

const loaded = new Map<VocabularyName, CountingVocabulary>();
const loading = new Map<VocabularyName, Promise<CountingVocabulary>>();

/** The vocabulary, if it has been loaded: from then on counting is synchronous. */
export const loadedVocabulary = (name: VocabularyName): CountingVocabulary | undefined => loaded.get(name);

/**
 * Loads a vocabulary: o200k_base 1.0 MB compressed, cl100k_base 0.4 MB. Once only, however often it is asked for.
 *
 * @throws CostError `#N/A` if the file cannot be loaded; the next call tries again
 */
export function loadVocabulary(name: VocabularyName): Promise<CountingVocabulary> {
  const ready = loaded.get(name);
  if (ready) return Promise.resolve(ready);
  const underWay = loading.get(name);
  if (underWay) return underWay;
  const attempt = load(name).finally(() => loading.delete(name));
  loading.set(name, attempt);
  return attempt;
}

async function load(name: VocabularyName): Promise<CountingVocabulary> {
  const { tokens, CountingVocabulary } = await filesOf(name);
  const vocabulary = new CountingVocabulary(name, tokens);
  loaded.set(name, vocabulary);
  return vocabulary;
}

async function filesOf(name: VocabularyName) {
  settleEveryChunk();
  try {
    const [{ default: tokens }, { CountingVocabulary }] = await Promise.all([sources[name](), counting()]);
    return { tokens, CountingVocabulary };
  } catch {
    throw noAnswer("tokens.not-loaded", { name });
  }
}

/** Webpack's runtime, as far as it is known here: `l` loads a script and tells how that ended. */
declare const __webpack_require__: { l?: (url: string, done: (event: Event | FailedLoad) => void) => void } | undefined;

/** What webpack's runtime reads of the event of a script that could not be loaded. */
interface FailedLoad {
  readonly type: "error";
  readonly target: { readonly src: string };
}

const longestWait = 120_000;

/**
 * Lets every wait for a part of the bundle come to an end.
 *
 * Webpack marks a part as under way before it asks for its script. Where asking throws (there is no page, or the page
 * refuses the script), the part stays under way for good: whoever wants it later waits for ever, and it is never asked
 * for again. The loader put in place here tells of that as of any script that fails, and webpack forgets the attempt.
 */
function settleEveryChunk(): void {
  if (typeof __webpack_require__ === "undefined") return;
  __webpack_require__.l = (url, done) => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (event: Event | FailedLoad): void => {
      if (ended) return;
      ended = true;
      if (timer !== undefined) clearTimeout(timer);
      done(event);
    };
    const fail = (): void => end({ type: "error", target: { src: url } });
    try {
      timer = setTimeout(fail, longestWait);
      const script = document.createElement("script");
      script.src = url;
      script.onload = end;
      script.onerror = fail;
      document.head.appendChild(script);
    } catch {
      fail();
    }
  };
}
