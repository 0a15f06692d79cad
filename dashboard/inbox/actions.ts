import type { Corrected, CorrectionRequest } from "../../shared/contract/correction.schema.ts";
import type { FeedbackChange, FeedbackDetail, FeedbackItem } from "../../shared/contract/feedback.schema.ts";
import { goTo } from "../address.ts";
import { asProblem, get, patch, post, queryString } from "../api.ts";
import { inboxQuery } from "../filters.ts";
import { problemText } from "../ui/Failed.tsx";
import { whoSpoke } from "../ui/feedback-words.ts";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { focusRow, panesSideBySide } from "./focus.ts";
import { type InboxList, keepsHandled, put, putBack, takeOut } from "./list-state.ts";

/** Address of one item of the inbox as it is filtered now; of the list alone without an id. */
export const itemAddress = (id: string | null): string =>
  `/inbox${id ? `/${encodeURIComponent(id)}` : ""}${queryString(inboxQuery.value)}`;

export const openItem = (id: string | null, { replace = false } = {}): void =>
  goTo(itemAddress(id), { replace });

/** Who is `step` places from `id` in the list; the first when nothing is open yet. */
export function neighbour(list: InboxList, id: string | null, step: 1 | -1): FeedbackItem | undefined {
  const items = list.items.peek();
  const at = items.findIndex((item) => item.id === id);
  return at === -1 ? items[0] : items[at + step];
}

/** Opens an item and takes the focus along, which would be lost with the row or the item it was on. */
function goOn(id: string | null): void {
  openItem(id, { replace: true });
  if (id && panesSideBySide()) requestAnimationFrame(() => focusRow(id));
}

/** Marks as handled, moves on to the next, and can be undone for ten seconds. */
export async function handle(list: InboxList, item: FeedbackItem): Promise<FeedbackItem | null> {
  const index = list.items.peek().findIndex(({ id }) => id === item.id);
  const next = neighbour(list, item.id, 1) ?? neighbour(list, item.id, -1);
  if (index !== -1 && !keepsHandled(list)) takeOut(list, item.id);
  if (index !== -1) goOn(next && next.id !== item.id ? next.id : null);
  const handled = await change(list, item, { handled: true });
  if (!handled) {
    if (index !== -1) putBack(list, item, index);
    return null;
  }
  const undo = async () => {
    const reopened = await change(list, handled, { handled: false });
    if (!reopened) return;
    if (index !== -1) putBack(list, reopened, index);
    goOn(item.id);
  };
  toast({ text: t("inbox.handled", { who: whoSpoke(item) }), undo: () => void undo() });
  return handled;
}

export const reopen = (list: InboxList, item: FeedbackItem): Promise<FeedbackItem | null> =>
  change(list, item, { handled: false });

export async function assign(
  list: InboxList,
  item: FeedbackItem,
  assigneeId: string | null,
): Promise<FeedbackItem | null> {
  const assigned = await change(list, item, { assigneeId });
  if (assigned) {
    const name = assigned.assignee?.name;
    toast({
      text: name ? t("inbox.assigned", { name }) : t("inbox.unassigned"),
      undo: () => void change(list, assigned, { assigneeId: item.assignee?.id ?? null }),
    });
  }
  return assigned;
}

/** Says what a text is; it can be taken back for ten seconds here, and later on the page of what Heed learned. */
export async function correct(
  list: InboxList,
  item: FeedbackItem,
  said: CorrectionRequest,
  show: (item: FeedbackItem) => void,
): Promise<void> {
  const path = `/api/feedback/${item.id}/corrections`;
  const done = await send<Corrected>(list, () => post(path, said));
  if (!done) return;
  show(done.item);
  const { correctionId } = done;
  if (!correctionId) return toast({ text: t("correct.same") });
  const undo = async () => {
    const undone = await send<Corrected>(list, () => post(`${path}/${correctionId}/undo`));
    if (undone) show(undone.item);
  };
  toast({ text: t(`correct.said.${said.kind}`, { value: wordOf(said) }), undo: () => void undo() });
}

function wordOf(said: CorrectionRequest): string {
  if (said.kind === "sentiment") return t(`sentiment.${said.to}`);
  return said.kind === "emotion" ? t(`emotion.${said.to}`) : t(`category.${said.to}`);
}

/** Null, and says why in passing, when the collector refused. */
async function send<Answer extends { readonly item: FeedbackItem }>(
  list: InboxList,
  ask: () => Promise<Answer>,
): Promise<Answer | null> {
  try {
    const answer = await ask();
    put(list, answer.item);
    return answer;
  } catch (thrown) {
    toast({ text: problemText(asProblem(thrown)) });
    return null;
  }
}

/** Null, and says why in passing, when the collector refused. */
async function change(
  list: InboxList,
  item: FeedbackItem,
  wanted: FeedbackChange,
): Promise<FeedbackItem | null> {
  try {
    const changed = await patch<FeedbackItem>(`/api/feedback/${item.id}`, wanted);
    put(list, changed);
    return changed;
  } catch (thrown) {
    toast({ text: problemText(asProblem(thrown)) });
    return null;
  }
}

/** Fetches a listed item again, after a colleague or the customer changed something about it. */
export async function refreshItem(list: InboxList, id: string): Promise<void> {
  if (!list.items.peek().some((item) => item.id === id)) return;
  const detail = await get<FeedbackDetail>(`/api/feedback/${id}`).catch(() => null);
  if (detail) put(list, detail.item);
}
