import { useEffect, useRef } from "preact/hooks";
import type { FeedbackDetail, FeedbackItem } from "../../shared/contract/feedback.schema.ts";
import { get } from "../api.ts";
import { onLive } from "../live.ts";
import { canWork } from "../session.ts";
import { useShortcuts } from "../shortcuts.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Answers } from "../ui/case/Answers.tsx";
import { AssignMenu } from "../ui/case/AssignMenu.tsx";
import { Attachments } from "../ui/case/Attachments.tsx";
import type { Correct } from "../ui/case/CorrectMenu.tsx";
import { CustomerPane } from "../ui/case/CustomerPane.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Failed } from "../ui/Failed.tsx";
import { whereFrom, whoSpoke } from "../ui/feedback-words.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tag } from "../ui/Tag.tsx";
import { toast } from "../ui/Toast.tsx";
import { Time } from "../ui/time.tsx";
import { type Load, useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { assign, correct, handle, itemAddress, reopen } from "./actions.ts";
import { ComplaintCase } from "./ComplaintCase.tsx";
import { panesSideBySide } from "./focus.ts";
import type { InboxList } from "./list-state.ts";

type OpenItemProps = { readonly id: string; readonly list: InboxList };

/** The one being read and, beside it, who said it. Drawn with a key, so that nothing of another one lingers. */
export function OpenItem({ id, list }: OpenItemProps) {
  const detail = useLoad(() => get<FeedbackDetail>(`/api/feedback/${encodeURIComponent(id)}`), [id]);
  const { reload } = detail;
  useEffect(() => onLive((event) => event.subjectId === id && reload(), reload), [id, reload]);
  useEffect(() => {
    // One pane at a time: the row that had the focus is out of sight now.
    if (!panesSideBySide()) document.getElementById("item")?.focus();
  }, []);
  const item = list.items.value.find((one) => one.id === id) ?? detail.data?.item;
  return (
    <div class="inbox-open">
      <article class="item" aria-label={t("inbox.item")} tabIndex={-1} id="item">
        {item && <ItemHead item={item} list={list} detail={detail} />}
        <ItemBody item={item} detail={detail} list={list} />
      </article>
      <aside class="customer" aria-label={t("customer.title")}>
        {detail.data && (
          <CustomerPane customer={detail.data.customer} current={detail.data.item} addressOf={itemAddress} />
        )}
      </aside>
    </div>
  );
}

type DetailLoad = Load<FeedbackDetail>;

function ItemHead({ item, list, detail }: { item: FeedbackItem; list: InboxList; detail: DetailLoad }) {
  const assignButton = useRef<HTMLButtonElement>(null);
  const isHandled = item.handledAt !== null;
  const show = (changed: FeedbackItem | null) =>
    changed && detail.data && detail.replace({ ...detail.data, item: changed });
  const toggleHandled = async () =>
    // A case is handled by its steps: what `e` would leave out, they ask for.
    item.complaint
      ? toast({ text: t("step.byStep") })
      : show(await (isHandled ? reopen(list, item) : handle(list, item)));
  const assignTo = async (memberId: string | null) => show(await assign(list, item, memberId));
  useShortcuts({
    ...(canWork.value ? { e: () => void toggleHandled(), a: () => openMenu(assignButton.current) } : {}),
    r: () => document.getElementById("reply")?.focus(),
    Enter: readOpened,
  });
  return (
    <header class="item-head">
      <span class="item-back">
        <ButtonLink kind="quiet" icon="chevron-left" label={t("inbox.back")} href={itemAddress(null)} />
      </span>
      <div class="item-who">
        <h2>{whoSpoke(item)}</h2>
        <p class="quiet dense" title={whereFrom(item)}>
          <Time at={item.receivedAt} /> · {whereFrom(item)}
        </p>
      </div>
      {canWork.value && (
        <div class="item-actions">
          <AssignMenu
            assignee={item.assignee}
            assign={(memberId) => void assignTo(memberId)}
            buttonRef={assignButton}
          />
          {!item.complaint && (
            <Button
              kind={isHandled ? "plain" : "primary"}
              icon={isHandled ? "undo" : "check"}
              shortcut="e"
              onClick={() => void toggleHandled()}
            >
              {t(isHandled ? "inbox.reopen" : "inbox.handle")}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}

/** The focus goes there first, so that closing the menu gives it back to its button. */
function openMenu(button: HTMLButtonElement | null): void {
  button?.focus();
  button?.click();
}

/** Enter on the row whose item is open already goes into the item; anywhere else it keeps its meaning. */
function readOpened({ target }: KeyboardEvent): boolean {
  const isOnOpenRow = target instanceof Element && target.matches(".row[aria-current=true]");
  if (!isOnOpenRow && target !== document.body) return false;
  document.getElementById("item")?.focus();
  return true;
}

type ItemBodyProps = {
  readonly item: FeedbackItem | undefined;
  readonly detail: DetailLoad;
  readonly list: InboxList;
};

function ItemBody({ item, detail, list }: ItemBodyProps) {
  if (!detail.data) {
    if (detail.state === "failed" && detail.problem.status === 404) {
      return <Empty icon="search" title={t("inbox.gone")} text={t("inbox.goneText")} />;
    }
    if (detail.state === "failed") return <Failed problem={detail.problem} retry={detail.reload} />;
    // The first words are known from the list: they stand where the whole will stand.
    return item?.excerpt ? <p class="item-body words">{item.excerpt}</p> : <Skeleton lines={6} />;
  }
  const { complaint } = detail.data;
  return (
    <div class="item-body">
      {!detail.data.item.isComplete && (
        <p>
          <Tag>{t("completion.partial")}</Tag>{" "}
          <span class="quiet dense">{t("completion.partialMeaning")}</span>
        </p>
      )}
      <Answers detail={detail.data} correct={canWork.value ? correcting(detail, list) : undefined} />
      <Attachments files={detail.data.attachments} />
      {complaint && (
        <ComplaintCase
          id={detail.data.item.id}
          complaint={complaint}
          changed={(changed) => detail.data && detail.replace({ ...detail.data, complaint: changed })}
          reload={detail.reload}
        />
      )}
    </div>
  );
}

/** Corrects what was read; where the item is filed, on the case too where it is a complaint. */
const correcting =
  (detail: DetailLoad, list: InboxList): Correct =>
  (said) => {
    const { data } = detail;
    if (!data) return;
    void correct(list, data.item, said, (item) => {
      const filed = item.complaint?.category;
      const complaint = data.complaint && filed ? { ...data.complaint, category: filed } : data.complaint;
      detail.replace({ ...data, item, complaint });
    });
  };

/** Beside a list from which nothing is open yet. */
export function NothingOpen({ list }: { list: InboxList }) {
  if (list.items.value.length === 0) return null;
  return (
    <div class="inbox-open inbox-open-nothing">
      <Empty icon="inbox" title={t("inbox.pick")} text={t("inbox.pickText")} />
    </div>
  );
}
