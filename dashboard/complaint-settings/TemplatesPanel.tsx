import { useState } from "preact/hooks";
import type { ReplyTemplate } from "../../shared/contract/reply-template.schema.ts";
import { get } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { TemplateDialog } from "./TemplateDialog.tsx";

/** Answers written once for many. */
export function TemplatesPanel({ disabled }: { readonly disabled: boolean }) {
  const load = useLoad(() => get<{ templates: ReplyTemplate[] }>("/api/reply-templates"), []);
  const [editing, setEditing] = useState<ReplyTemplate | "new" | null>(null);
  const actions = disabled ? null : (
    <Button icon="plus" onClick={() => setEditing("new")}>
      {t("templates.new")}
    </Button>
  );
  return (
    <Panel title={t("templates.title")} actions={actions}>
      <p class="quiet dense">{t("templates.about")}</p>
      <Loaded load={load} lines={2}>
        {({ templates }) => (
          <ul class="case-teams">
            {templates.map((template) => (
              <li key={template.id}>
                <b>{template.name}</b>
                <span class="quiet dense">
                  {t(`templates.kind.${template.kind}`)} · {Object.keys(template.words).join(", ")}
                </span>
                {!disabled && (
                  <Button
                    kind="quiet"
                    icon="edit"
                    label={t("templates.edit", { name: template.name })}
                    onClick={() => setEditing(template)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {editing && (
        <TemplateDialog
          template={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={load.reload}
        />
      )}
    </Panel>
  );
}
