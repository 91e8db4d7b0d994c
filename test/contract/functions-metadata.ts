import { readFileSync } from "node:fs";
import * as v from "valibot";

const TYPE = v.picklist(["number", "string", "boolean", "any"]);
const MATRIX = v.optional(v.literal("matrix"));
const SENTENCE = v.pipe(
  v.string(),
  v.minLength(10),
  v.maxLength(255),
  v.regex(/^[^\n]*[.)]$/, "A description is one line that ends like a sentence."),
);

/** What Excel allows for the id and name of a function: no sign but the point and the low line, and nothing that it would read as a cell. */
const ID = v.pipe(
  v.string(),
  v.regex(/^[A-Z][A-Z0-9._]{2,127}$/),
  v.check((id) => !/^[A-Z]{1,3}[0-9]{1,7}$/.test(id) && !/^R[0-9]*C[0-9]*$/.test(id), "An id must not read as a cell."),
);

const parameter = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/)),
  description: SENTENCE,
  type: TYPE,
  dimensionality: MATRIX,
  optional: v.optional(v.literal(true)),
  customEnumId: v.optional(v.string()),
});

const fn = v.strictObject({
  id: ID,
  name: ID,
  description: SENTENCE,
  helpUrl: v.pipe(v.string(), v.url(), v.startsWith("https://")),
  parameters: v.array(parameter),
  result: v.strictObject({ type: TYPE, dimensionality: MATRIX }),
  options: v.optional(v.strictObject({ requiresParameterAddresses: v.literal(true) })),
});

const choice = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  stringValue: v.pipe(v.string(), v.minLength(1)),
  tooltip: v.string(),
});

/** What functions.json may hold: what Excel reads, and nothing that it would not. Microsoft's own schema knows no enums. */
export const metadataSchema = v.strictObject({
  allowErrorForDataTypeAny: v.literal(true),
  functions: v.array(fn),
  enums: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[A-Z_]+$/)),
      type: v.literal("string"),
      values: v.pipe(v.array(choice), v.minLength(1)),
    }),
  ),
});

export type FunctionsMetadata = v.InferOutput<typeof metadataSchema>;
export type FunctionMetadata = v.InferOutput<typeof fn>;

/** dist/functions.json, as it is. */
export const builtMetadata = (): FunctionsMetadata =>
  JSON.parse(readFileSync("dist/functions.json", "utf8")) as FunctionsMetadata;
