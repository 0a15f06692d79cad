import { useState } from "preact/hooks";
import type { Site, SiteAbout, SiteChange, SitePrivacy } from "../../shared/contract/site.schema.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";

type Change = NonNullable<SiteChange["privacy"]>;
type Props = { readonly site: Site; readonly onChange: (privacy: Change) => Promise<boolean> };

const switches = ["needsConsent", "honoursSignals", "memoryOnly"] as const satisfies (keyof SitePrivacy)[];

/** How the site treats its visitors' browsers, how often it asks them, and what it tells them about that. */
export function Privacy({ site: { privacy }, onChange }: Props) {
  return (
    <section class="site-part">
      <h3>{t("privacy.title")}</h3>
      {switches.map((name) => (
        <div key={name}>
          <label class="site-switch">
            <input
              type="checkbox"
              checked={privacy[name]}
              disabled={!canManage.value}
              aria-describedby={`privacy-${name}`}
              onChange={(event) => void onChange({ [name]: event.currentTarget.checked })}
            />
            {t(`privacy.${name}`)}
          </label>
          <p class="quiet dense" id={`privacy-${name}`}>
            {t(`privacy.${name}Hint`)}
          </p>
        </div>
      ))}
      <About privacy={privacy} onChange={onChange} />
    </section>
  );
}

/** The part that is written, kept until it is saved. */
function About({
  privacy,
  onChange,
}: {
  readonly privacy: SitePrivacy;
  readonly onChange: Props["onChange"];
}) {
  const { about } = privacy;
  const [controller, setController] = useState(about.controller ?? "");
  const [months, setMonths] = useState(about.retentionMonths === null ? "" : String(about.retentionMonths));
  const [policy, setPolicy] = useState(about.policyUrl ?? "");
  const [rest, setRest] = useState(String(privacy.restDays));
  const [busy, setBusy] = useState(false);
  const problems = problemsIn({ rest, months, policy });
  const save = async (event: Event) => {
    event.preventDefault();
    if (problems.rest || problems.months || problems.policy) return;
    setBusy(true);
    const told: SiteAbout = {
      controller: controller.trim() || null,
      retentionMonths: months.trim() === "" ? null : Number(months),
      policyUrl: policy.trim() || null,
    };
    if (await onChange({ about: told, restDays: Number(rest) })) toast({ text: t("privacy.saved") });
    setBusy(false);
  };
  const disabled = !canManage.value;
  return (
    <form class="site-form" onSubmit={save} noValidate>
      <TextField
        label={t("privacy.restDays")}
        hint={t("privacy.restDaysHint")}
        error={problems.rest}
        inputMode="numeric"
        value={rest}
        disabled={disabled}
        onInput={setRest}
      />
      <fieldset class="site-about" disabled={disabled}>
        <legend>{t("privacy.about")}</legend>
        <p class="quiet dense">{t("privacy.aboutHint")}</p>
        <TextField
          label={t("privacy.controller")}
          optional
          placeholder="Shop GmbH"
          maxLength={200}
          value={controller}
          onInput={setController}
        />
        <TextField
          label={t("privacy.retention")}
          optional
          error={problems.months}
          inputMode="numeric"
          value={months}
          onInput={setMonths}
        />
        <TextField
          label={t("privacy.policy")}
          optional
          error={problems.policy}
          inputMode="url"
          placeholder="https://shop.example/privacy"
          maxLength={500}
          value={policy}
          onInput={setPolicy}
        />
      </fieldset>
      {canManage.value && (
        <div class="site-buttons">
          <Button type="submit" busy={busy}>
            {t("save")}
          </Button>
        </div>
      )}
    </form>
  );
}

const isWhole = (typed: string, min: number, max: number): boolean =>
  /^\s*\d{1,4}\s*$/.test(typed) && Number(typed) >= min && Number(typed) <= max;

/** What is wrong with what was typed, in the words the field says it with. */
const problemsIn = ({ rest, months, policy }: { rest: string; months: string; policy: string }) => ({
  rest: isWhole(rest, 0, 365) ? undefined : t("targeting.numberProblem", { min: 0, max: 365 }),
  months:
    months.trim() === "" || isWhole(months, 1, 1200)
      ? undefined
      : t("targeting.numberProblem", { min: 1, max: 1200 }),
  policy:
    policy.trim() === "" || (/^https?:\/\//i.test(policy.trim()) && URL.canParse(policy.trim()))
      ? undefined
      : t("privacy.policyProblem"),
});
