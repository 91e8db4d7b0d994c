import { describe, expect, test } from "@jest/globals";
import { functionsMetadata } from "../../src/functions/metadata";

const metadata = functionsMetadata("https://tunewise.example/help.html");
const byId = new Map(metadata.functions.map((one) => [one.id, one]));

/** The parameters as a signature: optional ones in brackets. */
const signature = (id: string): string =>
  byId
    .get(id)!
    .parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(", ");

describe("functions.json", () => {
  test.each([
    ["MODELPRICE", "model, [rate], [date], [input_tokens]"],
    ["MODELS", "[search], [date]"],
    ["TUNABLE", "[search]"],
    ["BLENDEDPRICE", "price_or_model, [output_price], [output_share], [cached_share], [cached_price]"],
    ["TOKENS", "text, [model], [estimate]"],
    [
      "CALLCOST",
      "input_tokens, output_tokens, price_or_model, [output_price], [cached_tokens], [cached_price], [cache_write_tokens], [cache_write_price]",
    ],
    [
      "PROMPTCOST",
      "calls_per_day, input_tokens, output_tokens, price_or_model, [output_price], [days], [cached_share], [cached_price]",
    ],
    ["TRAININGCOST", "training_tokens, epochs, price_or_model, [validation_tokens], [runs], [minimum_fee]"],
    [
      "TUNINGCOST",
      "examples, tokens_per_example, epochs, price_or_model, [cost_per_label], [setup_hours], [hourly_rate], [evaluation_cost], [runs]",
    ],
    ["SELFHOSTPRICE", "gpu_price_per_hour, tokens_per_second, utilisation"],
    [
      "GPUS",
      "calls_per_day, input_tokens, output_tokens, input_tokens_per_second, output_tokens_per_second, peak_factor, utilisation",
    ],
    ["CACHEHITRATE", "calls_per_day, ttl_minutes, [active_hours], [calls_per_minute_per_cache]"],
    [
      "LATENCY",
      "input_tokens, output_tokens, prefill_tokens_per_second, output_tokens_per_second, [overhead_seconds], [cached_share]",
    ],
    [
      "BREAKEVEN_DAYS",
      "upfront_cost, prompt_cost_per_day, tuned_cost_per_day, [hosting_per_day], [growth_per_month], [retrain_cost], [retrain_every_days], [horizon_days]",
    ],
    ["BREAKEVEN_CALLS", "upfront_cost, prompt_cost_per_call, tuned_cost_per_call, horizon_days, [hosting_per_day]"],
    [
      "BREAKEVEN_TOKENS",
      "upfront_cost, calls_per_day, horizon_days, prompt_price, tuned_price, [prompt_reduction], [extra_cost_per_call], [hosting_per_day]",
    ],
    ["BREAKEVEN_CACHE", "input_price, cached_price, cache_write_price"],
    ["SCENARIO", "inputs, metric, [strategy]"],
    ["COMPARE", "inputs"],
    ["CASHFLOW", "inputs, [strategy], [start_date], [months]"],
    ["CROSSOVERS", "inputs, [strategy]"],
    ["INPUTS", "[search]"],
  ])("%s(%s)", (id, parameters) => {
    expect(signature(id)).toBe(parameters);
  });

  test("every function has what Excel needs, its id for a name and its place in the help page", () => {
    for (const one of metadata.functions) {
      expect(one.name).toBe(one.id);
      expect(one.description).not.toBe("");
      expect(one.helpUrl).toBe(`https://tunewise.example/help.html#${one.id}`);
      expect(["number", "string", "any"]).toContain(one.result.type);
      for (const parameter of one.parameters) {
        expect(["number", "string", "boolean", "any"]).toContain(parameter.type);
        expect(parameter.description.length).toBeLessThan(400);
        expect(parameter).not.toHaveProperty("optional", false);
      }
    }
  });

  test("ranges are matrices, tables come back as matrices, prices and models are any", () => {
    expect(byId.get("COMPARE")).toMatchObject({
      parameters: [{ type: "any", dimensionality: "matrix" }],
      result: { type: "any", dimensionality: "matrix" },
    });
    expect(byId.get("PROMPTCOST")!.parameters[3]).toMatchObject({ name: "price_or_model", type: "any" });
    expect(byId.get("PROMPTCOST")!.parameters[3]).not.toHaveProperty("dimensionality");
    expect(byId.get("PROMPTCOST")!.result).toEqual({ type: "number" });
    expect(byId.get("TOKENS")).toMatchObject({
      parameters: [{ type: "string", dimensionality: "matrix" }, { type: "string" }, { type: "boolean" }],
    });
    expect(byId.get("MODELPRICE")!.parameters[2]).toMatchObject({ name: "date", type: "number" });
  });

  test("the lists of choices are there, each once, for the parameters that use them", () => {
    const ids = metadata.enums.map(({ id }) => id);
    expect(ids).toEqual(["RATE", "METRIC"]);
    for (const { parameters } of metadata.functions)
      for (const { customEnumId } of parameters) if (customEnumId !== undefined) expect(ids).toContain(customEnumId);
    expect(byId.get("MODELPRICE")!.parameters[1]).toMatchObject({ customEnumId: "RATE" });
    expect(byId.get("SCENARIO")!.parameters[1]).toMatchObject({ customEnumId: "METRIC" });
    const names = metadata.enums.map(({ values }) => values.map(({ name }) => name));
    expect(names[0]).toEqual([
      "input",
      "output",
      "cached",
      "cache_write",
      "batch_input",
      "batch_output",
      "training",
      "tuned_input",
      "tuned_cached",
      "tuned_output",
      "hosting",
    ]);
    expect(names[1]).toEqual(expect.arrayContaining(["cost_per_call", "breakeven_days", "npv", "gpus"]));
    for (const { values } of metadata.enums)
      for (const { name, stringValue, tooltip } of values) {
        expect(stringValue).toBe(name);
        expect(tooltip).not.toBe("");
      }
  });

  test("errors are let through, and nothing is volatile, streams or asks for data types", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(JSON.stringify(metadata)).not.toMatch(/volatile|stream|allowCustomDataForDataTypeAny|requiresAddress/);
  });
});
