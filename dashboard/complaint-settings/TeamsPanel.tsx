import { useState } from "preact/hooks";
import type { CaseTeam } from "../../shared/contract/complaint-settings.schema.ts";
import { get } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { TeamDialog } from "./TeamDialog.tsx";

/** Members who share complaints. */
export function TeamsPanel({ disabled }: { readonly disabled: boolean }) {
  const load = useLoad(() => get<{ teams: CaseTeam[] }>("/api/case-teams"), []);
  const [editing, setEditing] = useState<CaseTeam | "new" | null>(null);
  const actions = disabled ? null : (
    <Button icon="plus" onClick={() => setEditing("new")}>
      {t("teams.new")}
    </Button>
  );
  return (
    <Panel title={t("teams.title")} actions={actions}>
      <Loaded load={load} lines={2}>
        {({ teams }) => (
          <>
            <p class="quiet dense">{t(teams.length === 0 ? "teams.none" : "teams.about")}</p>
            <ul class="case-teams">
              {teams.map((team) => (
                <li key={team.id}>
                  <b>{team.name}</b>
                  <span class="quiet dense">{t("teams.memberCount", { n: team.memberIds.length })}</span>
                  {!disabled && (
                    <Button
                      kind="quiet"
                      icon="edit"
                      label={t("teams.edit", { name: team.name })}
                      onClick={() => setEditing(team)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {editing && (
        <TeamDialog
          team={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={load.reload}
        />
      )}
    </Panel>
  );
}
