/** What went wrong and what to do next. */
export const errors = {
  load: "A part of Tunewise could not be loaded. Check the connection and try again.",
  /** By the code that Excel gives its errors. */
  excel: {
    AccessDenied:
      "Excel does not allow the change: the workbook or the sheet is protected or read-only. Unprotect it, or work in a copy, and try again.",
    InvalidOperationInCellEditMode: "A cell is being edited. Finish it with Enter or Esc and try again.",
    ItemAlreadyExists: "Something of this name is already in the workbook. Choose another name and try again.",
    ItemNotFound: "A sheet or range that was there a moment ago is gone. Look at the workbook and try again.",
    RequestAborted: "Excel broke the work off. Try again.",
    HostRestartNeeded: "Excel has to be started again before this works.",
    NotImplemented: "This version of Excel cannot do this. Update Excel, or use Download instead.",
    ApiNotAvailable: "This version of Excel cannot do this. Update Excel, or use Download instead.",
    RequestPayloadSizeLimitExceeded: "That is more than Excel takes at once. Choose a smaller part and try again.",
    UnsupportedOperation:
      "Excel does not do this in this workbook. Save it as .xlsx, or leave co-authoring, and try again.",
    InvalidReference: "That place is not there any more. Choose a cell and try again.",
    GeneralException:
      "Excel could not do this and gave no reason. Try again; if it happens again, save, close and open the workbook.",
  },
  asBefore: "The workbook is as it was before.",
  left: (sheets: readonly string[]) => `Left over, to be deleted by hand: ${sheets.join(", ")}.`,
  other: (message: string) => `It did not work: ${message}`,
} as const;
