import { useSignal } from "@preact/signals";
import { post } from "../api.ts";
import { loadSession } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { Door, DoorForm } from "./Door.tsx";
import { useForm } from "./form.ts";

const ways = {
  totp: {
    path: "/api/auth/two-factor/verify-totp",
    label: "secondFactor.code",
    hint: "secondFactor.codeHint",
  },
  backup: {
    path: "/api/auth/two-factor/verify-backup-code",
    label: "secondFactor.backup",
    hint: "secondFactor.backupHint",
  },
} as const;

/** The six digits of the authenticator app, or one of the codes kept for when the phone is gone. */
export function SecondFactor({ back }: { back: () => void }) {
  const way = useSignal<keyof typeof ways>("totp");
  const code = useSignal("");
  const { path, label, hint } = ways[way.value];
  const form = useForm(
    () => ({ code: code.value.trim() ? undefined : t("secondFactor.missing") }),
    async () => {
      await post(path, { code: code.value.replaceAll(" ", "") });
      await loadSession();
    },
  );
  const turn = () => {
    way.value = way.value === "totp" ? "backup" : "totp";
    code.value = "";
    form.problems.value = {};
    form.failure.value = null;
  };
  return (
    <Door title={t("secondFactor.title")}>
      <DoorForm submit={form.submit}>
        <TextField
          key={way.value}
          label={t(label)}
          hint={t(hint)}
          name="code"
          autoComplete="one-time-code"
          inputMode={way.value === "totp" ? "numeric" : "text"}
          autoFocus
          value={code.value}
          error={form.problems.value.code}
          onInput={(value) => {
            code.value = value;
          }}
        />
        {form.failure.value && <FailedLine problem={form.failure.value} />}
        <Button kind="primary" type="submit" busy={form.busy.value}>
          {t("signIn.action")}
        </Button>
        <Button kind="quiet" onClick={turn}>
          {t(way.value === "totp" ? "secondFactor.useBackup" : "secondFactor.useApp")}
        </Button>
        <Button kind="quiet" icon="chevron-left" onClick={back}>
          {t("secondFactor.back")}
        </Button>
      </DoorForm>
    </Door>
  );
}
