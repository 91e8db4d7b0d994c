import { describe, expect, test } from "@jest/globals";
import reader from "custom-functions-metadata";
import { functionsMetadata, type FunctionsMetadata } from "../../src/functions/metadata";

const metadata = functionsMetadata("https://tunewise.example/help.html");
type FunctionMetadata = FunctionsMetadata["functions"][number];
type ParameterMetadata = FunctionMetadata["parameters"][number];

/** One line of a comment. */
const line = (text: string): string => text.replaceAll("*/", "* /").replaceAll("@", "＠");

const typeOf = ({ type, dimensionality }: { readonly type: string; readonly dimensionality?: string }): string =>
  `${type}${dimensionality === "matrix" ? "[][]" : ""}`;

const declared = (parameter: ParameterMetadata): string =>
  `${parameter.name}${parameter.optional ? "?" : ""}: ${parameter.customEnumId ?? typeOf(parameter)}`;

/** A function as one writes it by hand for Microsoft's own tool. */
const stub = ({ id, description, helpUrl, parameters, result, options }: FunctionMetadata): string => `
/**
 * ${line(description)}
 * @customfunction ${id} ${id}
 * @helpurl ${helpUrl}
${parameters.map(({ name, description: told }) => ` * @param ${name} ${line(told)}`).join("\n")}
${options ? " * @param invocation Where it is called.\n * @requiresParameterAddresses" : " *"}
 */
function f_${id}(${[...parameters.map(declared), ...(options ? ["invocation: CustomFunctions.Invocation"] : [])].join(", ")}): ${typeOf(result)} { return null as any; }`;

const enumStub = ({ id, values }: FunctionsMetadata["enums"][number]): string => `
/**
 * @customenum {string}
 */
enum ${id} {
${values.map(({ name, stringValue, tooltip }) => `  /** ${line(tooltip)} */\n  ${name} = ${JSON.stringify(stringValue)},`).join("\n")}
}`;

const written = reader.parseTree(
  [...metadata.enums.map(enumStub), ...metadata.functions.map(stub)].join("\n"),
  "functions",
);

/** Without what the tool adds or leaves out by itself. */
const comparable = (one: FunctionMetadata) => ({
  ...one,
  description: line(one.description),
  parameters: one.parameters.map((parameter) => ({ ...parameter, description: line(parameter.description) })),
  result: one.result.type === "any" ? { ...one.result, type: undefined } : one.result,
});

describe("Microsoft's own reader of function declarations", () => {
  test("finds no fault in names and ids", () => {
    expect(written.extras.flatMap(({ errors }) => errors)).toEqual([]);
    expect(written.functions).toHaveLength(metadata.functions.length);
  });

  test.each(metadata.functions.map((one, i) => [one.id, one, written.functions[i]] as const))(
    "makes the same of %s",
    (_, one, theirs) => {
      expect(JSON.parse(JSON.stringify(theirs))).toEqual(JSON.parse(JSON.stringify(comparable(one))));
    },
  );

  test("makes the same lists of choices", () => {
    expect(JSON.parse(JSON.stringify(written.enums))).toMatchObject(
      metadata.enums.map(({ id, type, values }) => ({
        id,
        type,
        values: values.map((value) => ({ ...value, tooltip: line(value.tooltip) })),
      })),
    );
  });
});
