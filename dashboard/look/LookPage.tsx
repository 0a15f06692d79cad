import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { SiteLook } from "../../shared/contract/look.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import { lookFaults } from "../../shared/look/faults.ts";
import { usualLook } from "../../shared/look/look-css.ts";
import { sitePlacements } from "../../shared/placements.ts";
import { asProblem, get, patch } from "../api.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { problemText } from "../ui/Failed.tsx";
import { SelectField } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { LogoField } from "./LogoField.tsx";
import { LookForm } from "./LookForm.tsx";
import { LookPreview } from "./LookPreview.tsx";
import { areFonts } from "./look-draft.ts";
import "./look.css";

/** How the surveys of one site look, chosen beside the widget itself in those looks. */
export default function LookPage() {
  const { id = "" } = useRoute().params;
  const load = useLoad(async () => {
    const { sites } = await get<{ sites: Site[] }>("/api/sites");
    return { site: sites.find((site) => site.id === id) ?? null };
  }, [id]);
  const site = load.data?.site;
  const back = (
    <a class="look-back" href="/install">
      <Icon name="chevron-left" />
      {t("look.back")}
    </a>
  );
  return (
    <Page title={site ? t("look.title", { site: site.name }) : t("look.section")} filter={back}>
      <Loaded load={load} lines={8}>
        {({ site: loaded }) =>
          loaded ? (
            <LookEditor key={loaded.id} site={loaded} />
          ) : (
            <Empty icon="install" title={t("look.section")} text={t("look.unknown")} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Heed's own looks as a beginning: the dark colours follow whatever is made of the light ones. */
const beginning: SiteLook = { ...usualLook, dark: null };

function LookEditor({ site }: { readonly site: Site }) {
  const [saved, setSaved] = useState<Site>(site);
  const [look, setLook] = useState<SiteLook>(site.look ?? beginning);
  const [placement, setPlacement] = useState(site.placement);
  const [busy, setBusy] = useState(false);
  const hasFaults = lookFaults(look).length > 0;
  const isUsual = JSON.stringify(look) === JSON.stringify(beginning);
  const isSaved =
    JSON.stringify(saved.look ?? beginning) === JSON.stringify(look) && saved.placement === placement;
  const save = async () => {
    setBusy(true);
    try {
      setSaved(await patch<Site>(`/api/sites/${site.id}`, { look: isUsual ? null : look, placement }));
      toast({ text: t("look.saved") });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="look">
      <Panel title={t("look.section")}>
        <form
          class="look-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!hasFaults && areFonts(look.font)) void save();
          }}
        >
          <LogoField site={saved} disabled={!canManage.value} onChanged={setSaved} />
          <LookForm look={look} disabled={!canManage.value} onChange={setLook} />
          <SelectField
            label={t("look.placement")}
            hint={t("look.placementHint")}
            value={placement}
            options={sitePlacements.map((value) => ({ value, label: t(`placement.${value}`) }))}
            disabled={!canManage.value}
            onChange={setPlacement}
          />
          {hasFaults && <p class="look-faults">{t("look.faults")}</p>}
          {canManage.value && (
            <div class="look-buttons">
              <Button
                type="submit"
                kind="primary"
                busy={busy}
                disabled={hasFaults || isSaved || !areFonts(look.font)}
              >
                {t("look.save")}
              </Button>
              {!isUsual && (
                <Button kind="quiet" onClick={() => setLook(beginning)}>
                  {t("look.usual")}
                </Button>
              )}
            </div>
          )}
        </form>
      </Panel>
      <LookPreview look={look} logo={saved.logo} name={site.name} placement={placement} />
    </div>
  );
}
