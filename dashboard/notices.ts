import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Notices } from "../shared/contract/notice.schema.ts";
import { get, post } from "./api.ts";
import { onLive } from "./live.ts";
import { session } from "./session.ts";

/** What concerns whoever is signed in; null until known. */
export const notices = signal<Notices | null>(null);

export const unreadNotices = computed<number>(() => notices.value?.unread ?? 0);

export async function loadNotices(): Promise<void> {
  // Failing quietly: the next live event, or the next page, looks again.
  notices.value = await get<Notices>("/api/notices").catch(() => notices.peek());
}

/** @param complaintId those about it; null for all */
export async function readNotices(complaintId: string | null): Promise<void> {
  notices.value = await post<Notices>("/api/notices/read", { complaintId }).catch(() => notices.peek());
}

/** Keeps them up to date while the frame stands. */
export function useNotices(): void {
  useEffect(() => {
    void loadNotices();
    const isMine = (subjectId: string) => subjectId === session.peek()?.user.id;
    const stop = onLive(
      (event) => event.type === "notice.added" && isMine(event.subjectId) && void loadNotices(),
      () => void loadNotices(),
    );
    return () => {
      stop();
      notices.value = null;
    };
  }, []);
}

/** What is on screen is read, also what is told of it while it is open. */
export function useReadBySeeing(complaintId: string): void {
  const isUnread = notices.value?.items.some(
    ({ complaint, readAt }) => complaint.id === complaintId && readAt === null,
  );
  useEffect(() => {
    if (isUnread) void readNotices(complaintId);
  }, [complaintId, isUnread]);
}
