import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { t } from "../words.ts";

/** Shown this once; each opens the door one time when the phone is gone. */
export function BackupCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}) {
  return (
    <div class="account-form">
      <p role="status">{t("factor.codesText")}</p>
      <ul class="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="account-buttons">
        <CopyButton kind="primary" text={codes.join("\n")} label={t("factor.copyCodes")} />
        <Button onClick={onDone}>{t("factor.codesKept")}</Button>
      </div>
    </div>
  );
}
