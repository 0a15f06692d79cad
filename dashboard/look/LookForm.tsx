import type { Colours, SiteLook } from "../../shared/contract/look.schema.ts";
import { darkOf } from "../../shared/look/look-css.ts";
import { Field, SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { ColourField } from "./ColourField.tsx";
import { areFonts, colourNames, type Scheme, standingOf } from "./look-draft.ts";

type Props = {
  readonly look: SiteLook;
  readonly disabled: boolean;
  readonly onChange: (look: SiteLook) => void;
};

const themes = ["auto", "light", "dark"] as const;
const ROUNDEST = 24;

/** Everything a site can choose of its looks. */
export function LookForm({ look, disabled, onChange }: Props) {
  const change = (part: Partial<SiteLook>) => onChange({ ...look, ...part });
  return (
    <>
      <SelectField
        label={t("look.theme")}
        value={look.theme}
        options={themes.map((value) => ({ value, label: t(`look.theme.${value}`) }))}
        disabled={disabled}
        onChange={(theme) => change({ theme })}
      />
      <SchemeFields
        scheme="light"
        {...{ look, disabled }}
        colours={look.light}
        onChange={(light) => change({ light })}
      />
      <label class="look-switch">
        <input
          type="checkbox"
          checked={look.dark === null}
          disabled={disabled}
          onChange={(event) => change({ dark: event.currentTarget.checked ? null : darkOf(look.light) })}
        />
        {t("look.derived")}
      </label>
      {look.dark && (
        <SchemeFields
          scheme="dark"
          {...{ look, disabled }}
          colours={look.dark}
          onChange={(dark) => change({ dark })}
        />
      )}
      <Field label={t("look.radius")} hint={t("look.pixels", { n: look.radius })}>
        {(ids) => (
          <input
            {...ids}
            type="range"
            min={0}
            max={ROUNDEST}
            value={look.radius}
            disabled={disabled}
            onInput={(event) => change({ radius: event.currentTarget.valueAsNumber })}
          />
        )}
      </Field>
      <TextField
        label={t("look.font")}
        optional
        hint={t("look.fontHint")}
        error={areFonts(look.font) ? undefined : t("look.fontProblem")}
        placeholder="Inter, Helvetica"
        maxLength={120}
        value={look.font}
        disabled={disabled}
        onInput={(font) => change({ font })}
      />
    </>
  );
}

type SchemeProps = Omit<Props, "onChange"> & {
  readonly scheme: Scheme;
  readonly colours: Colours;
  readonly onChange: (colours: Colours) => void;
};

const SchemeFields = ({ scheme, look, colours, disabled, onChange }: SchemeProps) => (
  <fieldset class="look-scheme">
    <legend>{t(`look.${scheme}`)}</legend>
    {colourNames.map((name) => (
      <ColourField
        key={name}
        name={name}
        value={colours[name]}
        standing={standingOf(look, scheme, name)}
        disabled={disabled}
        onChange={(colour) => onChange({ ...colours, [name]: colour })}
      />
    ))}
  </fieldset>
);
