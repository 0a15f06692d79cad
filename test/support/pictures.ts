import { deflateSync } from "node:zlib";
import type { TestCollector } from "./collector.ts";

/** The beginning of a WebP picture, of bytes that are text as well: enough to tell what it is and how large. */
export const aWebp = (width: number, height: number): string => {
  const side = (pixels: number) => String.fromCharCode((pixels - 1) % 256, (pixels - 1) >> 8, 0);
  return `RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0${side(width)}${side(height)}`;
};

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crc = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (sum >>> 8) ^ (crcTable[(sum ^ byte) & 255] ?? 0), 0xffffffff) ^
    0xffffffff) >>>
  0;

/** A PNG of one colour, as a browser draws it. @param colour red, green and blue, 0…255 */
export function aPng(width: number, height: number, colour: readonly [number, number, number]): Buffer {
  const chunk = (name: string, content: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8); // eight bits each of red, green and blue
  const line = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The path of a logo that the collector's site has. */
export async function aLogo(at: {
  collector: TestCollector;
  owner: string;
  siteId: string;
}): Promise<string> {
  const { logo } = (
    await at.collector.ask("POST", `/api/sites/${at.siteId}/logo`, { cookie: at.owner, text: aWebp(40, 20) })
  ).body;
  return logo.src;
}
