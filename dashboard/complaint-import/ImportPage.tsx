import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Imported, ImportPreview } from "../../shared/contract/complaint-import.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, queryString, upload, uploadWithProgress } from "../api.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";
import { Columns } from "./Columns.tsx";
import { Faults, FirstRows } from "./Found.tsx";
import { type Chosen, queryOf } from "./import-choice.ts";
import "./import.css";

/** Takes over complaints from another system: a file or pasted rows, a look at what they would bring, then the import. */
export default function ImportPage() {
  const source = useSignal<Blob | null>(null);
  const chosen = useSignal<Chosen>({});
  const preview = useSignal<ImportPreview | null>(null);
  const done = useSignal<Imported | null>(null);
  const problem = useSignal<Problem | null>(null);
  const progress = useSignal<Imported | null>(null);
  /** Only the newest look counts: an older one may come back later. */
  const look = useRef(0);

  const addressOf = (path: string) => `${path}${queryString(queryOf(chosen.peek()))}`;
  const lookAgain = async () => {
    const file = source.peek();
    if (!file) return;
    const mine = ++look.current;
    try {
      const found = await upload<ImportPreview>(addressOf("/api/complaint-imports/preview"), file);
      if (mine !== look.current) return;
      preview.value = found;
      problem.value = null;
    } catch (thrown) {
      if (mine === look.current) problem.value = asProblem(thrown);
    }
  };
  const take = (given: Blob | null) => {
    source.value = given;
    chosen.value = {};
    preview.value = null;
    done.value = null;
    problem.value = null;
    if (given) void lookAgain();
  };
  const change = (part: Chosen) => {
    chosen.value = { ...chosen.peek(), ...part };
    void lookAgain();
  };
  const bring = async () => {
    const file = source.peek();
    if (!file) return;
    problem.value = null;
    try {
      await uploadWithProgress<Imported>(addressOf("/api/complaint-imports"), file, (line) => {
        progress.value = line;
      });
      done.value = progress.peek();
    } catch (thrown) {
      // What was stored until then is known now, and looked up so that it is seen.
      await lookAgain();
      problem.value = asProblem(thrown);
    }
    progress.value = null;
  };

  return (
    <Page title={t("import.title")}>
      <p class="import-intro">{t("import.intro")}</p>
      {done.value ? (
        <Done done={done.value} again={() => take(null)} />
      ) : progress.value ? (
        <Progress progress={progress.value} />
      ) : (
        <>
          <Source take={take} />
          {problem.value && <FailedLine problem={problem.value} />}
          {preview.value && (
            <>
              <Columns preview={preview.value} change={change} />
              <FirstRows preview={preview.value} />
              <Faults errors={preview.value.errors} />
              <Start preview={preview.value} start={bring} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

const typingMs = 600;

function Source({ take }: { readonly take: (given: Blob | null) => void }) {
  const pasted = useSignal("");
  useEffect(() => {
    if (pasted.value.trim() === "") return;
    const timer = setTimeout(() => take(new Blob([pasted.peek()])), typingMs);
    return () => clearTimeout(timer);
  }, [pasted.value]);
  return (
    <Panel>
      <div class="import-source">
        <Field label={t("import.file")} hint={t("import.fileHint")}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => take(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
        <Field label={t("import.paste")}>
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              value={pasted.value}
              onInput={(event) => {
                pasted.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}

type StartProps = { readonly preview: ImportPreview; readonly start: () => Promise<void> };

function Start({ preview, start }: StartProps) {
  const busy = useSignal(false);
  const { rows, faulty, known } = preview;
  const fresh = rows - faulty - known;
  return (
    <div class="import-start">
      <p role="status">
        {t(known > 0 ? "import.countsKnown" : "import.counts", { rows, n: rows - faulty, known, faulty })}
      </p>
      <Button
        kind="primary"
        busy={busy.value}
        disabled={fresh <= 0}
        onClick={async () => {
          busy.value = true;
          await start();
          busy.value = false;
        }}
      >
        {fresh > 0 ? t("import.start", { n: fresh }) : t("import.nothing")}
      </Button>
    </div>
  );
}

/** How many are taken over, and what to know while it lasts. */
function Progress({ progress: { rows, faulty, imported, known } }: { readonly progress: Imported }) {
  const id = useId();
  const all = rows - faulty;
  return (
    <Panel>
      <div class="import-progress">
        <label for={id}>{t("import.progress", { n: imported + known, all })}</label>
        <progress id={id} value={imported + known} max={all} />
        <p class="quiet">{t("import.progressHint")}</p>
      </div>
    </Panel>
  );
}

function Done({ done, again }: { readonly done: Imported; readonly again: () => void }) {
  return (
    <>
      <Panel>
        <p role="status">{t("import.done", { n: done.imported, known: done.known, faulty: done.faulty })}</p>
        <div class="import-next">
          <ButtonLink href="/complaints">{t("import.toQueue")}</ButtonLink>
          <Button onClick={again}>{t("import.again")}</Button>
        </div>
      </Panel>
      <Faults errors={done.errors} />
    </>
  );
}
