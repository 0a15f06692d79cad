import { useRef, useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import { logoTypes } from "../../shared/look/logo.ts";
import { usualLook } from "../../shared/look/look-css.ts";
import { asProblem, del, upload } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { t } from "../words.ts";
import { smallEnough } from "./small-enough.ts";

type Props = {
  readonly site: Site;
  readonly disabled: boolean;
  readonly onChanged: (site: Site) => void;
};

/** The site's logo: kept and taken away at once, since it is seen beside it how it looks. */
export function LogoField({ site, disabled, onChanged }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = async (work: () => Promise<Site>) => {
    setBusy(true);
    setProblem(null);
    try {
      onChanged(await work());
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const path = `/api/sites/${site.id}/logo`;
  return (
    <fieldset class="field logo-field" aria-describedby="logo-hint">
      <legend class="field-label">{t("logo.label")}</legend>
      <div class="logo-line">
        {site.logo && (
          <img
            class="logo-shown"
            {...site.logo}
            alt={site.name}
            style={{ background: (site.look ?? usualLook).light.background }}
          />
        )}
        {!disabled && (
          <>
            <input
              ref={file}
              type="file"
              class="visually-hidden"
              tabIndex={-1}
              aria-label={t("logo.file")}
              accept={logoTypes.join()}
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                if (chosen) void attempt(async () => upload<Site>(path, await smallEnough(chosen)));
                // The same file again is a choice, too.
                event.currentTarget.value = "";
              }}
            />
            <Button busy={busy} onClick={() => file.current?.click()}>
              {t(site.logo ? "logo.change" : "logo.choose")}
            </Button>
            {site.logo && (
              <Button kind="quiet" busy={busy} onClick={() => void attempt(() => del<Site>(path))}>
                {t("logo.remove")}
              </Button>
            )}
          </>
        )}
      </div>
      {problem && <FailedLine problem={problem} />}
      <p class="field-hint" id="logo-hint">
        {t("logo.hint")}
      </p>
    </fieldset>
  );
}
