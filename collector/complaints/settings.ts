import { seededCauses } from "../../shared/complaint-causes.ts";
import type { ComplaintSettings } from "../../shared/contract/complaint-settings.schema.ts";

const HOUR = 60;
const nineToFive = [{ from: "09:00", to: "17:00" }];

const seeded = (id: string) => ({ id, name: null, retired: false });

/** Until somebody sets their own: Monday to Friday nine to five, with targets in working hours of eight a day. */
export const defaultSettings: ComplaintSettings = {
  calendar: { week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []], holidays: [] },
  targets: {
    critical: { acknowledge: HOUR, first_answer: 4 * HOUR, update: 8 * HOUR, resolve: 16 * HOUR },
    high: { acknowledge: 4 * HOUR, first_answer: 8 * HOUR, update: 16 * HOUR, resolve: 40 * HOUR },
    normal: { acknowledge: 8 * HOUR, first_answer: 16 * HOUR, update: 40 * HOUR, resolve: 80 * HOUR },
    low: { acknowledge: 16 * HOUR, first_answer: 24 * HOUR, update: 80 * HOUR, resolve: 160 * HOUR },
  },
  escalation: {
    warnAtPercent: 75,
    levels: [
      { afterMinutes: 0, to: { kind: "case_owner" } },
      { afterMinutes: 4 * HOUR, to: { kind: "role", role: "admin" } },
      { afterMinutes: 8 * HOUR, to: { kind: "role", role: "owner" } },
    ],
  },
  tellCustomerOfDelays: true,
  assignment: "acting",
  causes: Object.entries(seededCauses).map(([id, causes]) => ({
    ...seeded(id),
    causes: causes.map(seeded),
  })),
  remedies: { currency: "EUR", approvalAboveMinor: null },
  // Time enough for what was promised to arrive; and who was asked and says nothing for long is content enough.
  followUp: { askAfterDays: 3, closeAfterDays: 14 },
};
