import { useState } from "preact/hooks";
import type { CaseTeam } from "../../shared/contract/complaint-settings.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, del, patch, post } from "../api.ts";
import { facets } from "../facets.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";

type TeamDialogProps = {
  /** Null: a new one. */
  readonly team: CaseTeam | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** What a team is called and who is in it. */
export function TeamDialog({ team, onClose, onSaved }: TeamDialogProps) {
  const [name, setName] = useState(team?.name ?? "");
  const [memberIds, setMemberIds] = useState<readonly string[]>(team?.memberIds ?? []);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      onSaved();
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  const save = () =>
    attempt(() =>
      team
        ? patch(`/api/case-teams/${team.id}`, { name, memberIds })
        : post("/api/case-teams", { name, memberIds }),
    );
  const remove = (gone: CaseTeam) =>
    attempt(async () => {
      await del(`/api/case-teams/${gone.id}`);
      toast({ text: t("teams.removed", { name: gone.name }) });
    });
  const toggle = (id: string, isIn: boolean) =>
    setMemberIds(isIn ? [...memberIds, id] : memberIds.filter((one) => one !== id));
  return (
    <Dialog title={team ? t("teams.edit", { name: team.name }) : t("teams.new")} open onClose={onClose}>
      <form
        class="complaint-settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t("teams.name")} required maxLength={120} value={name} onInput={setName} />
        <fieldset class="team-members">
          <legend class="field-label">{t("teams.members")}</legend>
          {facets.value.members.map((member) => (
            <label class="check" key={member.id}>
              <input
                type="checkbox"
                checked={memberIds.includes(member.id)}
                onChange={(event) => toggle(member.id, event.currentTarget.checked)}
              />
              {member.name}
            </label>
          ))}
        </fieldset>
        {problem && <FailedLine problem={problem} />}
        <DialogActions>
          {team && (
            <Button kind="danger" busy={busy} onClick={() => void remove(team)}>
              {t("teams.remove")}
            </Button>
          )}
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {t("save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
