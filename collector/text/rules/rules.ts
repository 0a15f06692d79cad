import type { Aspect, UrgentTopic } from "../../../shared/reading-kinds.ts";

/**
 * The words Heed knows a thing by, in one language. Phrases are words as people type them, in any case. In a phrase, `#`
 * stands for any number (`waited # hours`, `等了#天`), and an asterisk after an English word for its regular forms
 * (`refund*`: refunds, refunded, refunding). Of two phrases in the same place the longer counts.
 */
export interface LanguageRules {
  /**
   * By aspect: `topics` name what it is about, whatever is said of it; `faults` are trouble by themselves, unless denied
   * ("not late").
   */
  readonly aspects: Readonly<Record<Aspect, { readonly topics: Phrases; readonly faults: Phrases }>>;
  readonly urgency: Readonly<Record<UrgentTopic, Phrases>>;
  /** Somebody says that they go, or have gone, elsewhere. */
  readonly leaving: Phrases;
  /** Somebody asks to be answered or helped. */
  readonly requests: Phrases;
  /** Somebody says how it could be better. */
  readonly suggestions: Phrases;
  /** The whole of a text that says nothing: "test", "n/a". */
  readonly empty: Phrases;
  /** Denials that deny nothing of what follows: "I can't believe it is late". */
  readonly exclamations: Phrases;
  /** Longer words around a topic's or a fault's, that name neither: 贵公司, "of late". */
  readonly ignored: Phrases;
}

export type Phrases = readonly string[];

/** By ISO 639 code. A language that is not here is read without rules: no category, no urgency. */
export type Rules = Readonly<Record<string, LanguageRules>>;
