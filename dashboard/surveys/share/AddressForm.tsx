import { useState } from "preact/hooks";
import type { Problem } from "../../../shared/contract/problem.schema.ts";
import type { Survey } from "../../../shared/contract/survey.schema.ts";
import { asProblem, patch } from "../../api.ts";
import { Button } from "../../ui/Button.tsx";
import { problemText } from "../../ui/Failed.tsx";
import { TextField } from "../../ui/Field.tsx";
import { toast } from "../../ui/Toast.tsx";
import { t } from "../../words.ts";
import type { EditorProps } from "../editor-views.tsx";
import { isSlug, slugFor } from "./slug.ts";

type Props = Pick<EditorProps, "survey" | "flush" | "onReplaced" | "disabled">;

/** The survey's own address, set at once: it is no part of the draft. */
export function AddressForm({ survey, flush, onReplaced, disabled }: Props) {
  const [slug, setSlug] = useState(survey.slug ?? slugFor(survey.name, survey.id));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const isWrong = !isSlug(slug);
  const set = async (wanted: string | null) => {
    setBusy(true);
    setProblem(null);
    try {
      // The editor goes on from what comes back, so nothing unsaved may be on its way.
      if (!(await flush())) return toast({ text: t("share.unsaved") });
      onReplaced(await patch<Survey>(`/api/surveys/${survey.id}`, { slug: wanted }));
      toast({ text: t(wanted ? "share.saved" : "share.givenUp") });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const error = problem ? problemText(problem) : isWrong ? t("share.addressProblem") : undefined;
  return (
    <form
      class="share-address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong && slug !== survey.slug) void set(slug);
      }}
    >
      <TextField
        label={t("share.address")}
        hint={`${location.origin}/s/${slug} · ${t("share.addressHint")}`}
        error={error}
        value={slug}
        maxLength={60}
        disabled={disabled}
        onInput={(typed) => {
          setProblem(null);
          setSlug(typed.trim().toLowerCase());
        }}
      />
      {!disabled && (
        <div class="share-buttons">
          {slug !== survey.slug && (
            <Button type="submit" kind="primary" busy={busy} disabled={isWrong}>
              {t("share.set")}
            </Button>
          )}
          {survey.slug && (
            <Button kind="quiet" busy={busy} onClick={() => void set(null)}>
              {t("share.giveUp")}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
