import { useSignal } from "@preact/signals";
import { post } from "../api.ts";
import { loadSession } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { Door, DoorForm } from "./Door.tsx";
import { emailProblem, passwordMissing, useForm } from "./form.ts";
import { SecondFactor } from "./SecondFactor.tsx";

/** E-mail and password; then, for those who switched it on, the second factor. */
export function SignInPage() {
  const needsSecondFactor = useSignal(false);
  if (needsSecondFactor.value) {
    return (
      <SecondFactor
        back={() => {
          needsSecondFactor.value = false;
        }}
      />
    );
  }
  return (
    <PasswordStep
      askSecondFactor={() => {
        needsSecondFactor.value = true;
      }}
    />
  );
}

function PasswordStep({ askSecondFactor }: { askSecondFactor: () => void }) {
  const email = useSignal("");
  const password = useSignal("");
  const form = useForm(
    () => ({ email: emailProblem(email.value), password: passwordMissing(password.value) }),
    async () => {
      const body = { email: email.value.trim(), password: password.value };
      const answer = await post<{ twoFactorRedirect?: boolean }>("/api/auth/sign-in/email", body);
      if (answer.twoFactorRedirect) askSecondFactor();
      else await loadSession();
    },
  );
  const problems = form.problems.value;
  return (
    <Door title={t("signIn.title")}>
      <DoorForm submit={form.submit}>
        <TextField
          label={t("field.email")}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={email.value}
          error={problems.email}
          onInput={(value) => {
            email.value = value;
          }}
        />
        <TextField
          label={t("field.password")}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password.value}
          error={problems.password}
          onInput={(value) => {
            password.value = value;
          }}
        />
        {form.failure.value && <FailedLine problem={form.failure.value} />}
        <Button kind="primary" type="submit" busy={form.busy.value}>
          {t("signIn.action")}
        </Button>
      </DoorForm>
      <details class="door-help">
        <summary>{t("signIn.forgot")}</summary>
        <p>{t("signIn.forgotText")}</p>
      </details>
    </Door>
  );
}
