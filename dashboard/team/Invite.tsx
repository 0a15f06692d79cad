import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { CreatedInvitation, Invitation, Role } from "../../shared/contract/workspace.schema.ts";
import { asProblem, post } from "../api.ts";
import { isOwner } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { exactTime } from "../ui/time.tsx";
import { t } from "../words.ts";
import { roleMeaning, roleOptions } from "./role-words.ts";

type Props = { readonly open: boolean; readonly onClose: () => void; readonly onInvited: () => void };

/** Makes an invitation and shows the link to hand over, should the letter not arrive or none be sent. */
export function Invite({ open, onClose, onInvited }: Props) {
  return (
    <Dialog title={t("newInvitation.title")} open={open} onClose={onClose}>
      <InviteSteps onClose={onClose} onInvited={onInvited} />
    </Dialog>
  );
}

function InviteSteps({ onClose, onInvited }: Omit<Props, "open">) {
  const [made, setMade] = useState<CreatedInvitation | null>(null);
  if (made) return <HandOver invitation={made} onClose={onClose} />;
  return (
    <InviteForm
      onClose={onClose}
      onMade={(invitation) => {
        setMade(invitation);
        onInvited();
      }}
    />
  );
}

export const linkOf = ({ url }: Invitation): string => new URL(url, location.origin).href;

function HandOver({
  invitation,
  onClose,
}: {
  readonly invitation: CreatedInvitation;
  readonly onClose: () => void;
}) {
  return (
    <>
      <p>
        {t(invitation.mailed ? "newInvitation.mailed" : "newInvitation.handOver", {
          email: invitation.email,
          until: exactTime(invitation.expiresAt),
        })}
      </p>
      <code class="secret">{linkOf(invitation)}</code>
      <DialogActions>
        <CopyButton kind="primary" text={linkOf(invitation)} label={t("newInvitation.copy")} />
        <Button onClick={onClose}>{t("newInvitation.done")}</Button>
      </DialogActions>
    </>
  );
}

type FormProps = { readonly onClose: () => void; readonly onMade: (invitation: CreatedInvitation) => void };

function InviteForm({ onClose, onMade }: FormProps) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("agent");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const invite = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      onMade(await post<CreatedInvitation>("/api/team/invitations", { email: email.trim(), role }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form class="team-form" onSubmit={invite}>
      <TextField
        label={t("newInvitation.email")}
        error={problem?.code === "already_member" ? t("newInvitation.alreadyMember") : undefined}
        type="email"
        required
        autoComplete="off"
        value={email}
        maxLength={254}
        onInput={setEmail}
      />
      <SelectField
        label={t("newInvitation.role")}
        hint={roleMeaning(role)}
        value={role}
        options={roleOptions(isOwner.value)}
        onChange={setRole}
      />
      {problem && problem.code !== "already_member" && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="primary" type="submit" busy={busy}>
          {t("newInvitation.make")}
        </Button>
      </DialogActions>
    </form>
  );
}
