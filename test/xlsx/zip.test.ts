import { describe, expect, test } from "@jest/globals";
import { crc32, readZip, writeZip } from "../../src/xlsx/zip";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe("zip", () => {
  test("the checksum is the usual one", () => expect(crc32(text("123456789"))).toBe(0xcbf43926));

  test("gives back what was put in, in its order, the empty and the large", async () => {
    const files = new Map([
      ["b.xml", text("<b/>")],
      ["a/ä.txt", text("Größe".repeat(50_000))],
      ["empty", text("")],
    ]);
    const read = await readZip(await writeZip(files));
    expect([...read.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of files) expect(Buffer.from(read.get(path)!).equals(Buffer.from(bytes))).toBe(true);
  });

  test("the same files give the same bytes", async () => {
    const files = new Map([["a", text("a")]]);
    expect(await writeZip(files)).toEqual(await writeZip(files));
  });

  test("what is no zip is refused", async () =>
    await expect(readZip(text("no zip at all, but long enough to hold its end"))).rejects.toThrow("no zip"));
});
