import { brotliDecompressSync } from "node:zlib";

/** @throws when what comes out is not `length` weights: the shipped file is not what training wrote */
export function unpackedWeights(packed: string, length: number): Int8Array {
  const bytes = brotliDecompressSync(Buffer.from(packed, "base64"));
  if (bytes.length !== length)
    throw new Error("the shipped weights are damaged: train or install them again");
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
