const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The browser has taken the file long before. */
const KEPT_MS = 60_000;

/** A name that every system takes for a file. */
export const fileName = (name: string): string =>
  `${name.replace(/[<>:"/\\|?*\p{Cc}]/gu, "-").trim() || "Tunewise"}.xlsx`;

/** Saves an .xlsx file among the user's downloads. */
export function saveXlsx(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
