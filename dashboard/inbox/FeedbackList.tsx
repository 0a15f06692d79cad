import { useEffect, useRef } from "preact/hooks";
import type { FeedbackPage } from "../../shared/contract/feedback.schema.ts";
import { get } from "../api.ts";
import { clearFilters, filters, inboxQuery, setFilters } from "../filters.ts";
import { canManage } from "../session.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Failed, FailedLine } from "../ui/Failed.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { itemAddress } from "./actions.ts";
import { FeedbackRow } from "./FeedbackRow.tsx";
import { type InboxList, load, loadMore, newerCount, showNewer } from "./list-state.ts";

type Scroller = { readonly current: HTMLDivElement | null };
type FeedbackListProps = {
  readonly list: InboxList;
  readonly openId: string | null;
  readonly scroller: Scroller;
};

export function FeedbackList({ list, openId, scroller }: FeedbackListProps) {
  const phase = list.phase.value;
  const items = list.items.value;
  if (phase.name === "failed")
    return <Failed problem={phase.problem} retry={() => void load(list, list.query)} />;
  if (items.length === 0) return phase.name === "loading" ? <Skeleton lines={12} /> : <NothingListed />;
  return (
    <>
      <NewPill list={list} scroller={scroller} />
      <ul class="rows" aria-busy={phase.name === "loading"}>
        {items.map((item) => (
          <FeedbackRow key={item.id} item={item} href={itemAddress(item.id)} isOpen={item.id === openId} />
        ))}
      </ul>
      <More list={list} scroller={scroller} />
    </>
  );
}

function NewPill({ list, scroller }: { list: InboxList; scroller: Scroller }) {
  const count = newerCount(list);
  const show = () => {
    showNewer(list);
    scroller.current?.scrollTo({ top: 0 });
  };
  return (
    <div class="new-pill-place" role="status">
      {count > 0 && (
        <button type="button" class="new-pill" onClick={show}>
          <Icon name="chevron-up" />
          {t("inbox.new", { n: count })}
        </button>
      )}
    </div>
  );
}

/** Half a screen ahead of the reader. */
const aheadPx = 400;

/** Loads the next page as its reader comes near; the button is for who gets there by Tab. */
function More({ list, scroller }: { list: InboxList; scroller: Scroller }) {
  const mark = useRef<HTMLDivElement>(null);
  const cursor = list.cursor.value;
  const more = list.more.value;
  useEffect(() => {
    if (!mark.current || !cursor) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && loadMore(list), {
      root: scroller.current,
      rootMargin: `${aheadPx}px`,
    });
    watch.observe(mark.current);
    return () => watch.disconnect();
  }, [cursor]);
  if (!cursor) return null;
  return (
    <div class="rows-more" ref={mark}>
      {more.name === "failed" && <FailedLine problem={more.problem} />}
      <Button kind="quiet" busy={more.name === "loading"} onClick={() => void loadMore(list)}>
        {t("inbox.more")}
      </Button>
    </div>
  );
}

/** Nothing matches, all is handled, or nobody has said anything yet: three different things to do next. */
function NothingListed() {
  const { status, search } = inboxQuery.value;
  if (search || Object.keys(filters.value).length > 0) return <NothingMatches />;
  return status === "all" ? <NothingEver /> : <NothingOfStatus />;
}

/** Looking for something, one most often means everywhere, not only in what is open. */
function NothingMatches() {
  const { status, search } = inboxQuery.value;
  const isNarrow = status !== "all";
  const action = (
    <>
      {isNarrow && <Button onClick={() => setFilters({ status: "all" })}>{t("inbox.alsoHandled")}</Button>}
      <Button kind={isNarrow ? "quiet" : "plain"} onClick={clearFilters}>
        {t("filter.clear")}
      </Button>
    </>
  );
  const title = search ? t("inbox.noHit", { words: search }) : t("inbox.noMatch");
  const text = t(isNarrow ? "inbox.noMatchHereText" : "inbox.noMatchText", {
    status: t(statusWord(status)),
  });
  return <Empty icon={search ? "search" : "filter"} title={title} text={text} action={action} />;
}

const statusWords = ["status.mine", "status.waiting", "status.handled"] as const;
const statusWord = (status = "open") =>
  statusWords.find((word) => word === `status.${status}`) ?? "status.open";

/** Done is done only where something was to do: a workspace nobody has written to yet says so. */
function NothingOfStatus() {
  const ever = useLoad(() => get<FeedbackPage>("/api/feedback", { status: "all" }), []);
  if (ever.state === "loading") return <Skeleton lines={3} />;
  if (ever.data?.total === 0) return <NothingEver />;
  const action = <Button onClick={() => setFilters({ status: "all" })}>{t("inbox.showAll")}</Button>;
  return <Empty icon="check" title={t("inbox.done")} text={t("inbox.doneText")} action={action} />;
}

function NothingEver() {
  const action = canManage.value && <ButtonLink href="/welcome">{t("inbox.emptyAction")}</ButtonLink>;
  return <Empty icon="inbox" title={t("inbox.empty")} text={t("inbox.emptyText")} action={action} />;
}
