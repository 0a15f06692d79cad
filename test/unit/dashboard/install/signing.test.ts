import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { signatureOf } from "../../../../collector/identity/signature.ts";
import { type SigningLanguage, signingSnippets } from "../../../../dashboard/install/signing.ts";

const SECRET = "heed_sign_a secret with ümlaut";
const ID = "customer-ä-42";

/** How each snippet is run as its users would: the id in the variable it names, the signature printed. */
const runs: Record<SigningLanguage, { command: string; args: (snippet: string) => string[] }> = {
  "Node.js": {
    command: process.execPath,
    args: (snippet) => [
      "--input-type=module",
      "-e",
      `${snippet}\nconsole.log(signature);`.replace(
        "const signature",
        `const customerId = ${JSON.stringify(ID)};\nconst signature`,
      ),
    ],
  },
  Python: {
    command: "python3",
    args: (snippet) => ["-c", `customer_id = ${JSON.stringify(ID)}\n${snippet}\nprint(signature)`],
  },
  PHP: { command: "php", args: (snippet) => ["-r", `$customerId = "${ID}"; ${snippet} echo $signature;`] },
  Ruby: {
    command: "ruby",
    args: (snippet) => ["-e", `customer_id = "${ID}"\n${snippet}\nputs signature`],
  },
};

const isHere = (command: string) => spawnSync(command, ["--version"]).status === 0;

for (const [language, { command, args }] of Object.entries(runs) as [
  SigningLanguage,
  (typeof runs)["PHP"],
][]) {
  test.runIf(isHere(command))(`the ${language} snippet makes the signature that Heed believes`, () => {
    const env = { ...process.env, HEED_SIGNING_SECRET: SECRET, PYTHONUTF8: "1", LANG: "C.UTF-8" };
    const printed = execFileSync(command, args(signingSnippets[language]), { env, encoding: "utf8" });
    expect(printed.trim()).toBe(signatureOf(ID, SECRET));
  });
}
