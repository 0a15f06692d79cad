import { t } from "../words.ts";

/** Keeps the place of `lines` lines while they load; drawn only after 300 ms, so that quick loads do not flash. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class="skeleton" role="status">
      <b class="visually-hidden">{t("loading")}</b>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
