import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Session } from "../../shared/contract/workspace.schema.ts";
import { loadFacets } from "../facets.ts";
import { connectLive, liveState } from "../live.ts";
import { useNotices } from "../notices.ts";
import { agreeOnLanguage } from "../own-language.ts";
import { Icon } from "../ui/Icon.tsx";
import { date, t } from "../words.ts";
import { DemoBanner } from "./DemoBanner.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { NewComplaint } from "./NewComplaint.tsx";
import { Palette } from "./Palette.tsx";
import { Rail } from "./Rail.tsx";
import "./frame.css";

/** What stays while pages change: rail, notices, palette, keys. One per workspace, so that nothing leaks between them. */
export function Frame({ session, children }: { session: Session; children: ComponentChildren }) {
  useEffect(() => {
    void loadFacets();
    // A language that could not be kept is agreed on the next time.
    agreeOnLanguage(session).catch(() => {});
    return connectLive();
  }, []);
  useNotices();
  return (
    <div class="frame">
      <a class="skip-link" href="#main">
        {t("frame.skip")}
      </a>
      <Rail session={session} />
      <div class="frame-body">
        {session.workspace.isDemo && <DemoBanner />}
        <StaleNotice />
        <main id="main" class="frame-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Palette session={session} />
      <KeysDialog />
      <NewComplaint />
    </div>
  );
}

/** Says since when nothing new can arrive; absent while the live stream is open. */
function StaleNotice() {
  const live = liveState.value;
  return (
    <div role="status">
      {!live.connected && (
        <p class="frame-notice frame-notice-stale">
          <Icon name="offline" />
          {t("frame.stale", { time: date(live.since, { timeStyle: "short" }) })}
        </p>
      )}
    </div>
  );
}
