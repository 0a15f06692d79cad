import { signal } from "@preact/signals";
import { useShortcuts } from "../shortcuts.ts";
import { t } from "../words.ts";
import { Button } from "./Button.tsx";

type ToastContent = { readonly text: string; readonly undo?: (() => void) | undefined };
type ShownToast = ToastContent & { readonly id: number };

/** Long enough to read a line, or to think again about what was done. */
const readMs = 5_000;
const undoMs = 10_000;

const shown = signal<readonly ShownToast[]>([]);
let lastId = 0;

/** Says in passing what was done; with `undo` it can be taken back for ten seconds. A newer one takes its place. */
export function toast(content: ToastContent): void {
  const id = ++lastId;
  shown.value = [{ ...content, id }];
  setTimeout(() => dismiss(id), content.undo ? undoMs : readMs);
}

const dismiss = (id: number): void => {
  shown.value = shown.value.filter((one) => one.id !== id);
};

export function Toasts() {
  const undoNewest = () => {
    const [newest] = shown.peek();
    if (!newest?.undo) return false;
    dismiss(newest.id);
    newest.undo();
    return true;
  };
  useShortcuts({ z: undoNewest });
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map(({ id, text, undo }) => (
        <div class="toast" key={id}>
          <span class="toast-text">{text}</span>
          {undo && (
            <button
              type="button"
              class="button toast-undo"
              aria-keyshortcuts="z"
              title={t("keys.key", { key: "z" })}
              onClick={() => {
                dismiss(id);
                undo();
              }}
            >
              {t("undo")}
            </button>
          )}
          <Button kind="quiet" icon="close" label={t("close")} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
