import { crc32 } from "./crc32";
import { marks, methods, sizes, through } from "./zip-format";

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
