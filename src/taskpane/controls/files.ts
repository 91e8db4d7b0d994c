/** Copies a text. Where the frame's policy blocks the clipboard API, it is copied through a selection. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

export type Dropped =
  | { readonly is: "text"; readonly text: string; readonly name: string }
  | { readonly is: "too big" }
  | { readonly is: "no text" };

/** The text that was dropped on the page: of a file, or of a selection elsewhere. It is read locally and not sent anywhere. */
export async function droppedText(data: DataTransfer, mostBytes: number): Promise<Dropped> {
  const file = data.files[0];
  if (!file) {
    const text = data.getData("text/plain");
    return text === "" ? { is: "no text" } : { is: "text", text, name: "" };
  }
  if (file.size > mostBytes) return { is: "too big" };
  const text = decodedText(new Uint8Array(await file.arrayBuffer()));
  return text === undefined ? { is: "no text" } : { is: "text", text, name: file.name };
}

/** The text of a file: UTF-16 where it says so, UTF-8, or else what Excel writes as CSV on Windows; undefined where it is no text. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 100_000).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Long enough for the browser to have saved the file. */
const KEPT_MS = 60_000;

/** A file name that every operating system accepts. */
export const fileName = (name: string): string =>
  `${name.replace(/[<>:"/\\|?*\p{Cc}]/gu, "-").trim() || "Tunewise"}.xlsx`;

/** Saves an .xlsx file to the user's downloads. */
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
