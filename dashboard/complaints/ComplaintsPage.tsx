import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { LiveEvent } from "../../shared/contract/feedback.schema.ts";
import { goTo } from "../address.ts";
import { isFeedbackChange, onLive } from "../live.ts";
import { canWork } from "../session.ts";
import { useShortcuts } from "../shortcuts.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Failed } from "../ui/Failed.tsx";
import { Icon } from "../ui/Icon.tsx";
import { usePageTitle } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { t } from "../words.ts";
import { BulkBar } from "./BulkBar.tsx";
import { QueueHead } from "./QueueHead.tsx";
import { QueueRow } from "./QueueRow.tsx";
import { caseAddress, currentView, narrowing, queueValues, setQueue, walked } from "./queue-address.ts";
import {
  emptyQueue,
  loadCounts,
  loadMore,
  loadQueue,
  lookAgain,
  newerCount,
  type Queue,
  showNewer,
  toggleSelected,
} from "./queue-list.ts";
import { nameThisView } from "./SavedViewTabs.tsx";
import "./queue.css";

/** Every complaint that still asks something of us, in the order to work on them; and those that are closed. */
export default function ComplaintsPage() {
  const queue = useMemo(emptyQueue, []);
  const assignButton = useRef<HTMLButtonElement>(null);
  usePageTitle(t("nav.complaints"));
  useSignalEffect(() => {
    walked.value = queue.items.value.map(({ id }) => id);
  });
  useListing(queue);
  useLiveQueue(queue);
  useKeys(queue, assignButton);
  return (
    <div class="queue">
      <QueueHead queue={queue} />
      <section class="queue-list" aria-label={t("queue.list")}>
        <NewPill queue={queue} />
        <Listed queue={queue} />
      </section>
      {canWork.value && <BulkBar queue={queue} assignButton={assignButton} />}
    </div>
  );
}

function Listed({ queue }: { queue: Queue }) {
  const phase = queue.phase.value;
  const items = queue.items.value;
  if (phase.name === "failed")
    return <Failed problem={phase.problem} retry={() => void loadQueue(queue, queue.query)} />;
  if (items.length === 0) return phase.name === "loading" ? <Skeleton lines={12} /> : <NothingListed />;
  return (
    <>
      <ul class="queue-rows" aria-busy={phase.name === "loading"}>
        {items.map((item) => (
          <QueueRow key={item.id} item={item} queue={queue} />
        ))}
      </ul>
      {queue.cursor.value && (
        <div class="queue-more">
          <Button kind="quiet" busy={queue.loadingMore.value} onClick={() => void loadMore(queue)}>
            {t("queue.more")}
          </Button>
        </div>
      )}
    </>
  );
}

function NothingListed() {
  const { q, ...values } = queueValues.value;
  if (q || narrowing.some((name) => values[name])) {
    const all = { q: "", priority: "", state: "", category: "", team: "", owner: "" };
    const action = <Button onClick={() => setQueue(all)}>{t("filter.clear")}</Button>;
    return <Empty icon="filter" title={t("queue.noMatch")} text={t("queue.noMatchText")} action={action} />;
  }
  const view = currentView.value;
  return <Empty icon="check" title={t(`queue.empty.${view}`)} text={t("queue.emptyText")} />;
}

function NewPill({ queue }: { queue: Queue }) {
  const count = newerCount(queue);
  const show = () => {
    showNewer(queue);
    document.getElementById("main")?.scrollTo({ top: 0 });
  };
  return (
    <div class="queue-pill-place" role="status">
      {count > 0 && (
        <button type="button" class="queue-pill" onClick={show}>
          <Icon name="chevron-up" />
          {t("inbox.new", { n: count })}
        </button>
      )}
    </div>
  );
}

/** Lists anew whenever what is chosen in the address changes. */
function useListing(queue: Queue): void {
  const query = queueValues.value;
  const asText = JSON.stringify(query);
  useEffect(() => {
    void loadQueue(queue, query);
    void loadCounts(queue);
  }, [asText]);
}

/** Several things happen to a case at once: one look for all of them. */
const gatherMs = 400;

function useLiveQueue(queue: Queue): void {
  useEffect(() => {
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const ids = [...changed];
      changed.clear();
      void lookAgain(queue, ids);
    };
    const soon = () => {
      timer ??= setTimeout(look, gatherMs);
    };
    const hear = (event: LiveEvent) => {
      if (event.type !== "complaint.received" && !isFeedbackChange(event)) return;
      changed.add(event.subjectId);
      soon();
    };
    const stop = onLive(hear, soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queue]);
}

const focusedId = (): string | null => document.activeElement?.getAttribute("data-case") ?? null;

function focusCase(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

/** Everything by keys: walking, selecting, and beginning on the case that is pointed at. */
function useKeys(queue: Queue, assignButton: { readonly current: HTMLButtonElement | null }): void {
  const walk = (step: 1 | -1) => {
    const items = queue.items.peek();
    const at = items.findIndex(({ id }) => id === focusedId());
    const to = at === -1 ? items[0] : items[at + step];
    if (to) focusCase(to.id);
  };
  const begin = (what: string) => () => {
    const id = focusedId();
    return id === null ? false : goTo(caseAddress(id, what));
  };
  const select = () => {
    const id = focusedId();
    return id === null ? false : toggleSelected(queue, id);
  };
  const assign = () => {
    const id = focusedId();
    if (queue.selected.peek().size === 0 && id !== null) toggleSelected(queue, id);
    // Only what is selected has the menu.
    requestAnimationFrame(() => {
      assignButton.current?.focus();
      assignButton.current?.click();
    });
  };
  useShortcuts({
    j: () => walk(1),
    k: () => walk(-1),
    o: begin(""),
    v: nameThisView,
    "/": () => document.getElementById("queue-search")?.focus(),
    ...(canWork.value
      ? { x: select, a: assign, r: begin("reply"), n: begin("note"), w: begin("question"), e: begin("step") }
      : {}),
    Escape: () => {
      queue.selected.value = new Set();
    },
  });
}
