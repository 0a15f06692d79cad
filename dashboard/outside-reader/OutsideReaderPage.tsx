import { useEffect } from "preact/hooks";
import type { OutsideReaderSettings } from "../../shared/contract/outside-reader.schema.ts";
import { get } from "../api.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { ReaderForm } from "./ReaderForm.tsx";
import { Standing } from "./Standing.tsx";
import { StoredReadings } from "./StoredReadings.tsx";
import { TryReader } from "./TryReader.tsx";
import "./outside-reader.css";

const lookEveryMs = 5_000;

/** A language model that reads beside Heed: which, what it is told, how it goes, and how to be rid of it. */
export default function OutsideReaderPage() {
  const load = useLoad(() => get<OutsideReaderSettings>("/api/outside-reader"), []);
  const { data, reload } = load;
  const isWorking = (data?.waiting ?? 0) > 0;
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(reload, lookEveryMs);
    return () => clearInterval(timer);
  }, [isWorking, reload]);
  return (
    <Page title={t("outside.title")}>
      <p class="outside-text">{t("outside.intro")}</p>
      <Loaded load={load} lines={8}>
        {(settings) => (
          <div class="outside">
            <Standing settings={settings} />
            <WhatLeaves />
            <ReaderForm settings={settings} onSaved={load.replace} />
            {settings.own && <TryReader onTried={reload} />}
            {settings.own && <StoredReadings stored={settings.stored} onDeleted={reload} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const leaving = ["goes", "masked", "stays", "who", "back"] as const;

/** Before anybody turns it on: what of whom goes where. */
const WhatLeaves = () => (
  <Panel title={t("outside.leaves")}>
    <ul class="outside-list">
      {leaving.map((what) => (
        <li key={what}>{t(`outside.leaves.${what}`)}</li>
      ))}
    </ul>
  </Panel>
);
