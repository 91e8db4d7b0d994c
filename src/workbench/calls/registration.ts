import type { Grid } from "../grid/univer";
import { AddInFunction, type Calls } from "./executor";
import { FunctionType, type IFunctionInfo, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";

/** A parameter as the add-in's functions.json describes it. */
export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: "number" | "string" | "boolean" | "any";
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

/** A function as the add-in's functions.json describes it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters?: ParameterMetadata[];
  result?: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: {
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
    volatile?: boolean;
    stream?: boolean;
    cancelable?: boolean;
  };
}

/** A list of values that Excel offers for a parameter. */
export interface EnumMetadata {
  id: string;
  type: "string" | "number";
  values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[];
}

/** The add-in's functions.json. */
export interface FunctionsFile {
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
  enums?: EnumMetadata[];
}

/** Fetches and checks the add-in's functions.json: a file without functions is no metadata. */
export async function fetchFunctionsFile(url: string): Promise<FunctionsFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: the add-in's functions are not known.`);
  const file = (await response.json()) as FunctionsFile;
  if (!Array.isArray(file.functions)) throw new Error(`${url} describes no functions.`);
  return file;
}

/** A parameter's help: what it is, and the values it takes where these are listed. */
function help(parameter: ParameterMetadata, file: FunctionsFile): string {
  const values = file.enums
    ?.find(({ id }) => id === parameter.customEnumId)
    ?.values.map(({ name, tooltip }) => (tooltip ? `"${name}": ${tooltip}` : `"${name}"`));
  const parts = [parameter.description ?? "", values ? `One of:\n${values.join("\n")}` : ""];
  return parts.filter((part) => part !== "").join("\n");
}

function description(fullName: string, metadata: FunctionMetadata, file: FunctionsFile): IFunctionInfo {
  const parameters = metadata.parameters ?? [];
  return {
    functionName: fullName,
    functionType: FunctionType.User,
    description: metadata.description ?? "",
    abstract: metadata.description ?? "",
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: help(parameter, file),
      example: parameter.name,
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/** Makes the add-in's functions known to the grid: to its engine, to completion while typing, and to the help on parameters. */
export function registerFunctions(grid: Grid, namespace: string, file: FunctionsFile, calls: Calls): void {
  const named = file.functions.map((metadata) => ({
    metadata,
    fullName: `${namespace}.${metadata.name}`.toUpperCase(),
  }));
  grid.services
    .get(IDescriptionService)
    .registerDescriptions(named.map(({ fullName, metadata }) => description(fullName, metadata, file)));
  grid.services
    .get(IFunctionService)
    .registerExecutors(...named.map(({ fullName, metadata }) => new AddInFunction(fullName, metadata, calls)));
}
