import { useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import type { SurveyVersion } from "../../shared/contract/survey-version.schema.ts";
import { changesBetween } from "../../shared/questions/changes.ts";
import { asProblem, get, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { problemText } from "../ui/Failed.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Tag } from "../ui/Tag.tsx";
import { toast } from "../ui/Toast.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { changeSentence } from "./change-words.ts";
import type { EditorProps } from "./editor-views.tsx";

/** Every publication, what it changed and when, and the way back to it. */
export function Versions({ survey, flush, onReplaced, disabled }: EditorProps) {
  const load = useLoad(
    () => get<{ versions: SurveyVersion[] }>(`/api/surveys/${survey.id}/versions`),
    [survey.id, survey.publishedVersion],
  );
  return (
    <Panel title={t("versions.title")}>
      <Loaded load={load} lines={4}>
        {({ versions }) =>
          versions.length === 0 ? (
            <Empty icon="clock" title={t("versions.none")} text={t("versions.noneText")} />
          ) : (
            <ol class="versions">
              {versions.map((version, at) => (
                <VersionLine
                  key={version.version}
                  version={version}
                  before={versions[at + 1]}
                  isLive={survey.status === "published" && survey.publishedVersion === version.version}
                  restore={disabled ? null : restorer(survey, version, flush, onReplaced)}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

/** Saves what is not saved yet, so that nothing arrives after it, then takes the older words. */
const restorer =
  (
    survey: Survey,
    { version }: SurveyVersion,
    flush: EditorProps["flush"],
    onReplaced: EditorProps["onReplaced"],
  ) =>
  async (): Promise<void> => {
    try {
      if (!(await flush())) return toast({ text: t("versions.unsaved") });
      onReplaced(await post<Survey>(`/api/surveys/${survey.id}/versions/${version}/restore`));
      toast({ text: t("versions.restored", { n: version }) });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    }
  };

type LineProps = {
  readonly version: SurveyVersion;
  /** The one published before it; absent for the first, and beyond the list's end. */
  readonly before: SurveyVersion | undefined;
  readonly isLive: boolean;
  /** Null for who may only look. */
  readonly restore: (() => Promise<void>) | null;
};

function VersionLine({ version, before, isLive, restore }: LineProps) {
  const [busy, setBusy] = useState(false);
  const changes = before ? changesBetween(before.definition, version.definition) : [];
  return (
    <li class="version">
      <div class="version-head">
        <h3>{t("versions.one", { n: version.version })}</h3>
        {isLive && (
          <Tag tone="positive" icon="check">
            {t("versions.live")}
          </Tag>
        )}
        <span class="quiet dense">
          <Time at={version.publishedAt} />
          {version.publishedBy && ` · ${version.publishedBy}`}
          {` · ${t("results.answered", { n: version.answers })}`}
        </span>
        {restore && (
          <Button
            icon="undo"
            busy={busy}
            onClick={() => {
              setBusy(true);
              void restore().finally(() => setBusy(false));
            }}
          >
            {t("versions.restore")}
          </Button>
        )}
      </div>
      {changes.length > 0 ? (
        <ul class="version-changes">
          {changes.map((change) => (
            <li key={changeSentence(change)}>{changeSentence(change)}</li>
          ))}
        </ul>
      ) : (
        <p class="quiet dense">
          {version.version === 1
            ? t("versions.first", { n: version.definition.questions.length })
            : t("versions.same")}
        </p>
      )}
    </li>
  );
}
