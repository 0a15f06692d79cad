import { useState } from "preact/hooks";
import type { MailCheck, MailSettings } from "../../shared/contract/mail.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, post } from "../api.ts";
import { session } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";

/** Whether it works, in plain words, before a customer finds out. */
export function TryMail({ settings }: { readonly settings: MailSettings }) {
  const [to, setTo] = useState(session.value?.user.email ?? "");
  const letter = useTry(() => post<MailCheck>("/api/mail/test-letter", { to: to.trim() }));
  const mailbox = useTry(() => post<MailCheck>("/api/mail/check-mailbox"));
  return (
    <Panel title={t("mail.try")}>
      <div class="mail-fields">
        <p class="quiet dense">{t("mail.trySaved")}</p>
        {settings.sends && (
          <form
            class="mail-try"
            onSubmit={(event) => {
              event.preventDefault();
              letter.run();
            }}
          >
            <TextField
              label={t("mail.testTo")}
              type="email"
              required
              maxLength={254}
              value={to}
              onInput={setTo}
            />
            <Button type="submit" icon="send" busy={letter.busy}>
              {t("mail.test")}
            </Button>
          </form>
        )}
        <Outcome tried={letter} well={t("mail.tested")} />
        {settings.own?.imap && (
          <div>
            <Button icon="inbox" busy={mailbox.busy} onClick={mailbox.run}>
              {t("mail.check")}
            </Button>
          </div>
        )}
        <Outcome tried={mailbox} well={t("mail.checked")} />
      </div>
    </Panel>
  );
}

type Tried = {
  readonly busy: boolean;
  readonly check: MailCheck | null;
  readonly problem: Problem | null;
  readonly run: () => void;
};

function useTry(work: () => Promise<MailCheck>): Tried {
  const [busy, setBusy] = useState(false);
  const [check, setCheck] = useState<MailCheck | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async () => {
    setBusy(true);
    setCheck(null);
    setProblem(null);
    try {
      setCheck(await work());
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  return { busy, check, problem, run: () => void run() };
}

/** Stays mounted, so that what it says is read out when it comes. */
function Outcome({ tried: { check, problem }, well }: { readonly tried: Tried; readonly well: string }) {
  return (
    <div class="mail-outcome" role="status" data-ok={check?.ok ?? false}>
      {problem && <FailedLine problem={problem} />}
      {check?.ok && (
        <p>
          <Icon name="check" /> {well}
        </p>
      )}
      {check && !check.ok && (
        <>
          <p>
            <Icon name="alert" /> {t(`mail.trouble.${check.trouble}`)}
          </p>
          {check.said && <p class="quiet dense">{t("mail.said", { said: check.said })}</p>}
        </>
      )}
    </div>
  );
}
