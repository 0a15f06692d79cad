import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import "./search-box.css";

type SearchBoxProps = {
  /** Of its input, which `/` goes to. */
  readonly id: string;
  readonly label: string;
  /** Where it stands, for its width. */
  readonly class: string;
  /** What is searched for, as the address says. */
  readonly searched: () => string;
  readonly search: (words: string) => void;
  /** A selector of what Enter goes to: the first that was found. */
  readonly found: string;
};

/** Long enough to type a word, short enough to feel at once. */
const typingMs = 250;

/** Searches while one types. */
export function SearchBox({ id, label, class: place, searched, search, found }: SearchBoxProps) {
  const inAddress = useComputed(searched);
  const typed = useSignal(inAddress.peek());
  // The address may change without typing: another view, "clear filters", or the way back.
  useSignalEffect(() => {
    const now = inAddress.value;
    if (now !== typed.peek().trim()) typed.value = now;
  });
  const words = typed.value.trim();
  useEffect(() => {
    if (words === inAddress.peek()) return;
    const timer = setTimeout(() => search(words), typingMs);
    return () => clearTimeout(timer);
  }, [words, inAddress]);
  return (
    <div class={`search-box ${place}`}>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          // The browser itself empties the field on the first Esc.
          if (event.key === "Escape" && event.currentTarget.value === "") event.currentTarget.blur();
          if (event.key === "Enter") document.querySelector<HTMLElement>(found)?.focus();
        }}
      />
    </div>
  );
}
