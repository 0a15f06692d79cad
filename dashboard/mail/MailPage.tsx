import type { MailSettings } from "../../shared/contract/mail.schema.ts";
import { get } from "../api.ts";
import { Ago } from "../ui/Ago.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { MailForm } from "./MailForm.tsx";
import { TryMail } from "./TryMail.tsx";
import "./mail.css";

/** By which servers letters leave and come in, and whether they do. */
export default function MailPage() {
  const load = useLoad(() => get<MailSettings>("/api/mail"), []);
  return (
    <Page title={t("mail.title")}>
      <Loaded load={load} lines={8}>
        {(settings) => (
          <div class="mail">
            <Standing settings={settings} />
            <MailForm settings={settings} onSaved={load.replace} />
            {settings.sends || settings.own?.imap ? <TryMail settings={settings} /> : null}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** One sentence on what happens to letters now. */
function Standing({ settings }: { readonly settings: MailSettings }) {
  const { own, outbox, mailboxReadAt } = settings;
  return (
    <div class="mail-standing" data-sends={settings.sends}>
      <Icon name={settings.sends ? "check" : "info"} />
      <div>
        <p>{sentence(settings)}</p>
        {(outbox.waiting > 0 || outbox.failed > 0) && <p class="quiet dense">{t("mail.outbox", outbox)}</p>}
        {own?.imap && mailboxReadAt && (
          <p class="quiet dense">
            {t("mail.readAt")} <Ago at={mailboxReadAt} />
          </p>
        )}
      </div>
    </div>
  );
}

function sentence({ own, sends, installationSender }: MailSettings): string {
  if (own?.smtp) return t("mail.sends.own", { from: own.fromAddress, host: own.smtp.host });
  return sends && installationSender
    ? t("mail.sends.installation", { from: installationSender })
    : t("mail.sends.none");
}
