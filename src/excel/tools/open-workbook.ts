const BYTES_AT_ONCE = 0x8000;

/** The bytes as Excel's API takes a file. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(binary);
}

/** Opens an .xlsx file in a window of its own. */
export const openWorkbook = (bytes: Uint8Array): Promise<void> => Excel.createWorkbook(base64Of(bytes));
