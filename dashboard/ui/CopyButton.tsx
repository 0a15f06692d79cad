import { useSignal } from "@preact/signals";
import { t } from "../words.ts";
import { Button } from "./Button.tsx";

const doneMs = 2_000;

/** Copies `text` and says so where it was pressed. */
export function CopyButton({
  text,
  label,
  kind = "plain",
}: {
  text: string;
  label?: string;
  kind?: "plain" | "primary" | "quiet";
}) {
  const outcome = useSignal<"idle" | "copied" | "failed">("idle");
  const copy = async () => {
    outcome.value = (await copied(text)) ? "copied" : "failed";
    setTimeout(() => {
      outcome.value = "idle";
    }, doneMs);
  };
  const words = { idle: label ?? t("copy"), copied: t("copied"), failed: t("copyFailed") };
  return (
    <Button kind={kind} icon={outcome.value === "copied" ? "check" : "copy"} onClick={copy}>
      <span aria-live="polite">{words[outcome.value]}</span>
    </Button>
  );
}

/** The clipboard is absent on plain http addresses, where many will first try Heed; selecting a field works there. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

function copiedBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  const before = document.activeElement;
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
