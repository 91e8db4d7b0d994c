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
