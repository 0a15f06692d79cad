import { useEffect, useRef, useState } from "preact/hooks";
import { PREVIEW_READY, type PreviewMessage } from "../../shared/preview-message.ts";
import { t } from "../words.ts";
import "./preview-stage.css";

export type Size = "desktop" | "phone";
export type Theme = "light" | "dark";

const WIDTHS: Readonly<Record<Size, number>> = { desktop: 640, phone: 360 };

/** The page with the widget, in the size of a screen, made smaller where there is less room. */
export function PreviewStage({ message, size }: { readonly message: PreviewMessage; readonly size: Size }) {
  const page = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  const [scale, setScale] = useState(1);
  const said = JSON.stringify(message);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) =>
      source === page.current?.contentWindow && data === PREVIEW_READY && setReady(true);
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);
  useEffect(() => {
    if (isReady) page.current?.contentWindow?.postMessage(JSON.parse(said), location.origin);
  }, [isReady, said]);
  useEffect(() => {
    const fit = () => setScale(Math.min(1, (room.current?.clientWidth ?? 0) / WIDTHS[size] || 1));
    const watch = new ResizeObserver(fit);
    if (room.current) watch.observe(room.current);
    return () => watch.disconnect();
  }, [size]);
  return (
    <div class={`stage stage-${size}`} ref={room} style={{ "--scale": scale }}>
      <iframe ref={page} src="/preview" title={t("preview.picture")} />
    </div>
  );
}

type ChoiceProps<Value extends Size | Theme> = {
  readonly name: "size" | "theme";
  readonly value: Value;
  readonly options: readonly Value[];
  readonly onChange: (value: Value) => void;
};

/** How the preview is looked at. */
export const PreviewChoice = <Value extends Size | Theme>({
  name,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) => (
  <fieldset class="segments">
    <legend class="visually-hidden">{t(`preview.${name}`)}</legend>
    {options.map((each) => (
      <label key={each}>
        <input
          type="radio"
          name={`preview-${name}`}
          checked={value === each}
          onChange={() => onChange(each)}
        />
        {t(`preview.${each}`)}
      </label>
    ))}
  </fieldset>
);
