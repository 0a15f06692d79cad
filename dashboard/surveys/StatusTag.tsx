import type { Survey } from "../../shared/contract/survey.schema.ts";
import { Tag } from "../ui/Tag.tsx";
import { t } from "../words.ts";

const looks = {
  draft: { tone: "neutral", icon: "edit" },
  published: { tone: "positive", icon: "check" },
  paused: { tone: "warning", icon: "pause" },
} as const;

/** Where a survey stands, and whether its draft is ahead of what visitors see. */
export function StatusTag({
  survey: { status, hasUnpublishedChanges, archivedAt },
}: {
  readonly survey: Survey;
}) {
  if (archivedAt) return <Tag icon="bag">{t("surveys.archived")}</Tag>;
  return (
    <span class="survey-status">
      <Tag {...looks[status]}>{t(`surveys.status.${status}`)}</Tag>
      {hasUnpublishedChanges && status !== "draft" && <Tag tone="accent">{t("surveys.unpublished")}</Tag>}
    </span>
  );
}
