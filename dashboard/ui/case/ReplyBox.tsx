import { useSignal } from "@preact/signals";
import type { Complaint } from "../../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../../shared/contract/problem.schema.ts";
import { asProblem, post } from "../../api.ts";
import { t } from "../../words.ts";
import { Button } from "../Button.tsx";
import { FailedLine } from "../Failed.tsx";
import { AttachButton, ChosenFiles } from "../FilePicker.tsx";
import { toast } from "../Toast.tsx";
import { choose, isReady, type Shelf } from "../uploads.ts";
import { type Draft, draftOf, dropDraft, keepDraft } from "./drafts.ts";
import { appended, ReplyPicker } from "./ReplyPicker.tsx";

/**
 * Goes to the box to write this kind of message. What was begun there stays what it is: a note never becomes a word to
 * the customer by a key.
 */
export function beginMessage(id: string, kind: "reply" | "note" | "question"): void {
  const before = draftOf(id);
  if (!before.body.trim() && before.files.uploads.length === 0) {
    const fresh = { ...before, internal: kind === "note", special: kind === "question" };
    keepDraft(id, fresh);
  }
  document.getElementById("reply")?.focus();
}

/** Whether somebody is at the box with words in it. */
export const isWriting = (id: string): boolean =>
  document.activeElement?.id === "reply" && draftOf(id).body.trim() !== "";

const purposeOf = ({ internal, special }: Draft) =>
  special ? (internal ? "investigation" : "question") : "talk";

/** Writes to the customer, or to colleagues only; which of the two shows in colour and on the button. */
export function ReplyBox({ id, sent }: { id: string; sent: (complaint: Complaint) => void }) {
  const draft = draftOf(id);
  const failure = useSignal<Problem | null>(null);
  const busy = useSignal(false);
  const keep = (change: Partial<Draft>) => {
    keepDraft(id, { ...draftOf(id), ...change });
  };
  const shelf: Shelf = { read: () => draftOf(id).files, write: (files) => keep({ files }) };
  const isComplete = draft.body.trim() !== "" && isReady(draft.files);
  const send = async () => {
    if (busy.peek() || !isComplete) return;
    busy.value = true;
    failure.value = null;
    try {
      const { special: _, files, ...message } = draft;
      const given = {
        ...message,
        body: draft.body.trim(),
        purpose: purposeOf(draft),
        files: files.uploads.map((upload) => upload.id),
      };
      sent(await post<Complaint>(`/api/complaints/${id}/messages`, given));
      dropDraft(id);
      toast({ text: t(draft.internal ? "reply.noted" : "reply.sent") });
    } catch (thrown) {
      failure.value = asProblem(thrown);
    }
    busy.value = false;
  };
  return (
    <form
      class="reply"
      data-internal={draft.internal}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="visually-hidden" for="reply">
        {t(draft.internal ? "reply.noteLabel" : "reply.label")}
      </label>
      <textarea
        id="reply"
        rows={3}
        maxLength={5000}
        placeholder={t(draft.internal ? "reply.noteLabel" : "reply.label")}
        aria-describedby="reply-hint"
        value={draft.body}
        onInput={(event) => keep({ body: event.currentTarget.value })}
        onPaste={(event) => {
          const pasted = [...(event.clipboardData?.files ?? [])];
          if (pasted.length === 0) return;
          event.preventDefault();
          void choose(pasted, shelf);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <ChosenFiles chosen={draft.files} shelf={shelf} />
      {failure.value && <FailedLine problem={failure.value} />}
      <div class="reply-foot">
        <KindOfMessage draft={draft} keep={keep} />
        <AttachButton chosen={draft.files} shelf={shelf} />
        {!draft.internal && (
          <ReplyPicker id={id} insert={(text) => keep({ body: appended(draft.body, text) })} />
        )}
        <span class="reply-hint quiet dense" id="reply-hint">
          {isReady(draft.files) ? t(draft.internal ? "reply.noteHint" : "reply.hint") : t("files.waiting")}
        </span>
        <Button
          type="submit"
          icon={draft.internal ? "note" : "send"}
          busy={busy.value}
          disabled={!isComplete}
        >
          {t(draft.internal ? "reply.addNote" : "reply.send")}
        </Button>
      </div>
    </form>
  );
}

type KindProps = { readonly draft: Draft; readonly keep: (change: Partial<Draft>) => void };

function KindOfMessage({ draft, keep }: KindProps) {
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.internal}
          onChange={(event) => keep({ internal: event.currentTarget.checked })}
        />
        {t("reply.internal")}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.special}
          onChange={(event) => keep({ special: event.currentTarget.checked })}
        />
        {t(draft.internal ? "reply.finding" : "reply.question")}
      </label>
    </>
  );
}
