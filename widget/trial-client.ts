import type { Client } from "./client.ts";

/** Takes every answer, keeps nothing and sends nothing: for surveys that are only tried out. A complaint is nobody's test. */
export const trialClient: Client = {
  send: async (path) =>
    path === "complaints"
      ? { state: "refused", problem: null }
      : { state: "accepted", accepted: undefined as never }, // nobody waits for a reference of what was not sent
  resend: async () => {},
  upload: async () => true,
  savePartial: async () => {},
  reportImpression: async () => {},
};
