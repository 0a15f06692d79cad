import { signal, useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import type { Session } from "../../shared/contract/workspace.schema.ts";
import { goTo } from "../address.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { t } from "../words.ts";
import { type Command, commands, matching } from "./commands.ts";

const open = signal(false);

export const openPalette = (): void => {
  open.value = true;
};

const closePalette = (): void => {
  open.value = false;
};

/** Everything that can be done from anywhere, by typing a part of its name. */
export function Palette({ session }: { session: Session }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      open.value = !open.value;
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <Dialog title={t("palette.title")} open={open.value} onClose={closePalette}>
      <PaletteBody session={session} />
    </Dialog>
  );
}

function PaletteBody({ session }: { session: Session }) {
  const typed = useSignal("");
  const at = useSignal(0);
  const listId = useId();
  const found = [...matching(commands(session), typed.value), ...searchCommand(typed.value)];
  const current = Math.min(at.value, found.length - 1);
  const run = (command: Command | undefined) => {
    if (!command) return;
    closePalette();
    command.act();
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) at.value = (current + step + found.length) % found.length;
    else if (event.key === "Enter" && !event.isComposing) run(found[current]);
    else return;
    event.preventDefault();
  };
  return (
    <div class="palette">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current >= 0 ? `${listId}-${current}` : undefined}
        aria-label={t("palette.label")}
        placeholder={t("palette.label")}
        // biome-ignore lint/a11y/noAutofocus: the dialog opens to be typed into
        autoFocus
        autoComplete="off"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={walk}
      />
      <div class="palette-list" id={listId} role="listbox" aria-label={t("palette.title")}>
        {found.map((command, index) => (
          <PaletteOption
            key={command.label}
            id={`${listId}-${index}`}
            command={command}
            selected={index === current}
            run={run}
          />
        ))}
      </div>
    </div>
  );
}

type OptionProps = { id: string; command: Command; selected: boolean; run: (command: Command) => void };

function PaletteOption({ id, command, selected, run }: OptionProps) {
  useEffect(() => {
    if (selected) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }, [selected, id]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox holds the focus and presses Enter for its options
    // biome-ignore lint/a11y/useFocusableInteractive: as above; aria-activedescendant names the option
    <div id={id} class="palette-option" role="option" aria-selected={selected} onClick={() => run(command)}>
      <Icon name={command.icon} />
      {command.label}
    </div>
  );
}

/** Whatever was typed can also be looked for in what customers wrote. */
function searchCommand(typed: string): Command[] {
  const words = typed.trim();
  if (!words) return [];
  const act = () => goTo(`/inbox?status=all&search=${encodeURIComponent(words)}`);
  return [{ label: t("palette.search", { words }), icon: "search", act }];
}
