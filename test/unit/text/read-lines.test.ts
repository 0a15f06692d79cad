import { once } from "node:events";
import { PassThrough, Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { read } from "../../../collector/command/read.ts";

async function answersTo(...chunks: (string | Buffer)[]): Promise<unknown[]> {
  const output = new PassThrough();
  let written = "";
  output.on("data", (data) => {
    written += data;
  });
  await read(Readable.from(chunks), output);
  return written
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("each line in is answered by one line out, the last one without a line end too", async () => {
  const answers = await answersTo(
    '{"text":"It is great"}\n{"text":"太差了","locale":"zh-CN"}\r\n{"text":"плохо","locale":"ru"}',
  );
  expect(answers).toMatchObject([
    { language: "en", label: "positive", model: expect.stringMatching(/^linear-en-\d+$/) },
    { language: "zh", label: "negative", spans: [{ start: 0, end: 3 }] },
    { language: "ru", label: "unknown", score: null },
  ]);
});

test("a malformed line is answered with its number and the next is read", async () => {
  const answers = await answersTo('{"text":\n[]\n{"text":5}\n\n{"text":"good","locale":null}\n');
  expect(answers).toMatchObject([
    { error: "Line 1 is not JSON.", line: 1 },
    { error: expect.stringContaining("Line 2"), line: 2 },
    { error: expect.stringContaining("Line 3"), line: 3 },
    { error: expect.stringContaining("Line 4"), line: 4 },
    { label: "positive" },
  ]);
});

test("a character whose bytes come in two pieces is still that character", async () => {
  const line = Buffer.from('{"text":"太差了"}\n');
  expect(await answersTo(line.subarray(0, 10), line.subarray(10))).toMatchObject([
    { language: "zh", label: "negative" },
  ]);
});

test("a line too long to be a comment is refused without holding up the rest", async () => {
  const answers = await answersTo("x".repeat(700_000), "x".repeat(700_000), '\n{"text":"good"}\n');
  expect(answers).toMatchObject([
    { error: expect.stringContaining("longer"), line: 1 },
    { label: "positive" },
  ]);
});

test("an answer comes before the next line is sent", async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const done = read(input, output);
  input.write('{"text":"good"}\n');
  const [first] = await once(output, "data");
  expect(JSON.parse(String(first)).label).toBe("positive");
  input.end();
  await done;
});

test("reading waits for an output that is full", async () => {
  let held: (() => void) | undefined;
  const output = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, next) => {
      held = next;
    },
  });
  let taken = 0;
  async function* lines() {
    for (; taken < 3; taken++) yield '{"text":"good"}\n';
  }
  const done = read(lines(), output);
  await new Promise(setImmediate);
  expect(taken).toBe(0);
  for (let i = 0; i < 3; i++) {
    held?.();
    await new Promise(setImmediate);
  }
  await done;
  expect(taken).toBe(3);
});

test("when the reader of the answers goes away, reading stops without an error", async () => {
  const output = new PassThrough({ highWaterMark: 1 });
  async function* endless() {
    for (;;) yield '{"text":"good"}\n';
  }
  const done = read(endless(), output);
  await new Promise(setImmediate);
  output.destroy();
  await expect(done).resolves.toBeUndefined();
});
