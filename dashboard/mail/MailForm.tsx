import { useState } from "preact/hooks";
import type { MailSettings } from "../../shared/contract/mail.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, patch } from "../api.ts";
import { session } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { ServerFields } from "./ServerFields.tsx";
import { draftOf, type MailDraft, mailDraftOf, mailIn } from "./server-draft.ts";

type Props = { readonly settings: MailSettings; readonly onSaved: (settings: MailSettings) => void };

/** Who writes, through which server, and which mailbox is read. */
export function MailForm({ settings: { own }, onSaved }: Props) {
  const [draft, setDraft] = useState(() => mailDraftOf(own, session.value?.workspace.name ?? ""));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<MailDraft>) => setDraft((before) => ({ ...before, ...change }));
  const save = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const saved = await patch<MailSettings>("/api/mail", mailIn(draft));
      onSaved(saved);
      // Without the passwords: what is stored is not shown again.
      setDraft(mailDraftOf(saved.own, ""));
      toast({ text: t("mail.saved") });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  return (
    <form class="mail-form" onSubmit={save}>
      <LettersOut own={own} draft={draft} set={set} />
      <LettersIn own={own} draft={draft} set={set} />
      {problem && <FailedLine problem={problem} />}
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

type PartProps = {
  readonly own: MailSettings["own"];
  readonly draft: MailDraft;
  readonly set: (change: Partial<MailDraft>) => void;
};

function LettersOut({ own, draft: { fromName, fromAddress, smtp }, set }: PartProps) {
  return (
    <Panel title={t("mail.out")}>
      <div class="mail-fields">
        <div class="mail-pair">
          <TextField
            label={t("mail.fromName")}
            required
            maxLength={120}
            value={fromName}
            onInput={(value) => set({ fromName: value })}
          />
          <TextField
            label={t("mail.fromAddress")}
            hint={t("mail.fromAddressHint")}
            type="email"
            required
            maxLength={254}
            placeholder="care@shop.example"
            value={fromAddress}
            onInput={(value) => set({ fromAddress: value })}
          />
        </div>
        <Switch
          label={t("mail.useSmtp")}
          checked={smtp !== null}
          onChange={(isOn) => set({ smtp: isOn ? draftOf("smtp", own?.smtp) : null })}
        />
        {smtp && (
          <ServerFields
            protocol="smtp"
            draft={smtp}
            hasPassword={own?.smtp?.hasPassword ?? false}
            onChange={(changed) => set({ smtp: changed })}
          />
        )}
      </div>
    </Panel>
  );
}

function LettersIn({ own, draft: { imap, folder, opensComplaints }, set }: PartProps) {
  return (
    <Panel title={t("mail.in")}>
      <div class="mail-fields">
        <div>
          <Switch
            label={t("mail.useImap")}
            checked={imap !== null}
            onChange={(isOn) => set({ imap: isOn ? draftOf("imap", own?.imap) : null })}
          />
          <p class="field-hint">{t("mail.useImapHint")}</p>
        </div>
        {imap && (
          <>
            <ServerFields
              protocol="imap"
              draft={imap}
              hasPassword={own?.imap?.hasPassword ?? false}
              onChange={(changed) => set({ imap: changed })}
            />
            <TextField
              label={t("mail.folder")}
              required
              maxLength={200}
              value={folder}
              onInput={(value) => set({ folder: value })}
            />
            <Switch
              label={t("mail.opensComplaints")}
              checked={opensComplaints}
              onChange={(isOn) => set({ opensComplaints: isOn })}
            />
          </>
        )}
      </div>
    </Panel>
  );
}

function Switch({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label class="mail-switch">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
