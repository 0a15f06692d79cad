import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Imported, ImportPreview } from "../../shared/contract/complaint-import.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, queryString, upload } from "../api.ts";
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
  const busy = useSignal(false);
  /** Only the newest look counts: an older one may come back later. */
  const look = useRef(0);

  const attempt = async <Answer,>(path: string, show: (answer: Answer) => void) => {
    const file = source.peek();
    if (!file) return;
    const mine = ++look.current;
    busy.value = true;
    problem.value = null;
    try {
      const answer = await upload<Answer>(`${path}${queryString(queryOf(chosen.peek()))}`, file);
      if (mine === look.current) show(answer);
    } catch (thrown) {
      if (mine === look.current) problem.value = asProblem(thrown);
    }
    if (mine === look.current) busy.value = false;
  };
  const lookAgain = () =>
    attempt<ImportPreview>("/api/complaint-imports/preview", (answer) => {
      preview.value = answer;
    });
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
  const bring = () =>
    attempt<Imported>("/api/complaint-imports", (answer) => {
      done.value = answer;
    });

  return (
    <Page title={t("import.title")}>
      <p class="import-intro">{t("import.intro")}</p>
      {done.value ? (
        <Done done={done.value} again={() => take(null)} />
      ) : (
        <>
          <Source take={take} />
          {problem.value && <FailedLine problem={problem.value} />}
          {preview.value && (
            <>
              <Columns preview={preview.value} change={change} />
              <FirstRows preview={preview.value} />
              <Faults errors={preview.value.errors} />
              <Start preview={preview.value} busy={busy.value} start={() => void bring()} />
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
        <Field label={t("import.paste")} optional>
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

type StartProps = { readonly preview: ImportPreview; readonly busy: boolean; readonly start: () => void };

function Start({ preview, busy, start }: StartProps) {
  const { rows, faulty, known } = preview;
  const fresh = rows - faulty - known;
  return (
    <div class="import-start">
      <p role="status">{t("import.counts", { rows, n: rows - faulty, known, faulty })}</p>
      <Button kind="primary" busy={busy} disabled={fresh <= 0} onClick={start}>
        {fresh > 0 ? t("import.start", { n: fresh }) : t("import.nothing")}
      </Button>
    </div>
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
