import type { Client } from "./client.ts";

/** Takes everything, keeps nothing and sends nothing: for surveys that are only tried out. */
export const trialClient: Client = {
  send: async () => ({ state: "accepted", accepted: undefined as never }), // nobody waits for a reference of what was not sent
  resend: async () => {},
  upload: async () => true,
  savePartial: async () => {},
  reportImpression: async () => {},
};
