import { useState } from "preact/hooks";
import type { Site } from "../../shared/contract/site.schema.ts";
import { canManage } from "../session.ts";
import { Ago } from "../ui/Ago.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { t } from "../words.ts";
import { hostOf } from "./snippet.ts";

type Sighting = Site["sightings"][number];
type Props = { readonly site: Site; readonly onAllow: (origin: string) => Promise<boolean> };

/** Whether the snippet was seen, live; and where it asked but was turned away. */
export function Seen({ site, onAllow }: Props) {
  const last = site.sightings.find(({ allowed }) => allowed);
  // Allowing an origin does not rewrite when it was last refused; what is on the list now is no longer asked about.
  const refused = site.sightings.filter(
    ({ allowed, origin }) => !allowed && !site.allowedOrigins.includes(origin),
  );
  return (
    <section class="site-part">
      <h3>{t("install.check")}</h3>
      {last ? (
        <p class="seen seen-yes">
          <Icon name="check" />
          <span>
            <span role="status">{t("install.seen", { host: hostOf(last.origin) })}</span>{" "}
            <Ago at={last.lastSeenAt} />
            {last.page && <span class="seen-page">{last.page}</span>}
          </span>
        </p>
      ) : (
        <p class="seen">
          <span class="seen-pulse" aria-hidden="true" />
          <span role="status">{t("install.waiting")}</span>
        </p>
      )}
      {refused.map((sighting) => (
        <Refused key={sighting.origin} sighting={sighting} onAllow={onAllow} />
      ))}
    </section>
  );
}

function Refused({
  sighting: { origin, lastSeenAt },
  onAllow,
}: {
  readonly sighting: Sighting;
  readonly onAllow: Props["onAllow"];
}) {
  const [busy, setBusy] = useState(false);
  const allow = async () => {
    setBusy(true);
    await onAllow(origin);
    setBusy(false);
  };
  return (
    <div class="seen seen-refused">
      <Icon name="alert" />
      <span>
        {t("install.refused", { origin })} <Ago at={lastSeenAt} />
      </span>
      {canManage.value && (
        <Button busy={busy} onClick={allow}>
          {t("install.allow")}
          <span class="visually-hidden"> {origin}</span>
        </Button>
      )}
    </div>
  );
}
