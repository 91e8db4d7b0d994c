const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** The view of the tools. */
export const tools = {
  reading: (sheet: string) => `Reading ${sheet} …`,
  goTo: (place: string) => `Go to ${place}`,
  tooLarge: (sheets: readonly string[]) => `Not looked at, because they are very large: ${sheets.join(", ")}.`,
  more: (number: number) => `and ${number} more`,
  repair: {
    title: "Repair formulas",
    about:
      "Formulas that show #NAME? because Tunewise was not there when they were entered do not heal by themselves. This enters them again.",
    look: "Look for broken formulas",
    none: (formulas: number) =>
      formulas === 0
        ? "There is no Tunewise formula in this workbook."
        : `All ${count(formulas, "Tunewise formula is", "Tunewise formulas are")} known to Excel: there is nothing to repair.`,
    found: (number: number) =>
      `${count(number, "formula shows", "formulas show")} #NAME?. They would be entered again, just as they are:`,
    act: (number: number) => `Repair ${count(number, "formula", "formulas")}`,
    working: "Entering the formulas again …",
    done: (healed: number) => `${count(healed, "formula is", "formulas are")} known to Excel now.`,
    left: (number: number) =>
      `${count(number, "formula still shows", "formulas still show")} #NAME?. Look for a misspelt name in it, then close and open Excel and try again:`,
  },
  check: {
    title: "Check workbook",
    about:
      "Looks for Tunewise formulas with errors or pointing at empty cells, inputs that are not filled, and prices or models that are out of date. It changes nothing.",
    look: "Check",
    none: (formulas: number) =>
      formulas === 0
        ? "There is no Tunewise formula in this workbook."
        : `Nothing found in ${count(formulas, "Tunewise formula", "Tunewise formulas")}.`,
    found: (findings: number, formulas: number) =>
      `${count(findings, "finding", "findings")} in ${count(formulas, "Tunewise formula", "Tunewise formulas")}.`,
    groups: {
      error: "Errors",
      "empty reference": "Pointing at empty cells",
      "unfilled input": "Inputs not filled",
      "old price": "Older prices",
      "ending model": "Models that end",
    },
    unknownName: "#NAME?: Excel did not know the function when it was entered. Repair formulas enters it again.",
    error: (code: string, reason: string | undefined) =>
      reason === undefined ? `${code}. Select the cell: Excel shows the reason.` : `${code}: ${reason}`,
    emptyReference: (id: string, place: string) => `${id} points at ${place}, which is empty.`,
    unfilled: (input: string, strategy: string) => `${input} of ${strategy} is not filled.`,
    oldPrice: (model: string, date: string, bookDate: string) =>
      `The price of ${model} is that of ${date}; the price book is of ${bookDate}.`,
    gone: (model: string, date: string) => `${model} is switched off since ${date}.`,
    soon: (model: string, date: string) => `${model} is switched off on ${date}.`,
  },
  share: {
    title: "Make shareable",
    about:
      "Makes a copy of a sheet that needs no add-in, with values or plain formulas where Tunewise formulas stand. The sheet itself stays as it is.",
    look: "See what would change",
    sheet: "Sheet",
    none: "No sheet of this workbook has Tunewise formulas: it can be shared as it is.",
    way: "In the copy",
    plain: ["Plain Excel formulas", "It still computes, without the add-in."],
    values: ["Values", "The figures stay as they are now."],
    found: (number: number, sheet: string, plain: boolean) =>
      `In the copy of ${sheet}, ${count(number, "Tunewise formula", "Tunewise formulas")} would become ${plain ? "plain Excel formulas" : number === 1 ? "what it shows now" : "what they show now"}:`,
    words: "a note: plain formulas cannot do this",
    formulas: "plain formulas, one in each cell",
    typed: (figure: string) =>
      figure === "" ? "an empty cell, to be typed into" : `${figure}, to be typed over from now on`,
    act: "Make the copy",
    working: "Making the copy …",
    copyName: (sheet: string) => `${sheet} shareable`,
    done: (name: string, number: number, plain: boolean) =>
      `${name} is made. ${count(number, "formula", "formulas")} became ${plain ? "plain ones, figures or notes" : "values"}:`,
    cells: (number: number) => count(number, "cell", "cells"),
  },
  startup: {
    title: "This workbook",
    label: "Load Tunewise when this workbook opens",
    hint: "So that the figures follow at once, also on another computer that has the add-in.",
  },
  needExcel: "The tools work on an open workbook: open the pane in Excel.",
} as const;
