import type { OutsideReaderSettings } from "../../shared/contract/outside-reader.schema.ts";
import { Ago } from "../ui/Ago.tsx";
import { Icon } from "../ui/Icon.tsx";
import { date, t } from "../words.ts";

/** One sentence on whether anything leaves, and how it went lately. */
export function Standing({ settings }: { readonly settings: OutsideReaderSettings }) {
  const { own, callsThisMonth, waiting, isFull, lastSuccessAt, lastFailure, restsUntil } = settings;
  return (
    <div class="outside-standing" data-on={own?.isOn ?? false}>
      <Icon name={own?.isOn ? "send" : "lock"} />
      <div>
        <p>{sentence(own)}</p>
        {own && (
          <p class="quiet dense">
            {t("outside.calls", { calls: callsThisMonth, most: own.mostPerMonth, waiting })}
            {isFull && ` · ${t("outside.full")}`}
          </p>
        )}
        {lastSuccessAt && (
          <p class="quiet dense">
            {t("outside.lastSuccess")} <Ago at={lastSuccessAt} />
          </p>
        )}
        {lastFailure && (
          <p class="quiet dense">
            {t("outside.lastFailure")} <Ago at={lastFailure.at} />:{" "}
            {t(`outside.trouble.${lastFailure.trouble}`)}
            {lastFailure.said && ` ${t("outside.said", { said: lastFailure.said })}`}
          </p>
        )}
        {restsUntil && own?.isOn && (
          <p class="quiet dense">
            {t("outside.rests", { time: date(restsUntil, { dateStyle: "short", timeStyle: "short" }) })}
          </p>
        )}
      </div>
    </div>
  );
}

function sentence(own: OutsideReaderSettings["own"]): string {
  if (!own) return t("outside.none");
  return own.isOn ? t("outside.on", { model: own.model, host: new URL(own.baseUrl).host }) : t("outside.off");
}
