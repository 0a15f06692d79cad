import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Site, SiteChange } from "../../shared/contract/site.schema.ts";
import { asProblem, patch } from "../api.ts";
import { canManage } from "../session.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Panel } from "../ui/Panel.tsx";
import { language, t } from "../words.ts";
import { CodeToCopy } from "./CodeToCopy.tsx";
import { Origins } from "./Origins.tsx";
import { Privacy } from "./Privacy.tsx";
import { RenameSite } from "./RenameSite.tsx";
import { Seen } from "./Seen.tsx";
import { Signing } from "./Signing.tsx";
import { complaintButton, exampleTouchpoint, moduleFor, snippetFor } from "./snippet.ts";

type Props = { readonly site: Site; readonly onChanged: (site: Site) => void };

/** One site: what to paste, whether it was seen, and which addresses may show it. */
export function SitePanel({ site, onChanged }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [renaming, setRenaming] = useState(false);
  /** True when the collector took the change. */
  const change = async (part: SiteChange): Promise<boolean> => {
    setProblem(null);
    try {
      onChanged(await patch<Site>(`/api/sites/${site.id}`, part));
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    }
  };
  const rename = canManage.value && (
    <Button kind="quiet" icon="edit" onClick={() => setRenaming(true)}>
      {t("install.rename")}
    </Button>
  );
  return (
    <Panel title={site.name} actions={rename}>
      <div class="site">
        <Snippet site={site} />
        <Seen
          site={site}
          onAllow={(origin) => change({ allowedOrigins: [...site.allowedOrigins, origin] })}
        />
        {problem && <FailedLine problem={problem} />}
        <Origins site={site} onChange={(allowedOrigins) => change({ allowedOrigins })} />
        <Touchpoints site={site} />
        <Modules site={site} />
        <Complaints site={site} onChange={(showComplaintTab) => void change({ showComplaintTab })} />
        <Looks site={site} />
        <Privacy site={site} onChange={(privacy) => change({ privacy })} />
        <Signing site={site} onChanged={onChanged} />
      </div>
      <RenameSite site={site} open={renaming} onClose={() => setRenaming(false)} onChanged={onChanged} />
    </Panel>
  );
}

function Snippet({ site }: { readonly site: Site }) {
  const snippet = snippetFor(location.origin, site.key, undefined, site.privacy.needsConsent);
  const demo = `/demo/?site=${encodeURIComponent(site.key)}&lang=${language.value}`;
  return (
    <section class="site-part">
      <h3>{t("install.snippet")}</h3>
      <p class="quiet dense">{t("install.snippetText")}</p>
      <pre class="site-code">
        <code>{snippet}</code>
      </pre>
      <div class="site-buttons">
        <CopyButton kind="primary" text={snippet} label={t("install.copySnippet")} />
        <ButtonLink kind="quiet" icon="external" newTab href={demo}>
          {t("install.demo")}
        </ButtonLink>
      </div>
    </section>
  );
}

function Modules({ site }: { readonly site: Site }) {
  const code = moduleFor(location.origin, site.key, site.privacy.needsConsent);
  return (
    <section class="site-part">
      <h3>{t("modules.section")}</h3>
      <p class="quiet dense">{t("modules.text")}</p>
      <CodeToCopy text={code} />
    </section>
  );
}

/** A survey with a touchpoint waits for pages that name it: easily missed, so it is said with the line to paste. */
function Touchpoints({ site }: { readonly site: Site }) {
  const snippet = snippetFor(location.origin, site.key, exampleTouchpoint, site.privacy.needsConsent);
  return (
    <section class="site-part">
      <h3>{t("install.touchpoints")}</h3>
      <p class="quiet dense">{t("install.touchpointsText")}</p>
      <CodeToCopy text={snippet} />
    </section>
  );
}

const Looks = ({ site }: { readonly site: Site }) => (
  <section class="site-part">
    <h3>{t("look.section")}</h3>
    <p class="quiet dense">{t("look.sectionText")}</p>
    <div class="site-buttons">
      <ButtonLink href={`/install/${site.id}/look`}>{t("look.change")}</ButtonLink>
    </div>
  </section>
);

type ComplaintsProps = { readonly site: Site; readonly onChange: (show: boolean) => void };

function Complaints({ site, onChange }: ComplaintsProps) {
  const code = complaintButton(t("install.ownButtonWords"));
  return (
    <section class="site-part">
      <h3>{t("install.complaints")}</h3>
      <label class="site-switch">
        <input
          type="checkbox"
          checked={site.showComplaintTab}
          disabled={!canManage.value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {t("install.complaintTab")}
      </label>
      <p class="quiet dense">{t("install.ownButton")}</p>
      <CodeToCopy text={code} />
    </section>
  );
}
