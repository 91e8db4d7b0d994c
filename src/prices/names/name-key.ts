/** What Bedrock puts before a model's own name: a region and the maker. */
const bedrock =
  /^(?:(us|eu|apac|jp|au|ca|in|us-gov|regional|global)\.)?((?:ai21|amazon|anthropic|cohere|deepseek|google|meta|mistral|nvidia|openai|qwen|writer)\..+)$/;

/** A name in the form in which names are compared: lower case, every dash, space, dot and underscore a hyphen. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s._\u2010-\u2015\u2212]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");

/** Whether a name has Bedrock's form, as in "us.anthropic.claude-sonnet-4-5-20250929-v1:0". */
export const isBedrockName = (name: string): boolean => bedrock.test(name);

/** The key of a name in Bedrock's form: without region, unless it is the global one, and without the version. */
export function bedrockKey(name: string): string {
  const [, region, rest] = bedrock.exec(name) ?? [undefined, undefined, name];
  return nameKey(`${region === "global" ? "global." : ""}${(rest ?? name).replace(/(?:-v\d+)?(?::\d+)?$/, "")}`);
}

/** One part of a snapshot's name: "latest", "preview", or the digits of a date or a version. */
const snapshotPart = /^(.+)-(?:latest|preview|exp|experimental|default|\d{2,8})$/;

/** The names that are left when snapshot parts are taken off the end, one by one; the longest first. */
export function withoutSnapshot(key: string): string[] {
  const shorter: string[] = [];
  for (let rest = snapshotPart.exec(key)?.[1]; rest !== undefined; rest = snapshotPart.exec(rest)?.[1])
    shorter.push(rest);
  return shorter;
}
