import { FunctionType, type IFunctionInfo, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Grid } from "../grid/univer";
import { AddInFunction, type Calls } from "./executor";
import type { FunctionMetadata, FunctionsFile, ParameterMetadata } from "./metadata";

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
