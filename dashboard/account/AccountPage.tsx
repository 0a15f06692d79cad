import { canManage, isOwner, session } from "../session.ts";
import { Page } from "../ui/Page.tsx";
import { t } from "../words.ts";
import { DemoPanel } from "./DemoPanel.tsx";
import { LanguagePanel } from "./LanguagePanel.tsx";
import { PasswordPanel } from "./PasswordPanel.tsx";
import { SecondFactorPanel } from "./SecondFactorPanel.tsx";
import { WorkspacePanel } from "./WorkspacePanel.tsx";
import "./account.css";

/** What is mine (password, second factor) and, for those who manage it, the workspace's. */
export default function AccountPage() {
  const current = session.value;
  if (!current) return null;
  return (
    <Page title={t("account.title")}>
      <p class="account-who">
        {current.user.name} · {current.user.email}
      </p>
      <div class="account">
        <div class="account-column">
          <LanguagePanel />
          <PasswordPanel />
          <SecondFactorPanel enabled={current.user.twoFactorEnabled} />
        </div>
        {canManage.value && (
          <div class="account-column">
            <WorkspacePanel key={current.workspace.id} workspace={current.workspace} />
            {isOwner.value && <DemoPanel workspaces={current.workspaces} />}
          </div>
        )}
      </div>
    </Page>
  );
}
