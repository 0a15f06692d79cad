import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { gapsOf } from "../../shared/questions/gaps.ts";
import { address, goTo } from "../address.ts";
import { asProblem, post } from "../api.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { problemText } from "../ui/Failed.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Page } from "../ui/Page.tsx";
import { toast } from "../ui/Toast.tsx";
import { language as shownLanguage, t } from "../words.ts";
import { CancelSchedule } from "./CancelSchedule.tsx";
import { Conflict } from "./Conflict.tsx";
import { EditorTabs } from "./EditorTabs.tsx";
import { editorViews, type View, viewIn } from "./editor-views.tsx";
import { Preview } from "./Preview.tsx";
import { PublishDialog } from "./PublishDialog.tsx";
import { SaveLine } from "./SaveLine.tsx";
import { StatusTag } from "./StatusTag.tsx";
import { SurveyMenu } from "./SurveyMenu.tsx";
import { TryDialog } from "./TryDialog.tsx";
import { UndoButtons } from "./UndoButtons.tsx";
import { useDraft } from "./use-draft.ts";

type Props = {
  readonly survey: Survey;
  /** Null when it is gone. */
  readonly site: Site | null;
  readonly onChanged: (survey: Survey) => void;
};

/** A survey in its parts, one tab each, the preview beside what it shows; what is typed is saved by itself, and published by a press. */
export function SurveyEditor({ survey, site, onChanged }: Props) {
  const drafting = useDraft(survey, onChanged);
  const { draft, change, state, flush } = drafting;
  const [language, setLanguage] = useState<LanguageCode>(shownLanguage.peek());
  const [publishing, setPublishing] = useState(false);
  const [trying, setTrying] = useState(false);
  const { pathname, search } = new URL(address.value, location.origin);
  const view = viewIn(search);
  const show = (next: View) => goTo(`${pathname}?tab=${next}`, { replace: true });
  const { Part, isPreviewed } = editorViews[view];
  const disabled = !canManage.value;
  return (
    <Page
      title={draft.name.trim() || survey.name}
      action={
        canManage.value && (
          <Actions
            survey={survey}
            draftIsIncomplete={gapsOf(draft.definition).length > 0}
            isSaving={state.kind !== "saved"}
            onPublish={() => setPublishing(true)}
            onChanged={onChanged}
          >
            <SurveyMenu
              survey={survey}
              name={draft.name.trim() || survey.name}
              onRename={(name) => change({ name })}
              onTry={() => setTrying(true)}
              {...{ flush, onChanged }}
            />
          </Actions>
        )
      }
      filter={
        <div class="survey-line">
          <a href="/surveys" class="survey-back">
            <Icon name="chevron-left" />
            {t("surveys.all")}
          </a>
          <StatusTag survey={survey} />
          {survey.publishAt && canManage.value && <CancelSchedule id={survey.id} onChanged={onChanged} />}
          {canManage.value ? (
            <>
              <SaveLine state={state} savedAt={survey.updatedAt} retry={() => void flush()} />
              <UndoButtons {...drafting} />
            </>
          ) : (
            <span class="quiet dense">{t("survey.readOnly")}</span>
          )}
        </div>
      }
    >
      <EditorTabs view={view} onView={show} />
      <div
        class={isPreviewed ? "survey-editor" : ""}
        id="survey-view"
        role="tabpanel"
        aria-labelledby={`tab-${view}`}
      >
        <Part
          {...{ survey, site, draft, change, flush, language, disabled }}
          onLanguage={setLanguage}
          onReplaced={drafting.takeOver}
        />
        {isPreviewed && (
          <Preview
            {...{ survey, site, draft, language }}
            onLanguage={setLanguage}
            onTry={() => setTrying(true)}
          />
        )}
      </div>
      <Conflict id={survey.id} {...drafting} />
      <TryDialog survey={survey} flush={flush} open={trying} onClose={() => setTrying(false)} />
      <PublishDialog
        survey={survey}
        siteName={site?.name ?? ""}
        draft={draft}
        flush={flush}
        open={publishing}
        onClose={() => setPublishing(false)}
        onPublished={onChanged}
      />
    </Page>
  );
}

type ActionsProps = {
  readonly survey: Survey;
  readonly draftIsIncomplete: boolean;
  readonly isSaving: boolean;
  readonly onPublish: () => void;
  readonly onChanged: (survey: Survey) => void;
  readonly children: ComponentChildren;
};

function Actions({ survey, draftIsIncomplete, isSaving, onPublish, onChanged, children }: ActionsProps) {
  const [busy, setBusy] = useState(false);
  const pause = async () => {
    setBusy(true);
    try {
      onChanged(await post<Survey>(`/api/surveys/${survey.id}/pause`));
      toast({ text: t("survey.paused") });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    } finally {
      setBusy(false);
    }
  };
  const isLive = survey.status === "published";
  const hasNews = !isLive || survey.hasUnpublishedChanges || isSaving;
  return (
    <div class="survey-actions">
      {children}
      {draftIsIncomplete && <span class="quiet dense">{t("survey.incomplete")}</span>}
      {isLive && (
        <Button icon="pause" busy={busy} onClick={pause}>
          {t("survey.pause")}
        </Button>
      )}
      {hasNews && (
        <Button kind="primary" disabled={draftIsIncomplete} onClick={onPublish}>
          {t(
            isLive
              ? "survey.publishChanges"
              : survey.status === "paused"
                ? "survey.publishAgain"
                : "survey.publish",
          )}
        </Button>
      )}
    </div>
  );
}
