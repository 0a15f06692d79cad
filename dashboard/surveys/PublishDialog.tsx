import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { asProblem, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { touchpointName } from "../ui/feedback-words.ts";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import type { Draft } from "./draft.ts";
import { missingIn } from "./missing-words.ts";
import { PublishTime } from "./PublishTime.tsx";
import { languagesOf } from "./written-languages.ts";

type Props = {
  readonly survey: Survey;
  readonly siteName: string;
  readonly draft: Draft;
  readonly flush: () => Promise<boolean>;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPublished: (survey: Survey) => void;
};

/** Says what publishing changes and for whom, then does it. */
export function PublishDialog({ survey, siteName, draft, flush, open, onClose, onPublished }: Props) {
  const [busy, setBusy] = useState(false);
  /** By the workspace's clock, `2026-06-17T09:00`; null: now. */
  const [at, setAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | "unsaved" | null>(null);
  const close = () => {
    setProblem(null);
    onClose();
  };
  const publish = async () => {
    setBusy(true);
    setProblem(null);
    try {
      if (!(await flush())) return setProblem("unsaved");
      const path = `/api/surveys/${survey.id}`;
      onPublished(
        await (at === null ? post<Survey>(`${path}/publish`) : post<Survey>(`${path}/schedule`, { at })),
      );
      toast({ text: t(at === null ? "publish.done" : "schedule.done", { site: siteName }) });
      close();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={t("publish.title", { name: draft.name })} open={open} onClose={close}>
      <ul class="consequences">
        {consequences(survey, draft, siteName).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <PublishTime at={at} onChange={setAt} />
      {problem === "unsaved" && <p class="field-error">{t("publish.unsaved")}</p>}
      {problem && problem !== "unsaved" && (
        <FailedLine problem={problem.code === "invalid" ? { ...problem, code: "schedule_past" } : problem} />
      )}
      <DialogActions>
        <Button onClick={close}>{t("cancel")}</Button>
        <Button kind="primary" busy={busy} disabled={at === ""} onClick={publish}>
          {t(at === null ? "publish.do" : "schedule.do")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function consequences(
  survey: Survey,
  { definition, touchpoint, showAfterSeconds }: Draft,
  siteName: string,
): string[] {
  const where = touchpoint
    ? t("publish.atTouchpoint", { touchpoint: touchpointName(touchpoint) })
    : t("publish.everywhere");
  const who =
    showAfterSeconds < 0
      ? t("publish.whenOpened", { site: siteName })
      : t("publish.bySelf", { site: siteName, where, n: showAfterSeconds });
  const gaps = languagesOf(definition).flatMap(({ code, name }) => {
    const n = missingIn(definition, code);
    return n > 0 ? [t("publish.gaps", { language: name, n })] : [];
  });
  const before = survey.status === "published" ? [t("publish.replaces")] : [];
  const kept = survey.answered > 0 ? [t("publish.kept", { n: survey.answered })] : [];
  return [who, ...before, ...gaps, ...kept];
}
