import type { Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadLine, ReadText } from "../read-text.ts";
import { complainsIn } from "./reading.ts";
import { topicOf } from "./topic.ts";
import { quotedAt } from "./turn.ts";

/** Something that happened, as a fact. */
export type Happening = Extract<Fact, { kind: "happening" }>;

/** Kinds of happenings that refuse what praise praises. Of changes, only those of the same matter. */
export const REFUSES: ReadonlySet<string> = new Set(["refundAsked", "disputeByClient", "chargeback"]);
const MOST_REASONS = 4;

/** In a notice only the one it tells of says "I" or "we"; Upwork speaks of itself as it acts. */
const OWN_WORDS =
  /(?<![\p{L}])(?:i|we|my|our)(?:'|’)?(?:\p{L}{1,2})? (?:\p{L}+ )?(?:can(?:'|’)?t|cannot|could|couldn(?:'|’)?t|had|have|asked|need(?:ed)?|use|used|paid|want(?:ed)?|lost|client|customers?|team)(?![\p{L}])/iu;

/** The line of a notice in which the one who asks says why. */
const REASON = /^\s*(?:your |the |their )?reason(?: given)?\b(?=[\s.:|]*\S{2,}.*\S)(?!.*\?)/i;

/** What Upwork itself says of time and money, and the head of a forwarded mail. */
const NO_REASON =
  /^\W*(?:subject|betreff|asunto|objet|oggetto|assunto|onderwerp|aihe|temat|тема)\s*:|(?<![\p{L}])(?:stay silent|no answer (?:by|means)|you (?:still )?have until|your answer has to|we have received your|would like to get money back for work)(?![\p{L}])/iu;

/** What a notice says is wrong: its lines that complain. In: the notices; a happening of which they tell. */
export const reasonsIn = (texts: readonly ReadText[], { places }: Happening): ReadLine[] =>
  texts
    .filter(
      ({ place, kind }) =>
        kind !== "table" &&
        places.some((one) => one.file === place.file && one.mail === place.mail && one.member === place.member),
    )
    .flatMap(({ lines }) =>
      lines.filter(
        ({ place, text }) =>
          place.part !== "header" &&
          !NO_REASON.test(text) &&
          (complainsIn(text) || OWN_WORDS.test(text) || REASON.test(text)) &&
          (!/(?<![\p{L}])(?:if|upwork|days|approve)(?![\p{L}])/iu.test(text) || OWN_WORDS.test(text)),
      ),
    );

const stemsOf = (text: string): Set<string> => new Set([...topicOf(text)].map((word) => word.slice(0, 5)));

/** How many words, by their beginnings, two texts share. */
export const shares = (one: string, other: string): number => {
  const stems = stemsOf(other);
  return [...stemsOf(one)].filter((stem) => stems.has(stem)).length;
};

/** Lines as places, the first few. */
export const placesOf = (lines: readonly ReadLine[]): Quoted[] =>
  lines.slice(0, MOST_REASONS).map(({ place, text }) => quotedAt(place, text));
