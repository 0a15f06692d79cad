import { useEffect, useMemo, useRef } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { LiveEvent } from "../../shared/contract/feedback.schema.ts";
import { loadFacets } from "../facets.ts";
import { inboxQuery } from "../filters.ts";
import { isArrival, isFeedbackChange, onLive } from "../live.ts";
import { useShortcuts } from "../shortcuts.ts";
import { usePageTitle } from "../ui/Page.tsx";
import { t } from "../words.ts";
import { neighbour, openItem, refreshItem } from "./actions.ts";
import { FeedbackList } from "./FeedbackList.tsx";
import { focusedRowId, focusRow, panesSideBySide } from "./focus.ts";
import { InboxHead } from "./InboxHead.tsx";
import { emptyList, type InboxList, load, lookForNewer } from "./list-state.ts";
import { NothingOpen, OpenItem } from "./OpenItem.tsx";
import "./inbox.css";
import "./list.css";
import "../ui/case/item.css";
import "../ui/case/case.css";
import "../ui/case/customer.css";

/** Everything customers said, as it arrives: the list, the one being read, and who said it. */
export default function InboxPage() {
  const { id = null } = useRoute().params as { id?: string }; // the route names no other parameter
  const list = useMemo(emptyList, []);
  const scroller = useRef<HTMLDivElement>(null);
  usePageTitle(t("nav.inbox"));
  useListing(list);
  useLiveInbox(list, scroller);
  useWalking(list, id);
  return (
    <div class="inbox" data-open={id !== null}>
      <InboxHead list={list} />
      <div class="inbox-panes" data-single={id === null && list.items.value.length === 0}>
        <section class="inbox-list" aria-label={t("inbox.list")} ref={scroller}>
          <FeedbackList list={list} openId={id} scroller={scroller} />
        </section>
        {id ? <OpenItem key={id} id={id} list={list} /> : <NothingOpen list={list} />}
      </div>
    </div>
  );
}

/** Lists anew whenever the filters in the address change; opening an item leaves them as they are. */
function useListing(list: InboxList): void {
  const query = inboxQuery.value;
  const asText = JSON.stringify(query);
  useEffect(() => {
    void load(list, query);
  }, [asText]);
}

function useLiveInbox(list: InboxList, scroller: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const look = coalesced(() => lookForNewer(list, () => nothingWouldMove(scroller.current)));
    const hear = (event: LiveEvent) => {
      if (isArrival(event)) {
        look();
        if (list.items.peek().length === 0) void loadFacets();
      } else if (isFeedbackChange(event)) void refreshItem(list, event.subjectId);
    };
    return onLive(hear, look);
  }, [list, scroller]);
}

/** At the top, with neither pointer nor focus on a row: then a row above moves nothing somebody is on. */
function nothingWouldMove(scroller: HTMLDivElement | null): boolean {
  if (!scroller) return true;
  const pointed = matchMedia("(hover: hover)").matches && scroller.matches(":hover");
  return scroller.scrollTop === 0 && !pointed && !scroller.contains(document.activeElement);
}

/** However many ask while one look is under way, one more follows it. */
function coalesced(work: () => Promise<void>): () => void {
  let state: "idle" | "busy" | "again" = "idle";
  const run = async () => {
    if (state !== "idle") {
      state = "again";
      return;
    }
    state = "busy";
    await work();
    const again = (state as string) === "again"; // it may have been asked for while awaiting, which TypeScript cannot see
    state = "idle";
    if (again) void run();
  };
  return () => void run();
}

/** j and k walk the list. Beside each other they open what they reach; one pane at a time, they only point at it. */
function useWalking(list: InboxList, openId: string | null): void {
  const walk = (step: 1 | -1) => {
    const isList = openId === null && !panesSideBySide();
    const to = neighbour(list, openId ?? focusedRowId(), step);
    if (!to) return;
    if (!isList) openItem(to.id, { replace: openId !== null });
    requestAnimationFrame(() => focusRow(to.id));
  };
  useShortcuts({
    j: () => walk(1),
    k: () => walk(-1),
    "/": () => document.getElementById("inbox-search")?.focus(),
    Escape: () => openId !== null && openItem(null),
  });
  useReturnToRow(openId);
}

/** Whoever comes back to the list finds the focus on the row they left it by. */
function useReturnToRow(openId: string | null): void {
  const lastId = useRef(openId);
  useEffect(() => {
    if (openId === null && lastId.current !== null) focusRow(lastId.current);
    lastId.current = openId;
  }, [openId]);
}
