import { parseTree } from "custom-functions-metadata";
import type { FunctionMetadata, FunctionsMetadata } from "./functions-metadata";

type Shape = { type: string; dimensionality?: string | undefined };
type Listed = FunctionsMetadata["enums"][number];

const typeOf = ({ type, dimensionality }: Shape): string => (dimensionality === "matrix" ? `${type}[][]` : type);

/** A declaration with comments, as an author who writes functions by hand would give it to Microsoft's tools. */
function declaration({ id, name, description, helpUrl, parameters, result, options }: FunctionMetadata): string {
  const lines = parameters.map(
    (one) =>
      ` * @param {${one.customEnumId ?? typeOf(one)}} ${one.optional ? `[${one.name}]` : one.name} ${one.description}`,
  );
  const list = [
    ...parameters.map((one) => `${one.name}${one.optional ? "?" : ""}: ${one.customEnumId ?? typeOf(one)}`),
    ...(options ? ["invocation: CustomFunctions.Invocation"] : []),
  ];
  const addresses = options ? [" * @param invocation Where it is called.", " * @requiresParameterAddresses"] : [];
  return [
    ...["/**", ` * ${description}`, ` * @customfunction ${id} ${name}`, ` * @helpurl ${helpUrl}`],
    ...[...lines, ...addresses, ` * @returns {${typeOf(result)}}`, " */"],
    `export function ${id.toLowerCase()}(${list.join(", ")}): ${typeOf(result)} { throw new Error(); }`,
  ].join("\n");
}

const listDeclaration = ({ id, values }: Listed): string =>
  [
    `/** @customenum {string} */`,
    `enum ${id} {`,
    ...values.map(
      ({ name, stringValue, tooltip }) => `  /** ${tooltip} */\n  ${name} = ${JSON.stringify(stringValue)},`,
    ),
    "}",
  ].join("\n");

/** The tools leave out a result of type "any": it is what Excel takes then. */
const withResult = (one: Omit<FunctionMetadata, "result"> & { result?: Partial<Shape> | undefined }): unknown => ({
  ...one,
  result: { type: "any", ...one.result },
});

/**
 * What Microsoft's own reader of declarations makes of the same functions, written as it wants them: two ways that must agree.
 * Throws with the reader's own words where it finds fault.
 */
export function readIndependently(metadata: FunctionsMetadata): { functions: unknown[]; enums: unknown[] } {
  const source = [...metadata.enums.map(listDeclaration), ...metadata.functions.map(declaration)].join("\n\n");
  const { functions, enums, extras } = parseTree(source, "functions.ts");
  const faults = extras.flatMap(({ errors }) => errors);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return { functions: functions.map((one) => withResult(one as FunctionMetadata)), enums };
}
