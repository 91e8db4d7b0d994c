/** The parts of a zip that are read and written here: sizes in bytes, marks at the beginning of each record. */
const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const sizes = { local: 30, central: 46, end: 22 } as const;
const methods = { stored: 0, deflated: 8 } as const;

/** Sends bytes through one of the platform's streams for compression. */
async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const piped = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum that a zip keeps of each file. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = crcTable[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The files of a zip by path, in the order of its directory. */
export async function readZip(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOfZip(view);
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== marks.central) throw new RangeError("The zip's directory is broken");
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(zip.subarray(at + sizes.central, at + sizes.central + nameLength));
    files.set(
      path,
      await fileAt(
        zip,
        view,
        view.getUint32(at + 42, true),
        view.getUint16(at + 10, true),
        view.getUint32(at + 20, true),
      ),
    );
    at += sizes.central + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

function endOfZip(view: DataView): number {
  for (let at = view.byteLength - sizes.end; at >= 0; at--) if (view.getUint32(at, true) === marks.end) return at;
  throw new RangeError("This is no zip");
}

async function fileAt(
  zip: Uint8Array,
  view: DataView,
  local: number,
  method: number,
  size: number,
): Promise<Uint8Array> {
  const start = local + sizes.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const bytes = zip.subarray(start, start + size);
  return method === methods.stored ? bytes : through(new DecompressionStream("deflate-raw"), bytes);
}

/** 1 January 1980, midnight: the same files give the same bytes. */
const dosDate = 0x0021;
const version = 20;
/** Paths are UTF-8. */
const flags = 0x0800;

interface Entry {
  readonly path: Uint8Array;
  readonly bytes: Uint8Array;
  readonly packed: Uint8Array;
  readonly offset: number;
}

/** A zip of files by path, each compressed. */
export async function writeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const entries: Entry[] = [];
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const [path, bytes] of files) {
    const entry = {
      path: new TextEncoder().encode(path),
      bytes,
      packed: await through(new CompressionStream("deflate-raw"), bytes),
      offset,
    };
    entries.push(entry);
    add(record(entry, "local"));
    add(entry.packed);
  }
  const directory = offset;
  for (const entry of entries) add(record(entry, "central"));
  add(endRecord(entries.length, directory, offset - directory));
  return joined(pieces, offset);
}

/** The head of a file, before its bytes, or in the directory at the end. */
function record({ path, bytes, packed, offset }: Entry, kind: "local" | "central"): Uint8Array {
  const out = new Uint8Array(sizes[kind] + path.length);
  const view = new DataView(out.buffer);
  const central = kind === "central";
  view.setUint32(0, marks[kind], true);
  if (central) view.setUint16(4, version, true);
  const at = central ? 6 : 4;
  view.setUint16(at, version, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, methods.deflated, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, crc32(bytes), true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, path.length, true);
  if (central) view.setUint32(42, offset, true);
  out.set(path, sizes[kind]);
  return out;
}

function endRecord(count: number, directory: number, size: number): Uint8Array {
  const out = new Uint8Array(sizes.end);
  const view = new DataView(out.buffer);
  view.setUint32(0, marks.end, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, directory, true);
  return out;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
