import { namespace } from "../namespace";

/** What surrounds the tabs, and what a plain browser or an older Excel is told. */
export const shell = {
  tabList: "Sections",
  tabs: { "new-sheet": "New sheet", functions: "Functions", prices: "Prices", tokens: "Tokens", tools: "Tools" },
  privacy: "No telemetry. Nothing you type or paste leaves this computer.",
  help: "Help",
  noOffice:
    "Tunewise could not load office.js from Microsoft. Check your connection, or ask IT whether the network blocks appsforoffice.microsoft.com, then try again. Until then you can look up functions and prices and download workbooks.",
  noExcel:
    "This page is the task pane of an Excel add-in and needs Excel. To install it, choose Home › Add-ins › More Add-ins › Upload My Add-in in Excel and select manifest.xml. Here you can look up functions and prices and download workbooks.",
  tooOld:
    "This version of Excel{version} cannot run Tunewise: it lacks {missing}. Tunewise needs Excel for Microsoft 365 on Windows, Mac (16.40 or later) or the web, or Office LTSC 2024. Update Excel under File › Account. Here you can look up functions and prices and download workbooks.",
  version: " ({version})",
  retry: "Try again",
} as const;

/** What is seen first. */
export const welcome = {
  title: "Prompt or fine-tune: what does it really cost?",
  sentences: [
    "Compare the full cost of long prompts with the full cost of a fine-tuned model: tokens, caching, training, hosting, retraining and model retirement.",
    "Create a sheet with your own figures to see whether fine-tuning pays off, from which day and above which volume.",
    `The functions work in any cell: type =${namespace}. to see them. Everything is calculated on this computer.`,
  ],
  start: "Create your first sheet",
} as const;

/** An operation that takes time. */
export const task = {
  working: "Working…",
  progress: "Progress",
  cancel: "Cancel",
  cancelled: "Cancelled. The workbook is unchanged.",
  retry: "Try again",
} as const;

/** What went wrong and what to do next. */
export const errors = {
  load: "Part of Tunewise could not be loaded: its server did not answer. Check your connection and try again.",
  updated:
    "Part of Tunewise could not be loaded: Tunewise has been updated since this pane was opened. Close the pane and open it again, then try again. If that does not help, tell IT that a file is missing on the server.",
  /** By the code that Excel gives its errors. */
  excel: {
    AccessDenied:
      "Excel did not allow the change because the workbook or the sheet is protected or read-only. Unprotect it or work on a copy, then try again.",
    InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
    ItemAlreadyExists: "The workbook already has an item with this name. Choose another name and try again.",
    ItemNotFound: "A sheet or range has been deleted in the meantime. Check the workbook and try again.",
    RequestAborted: "Excel cancelled the operation. Try again.",
    HostRestartNeeded: "Restart Excel, then try again.",
    NotImplemented: "This version of Excel does not support this. Update Excel, or use Download .xlsx instead.",
    ApiNotAvailable: "This version of Excel does not support this. Update Excel, or use Download .xlsx instead.",
    RequestPayloadSizeLimitExceeded: "This is more data than Excel accepts at once. Select less and try again.",
    UnsupportedOperation:
      "Excel does not support this in this workbook. Save it as .xlsx or stop co-authoring, then try again.",
    InvalidReference: "That cell no longer exists. Select another cell and try again.",
    GeneralException:
      "Excel could not do this and gave no reason. Try again; if it happens again, save, close and reopen the workbook.",
  },
  unchanged: "The workbook is unchanged.",
  left: "Not everything could be undone. Delete these sheets yourself: {sheets}.",
  other: "This did not work: {message}",
} as const;

/** Fields, and text that is pasted, dropped or read from cells. */
export const fields = {
  notNumber: "This is not a number. Enter it like {example}.",
  negative: "Enter 0 or more.",
  unknownModel: "Enter a model from the price book, such as gpt-4.1-mini.",
  useSelection: "Use selection",
  selectionRead: "Read from {address}.",
  selectionEmpty: "{address} is empty. Select the cells that contain the text and try again.",
  fileTooLarge: "The file is larger than {most}. Drop a smaller file.",
  notText: "This is not a text file. Drop a text file, or paste the text.",
} as const;
