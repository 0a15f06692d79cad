import { hasReached } from "../../shared/complaint-states.ts";
import type { ComplaintCategory } from "../../shared/contract/complaint.schema.ts";
import { actions, complaintActions } from "../db/action-tables.ts";
import type { Tx } from "../db/connect.ts";
import type { HeedEventType } from "../db/events.ts";
import { complaintFindings } from "../db/investigation-tables.ts";
import { type EventDetails, events } from "../db/tables.ts";
import type { DemoCase } from "./cases.ts";
import { DAY_MS } from "./moment.ts";
import type { DemoPlan } from "./plan.ts";

/** Why it happened, read off the made-up words; the last of a category is for all others. */
const causes: Record<ComplaintCategory, readonly (readonly [RegExp, string])[]> = {
  delivery: [
    [/broke|pieces|ruined|碎|泡坏/, "delivery.damaged"],
    [/missing|signed for|不见了|签收/, "delivery.lost"],
    [/./, "delivery.late"],
  ],
  product: [
    [/wrong colour|sold to me as|颜色发错|可以水洗/, "product.not_as_described"],
    [/instructions|说明书/, "product.instructions"],
    [/./, "product.defect"],
  ],
  service: [
    [/hung up|挂了/, "service.unfriendly"],
    [/told me|又说不能退/, "service.wrong_information"],
    [/./, "service.no_answer"],
  ],
  billing: [
    [/twice|两次/, "billing.charged_twice"],
    [/refund|退款|运费/, "billing.refund_late"],
    [/./, "billing.wrong_amount"],
  ],
  other: [],
};

/** Known from the investigation on. */
function causeOf({ state, category, whatHappened }: DemoCase): string | null {
  if (!hasReached(state, "investigating")) return null;
  return causes[category].find(([words]) => words.test(whatHappened))?.[1] ?? null;
}

type Improvement = {
  readonly title: string;
  readonly change: string;
  readonly causeId: string;
  /** In days before today; negative ones lie ahead. */
  readonly plannedAgo: number;
  readonly dueAgo: number;
  readonly doneAgo: number | null;
  readonly state: (typeof actions.$inferSelect)["state"];
};

/** As the shop's year has it: the second courier mended the deliveries; the others are of these weeks. */
const improvements: readonly Improvement[] = [
  {
    title: "A second courier, chosen for care",
    change:
      "Parcels with glass or lamps go with the second courier. Its contract names damage per thousand parcels, which we look at every month.",
    ...{ causeId: "delivery", plannedAgo: 192, dueAgo: 126, doneAgo: 130, state: "effective" },
  },
  {
    title: "开票前逐项核对订单金额",
    change: "开票系统直接读取订单的成交价和优惠券，财务不再手工录入；金额不一致的发票当天退回核对。",
    ...{ causeId: "billing", plannedAgo: 75, dueAgo: 4, doneAgo: null, state: "under_way" },
  },
  {
    title: "Refunds leave on the day the parcel is back",
    change:
      "The returns desk releases the refund when it scans the parcel; nobody waits for the weekly list.",
    ...{ causeId: "billing.refund_late", plannedAgo: 88, dueAgo: 30, doneAgo: 34, state: "done" },
  },
  {
    title: "家具和灯具发货前逐件检验",
    change: "仓库增设检验台，按检验单检查接口、开关和外观，合格后贴标发货；不合格品退回工坊并登记批次。",
    ...{ causeId: "product.defect", plannedAgo: 19, dueAgo: -24, doneAgo: null, state: "planned" },
  },
];

/** Why complaints happened, what the shop changes so that they do not again, and which complaints led to it. */
export async function storeImprovements(
  tx: Tx,
  workspaceId: string,
  { cases, random }: DemoPlan,
  staffId: string | null,
  now: Date,
): Promise<void> {
  const found = cases.flatMap((one) => {
    const causeId = causeOf(one);
    return causeId ? [{ workspaceId, feedbackId: one.id, causeId }] : [];
  });
  await tx.insert(complaintFindings).values(found);
  // Whatever is done is owned, so a demo without anybody by name has none.
  if (staffId === null) return;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);
  for (const { plannedAgo, dueAgo, doneAgo, ...given } of improvements) {
    const createdAt = ago(plannedAgo);
    const id = random.uuid(createdAt);
    const doneOn = doneAgo === null ? null : dayOf(ago(doneAgo));
    await tx.insert(actions).values({
      ...{ ...given, workspaceId, id, doneOn, dueOn: dayOf(ago(dueAgo)) },
      ...{ ownerId: staffId, createdBy: staffId, createdAt },
    });
    const event = (type: HeedEventType, subjectId: string, at: Date, details: EventDetails = {}) => ({
      ...{ workspaceId, id: random.uuid(at), type, subjectId, actorId: staffId, at, details },
    });
    const ledTo = ledToIt(cases, given.causeId, createdAt, doneAgo === null ? now : ago(doneAgo - 14));
    const links = ledTo.map(({ feedbackId, at }) => ({
      ...{ workspaceId, feedbackId, actionId: id, linkedBy: staffId, at },
    }));
    if (links.length > 0) await tx.insert(complaintActions).values(links);
    await tx.insert(events).values([
      event("action.created", id, createdAt),
      ...ledTo.flatMap(({ feedbackId, at }) => [
        event("action.linked", id, at),
        event("complaint.action_linked", feedbackId, at, { actionId: id }),
      ]),
      ...(doneOn && doneAgo !== null
        ? [
            event("action.changed", id, ago(doneAgo), {
              ...{ fields: "state,doneOn", "state.from": "planned", "state.to": "done" },
              ...{ "doneOn.from": null, "doneOn.to": doneOn },
            }),
          ]
        : []),
    ]);
  }
}

/** Complaints of that cause, or of one below it, that were resolved while it was on somebody's mind. */
function ledToIt(cases: readonly DemoCase[], causeId: string, from: Date, to: Date) {
  return cases.flatMap((one) => {
    const at = one.resolvedAt;
    const isOfIt = causeOf(one)?.startsWith(causeId) ?? false;
    return isOfIt && at && at >= from && at <= to ? [{ feedbackId: one.id, at }] : [];
  });
}
