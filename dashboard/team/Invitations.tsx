import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Invitation } from "../../shared/contract/workspace.schema.ts";
import { asProblem, del } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { date, t } from "../words.ts";
import { linkOf } from "./Invite.tsx";
import { roleWord } from "./role-words.ts";

type Props = { readonly invitations: readonly Invitation[]; readonly onChanged: () => void };

/** Invitations nobody has accepted yet. */
export function Invitations({ invitations, onChanged }: Props) {
  if (invitations.length === 0) return <p class="quiet dense">{t("invitations.none")}</p>;
  return (
    <ul class="people">
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} onWithdrawn={onChanged} />
      ))}
    </ul>
  );
}

function InvitationRow({
  invitation,
  onWithdrawn,
}: {
  readonly invitation: Invitation;
  readonly onWithdrawn: () => void;
}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await del(`/api/team/invitations/${invitation.id}`);
      onWithdrawn();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  return (
    <li class="person">
      <div class="person-who">
        <p class="person-name">{invitation.email}</p>
        <p class="person-about">
          {t("invitations.until", { role: roleWord(invitation.role), until: date(invitation.expiresAt) })}
        </p>
        {problem && <FailedLine problem={problem} />}
      </div>
      <div class="person-actions">
        <CopyButton text={linkOf(invitation)} label={t("newInvitation.copy")} />
        <Button kind="quiet" busy={busy} onClick={withdraw}>
          {t("invitations.withdraw")}
          <span class="visually-hidden"> {invitation.email}</span>
        </Button>
      </div>
    </li>
  );
}
