/** The part of hoodiecrow-imap (which ships no types) that the tests use. */
declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  type Message = { readonly raw: string; readonly uid: number; readonly flags: string[] };
  type Folder = { messages: Message[]; uidvalidity: number; uidnext: number };
  type ImapServer = {
    readonly server: Server;
    listen(port: number, done: () => void): void;
    close(done?: () => void): void;
    appendMessage(folder: string, flags: string[], date: Date, raw: string): void;
    getMailbox(path: string): Folder;
  };
  export default function hoodiecrow(options: {
    readonly plugins: readonly string[];
    readonly storage: Record<string, { messages: { raw: string }[] }>;
  }): ImapServer;
}
