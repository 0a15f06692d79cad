import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";

/** Keeps what must be read again, such as another server's password, unreadable to whoever has only the database. */
export type Seal = {
  /** @param about what the secret belongs to: sealed for one thing, it opens for no other */
  readonly close: (secret: string, about: string) => Promise<string>;
  /** Null when it was sealed with another key. */
  readonly open: (sealed: string, about: string) => Promise<string | null>;
};

const KEY_FILE = "secret.key";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM under HEED_SECRET, or else under a key made once and kept in the data folder: apart from the database, so
 * that a copy of one is not enough.
 */
export function createSeal(config: Pick<Config, "secret" | "dataFolder">): Seal {
  let made: Promise<Buffer> | null = null;
  const key = () => {
    made ??= config.secret ? Promise.resolve(keyFrom(config.secret)) : keyInFolder(config.dataFolder);
    return made;
  };
  return {
    close: async (plain, about) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", await key(), iv).setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString("base64url");
    },
    open: async (sealed, about) => {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const opener = createDecipheriv("aes-256-gcm", await key(), bytes.subarray(0, IV_BYTES))
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        const plain = [opener.update(bytes.subarray(IV_BYTES + TAG_BYTES)), opener.final()];
        return Buffer.concat(plain).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

const keyFrom = (secret: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "heed", "seal", 32));

/** Of two processes that start at once one is first, and both read what it wrote: the file appears whole or not at all. */
async function keyInFolder(folder: string): Promise<Buffer> {
  const path = join(folder, KEY_FILE);
  const draft = join(folder, `${KEY_FILE}.${randomBytes(6).toString("hex")}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await unlink(draft);
  }
  return keyFrom(await readFile(path, "utf8"));
}
