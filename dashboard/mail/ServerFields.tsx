import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { type Protocol, type ServerDraft, withSecurity } from "./server-draft.ts";

type Props = {
  readonly protocol: Protocol;
  readonly draft: ServerDraft;
  readonly hasPassword: boolean;
  readonly onChange: (draft: ServerDraft) => void;
};

/** How to reach a mail server and what opens it. */
export function ServerFields({ protocol, draft, hasPassword, onChange }: Props) {
  const set = (change: Partial<ServerDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <div class="mail-server">
        <TextField
          label={t("mail.host")}
          placeholder={`${protocol}.example.com`}
          required
          maxLength={253}
          autoComplete="off"
          value={draft.host}
          onInput={(host) => set({ host })}
        />
        <TextField
          label={t("mail.port")}
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={65_535}
          value={draft.port}
          onInput={(port) => set({ port })}
        />
        <SelectField
          label={t("mail.security")}
          value={draft.security}
          options={(["tls", "starttls", "none"] as const).map((value) => ({
            value,
            label: t(`mail.security.${value}`),
          }))}
          onChange={(security) => onChange(withSecurity(protocol, draft, security))}
        />
      </div>
      <div class="mail-pair">
        <TextField
          label={t("mail.user")}
          optional={protocol === "smtp"}
          required={protocol === "imap"}
          maxLength={254}
          autoComplete="off"
          value={draft.user}
          onInput={(user) => set({ user })}
        />
        <TextField
          label={t("mail.password")}
          type="password"
          hint={hasPassword ? t("mail.passwordKept") : undefined}
          maxLength={500}
          autoComplete="new-password"
          value={draft.password}
          onInput={(password) => set({ password })}
        />
      </div>
    </>
  );
}
