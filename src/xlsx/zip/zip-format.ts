/** The parts of a zip that are read and written here: sizes in bytes, marks at the beginning of each record. */
export const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
export const sizes = { local: 30, central: 46, end: 22 } as const;
export const methods = { stored: 0, deflated: 8 } as const;

/** Sends bytes through one of the platform's streams for compression. */
export async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const piped = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
