import { useState } from "preact/hooks";
import type { Team } from "../../shared/contract/workspace.schema.ts";
import { get } from "../api.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { Invitations } from "./Invitations.tsx";
import { Invite } from "./Invite.tsx";
import { Keys } from "./Keys.tsx";
import { Members } from "./Members.tsx";
import "./team.css";

export default function TeamPage() {
  const load = useLoad(() => get<Team>("/api/team"), []);
  const [inviting, setInviting] = useState(false);
  const invite = canManage.value && (
    <Button kind="primary" icon="plus" onClick={() => setInviting(true)}>
      {t("team.invite")}
    </Button>
  );
  return (
    <Page title={t("team.title")} action={invite}>
      <Panel title={t("team.members")}>
        <Loaded load={load} lines={4}>
          {({ members }) => (
            <>
              <Members members={members} onChanged={load.reload} />
              {members.length === 1 && canManage.value && (
                <p class="quiet dense team-alone">{t("team.alone")}</p>
              )}
            </>
          )}
        </Loaded>
      </Panel>
      {load.data && canManage.value && (
        <Panel title={t("team.invitations")}>
          <Invitations invitations={load.data.invitations} onChanged={load.reload} />
        </Panel>
      )}
      {canManage.value && <Keys />}
      <Invite open={inviting} onClose={() => setInviting(false)} onInvited={load.reload} />
    </Page>
  );
}
