#!/usr/bin/env node
// Written for any Node, however old: a version too old must get a sentence, not a syntax error.
var needed = [20, 19];
var found = process.versions.node.split(".").map(Number);
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error("heed: this is Node " + process.versions.node + "; Heed needs Node " + needed.join(".") + " or later.");
  process.exit(1);
}

const command = process.argv[2];
const { prepare, isSourceTree } = await import("./prepare.mjs");
if (command === "test") {
  const { runTests } = await import("./test.mjs");
  process.exitCode = await runTests(process.argv.slice(3));
} else {
  if (isSourceTree) await prepare();
  await import("../../dist/collector/main.js");
}
