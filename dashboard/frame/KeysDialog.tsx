import { signal } from "@preact/signals";
import { singleKeys, useShortcuts } from "../shortcuts.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { t, type WordKey } from "../words.ts";

const open = signal(false);

export const openKeys = (): void => {
  open.value = true;
};

const keys: readonly { readonly keys: readonly string[]; readonly does: WordKey }[] = [
  { keys: ["j", "k"], does: "keys.move" },
  { keys: ["Enter", "o"], does: "keys.open" },
  { keys: ["x"], does: "keys.select" },
  { keys: ["e"], does: "keys.step" },
  { keys: ["z"], does: "keys.undo" },
  { keys: ["a"], does: "keys.assign" },
  { keys: ["l"], does: "keys.correct" },
  { keys: ["r"], does: "keys.reply" },
  { keys: ["n"], does: "keys.note" },
  { keys: ["w"], does: "keys.ask" },
  { keys: ["v"], does: "keys.saveView" },
  { keys: ["/"], does: "keys.search" },
  { keys: ["Esc"], does: "keys.back" },
  { keys: ["Ctrl K", "⌘K"], does: "keys.palette" },
  { keys: ["?"], does: "keys.help" },
];

/** All keys on one card, and the switch for those that are a single letter. */
export function KeysDialog() {
  useShortcuts({ "?": openKeys });
  return (
    <Dialog
      title={t("keys.title")}
      open={open.value}
      onClose={() => {
        open.value = false;
      }}
    >
      <dl class="keys">
        {keys.map((row) => (
          <div key={row.does} class="keys-row">
            <dt>
              {row.keys.map((key) => (
                <kbd class="key" key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(row.does)}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => {
            singleKeys.value = event.currentTarget.checked;
          }}
        />
        {t("keys.single")}
      </label>
    </Dialog>
  );
}
