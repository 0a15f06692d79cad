#!/usr/bin/env node
// Written for any Node that knows modules, however old: a version too old must get a sentence, not a syntax error.
var needed = [20, 19];
var found = process.versions.node.split(".").map(Number);
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(`heed: this is Node ${process.versions.node}; Heed needs Node ${needed.join(".")} or later.`);
  process.exit(1);
}

import("./prepare.mjs")
  .then(({ prepare, isSourceTree }) => (isSourceTree ? prepare() : undefined))
  .then(() => {
    if (process.argv[2] !== "test") return import("../../dist/collector/main.js");
    return import("./test.mjs").then(({ runTests }) => {
      process.exitCode = runTests(process.argv.slice(3));
    });
  })
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
