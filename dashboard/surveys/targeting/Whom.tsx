import type { Device, Targeting } from "../../../shared/contract/targeting.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { t } from "../../words.ts";
import { Conditions, emptyCondition } from "./Conditions.tsx";
import { languageTag } from "./complete.ts";
import { ListField } from "./ListField.tsx";
import { NumberField } from "./NumberField.tsx";
import type { PartProps } from "./TargetingView.tsx";

const devices = ["desktop", "tablet", "phone"] as const satisfies Device[];
const mostSegments = 10;

/** Which visitors, and which customers. */
export function Whom({ targeting, change, disabled }: PartProps) {
  const chosen = targeting.devices ?? devices;
  const toggled = (device: Device) =>
    devices.filter((each) => (each === device ? !chosen.includes(each) : chosen.includes(each)));
  return (
    <fieldset class="target-part" disabled={disabled}>
      <legend class="field-label">{t("targeting.whom")}</legend>
      <fieldset class="target-checks">
        <legend class="field-label">{t("targeting.devices")}</legend>
        {devices.map((device) => (
          <label key={device} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(device)}
              onChange={() => {
                const next = toggled(device);
                change({ devices: next.length === devices.length ? undefined : next });
              }}
            />
            <span>{t(`targeting.device.${device}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="target-pair">
        <ListField
          label={t("targeting.languages")}
          hint={t("targeting.languagesHint")}
          values={targeting.languages ?? []}
          disabled={disabled}
          problem={(languages) =>
            languages.every((each) => languageTag.test(each)) ? undefined : t("targeting.languagesProblem")
          }
          onChange={(languages) => change({ languages: languages.length > 0 ? languages : undefined })}
        />
        <NumberField
          label={t("targeting.sample")}
          hint={t("targeting.sampleHint")}
          value={targeting.samplePercent}
          min={1}
          max={100}
          disabled={disabled}
          onChange={(samplePercent) => change({ samplePercent })}
        />
      </div>
      <Segments customers={targeting.customers ?? []} change={change} disabled={disabled} />
    </fieldset>
  );
}

type SegmentsProps = Pick<PartProps, "change" | "disabled"> & {
  readonly customers: NonNullable<Targeting["customers"]>;
};

function Segments({ customers, change, disabled }: SegmentsProps) {
  const put = (segments: NonNullable<Targeting["customers"]>) =>
    change({ customers: segments.length > 0 ? segments : undefined });
  return (
    <>
      {customers.map((segment, at) => (
        <fieldset class="target-list" key={at}>
          <legend class="target-legend">{t("targeting.segment")}</legend>
          <Conditions
            conditions={segment}
            addLabel={t("targeting.addCondition")}
            disabled={disabled}
            onChange={(changed) =>
              put(
                changed.length > 0
                  ? customers.map((each, index) => (index === at ? changed : each))
                  : customers.filter((_, index) => index !== at),
              )
            }
          />
        </fieldset>
      ))}
      {customers.length < mostSegments && (
        <Button icon="plus" disabled={disabled} onClick={() => put([...customers, [emptyCondition]])}>
          {t(customers.length > 0 ? "targeting.addSecondSegment" : "targeting.addSegment")}
        </Button>
      )}
      <p class="field-hint">{t("targeting.segmentHint")}</p>
    </>
  );
}
