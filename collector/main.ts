import { StartRefusal } from "./start-refusal.ts";

const USAGE = `heed start                  run Heed
heed demo                   fill a workspace with a year of made-up feedback
heed read                   read JSON lines {"text", "locale"?} from standard input: one line each with what it says (--help)
heed reset-password EMAIL   give an account a new password
heed test                   run every test`;

/** Each loaded only when asked for: reading a file needs no server and no database. */
const commands: Record<string, () => Promise<void>> = {
  start: async () => (await import("./command/start.ts")).start(process.env),
  demo: async () => (await import("./command/demo.ts")).demo(process.env),
  "reset-password": async () =>
    (await import("./command/reset-password.ts")).resetPassword(process.env, process.argv[3]),
  read: async () => {
    const { read, READ_USAGE } = await import("./command/read.ts");
    if (process.argv[3] === "--help") console.log(READ_USAGE);
    else await read(process.stdin, process.stdout);
  },
};

/** The process: picks the command; a refusal to start is one line and exit code 1. */
const command = commands[process.argv[2] ?? ""];
if (command) {
  command().catch((error: unknown) => {
    console.error(error instanceof StartRefusal ? `heed: ${error.message}` : error);
    process.exit(1);
  });
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
