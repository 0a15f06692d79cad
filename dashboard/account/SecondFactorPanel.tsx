import { useState } from "preact/hooks";
import { post } from "../api.ts";
import { loadSession } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Tag } from "../ui/Tag.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { BackupCodes } from "./BackupCodes.tsx";
import { ConfirmFactor, type Factor } from "./ConfirmFactor.tsx";
import { useSubmit } from "./use-submit.ts";

type Step =
  | { readonly at: "rest" }
  | { readonly at: "password"; readonly next: "enable" | "disable" | "codes" }
  | { readonly at: "confirm"; readonly factor: Factor }
  | { readonly at: "codes"; readonly codes: readonly string[] };

/** Turns the one-time codes of an authenticator app on and off. Every step that changes something asks for the password. */
export function SecondFactorPanel({ enabled }: { readonly enabled: boolean }) {
  const [step, setStep] = useState<Step>({ at: "rest" });
  const rest = () => setStep({ at: "rest" });
  const proceed = async (next: "enable" | "disable" | "codes", password: string) => {
    if (next === "enable") {
      const factor = await post<Factor>("/api/auth/two-factor/enable", { password });
      setStep({ at: "confirm", factor });
    } else if (next === "codes") {
      const { backupCodes } = await post<{ backupCodes: string[] }>(
        "/api/auth/two-factor/generate-backup-codes",
        { password },
      );
      setStep({ at: "codes", codes: backupCodes });
    } else {
      await post("/api/auth/two-factor/disable", { password });
      await loadSession();
      toast({ text: t("factor.nowOff") });
      rest();
    }
  };
  return (
    <Panel
      title={t("factor.title")}
      actions={<Tag tone={enabled ? "positive" : "neutral"}>{t(enabled ? "factor.on" : "factor.off")}</Tag>}
    >
      {step.at === "rest" && <Rest enabled={enabled} choose={(next) => setStep({ at: "password", next })} />}
      {step.at === "password" && <AskPassword next={step.next} onCancel={rest} proceed={proceed} />}
      {step.at === "confirm" && (
        <ConfirmFactor
          factor={step.factor}
          onCancel={rest}
          onConfirmed={() => {
            setStep({ at: "codes", codes: step.factor.backupCodes });
            void loadSession();
          }}
        />
      )}
      {step.at === "codes" && <BackupCodes codes={step.codes} onDone={rest} />}
    </Panel>
  );
}

type Next = "enable" | "disable" | "codes";

function Rest({ enabled, choose }: { readonly enabled: boolean; readonly choose: (next: Next) => void }) {
  return (
    <div class="account-form">
      <p class="quiet">{t(enabled ? "factor.onText" : "factor.offText")}</p>
      <div class="account-buttons">
        {enabled ? (
          <>
            <Button onClick={() => choose("codes")}>{t("factor.newCodes")}</Button>
            <Button kind="danger" onClick={() => choose("disable")}>
              {t("factor.disable")}
            </Button>
          </>
        ) : (
          <Button onClick={() => choose("enable")}>{t("factor.enable")}</Button>
        )}
      </div>
    </div>
  );
}

type AskProps = {
  readonly next: Next;
  readonly onCancel: () => void;
  readonly proceed: (next: Next, password: string) => Promise<void>;
};

const verbs = { enable: "factor.continue", disable: "factor.disable", codes: "factor.newCodes" } as const;

function AskPassword({ next, onCancel, proceed }: AskProps) {
  const [password, setPassword] = useState("");
  const { busy, problem, submit } = useSubmit();
  const go = (event: Event) => {
    event.preventDefault();
    void submit(() => proceed(next, password));
  };
  return (
    <form class="account-form" onSubmit={go}>
      <TextField
        label={t("factor.password")}
        hint={next === "codes" ? t("factor.newCodesHint") : undefined}
        type="password"
        autoComplete="current-password"
        autoFocus
        required
        value={password}
        onInput={setPassword}
      />
      {problem && <FailedLine problem={problem} />}
      <div class="account-buttons">
        <Button type="submit" kind={next === "disable" ? "danger" : "primary"} busy={busy}>
          {t(verbs[next])}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
