import { useState } from "preact/hooks";
import { post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { QrCode } from "../ui/QrCode.tsx";
import { t } from "../words.ts";
import { useSubmit } from "./use-submit.ts";

/** What better-auth answers to turning the second factor on: it counts only once a first code was right. */
export type Factor = { readonly totpURI: string; readonly backupCodes: readonly string[] };

type Props = { readonly factor: Factor; readonly onCancel: () => void; readonly onConfirmed: () => void };

export function ConfirmFactor({ factor, onCancel, onConfirmed }: Props) {
  const [code, setCode] = useState("");
  const { busy, problem, submit } = useSubmit();
  const secret = new URL(factor.totpURI).searchParams.get("secret") ?? "";
  const confirm = async (event: Event) => {
    event.preventDefault();
    const verified = await submit(() =>
      post("/api/auth/two-factor/verify-totp", { code: code.replace(/\s/g, "") }),
    );
    if (verified) onConfirmed();
  };
  return (
    <form class="account-form" onSubmit={confirm}>
      <p>{t("factor.scan")}</p>
      <QrCode text={factor.totpURI} label={t("factor.qr")} />
      <p class="field-hint">{t("factor.bySecret")}</p>
      <div class="secret-line">
        <code class="account-secret">{secret.match(/.{1,4}/g)?.join(" ")}</code>
        <CopyButton kind="quiet" text={secret} />
      </div>
      <TextField
        label={t("factor.code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        minLength={6}
        maxLength={7}
        value={code}
        onInput={setCode}
      />
      {problem && <FailedLine problem={problem} />}
      <div class="account-buttons">
        <Button type="submit" kind="primary" busy={busy}>
          {t("factor.confirm")}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
