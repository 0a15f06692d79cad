import type { Survey } from "../../shared/contract/survey.schema.ts";
import { Tag } from "../ui/Tag.tsx";
import { t } from "../words.ts";
import { workspaceMoment } from "./workspace-moment.ts";

const looks = {
  draft: { tone: "neutral", icon: "edit" },
  published: { tone: "positive", icon: "check" },
  paused: { tone: "warning", icon: "pause" },
} as const;

/** Where a survey stands, and whether its draft is ahead of what visitors see. */
export function StatusTag({
  survey: { status, hasUnpublishedChanges, archivedAt, publishAt },
}: {
  readonly survey: Survey;
}) {
  if (archivedAt) return <Tag icon="bag">{t("surveys.archived")}</Tag>;
  return (
    <span class="survey-status">
      <Tag {...looks[status]}>{t(`surveys.status.${status}`)}</Tag>
      {publishAt && <ScheduledTag at={publishAt} />}
      {hasUnpublishedChanges && !publishAt && status !== "draft" && (
        <Tag tone="accent">{t("surveys.unpublished")}</Tag>
      )}
    </span>
  );
}

/** When its draft goes live by itself; a time that is past means that something is missing. */
const ScheduledTag = ({ at }: { readonly at: string }) =>
  new Date(at) > new Date() ? (
    <Tag tone="accent" icon="clock">
      {t("schedule.on", { at: workspaceMoment(at) })}
    </Tag>
  ) : (
    <Tag tone="overdue" icon="alert">
      {t("schedule.heldBack")}
    </Tag>
  );
