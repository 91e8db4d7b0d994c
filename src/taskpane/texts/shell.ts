/** The frame around the views. */
export const shell = {
  views: "Views",
  tabs: { "new-sheet": "New sheet", functions: "Functions", prices: "Prices", tokens: "Tokens", tools: "Tools" },
  privacy: "No telemetry. Nothing you type or paste leaves this machine.",
  help: "Reference",
  noOffice:
    "The part of Office that Tunewise needs (office.js) could not be loaded. Check the connection, or whether your firm's network allows appsforoffice.microsoft.com, and try again. Until then you can look things up and download workbooks.",
  noExcel:
    "Excel is not here: this page is the task pane of an Excel add-in. In Excel, choose Home › Add-ins › More Add-ins › Upload My Add-in and give it manifest.xml. Here you can look things up and download workbooks.",
  tooOld: (version: string, missing: readonly string[]) =>
    `This Excel${version && ` (${version})`} is too old for Tunewise: it lacks ${missing.join(", ")}. You need Excel for Microsoft 365 on Windows, Mac (16.40 or later) or the web, or Office LTSC 2024: update it under File › Account. Here you can look things up and download workbooks.`,
  retry: "Try again",
} as const;

/** Work that takes longer than a blink. */
export const task = {
  working: "Working …",
  progress: "Progress",
  cancel: "Cancel",
  cancelled: "Cancelled. The workbook is as it was.",
  retry: "Try again",
} as const;

/** What one sees first. */
export const welcome = {
  title: "Prompt or fine-tune: what does it really cost?",
  sentences: [
    "Tunewise puts the whole cost of a long prompt beside that of a fine-tuned model: tokens, cache, training, hosting, retraining and retirement.",
    "It makes a sheet in your workbook with your figures, and tells from which day and which volume on tuning pays, if it does.",
    "Its functions (type =TUNE.) work in any cell, and everything is computed on this machine.",
  ],
  start: "Make a first sheet",
} as const;
