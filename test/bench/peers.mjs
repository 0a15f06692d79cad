// What others read, as three classes. Installed into this folder on first use; never shipped.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackagesOf } from "../support/packages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const ofScore = (score) => (score > 0 ? "pos" : score < 0 ? "neg" : "neu");

/** @returns false when the peers are not here and could not be fetched */
export const installPeers = () => installPackagesOf(here);

/** @returns by name: the languages a peer has words for, and what it reads a text as */
export async function peers() {
  const { default: wink } = await import("wink-sentiment");
  const { default: vader } = await import("vader-sentiment");
  const { default: Sentiment } = await import("sentiment");
  const nlpjs = await nlpjsAnalyzer();
  const lexicon = new Sentiment();
  return {
    "wink-sentiment": { languages: ["en"], read: (text) => ofScore(Number(wink(text).normalizedScore)) },
    "vader-sentiment": {
      languages: ["en"],
      read: (text) => {
        const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(text);
        return compound >= 0.05 ? "pos" : compound <= -0.05 ? "neg" : "neu";
      },
    },
    sentiment: { languages: ["en"], read: (text) => ofScore(lexicon.analyze(text).score) },
    "@nlpjs/sentiment": {
      languages: ["en", "es", "fr", "de"],
      read: async (text, lang) => {
        const { sentiment } = await nlpjs.process({ utterance: text, locale: lang });
        return ofScore(sentiment?.score ?? 0);
      },
    },
  };
}

async function nlpjsAnalyzer() {
  const { containerBootstrap } = await import("@nlpjs/core");
  const { SentimentAnalyzer } = await import("@nlpjs/sentiment");
  const container = await containerBootstrap();
  for (const Lang of [
    (await import("@nlpjs/lang-de")).LangDe,
    (await import("@nlpjs/lang-en")).LangEn,
    (await import("@nlpjs/lang-es")).LangEs,
    (await import("@nlpjs/lang-fr")).LangFr,
  ])
    container.use(Lang);
  return new SentimentAnalyzer({ container });
}
