import type { ComponentChildren } from "preact";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";

type FormProps = {
  readonly title: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What is wrong with what was typed; nothing is sent meanwhile. */
  readonly fault: string | null;
  readonly save: () => Promise<void>;
  readonly children: ComponentChildren;
};

/** A part of the settings with its own way to save. */
export function SettingsForm({ title, disabled, busy, problem, fault, save, children }: FormProps) {
  return (
    <Panel title={title}>
      <form
        class="complaint-settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (fault === null) void save();
        }}
      >
        <fieldset class="complaint-settings-fields" disabled={disabled} aria-label={title}>
          {children}
        </fieldset>
        {fault !== null && (
          <p class="field-error" role="alert">
            {fault}
          </p>
        )}
        {problem && <FailedLine problem={problem} />}
        {!disabled && (
          <div>
            <Button type="submit" busy={busy} disabled={fault !== null}>
              {t("save")}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
