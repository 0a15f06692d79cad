import { useState } from "preact/hooks";
import type { Site } from "../../shared/contract/site.schema.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { type OriginProblem, originFrom } from "./origin.ts";

type Props = { readonly site: Site; readonly onChange: (origins: string[]) => Promise<boolean> };

/** The addresses whose pages may show this site's surveys. */
export function Origins({ site: { allowedOrigins }, onChange }: Props) {
  return (
    <section class="site-part">
      <h3>{t("origins.title")}</h3>
      {allowedOrigins.length === 0 ? (
        <p class="quiet dense">{t("origins.none")}</p>
      ) : (
        <ul class="origins">
          {allowedOrigins.map((origin) => (
            <li key={origin} class="origin">
              <code>{origin}</code>
              {canManage.value && (
                <Button
                  kind="quiet"
                  icon="close"
                  label={t("origins.remove", { origin })}
                  onClick={() => void onChange(allowedOrigins.filter((each) => each !== origin))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canManage.value && (
        <AddOrigin known={allowedOrigins} onAdd={(origin) => onChange([...allowedOrigins, origin])} />
      )}
    </section>
  );
}

type AddProps = { readonly known: readonly string[]; readonly onAdd: (origin: string) => Promise<boolean> };

function AddOrigin({ known, onAdd }: AddProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<OriginProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    const origin = originFrom(typed, known);
    if (!origin.ok) return setProblem(origin.code);
    setBusy(true);
    if (await onAdd(origin.value)) setTyped("");
    setBusy(false);
  };
  return (
    <form class="add-origin" onSubmit={add} noValidate>
      <Field
        label={t("origins.add")}
        hint={t("origins.hint")}
        error={problem ? t(`origins.problem.${problem}`) : undefined}
      >
        {(ids) => (
          <span class="add-origin-line">
            <input
              {...ids}
              value={typed}
              placeholder="https://shop.example"
              inputMode="url"
              autoCapitalize="none"
              spellcheck={false}
              maxLength={200}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setProblem(null);
              }}
            />
            <Button type="submit" busy={busy}>
              {t("origins.addButton")}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
