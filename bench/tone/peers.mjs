// The npm packages beside ours, each as its README shows it: how rude is a text (higher is ruder), and is it flagged?
import { profanity } from "@2toad/profanity";
import { text as alex } from "alex";
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import { retext } from "retext";
import retextProfanities from "retext-profanities";
import Sentiment from "sentiment";
import vader from "vader-sentiment";
import wink from "wink-sentiment";
import writeGood from "write-good";

const sentiment = new Sentiment();
const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const profanities = retext().use(retextProfanities).freeze();
const GRAWLIX = profanity.options.grawlix;
const grawlixes = (text) => text.split(GRAWLIX).length - 1;

/** A tool of sentiment is rude below zero. It may answer with no number ("constructor" in wink-sentiment): that is 0. */
const negative = (sentimentOf) => (text) => {
  const score = sentimentOf(text);
  return Number.isFinite(score) ? 0 - score : 0;
};

const RUDE = {
  "vader-sentiment": negative((text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound),
  // Its share of negative words ranks long texts better than its sum.
  "vader-sentiment, neg": (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).neg,
  sentiment: negative((text) => sentiment.analyze(text).score),
  "wink-sentiment": negative((text) => wink(text).score),
  alex: (text) => alex(text).messages.length,
  "retext-profanities": (text) => profanities.processSync(text).messages.length,
  obscenity: (text) => obscenity.getAllMatches(text).length,
  "@2toad/profanity": (text) => grawlixes(profanity.censor(text)) - grawlixes(text),
  "write-good": (text) => writeGood(text).length,
};

/** Every peer: { name, judge(text) -> { score, flagged } }. Flagged is a negative score, or anything found. */
export const PEERS = Object.entries(RUDE).map(([name, rude]) => ({
  name,
  judge: (text) => {
    const score = rude(text);
    return { score, flagged: score > 0 };
  },
}));
