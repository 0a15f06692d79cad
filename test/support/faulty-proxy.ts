import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to the next thing sent. `lost before`: it never arrives; `lost after`: it arrives, the answer does not. */
export const faults = ["none", "500", "slow", "lost before", "lost after"] as const;
export type Fault = (typeof faults)[number];

const SLOW_MS = 350;

export type FaultyProxy = Awaited<ReturnType<typeof startFaultyProxy>>;

/** A bad line in front of a server: what a browser reads passes, what it sends meets the fault of the moment. */
export async function startFaultyProxy(target: string) {
  let fault: Fault = "none";
  /** The bodies whose acceptance reached the browser, by path. */
  const accepted: { readonly path: string; readonly body: string }[] = [];
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<unknown> => {
    const met = incoming.method === "POST" ? fault : "none";
    const body = await bodyOf(incoming);
    if (met === "lost before") return incoming.socket.destroy();
    if (met === "500") return outgoing.writeHead(500, { "access-control-allow-origin": "*" }).end();
    const reply = await passOn(target, incoming, body).catch(() => undefined);
    if (!reply || met === "lost after") return incoming.socket.destroy();
    if (met === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    const { statusCode = 502, headers } = reply;
    if (incoming.method === "POST" && statusCode < 300)
      outgoing.once("finish", () => accepted.push({ path: incoming.url ?? "", body: `${body}` }));
    outgoing.writeHead(statusCode, headers);
    return reply.pipe(outgoing);
  };
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    accepted: accepted as readonly { readonly path: string; readonly body: string }[],
    meet: (next: Fault) => {
      fault = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const passOn = (target: string, { url = "/", method = "GET", headers }: IncomingMessage, body: Buffer) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(url, target), { method, headers: { ...headers, host: new URL(target).host } }, resolve)
      .on("error", reject)
      .end(body);
  });
