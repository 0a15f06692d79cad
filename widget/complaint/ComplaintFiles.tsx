import { complaintFiles } from "../../shared/attachments.ts";
import type { PublicQuestion } from "../../shared/contract/survey.schema.ts";
import { problem, Question } from "../questions/FileField.tsx";
import type { Around } from "../questions/rare.ts";
import type { Words } from "../words.ts";

export { css } from "../questions/FileField.tsx";

/** Asked like a survey's question for files, by the rules that hold for every complaint. */
const asked = (words: Words): Extract<PublicQuestion, { type: "file" }> => ({
  type: "file",
  id: "files",
  title: words.complaintFiles ?? "",
  required: false,
  ...complaintFiles,
  accept: [...complaintFiles.accept],
});

/** Whether one of these is still on its way, or did not get through. */
export const isUnready = (ids: readonly string[], words: Words): boolean =>
  problem(ids, asked(words)) !== null;

type Props = {
  readonly words: Words;
  readonly ids: readonly string[];
  readonly isFaulty: boolean;
  readonly around: Around;
  readonly onChange: (ids: readonly string[]) => void;
};

/** Photos and documents that go with a complaint; fetched beside the form, which does not wait for it. */
export function ComplaintFiles({ words, ids, isFaulty, around, onChange }: Props) {
  return (
    <div class="field">
      <Question
        question={asked(words)}
        words={words}
        titleId="files-title"
        value={[...ids]}
        problem={isFaulty ? words.answerIncomplete : undefined}
        onAnswer={(value) => onChange(Array.isArray(value) ? value : [])}
        around={around}
      />
    </div>
  );
}
