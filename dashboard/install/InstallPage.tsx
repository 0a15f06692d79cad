import { useState } from "preact/hooks";
import type { Site } from "../../shared/contract/site.schema.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";
import { NewSite } from "./NewSite.tsx";
import { SitePanel } from "./SitePanel.tsx";
import { useSites } from "./use-sites.ts";
import "./install.css";

export default function InstallPage() {
  const load = useSites();
  const [adding, setAdding] = useState(false);
  const sites = load.data ?? [];
  const add = canManage.value && (
    <Button kind={sites.length === 0 ? "primary" : "plain"} icon="plus" onClick={() => setAdding(true)}>
      {t("install.add")}
    </Button>
  );
  const replace = (changed: Site) =>
    load.replace(sites.map((site) => (site.id === changed.id ? changed : site)));
  return (
    <Page title={t("install.title")} action={sites.length > 0 && add}>
      <Loaded load={load} lines={8}>
        {(loaded) =>
          loaded.length > 0 ? (
            loaded.map((site) => <SitePanel key={site.id} site={site} onChanged={replace} />)
          ) : (
            <Panel>
              <Empty icon="install" title={t("install.empty")} text={t("install.emptyText")} action={add} />
            </Panel>
          )
        }
      </Loaded>
      <NewSite
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(site) => load.replace([...sites, site])}
      />
    </Page>
  );
}
