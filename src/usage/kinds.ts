import type { Kind } from "./record";

/** Spans and runs that hold calls, or are none: their tokens, where they have any, repeat those of the calls within them. */
const parents =
  /^(?:span|event|agent|tool|chain|retriever|retrieval|evaluator|guardrail|parser|prompt|workflow|task|execute_tool|invoke_agent|create_agent|invoke_workflow|trace)$/iu;
/** The Vercel AI SDK's spans of a whole operation; those of its steps end with doGenerate, doStream or doEmbed. */
const wholeOperation = /^ai\.(?!.*\.do[A-Z])/u;

const otherKinds: readonly (readonly [RegExp, Kind])[] = [
  [/embed/iu, "embedding"],
  [/image|dall-e|imagen|video/iu, "image"],
  [/speech|audio|transcri|translat|whisper|voice|\btts\b/iu, "speech"],
  [/moderat/iu, "moderation"],
  [/rerank/iu, "reranking"],
];

/** Models that answer no prompt, by their names. */
const otherModels: readonly (readonly [RegExp, Kind])[] = [
  [/embed|(?:^|\/)(?:bge|e5|gte|voyage)-/iu, "embedding"],
  [/dall-e|gpt-image|(?:^|\/)(?:imagen|sora|veo|stable-diffusion|flux)/iu, "image"],
  [/whisper|transcribe|(?:^|\/|-)tts(?:-|$)/iu, "speech"],
  [/moderation/iu, "moderation"],
  [/rerank/iu, "reranking"],
];

const known = new Map<string, Kind>();
/** Most rows are of the kind of the row above. */
let above: { readonly written: string; readonly model: string; readonly kind: Kind } | undefined;

/** What a row is of, by what the export calls it and by the model's name. */
export function kindOf(written: string, model: string): Kind {
  if (written === "" && model === "") return "call";
  if (above?.model === model && above.written === written) return above.kind;
  const key = `${written}\n${model}`;
  let kind = known.get(key);
  if (kind === undefined) {
    if (known.size > 5000) known.clear();
    known.set(key, (kind = find(written, model)));
  }
  above = { written, model, kind };
  return kind;
}

function find(written: string, model: string): Kind {
  if (parents.test(written) || wholeOperation.test(written)) return "parent";
  const named =
    otherKinds.find(([pattern]) => pattern.test(written)) ?? otherModels.find(([pattern]) => pattern.test(model));
  return named ? named[1] : "call";
}

const standard =
  /^(?:|standard|default|auto|on[_ -]?demand|message|scale|default_tier|normal|null|none|global|not[_ ]available)$/iu;

/** Whether a tier's or a usage type's name says batch, and which tier with prices of its own it says. */
export function tierOf(written: string): { readonly batch: boolean; readonly tier: string } {
  if (/batch/iu.test(written)) return { batch: true, tier: "" };
  return { batch: false, tier: standard.test(written) ? "" : written.toLowerCase() };
}
