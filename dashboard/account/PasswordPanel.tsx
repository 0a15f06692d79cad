import { useState } from "preact/hooks";
import { post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { useSubmit } from "./use-submit.ts";

/** The contract's least length of a password. */
const fewestCharacters = 10;

export function PasswordPanel() {
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const [signOutOthers, setSignOutOthers] = useState(true);
  const { busy, problem, submit } = useSubmit();
  const change = async (event: Event) => {
    event.preventDefault();
    const body = { currentPassword, newPassword, revokeOtherSessions: signOutOthers };
    if (!(await submit(() => post("/api/auth/change-password", body)))) return;
    setCurrent("");
    setNew("");
    toast({ text: t("password.changed") });
  };
  return (
    <Panel title={t("password.title")}>
      <form class="account-form" onSubmit={change}>
        <TextField
          label={t("password.current")}
          type="password"
          autoComplete="current-password"
          required
          value={currentPassword}
          onInput={setCurrent}
        />
        <TextField
          label={t("password.new")}
          hint={t("password.hint", { n: fewestCharacters })}
          type="password"
          autoComplete="new-password"
          required
          minLength={fewestCharacters}
          maxLength={128}
          value={newPassword}
          onInput={setNew}
        />
        <label class="account-check">
          <input
            type="checkbox"
            checked={signOutOthers}
            onChange={(event) => setSignOutOthers(event.currentTarget.checked)}
          />
          {t("password.others")}
        </label>
        {problem && <FailedLine problem={problem} />}
        <div>
          <Button type="submit" busy={busy}>
            {t("password.change")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
