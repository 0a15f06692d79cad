import { categories } from "../../shared/reading-kinds.ts";
import written from "./category-lessons.json";
import { learn, type Weights, wordsOf } from "./learner.ts";

/** What customers of many trades wrote, in our own words, by where a person would file it. */
const texts = [...written.en, ...written.zh].flatMap(({ category, texts }) => {
  const label = categories.find((one) => one === category);
  return label ? texts.map((text) => ({ label, text })) : [];
});

/**
 * What each word says of the category in any trade: where a workspace's learning begins. With it, macro-F1 after some 200
 * labels of texts of other trades rose from 62 to 71 in English, from 56 to 69 in Chinese, and of bank questions by 1.
 * What the rules say of these texts is left out: they were mended by them, and read them better than any others.
 * Takes a blink: ask once.
 */
export function categoryOfWords(): Weights {
  const lessons = texts.map(({ text, label }) => ({ features: wordsOf(text), label, weight: 1 }));
  return learn(lessons, categories, new Map()).weights;
}
