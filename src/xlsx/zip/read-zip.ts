import { marks, methods, sizes, through } from "./zip-format";

/** The files of a zip by path, in the order of its directory. */
export async function readZip(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endRecord(view);
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

function endRecord(view: DataView): number {
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
