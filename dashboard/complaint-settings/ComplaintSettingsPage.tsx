import type { ComplaintSettings } from "../../shared/contract/complaint-settings.schema.ts";
import { get } from "../api.ts";
import { canManage } from "../session.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { AssignmentPanel } from "./AssignmentPanel.tsx";
import { CausesPanel } from "./CausesPanel.tsx";
import { EscalationPanel } from "./EscalationPanel.tsx";
import { FollowUpPanel } from "./FollowUpPanel.tsx";
import { HoursPanel } from "./HoursPanel.tsx";
import { RemediesPanel } from "./RemediesPanel.tsx";
import { TargetsPanel } from "./TargetsPanel.tsx";
import { TeamsPanel } from "./TeamsPanel.tsx";
import { TemplatesPanel } from "./TemplatesPanel.tsx";
import "./complaint-settings.css";

/** When people work, by when what has to happen, who is told when it does not, when silence closes, who shares complaints, and with what words and means they are settled. */
export default function ComplaintSettingsPage() {
  const load = useLoad(() => get<ComplaintSettings>("/api/complaint-settings"), []);
  const disabled = !canManage.value;
  return (
    <Page title={t("complaintSettings.title")}>
      {disabled && <p class="quiet">{t("complaintSettings.readOnly")}</p>}
      <Loaded load={load} lines={12}>
        {(settings) => {
          const props = { settings, disabled, onSaved: load.replace };
          return (
            <div class="complaint-settings">
              <HoursPanel {...props} />
              <TargetsPanel {...props} />
              <EscalationPanel {...props} />
              <FollowUpPanel {...props} />
              <AssignmentPanel {...props} />
              <TeamsPanel disabled={disabled} />
              <RemediesPanel {...props} />
              <TemplatesPanel disabled={disabled} />
              <CausesPanel {...props} />
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
