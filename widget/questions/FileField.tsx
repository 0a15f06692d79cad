import { type FileKind, fileProblem, SIGNATURE_BYTES } from "../../shared/attachments.ts";
import { filesProblem } from "../../shared/questions/file.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { filledAll } from "../survey/filled-all.ts";
import type { Words } from "../words.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { RareProps } from "./rare.ts";

export { default as css } from "./file.css?inline";

type Props = RareProps<"file">;
type FileQuestion = Props["question"];

/** What was chosen on this page, by the id its upload has. What was chosen before a reload is not here, and is kept. */
const chosen = new Map<string, { readonly file: File; state: "uploading" | "kept" | "failed" }>();
/** Why the last choice was not taken, by question. */
const turnedDown = new Map<string, string>();

export const problem = (value: unknown, question: FileQuestion): string | null =>
  filesProblem(value, question) ??
  (Array.isArray(value) && value.some((id) => (chosen.get(id)?.state ?? "kept") !== "kept")
    ? "must be uploaded first"
    : null);

const pickable: Readonly<Record<FileKind, string>> = {
  image: "image/png,image/jpeg,image/gif,image/webp",
  pdf: "application/pdf",
};

/** Files are uploaded as they are chosen, so that sending waits for nothing. */
export function Question({ question, words, titleId, value, problem, onAnswer, around }: Props) {
  const ids = Array.isArray(value) ? value : [];
  const { id, accept, maxMegabytes, maxFiles } = question;
  const send = async (key: string, file: File) => {
    chosen.set(key, { file, state: "uploading" });
    around.redraw();
    const isKept = await around.upload({ id: key, question: id, name: file.name }, file);
    chosen.set(key, { file, state: isKept ? "kept" : "failed" });
    around.redraw();
  };
  const take = async (files: readonly File[]) => {
    turnedDown.delete(id);
    const taken: File[] = [];
    for (const file of files) {
      const wrong = await whyNot(file, question, words);
      if (wrong) turnedDown.set(id, wrong);
      else taken.push(file);
    }
    if (ids.length + taken.length > maxFiles)
      turnedDown.set(id, filledAll(words.fileTooMany, { n: maxFiles }));
    const added = taken.slice(0, maxFiles - ids.length).map((file) => ({ key: uuidv7(), file }));
    onAnswer([...ids, ...added.map(({ key }) => key)]);
    for (const { key, file } of added) void send(key, file);
  };
  const [one, another] = accept;
  const kinds = (another ? words.fileBoth : one === "pdf" ? words.filePdf : words.fileImages) ?? "";
  const said = turnedDown.get(id) ?? problem;
  return (
    <div class="question">
      <label id={titleId} for={id}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </label>
      <p class="note" id={`${titleId}-hint`}>
        {filledAll(words.fileHint, { kinds, n: maxMegabytes, m: maxFiles })}
      </p>
      <input
        type="file"
        id={id}
        name={id}
        accept={accept.map((kind) => pickable[kind]).join(",")}
        multiple={maxFiles > 1}
        disabled={ids.length >= maxFiles}
        aria-invalid={said ? true : undefined}
        aria-describedby={`${titleId}-hint ${titleId}-problem`}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void take(files);
        }}
      />
      <div role="status">
        <FieldProblem id={`${titleId}-problem`} problem={said} />
      </div>
      <ul class="files">
        {ids.map((key) => (
          <Chosen
            key={key}
            words={words}
            entry={chosen.get(key)}
            onRetry={(file) => void send(key, file)}
            onRemove={() => onAnswer(ids.filter((each) => each !== key))}
          />
        ))}
      </ul>
    </div>
  );
}

type ChosenProps = {
  words: Words;
  entry: { readonly file: File; readonly state: string } | undefined;
  onRetry: (file: File) => void;
  onRemove: () => void;
};

function Chosen({ words, entry, onRetry, onRemove }: ChosenProps) {
  const name = entry?.file.name ?? words.fileFromBefore ?? "";
  return (
    <li>
      <span class="file-name">{name}</span>
      {entry?.state === "uploading" && <small role="status">{words.fileUploading}</small>}
      {entry?.state === "failed" && (
        <>
          <small role="alert">{words.fileFailed}</small>
          <button type="button" class="send back" onClick={() => onRetry(entry.file)}>
            {words.fileRetry}
          </button>
        </>
      )}
      <button
        type="button"
        class="send back"
        aria-label={filledAll(words.fileRemove, { name })}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}

/** By what it holds, as the collector will look again; in words, beside the field. */
async function whyNot(file: File, question: FileQuestion, words: Words): Promise<string | null> {
  const start = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
  const wrong = fileProblem({ size: file.size, start }, question);
  if (!wrong) return null;
  const said = wrong === "kind" ? words.fileKindWrong : words.fileTooLarge;
  return filledAll(said, { name: file.name, n: question.maxMegabytes });
}
