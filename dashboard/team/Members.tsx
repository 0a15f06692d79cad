import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Member, Role } from "../../shared/contract/workspace.schema.ts";
import { asProblem, del, patch } from "../api.ts";
import { canManage, isOwner, loadSession, session } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Tag } from "../ui/Tag.tsx";
import { toast } from "../ui/Toast.tsx";
import { Time } from "../ui/time.tsx";
import { t } from "../words.ts";
import { roleMeaning, roleOptions, roleWord } from "./role-words.ts";

type Props = { readonly members: readonly Member[]; readonly onChanged: () => void };

export function Members({ members, onChanged }: Props) {
  const [removing, setRemoving] = useState<Member | null>(null);
  return (
    <>
      <ul class="people">
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            onChanged={onChanged}
            onRemove={() => setRemoving(member)}
          />
        ))}
      </ul>
      <RemoveMember member={removing} onClose={() => setRemoving(null)} onRemoved={onChanged} />
    </>
  );
}

type RowProps = { readonly member: Member; readonly onChanged: () => void; readonly onRemove: () => void };

function MemberRow({ member, onChanged, onRemove }: RowProps) {
  const isMe = session.value?.user.id === member.userId;
  const mayChange = canManage.value && (member.role !== "owner" || isOwner.value);
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <li class="person">
      <div class="person-who">
        <p class="person-name">
          {member.name} {isMe && <Tag>{t("team.you")}</Tag>}
          {member.twoFactorEnabled && <Tag icon="lock">{t("team.secondFactor")}</Tag>}
        </p>
        <p class="person-about">
          {member.email} · {t("team.joined")} <Time at={member.joinedAt} />
        </p>
      </div>
      {mayChange ? (
        <RoleSelect member={member} isMe={isMe} onChanged={onChanged} onProblem={setProblem} />
      ) : (
        <span class="person-role" title={roleMeaning(member.role)}>
          {roleWord(member.role)}
        </span>
      )}
      <span class="person-action">
        {mayChange && !isMe && (
          <Button
            kind="quiet"
            icon="trash"
            label={t("team.removeNamed", { name: member.name })}
            onClick={onRemove}
          />
        )}
      </span>
      {problem && (
        <div class="person-problem">
          <FailedLine problem={problem} />
        </div>
      )}
    </li>
  );
}

type SelectProps = {
  readonly member: Member;
  readonly isMe: boolean;
  readonly onChanged: () => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/** Changes the role at once; when the collector refuses, the old role stands again. */
function RoleSelect({ member, isMe, onChanged, onProblem }: SelectProps) {
  const [wanted, setWanted] = useState<Role | null>(null);
  const choose = async (role: Role) => {
    setWanted(role);
    onProblem(null);
    try {
      await patch(`/api/team/members/${member.id}`, { role });
      toast({ text: t("team.roleChanged", { name: member.name, role: t(`role.${role}`) }) });
      if (isMe) await loadSession();
      onChanged();
    } catch (thrown) {
      onProblem(asProblem(thrown));
    }
    setWanted(null);
  };
  return (
    <div class="person-role">
      <select
        aria-label={t("team.roleOf", { name: member.name })}
        title={roleMeaning(member.role)}
        value={wanted ?? member.role}
        disabled={wanted !== null}
        onChange={(event) => {
          const role = roleOptions(true).find(({ value }) => value === event.currentTarget.value);
          if (role) void choose(role.value);
        }}
      >
        {roleOptions(isOwner.value).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

type RemoveProps = {
  readonly member: Member | null;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

function RemoveMember({ member, onClose, onRemoved }: RemoveProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setProblem(null);
    onClose();
  };
  const remove = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await del(`/api/team/members/${member?.id}`);
      onRemoved();
      close();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const name = member?.name ?? "";
  return (
    <Dialog title={t("team.removeTitle", { name })} open={member !== null} onClose={close}>
      <p>{t("team.removeText", { name })}</p>
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={close}>{t("cancel")}</Button>
        <Button kind="danger" busy={busy} onClick={remove}>
          {t("team.remove")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
