import { maskPersonalData } from "../text/mask.ts";
import { type Part, part, phraseWordsOf } from "../text/phrase-words.ts";

/** One piece of feedback with all that was written in it. */
export type Written = {
  readonly id: string;
  /** Who wrote it: whoever writes often is still one person. */
  readonly person: string;
  readonly isRecent: boolean;
  readonly text: string;
};

export type Document = {
  readonly id: string;
  /** A number for each person in each period. */
  readonly person: number;
  readonly isRecent: boolean;
  /** Numbers of words; −1 for a break. */
  readonly words: Int32Array;
};

/** Nobody's comment is longer; what comes after is not looked at. */
const MOST_UNITS = 4_000;
const placeholder = /\[(?:email|card|account|national_id|phone|order)\]/g;

/** The texts of one language as numbers: no text is kept, and personal data never becomes a word. */
export class Corpus {
  readonly language: string;
  readonly documents: Document[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #parts: Part[] = [];
  /** How often each spelling of a word was used. */
  readonly #spellings: Map<string, number>[] = [];
  readonly #people = new Map<string, number>();
  /** People in the later and in the earlier period. */
  recentPeople = 0;
  earlierPeople = 0;

  constructor(language: string) {
    this.language = language;
  }

  add({ id, person, isRecent, text }: Written): void {
    const masked = maskPersonalData(text.slice(0, MOST_UNITS)).text.replaceAll(placeholder, ". ");
    const words = phraseWordsOf(masked, this.language).map(({ stem, surface, part: kind }) =>
      kind === part.break ? -1 : this.#numberFor(stem, surface, kind),
    );
    this.documents.push({
      id,
      person: this.#personFor(person, isRecent),
      isRecent,
      words: Int32Array.from(words),
    });
  }

  /** @returns undefined for a word nobody used */
  numberOf(stem: string): number | undefined {
    return this.#numbers.get(stem);
  }

  stemOf(word: number): string {
    return this.#stems[word] ?? "";
  }

  partOf(word: number): Part {
    return this.#parts[word] ?? part.break;
  }

  get size(): number {
    return this.#stems.length;
  }

  /** The spelling most people used; of equals, the first in the alphabet. */
  spellingOf(word: number): string {
    const [most] = [...(this.#spellings[word] ?? [])].sort(
      ([one, n], [other, m]) => m - n || (one < other ? -1 : 1),
    );
    return most?.[0] ?? "";
  }

  #numberFor(stem: string, surface: string, kind: Part): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.#stems.length;
      this.#numbers.set(stem, number);
      this.#stems.push(stem);
      this.#parts.push(kind);
      this.#spellings.push(new Map());
    }
    const spellings = this.#spellings[number];
    spellings?.set(surface, (spellings.get(surface) ?? 0) + 1);
    return number;
  }

  #personFor(person: string, isRecent: boolean): number {
    const key = `${isRecent ? "+" : "-"}${person}`;
    let number = this.#people.get(key);
    if (number === undefined) {
      number = this.#people.size;
      this.#people.set(key, number);
      if (isRecent) this.recentPeople += 1;
      else this.earlierPeople += 1;
    }
    return number;
  }
}
