export type Dropped =
  { readonly is: "text"; readonly text: string } | { readonly is: "too big" } | { readonly is: "no text" };

/** The text that was dropped on the page: of a file, or of a selection elsewhere. It is read here and sent nowhere. */
export async function droppedText(data: DataTransfer, mostBytes: number): Promise<Dropped> {
  const file = data.files[0];
  if (!file) {
    const text = data.getData("text/plain");
    return text === "" ? { is: "no text" } : { is: "text", text };
  }
  if (file.size > mostBytes) return { is: "too big" };
  try {
    return { is: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { is: "no text" };
  }
}
