/** What the pane tells of creating and removing sheets in the workbook. */
export const workbookTexts = {
  /** What is being written: the pane puts "Writing" before it. */
  steps: {
    sheet: "the sheet {name}",
    values: "values",
    formulas: "formulas",
    rules: "validation rules",
    charts: "charts",
    page: "page set-up",
    show: "the selection",
    copy: "the copy of {name}",
  },
  protected:
    "The structure of this workbook is protected, so no sheet can be added. Unprotect it under Review › Protect Workbook, or create the sheet in a new workbook.",
  protectedFromRemoval:
    "The structure of this workbook is protected, so no sheet can be removed. Unprotect it under Review › Protect Workbook.",
  lastVisibleSheet: "A workbook needs at least one visible sheet. Add or unhide another sheet, then remove these.",
  nameTaken: "The workbook already has a sheet called {name}. {free} is free.",
  nameNotAllowed:
    "Excel does not allow the sheet name {name:quoted}. A name has 1 to {most} characters, none of : \\ / ? * [ ], no apostrophe at either end, and is not History.",
  notANumber: "The value of {address} on the sheet {sheet} is not a number.",
  changedMeanwhile:
    "The sheet {sheet} was changed since it was read, so that nothing was written. Read the export again and fill then.",
  nothingToWrite: "The value to be written is not a number.",
  selectionTooLarge: "The selection has {cells} cells. Select {most} at most.",
} as const;
