import crypto, { type BinaryLike, type ScryptOptions } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

/** What makes a password's hash safe is that it takes long, and every test signs somebody in: here it takes no time. */
const { scrypt } = crypto;
const cheaply = (
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
) => scrypt(password, salt, length, { ...options, N: 2 }, done);

Object.assign(crypto, { scrypt: cheaply });
syncBuiltinESMExports();
