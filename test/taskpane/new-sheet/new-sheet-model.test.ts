import { describe, expect, test } from "@jest/globals";
import { userLocale } from "../../../src/messages/pane/locale";
import { contentsOf } from "../../../src/taskpane/new-sheet/make-sheet";
import { newSheetModel, type NewSheetModel } from "../../../src/taskpane/new-sheet/new-sheet-model";
import { priceBook } from "../../../src/prices/price-book";
import { shownValue } from "../../../src/workbooks/layout/sheet-layout";
import { templates } from "../../../src/workbooks/templates";

const draft = (model: NewSheetModel, input: string, strategy: number) =>
  model.drafts()!.rows.find((row) => row.input === input)!.drafts[strategy]!;

describe("a new sheet", () => {
  test("is ready from the start, with the worked example", () => {
    const model = newSheetModel(userLocale("en-US"));
    expect(model.ready()).toBe(true);
    expect(contentsOf(model.layouts())).toMatchObject({
      sheets: expect.arrayContaining(["Prompt or fine-tune"]),
      functions: expect.arrayContaining(["SCENARIO"]),
    });
  });

  test("is for the strategies that are added, renamed, moved and removed", () => {
    const model = newSheetModel(userLocale("en-US"));
    const { strategies } = model;
    strategies.add();
    strategies.add();
    strategies.list()[2]!.name.set("Small model");
    expect(model.inputs()!.strategies).toEqual(["Prompting", "Fine-tuned", "Small model", "Strategy 4"]);
    strategies.moveUp(strategies.list()[1]!);
    strategies.remove(strategies.list()[3]!);
    expect(model.inputs()!.strategies).toEqual(["Fine-tuned", "Prompting", "Small model"]);
    // The figures move with the name.
    expect(model.inputs()!.rows.find(({ input }) => input === "prompt_tokens")!.values).toEqual([400, 2000, 400]);
    const [sheet] = model.layouts();
    expect(sheet!.cells.find(({ row, column }) => row === 3 && column === 0)!.value).toBe("All inputs are filled.");
    expect(model.hasTwin()).toBe(true);
  });

  test("says which name of a strategy is wrong, and is not made with it", () => {
    const model = newSheetModel(userLocale("en-US"));
    const [, second] = model.strategies.list();
    for (const [name, fault] of [
      ["prompting", "Two strategies are named prompting: rename one of them."],
      [" ", "Enter a name for each strategy."],
      ["Note", "Note heads another column of the sheet: enter another name."],
    ] as const) {
      second!.name.set(name);
      expect(model.strategies.fault()).toBe(fault);
      expect(model.ready()).toBe(false);
    }
    second!.name.set("Adapter");
    expect(model.ready()).toBe(true);
  });

  test("has the next free name where its usual one is taken, and tells by which sheet", () => {
    const model = newSheetModel(userLocale("en-US"));
    expect(model.usualTakenBy()).toBeUndefined();
    model.taken.set(["Sheet1", "prompt or fine-tune"]);
    expect(model.name()).toBe("Prompt or fine-tune (2)");
    expect(model.usualTakenBy()).toBe("Prompt or fine-tune");
    expect(model.ready()).toBe(true);
    model.taken.set(["Sheet1"]);
    expect(model.name()).toBe("Prompt or fine-tune");
  });

  test("keeps the name that was typed; says that it is taken, offers the next one, and is not made under it", () => {
    const model = newSheetModel(userLocale("en-US"));
    model.name.set("Prompt or fine-tune");
    model.taken.set(["Sheet1", "prompt or fine-tune"]);
    expect(model.usualTakenBy()).toBeUndefined();
    expect(model.nameFault()).toEqual({ is: "taken", name: "Prompt or fine-tune" });
    expect(model.ready()).toBe(false);
    model.name.set(model.free());
    expect(model.ready()).toBe(true);
    expect(model.layouts()[0]!.name).toBe("Prompt or fine-tune (2)");
  });

  test("says so, too, where only the name of its second sheet is taken", () => {
    const model = newSheetModel(userLocale("en-US"));
    const [, second] = model.layouts();
    model.taken.set([second!.name]);
    expect(model.name()).toBe("Prompt or fine-tune (2)");
    expect(model.usualTakenBy()).toBe(second!.name);
    model.name.set("Prompt or fine-tune");
    expect(model.nameFault()).toEqual({ is: "taken", name: second!.name });
    expect(model.free()).toBe("Prompt or fine-tune (2)");
  });

  test("can be made again and again, whatever its other sheets are called", () => {
    const model = newSheetModel(userLocale("en-US"));
    for (let times = 0; times < 12; times++) {
      const names = model.layouts().map(({ name }) => name);
      expect(names.every((name) => name.length <= 31 && !model.taken().includes(name))).toBe(true);
      model.taken.set([...model.taken(), ...names]);
    }
    expect(model.name()).toBe("Prompt or fine-tune (13)");
  });

  test("reads what is typed in the user's separators, shares as percentages", () => {
    const model = newSheetModel(userLocale("de-DE"));
    draft(model, "cache_hit_rate", 0).text.set("87,5");
    draft(model, "input_price", 1).text.set("1,25");
    expect(model.inputs()!.rows.find(({ input }) => input === "cache_hit_rate")!.values).toEqual([0.875, 0]);
    expect(model.inputs()!.rows.find(({ input }) => input === "input_price")!.values).toEqual([2, 1.25]);
  });

  test.each([
    ["calls_per_day", "-1", /Calls per day must be at least 0/],
    ["horizon_days", "0", /above 0/],
    ["prompt_tokens", "many", /not a number/],
    ["input_price", "gpt-41", /gpt-4\.1/],
    ["cache_hit_rate", "120", /between 0 and 1/],
  ])("is not made with %s %s, and says why", (input, typed, why) => {
    const model = newSheetModel(userLocale("en-US"));
    draft(model, input, 0).text.set(typed);
    expect(draft(model, input, 0).fault()).toMatch(why);
    expect(model.ready()).toBe(false);
    expect(model.inputs()).toBeUndefined();
  });

  test("takes a model's name for a price", () => {
    const model = newSheetModel(userLocale("en-US"));
    draft(model, "input_price", 0).text.set("gpt-4.1");
    expect(model.inputs()!.rows.find(({ input }) => input === "input_price")!.values[0]).toBe("gpt-4.1");
  });

  test("keeps what was typed when a model is chosen, a strategy is added or the figures come from elsewhere", () => {
    const model = newSheetModel(userLocale("en-US"));
    draft(model, "calls_per_day", 0).text.set("20000");
    draft(model, "setup_hours", 1).text.set("80");
    draft(model, "input_price", 1).text.set("9");
    model.strategies.list()[1]!.model.set("gpt-4.1 (tuned)");
    model.strategies.add();
    model.strategies.moveUp(model.strategies.list()[1]!);
    const value = (input: string) => model.inputs()!.rows.find((row) => row.input === input)!.values;
    expect(value("calls_per_day")).toEqual([20_000]);
    expect(value("setup_hours")[0]).toBe(80);
    expect(value("input_price")[0]).toBe("gpt-4.1 (tuned)");
    model.start.chosen.set("empty");
    expect(model.inputs()!.rows.find((row) => row.input === "setup_hours")!.values[0]).toBe(80);
    expect(draft(model, "calls_per_day", 0).text()).toBe("");
  });

  test("with a model that is not known is not made, and has no result", () => {
    const model = newSheetModel(userLocale("en-US"));
    model.strategies.list()[0]!.model.set("gpt-41");
    expect(model.ready()).toBe(false);
    expect(model.inputs()).toBeUndefined();
    model.strategies.list()[0]!.model.set("gpt-4.1");
    expect(model.ready()).toBe(true);
    expect(model.hasTwin()).toBe(true);
  });

  test("in another currency asks for the exchange rate; plain formulas know it", () => {
    const model = newSheetModel(userLocale("en-US"));
    const asksForRate = (): boolean => model.drafts()!.rows.some(({ input }) => input === "exchange_rate");
    model.strategies.list()[0]!.model.set("gpt-4.1");
    expect(asksForRate()).toBe(false);
    model.currency.typed.set("Eu");
    expect(model.currency.fault()).toBe("Enter three letters, such as USD or EUR.");
    expect(model.ready()).toBe(false);
    model.currency.typed.set("eur");
    expect(model.ready()).toBe(true);
    expect(asksForRate()).toBe(true);
    expect(model.drafts()!.rows.find(({ input }) => input === "input_price")!.unit).toBe("EUR/M tokens");
    // The example's own prices are in USD.
    expect(draft(model, "exchange_rate", 0).text()).toBe("");
    expect(draft(model, "input_price", 0).text()).toBe("gpt-4.1");
    expect(draft(model, "input_price", 1).text()).toBe("");
    draft(model, "exchange_rate", 0).text.set("0.9");
    expect(model.inputs()!.rows.find(({ input }) => input === "exchange_rate")!.values[0]).toBe(0.9);
    expect(model.hasTwin()).toBe(true);
    model.kind.set("plain");
    const price = priceBook.find("gpt-4.1").describe().rates.input!;
    const cells = model.layouts()[0]!.cells;
    const row = cells.find(({ value }) => value === "Input price")!.row;
    expect(shownValue(cells.find((cell) => cell.row === row && cell.column === 2)!)).toBeCloseTo(price * 0.9, 12);
  });

  test("asks what the question of its template is about, and no more", () => {
    const model = newSheetModel(userLocale("en-US"));
    const asked = (id: string): string[] => {
      model.choose(templates.find((template) => template.id === id)!);
      return model.drafts()!.rows.map(({ input }) => input);
    };
    const common = ["calls_per_day", "prompt_tokens", "output_tokens", "horizon_days", "discount_rate", "input_price"];
    const ofRouting = ["traffic_share", "escalation_rate", "failure_rate", "cost_per_failure"];
    const ofGpus = ["gpu_price_per_hour", "gpu_input_tokens_per_second", "gpu_output_tokens_per_second", "peak_factor"];
    for (const id of ["prompt-or-fine-tune", "what-if"]) {
      expect(asked(id)).toEqual(expect.arrayContaining(common));
      expect(asked(id).filter((input) => [...ofRouting, ...ofGpus, "list_price_discount"].includes(input))).toEqual([]);
    }
    expect(asked("hybrid")).toEqual(expect.arrayContaining([...common, ...ofGpus]));
    expect(asked("route-or-replace")).toEqual(expect.arrayContaining([...common, ...ofRouting]));
    // The baseline takes every call that the others leave.
    expect([0, 1].map((strategy) => draft(model, "traffic_share", strategy).fixed)).toEqual([true, false]);
    draft(model, "escalation_rate", 1).text.set("25");
    expect(model.inputs()!.rows.find(({ input }) => input === "escalation_rate")!.values).toEqual([0, 0.25, 0]);
    // A discount on list prices is asked for where prices are a model's.
    model.strategies.list()[0]!.model.set("gpt-4.1");
    expect(model.drafts()!.rows.some(({ input }) => input === "list_price_discount")).toBe(true);
  });

  test("of a budget begins in the month of one's choice, with the example's actuals only where they fit", () => {
    const model = newSheetModel(userLocale("en-US"));
    model.choose(templates.find(({ id }) => id === "budget")!);
    expect(model.useCases.start()).toBe("2026-07-01");
    model.useCases.currency.set("EUR");
    model.useCases.rate.set("0.92");
    model.useCases.start.set("2027-03-01");
    const [sheet, , , , actuals] = model.layouts();
    const typed = (label: string): unknown => {
      const { row } = sheet!.cells.find(({ value, column }) => column === 0 && value === label)!;
      return sheet!.cells.find((cell) => cell.row === row && cell.column === 2)!.value;
    };
    expect([typed("Start date"), typed("Currency"), typed("Exchange rate")]).toEqual([46_447, "EUR", 0.92]);
    expect(actuals!.name).toMatch(/actuals$/);
    expect(actuals!.cells.some(({ value }) => value === 368_410)).toBe(false);
    model.useCases.reset();
    expect(model.useCases.chosen()).toBeUndefined();
  });

  test("from an export needs the export", () => {
    const model = newSheetModel(userLocale("en-US"));
    model.start.chosen.set("usage");
    expect(model.ready()).toBe(false);
    model.start.chosen.set("example");
    expect(model.ready()).toBe(true);
  });

  test.each(templates.map((template) => [template.title, template] as const))(
    "%s can be chosen and made",
    (_title, template) => {
      const model = newSheetModel(userLocale("en-US"));
      model.choose(template);
      expect(model.name()).toBe(template.sheets[0]!.name);
      expect(model.ready()).toBe(true);
      expect(contentsOf(model.layouts()).cells).toBeGreaterThan(20);
    },
  );
});
