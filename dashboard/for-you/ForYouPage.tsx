import type { Notice } from "../../shared/contract/notice.schema.ts";
import { loadNotices, notices, readNotices, unreadNotices } from "../notices.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { Page } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { t } from "../words.ts";
import "./for-you.css";

/** What concerns whoever is signed in, newest first; opening one reads it. */
export default function ForYouPage() {
  const found = notices.value;
  if (!found) void loadNotices();
  return (
    <Page
      title={t("notices.title")}
      action={
        unreadNotices.value > 0 && (
          <Button icon="check" onClick={() => void readNotices(null)}>
            {t("notices.readAll")}
          </Button>
        )
      }
    >
      {!found && <Skeleton lines={8} />}
      {found?.items.length === 0 && (
        <Empty icon="bell" title={t("notices.empty")} text={t("notices.emptyText")} />
      )}
      {found && found.items.length > 0 && (
        <ul class="notices">
          {found.items.map((notice) => (
            <Line key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </Page>
  );
}

const icons: Record<Notice["kind"], IconName> = {
  mentioned: "note",
  assigned: "assign",
  due_soon: "clock",
  escalated: "alert",
  answered: "mail",
  reopened: "undo",
};

function Line({ notice: { kind, by, complaint, at, readAt } }: { notice: Notice }) {
  return (
    <li>
      <a class="notice-line" href={`/complaints/${complaint.id}`} data-unread={readAt === null}>
        <Icon name={icons[kind]} />
        <span class="notice-said">
          <span>
            {readAt === null && <span class="visually-hidden">{t("notices.new")}: </span>}
            <b>{wordsOf(kind, by)}</b> <span class="notice-reference">{complaint.reference}</span>
          </span>
          <span class="notice-words">{complaint.excerpt}</span>
        </span>
        <span class="notice-time">
          <Time at={at} />
        </span>
      </a>
    </li>
  );
}

const wordsOf = (kind: Notice["kind"], by: string | null): string =>
  kind === "assigned" && by === null
    ? t("notices.assigned.heed")
    : t(`notices.${kind}`, { who: by ?? t("notices.somebody") });
