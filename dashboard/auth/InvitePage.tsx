import { useSignal } from "@preact/signals";
import type { OpenInvitation } from "../../shared/contract/workspace.schema.ts";
import { goTo } from "../address.ts";
import { get, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Failed, FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { Door, DoorForm } from "./Door.tsx";
import { enter } from "./enter.ts";
import { nameProblem, newPasswordProblem, passwordMissing, useForm } from "./form.ts";

/** Where an invitation's link leads, before or with an account. */
export function InvitePage({ id }: { id: string }) {
  const invitation = useLoad(() => get<OpenInvitation>(`/api/invitations/${encodeURIComponent(id)}`), [id]);
  if (invitation.state === "ready") return <Accept id={id} invitation={invitation.data} />;
  return (
    <Door title={t("invite.title")}>
      {invitation.state === "loading" && <Skeleton lines={3} />}
      {invitation.state === "failed" &&
        (invitation.problem.status === 404 ? (
          <p>{t("invite.gone")}</p>
        ) : (
          <Failed problem={invitation.problem} retry={invitation.reload} />
        ))}
    </Door>
  );
}

function Accept({ id, invitation }: { id: string; invitation: OpenInvitation }) {
  const { workspaceName, inviterName, email, hasAccount, role } = invitation;
  const name = useSignal("");
  const password = useSignal("");
  const form = useForm<"name" | "password">(
    () =>
      hasAccount
        ? { password: passwordMissing(password.value) }
        : { name: nameProblem(name.value), password: newPasswordProblem(password.value) },
    async () => {
      const body = hasAccount ? { password: password.value } : { name: name.value, password: password.value };
      await post(`/api/invitations/${encodeURIComponent(id)}/accept`, body);
      await enter(email, password.value);
      goTo("/inbox", { replace: true });
    },
  );
  return (
    <Door
      title={t("invite.join", { workspace: workspaceName })}
      text={t("invite.text", { inviter: inviterName, role: t(`role.${role}`) })}
    >
      <DoorForm submit={form.submit}>
        {/* Password managers file the password under this name. */}
        <TextField
          label={t("field.email")}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          disabled
          onInput={() => {}}
        />
        {!hasAccount && (
          <TextField
            label={t("field.yourName")}
            name="name"
            autoComplete="name"
            value={name.value}
            error={form.problems.value.name}
            onInput={(value) => {
              name.value = value;
            }}
          />
        )}
        <TextField
          label={t(hasAccount ? "field.password" : "field.newPassword")}
          hint={t(hasAccount ? "invite.passwordHint" : "field.newPasswordHint")}
          type="password"
          name="password"
          autoComplete={hasAccount ? "current-password" : "new-password"}
          value={password.value}
          error={form.problems.value.password}
          onInput={(value) => {
            password.value = value;
          }}
        />
        {form.failure.value && <FailedLine problem={form.failure.value} />}
        <Button kind="primary" type="submit" busy={form.busy.value}>
          {t("invite.action")}
        </Button>
      </DoorForm>
    </Door>
  );
}
