import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { sendDueLetters } from "../../collector/mail/postman.ts";
import type { TestCollector } from "./collector.ts";

export type Delivered = Email & {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly raw: string;
};

export type PostOffice = {
  readonly port: number;
  /** What was taken, in the order of its coming. */
  readonly letters: Delivered[];
  /** How the server answers from now on; without a word it takes everything. */
  answer: { readonly recipient?: Refusal; readonly sender?: Refusal };
  readonly close: () => Promise<void>;
};
type Refusal = { readonly status: number; readonly said: string };

export const MAIL_USER = { user: "heed", password: "smtp-password" };

/** A real SMTP server on this machine that keeps what it is given. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: Delivered[] = [];
  const refusal = ({ status, said }: Refusal) => Object.assign(new Error(said), { responseCode: status });
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === MAIL_USER.user && password === MAIL_USER.password
        ? done(null, { user: username })
        : done(Object.assign(new Error("Authentication credentials invalid"), { responseCode: 535 })),
    onMailFrom: (_address, _session, done) =>
      done(office.answer.sender ? refusal(office.answer.sender) : null),
    onRcptTo: (_address, _session, done) =>
      done(office.answer.recipient ? refusal(office.answer.recipient) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
        letters.push({ ...(await PostalMime.parse(raw)), envelope, raw: raw.toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const office: PostOffice = {
    port: (server.server.address() as AddressInfo).port, // listening on TCP
    letters,
    answer: {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return office;
}

/** The workspace's settings for such a server, and a mailbox if one is given. */
export const mailSettings = (office: { port: number }, given: Record<string, unknown> = {}) => ({
  fromName: "Shop care",
  fromAddress: "care@shop.example",
  smtp: { host: "127.0.0.1", port: office.port, security: "none", ...MAIL_USER },
  imap: null,
  opensComplaints: true,
  ...given,
});

/** One round of the postman. */
export const deliver = ({ deps }: TestCollector): Promise<void> =>
  sendDueLetters({ db: deps.database.db, config: deps.config, seal: deps.seal }, deps.now);
