import { KINDS, type Kind, type Reading, readingOf } from "../kinds.ts";
import { ASSETS, MONEY, said } from "./concepts.ts";
import { type Finding, gravity } from "./finding.ts";
import { type Prepared, plainOf, type Sentence } from "./prepare.ts";
import { isReported, reportsOf } from "./report.ts";
import { findingAt, type Said } from "./rule.ts";

// What no rule names, but what reads like messages that hurt: learned from our own messages. It also takes back what rules find in
// a stretch that reads calm.

const as = <Id extends string>(rule: Id, said: Omit<Said<Id>, "rule">): Said<Id> => ({ rule, ...said });

/** What is said of each kind. */
const SAID = {
  insult: as("reads-as-insult", {
    family: "insult",
    severity: "serious",
    why: "This reads like a blow at the person; it counts as abuse on Upwork where it is one.",
    instead: "Leave the person out. Say what was done: “On [day], [what happened].”",
    source: "abuse",
  }),
  threat: as("reads-as-threat", {
    family: "threat",
    severity: "serious",
    why: "This reads like a threat, even where no threat is spoken; it will be quoted against you.",
    instead: "Say what you ask for and by when: “If we cannot agree by [day], I will ask Upwork for help.”",
    source: "abuse",
  }),
  feedback: as("reads-as-feedback-deal", {
    family: "feedback",
    severity: "serious",
    why: "This reads like feedback tied to money or work, which breaks Upwork's terms.",
    instead:
      "Leave feedback out. Ask only for the thing itself: “Could you please release [amount], because [reason]?”",
    source: "feedback-as-weapon",
  }),
  "off-platform": as("reads-as-off-platform", {
    family: "off-platform",
    severity: "serious",
    why: "This reads like a deal away from Upwork, which is forbidden and can cost both of you the account.",
    instead: "Keep the deal on Upwork: “I am glad to settle this on Upwork, by [way].”",
    source: "off-platform-pay",
  }),
  sarcasm: as("reads-as-sarcasm", {
    family: "sarcasm",
    severity: "warning",
    why: "This reads like scorn, and in a dispute file nobody hears the smile.",
    instead: "Say it straight: “I am disappointed that [what happened]. I ask for [what].”",
  }),
  motive: as("reads-as-motive", {
    family: "motive",
    severity: "warning",
    why: "This tells the other side what they wanted; they will deny it and feel attacked.",
    instead: "Keep to what can be seen: “[What happened] on [day]. I do not know the reason. Could you tell me?”",
  }),
  blame: as("reads-as-blame", {
    family: "blame",
    severity: "warning",
    why: "This reads like blame, and the answer will be a defence and not a solution.",
    instead: "Say what you saw: “On [day], [what happened]. For me this means [effect].”",
  }),
  demand: as("reads-as-demand", {
    family: "demand",
    severity: "warning",
    why: "This reads like an order; a request with a reason settles more often.",
    instead: "“Could you please [what] by [day], because [reason]?”",
  }),
} as const satisfies Record<Kind, Said>;

/** All that may be said by reading, for the list of rules. */
export const READ_SAID = Object.values(SAID);

/** What disputes are about. Elsewhere the reading has learned nothing: there it must be very sure. */
const OF_DISPUTES = said(
  MONEY,
  ASSETS,
  "clients?",
  "freelancers?",
  "upwork",
  "contract",
  "reviews?",
  "stars?",
  "feedback",
  "deadlines?",
  "deliver\\p{L}{0,3}",
  "drafts?",
  "briefs?",
  "revisions?",
);
const SAYS_ELSEWHERE = 0.8;
/** A lean above this is said; about one in fifteen clean messages written to look bad goes above it (scripts/tone-kinds.mjs). */
const SAYS = 0.3;
/** Where something was blanked out (a quotation, code), what is left says less. */
const SAYS_WITH_GAPS = 1.2;
/** A short line that speaks to nobody, such as what was agreed or delivered, must read far worse: there is little to read it by. */
const SAYS_IN_SHORT = 1.8;
const SHORT = 30;
const TO_THE_READER = /\b(?:you(?:'re|'ve|'ll|'d)?|yours?|ur?)\b/i;
/** One kind by itself says it as well where it leans so far and nothing was blanked out. */
const SAYS_OF_KIND = 0.2;
const VAGUE = { kind: -2, any: 0.7 } as const;
/** A finding is serious where a serious kind leans so far, or "grave" does. */
const SERIOUS = { kind: -0.8, grave: -0.6 } as const;
/** Sentences that are read together. */
const TOGETHER = 3;
/** Of few words and pairs, about four words, each weighs much; fewer than three words are left to the rules. */
const FEW = 15;
const SAYS_WITH_FEW = 1.2;
const FEWEST = 9;

/** Praise in words that elsewhere are scorn: such a stretch must read far worse. */
const PRAISE =
  /\byou(?:'re| are| were)(?: (?:really|truly|such|absolutely|simply|just))? (?:a |an |my |our |the )?(?:real |absolute |total )?(?:wizard|star|legend|genius|life ?saver|gem|hero|heroine|magician|angel|treasure|champion|rock ?star|blessing|natural|best|great|amazing|awesome|brilliant|wonderful|fantastic)(?=\s*(?:[.,!;]|$)| with )/i;
const SAYS_IN_PRAISE = 4;

const ANY = KINDS.indexOf("any");
const GRAVE = KINDS.indexOf("grave");

/** The words that moved a reading most: from the first to the last of the strongest. */
const strongest = ({ grams, by }: Reading, kind: number): { start: number; end: number } | undefined => {
  const moved = grams
    .map((gram) => ({ gram, by: by(gram, kind) + by(gram, ANY) }))
    .filter((one) => one.by > 0 && /\p{L}|\p{Extended_Pictographic}/u.test(one.gram.name))
    .sort((one, other) => other.by - one.by)[0];
  return moved?.gram;
};

/** The clause around a place: from sign to sign, in a stretch made plain. */
const clauseAt = (plain: string, at: number): { start: number; end: number } => {
  const start = Math.max(...[".", ",", ";", "!", "?", "\n"].map((sign) => plain.lastIndexOf(sign, at - 1))) + 1;
  const after = plain.slice(at).search(/[.,;!?\n]/);
  return { start, end: after === -1 ? plain.length : at + after };
};

const leastLean = (plain: string, grams: number): number => {
  if (PRAISE.test(plain)) return SAYS_IN_PRAISE;
  if (grams < FEW) return SAYS_WITH_FEW;
  if (grams < SHORT && !TO_THE_READER.test(plain)) return SAYS_IN_SHORT;
  if (!OF_DISPUTES().test(plain)) return SAYS_ELSEWHERE;
  return / {2}/.test(plain.trim()) ? SAYS_WITH_GAPS : SAYS;
};

/** At most so many kinds of one stretch: beside what rules have found there, one is enough. */
const readStretch = (text: Prepared, start: number, end: number, most: 1 | 2): Finding[] => {
  const { text: plain, placeOf } = plainOf(text.text.slice(start, end));
  const reading = readingOf(plain);
  const lean = reading.leans[ANY] ?? 0;
  const says = leastLean(plain, reading.grams.length);
  const ofKind = Math.max(...reading.leans.slice(0, ANY));
  const isSaid = lean >= says || (says < SAYS_WITH_GAPS && ofKind >= SAYS_OF_KIND);
  // Bad, and like none of the kinds: there is little to say, and it is seldom right.
  const isVague = ofKind < VAGUE.kind && lean < VAGUE.any;
  if (reading.grams.length < FEWEST || !isSaid || isVague) return [];
  const kinds = KINDS.slice(0, ANY)
    .map((name, place) => ({ name: name as Kind, place, lean: reading.leans[place] ?? 0 }))
    .sort((one, other) => other.lean - one.lean);
  const first = kinds[0]?.lean ?? 0;
  return kinds.slice(0, most).flatMap((kind, rank) => {
    if (rank > 0 && (kind.lean < ALSO.least || kind.lean < first - ALSO.behind)) return [];
    const at = strongest(reading, kind.place);
    if (at === undefined || isReported(plain, reportsOf(plain), at.start, "any")) return [];
    const clause = clauseAt(plain, at.start);
    const said = SAID[kind.name];
    const grave =
      said.severity !== "serious" || kind.lean >= SERIOUS.kind || (reading.leans[GRAVE] ?? 0) >= SERIOUS.grave;
    return [
      findingAt(text, start + placeOf(clause.start), start + placeOf(clause.end), {
        ...said,
        ...(grave ? {} : { severity: "warning" as const }),
      }),
    ].filter((one) => one.end > one.start);
  });
};

/** A second kind is said too where it leans so far, and hardly less than the first. */
const ALSO = { least: -2, behind: 1.5 } as const;

/** The stretches of a text that are read, three sentences each. Training reads the same ones (scripts/tone-kinds.mjs). */
export const stretchesOf = ({ sentences }: Prepared): Pick<Sentence, "start" | "end">[] => {
  const stretches: Pick<Sentence, "start" | "end">[] = [];
  for (let place = 0; place < sentences.length; place += TOGETHER) {
    const together = sentences.slice(place, place + TOGETHER);
    stretches.push({ start: together[0]?.start ?? 0, end: together.at(-1)?.end ?? 0 });
  }
  return stretches;
};

/** A finding of a rule goes where its stretch leans less than this to "any of them" and to the finding's own kind. */
const CALM = {
  any: 0,
  kind: -1,
  seldomWrong: -1.2,
} as const;

/** Rules whose words hardly ever mean something else: only a very calm stretch takes them back. */
const SELDOM_WRONG: ReadonlySet<string> = new Set([
  "off-platform-pay",
  "blame-fault",
  "profanity",
  "feedback-traded",
  "shouting-capitals",
  "shouting-marks",
  "personal-id",
  "personal-iban",
  "personal-phone",
  "demand",
]);

/** A harsh name beside one of these is aimed at the reader, however calm the rest is. */
const AIMED = /\b(?:you(?:'re|'ve)?|your|be|being|stop)\b/i;

/** Findings of rules that stay: those in a stretch that reads calm are of words that mean something else there. */
export const notCalm = (text: Prepared, found: readonly Finding[]): Finding[] => {
  const read = new Map<string, readonly number[]>();
  const leansOf = (start: number, end: number): readonly number[] => {
    const key = `${start} ${end}`;
    const leans = read.get(key) ?? readingOf(plainOf(text.text.slice(start, end)).text).leans;
    read.set(key, leans);
    return leans;
  };
  /** Whether a finding's sentence, by itself or with those it is read with, reads like one that hurts. */
  const readsBad = ({ start, family, rule }: Finding): boolean => {
    const calm = SELDOM_WRONG.has(rule) ? CALM.seldomWrong : CALM.any;
    const place = text.sentences.findIndex(({ end }) => end > start);
    const sentence = text.sentences[place];
    if (sentence === undefined) return true;
    const from = place - (place % TOGETHER);
    const last = text.sentences[Math.min(from + TOGETHER, text.sentences.length) - 1];
    const kind = (KINDS as readonly string[]).indexOf(family);
    return [
      leansOf(sentence.start, sentence.end),
      leansOf(text.sentences[from]?.start ?? 0, last?.end ?? sentence.end),
    ].some((leans) => (leans[ANY] ?? 0) >= calm || (leans[kind] ?? CALM.kind - 1) >= CALM.kind);
  };
  const isAimed = ({ rule, start }: Finding): boolean =>
    rule === "insult-name" && AIMED.test(text.sentences.find(({ end }) => end > start)?.text ?? "");
  return found.filter((one) => one.severity === "note" || isAimed(one) || readsBad(one));
};

/**
 * What reads like a message that hurts where no rule has found anything. In: a prepared text, what the rules found. Out:
 * findings, at most one for three sentences.
 */
export const readAs = (text: Prepared, found: readonly Finding[]): Finding[] => {
  const taken = found.filter(({ severity }) => severity !== "note");
  return stretchesOf(text).flatMap(({ start, end }) => {
    const there = taken.filter((one) => one.start < end && one.end > start);
    return readStretch(text, start, end, there.length === 0 ? 2 : 1).filter(
      (one) =>
        !there.some(
          (other) =>
            (other.family === one.family &&
              (one.family === "feedback" || gravity(other.severity) >= gravity(one.severity))) ||
            (other.start < one.end && other.end > one.start && gravity(other.severity) >= gravity(one.severity)),
        ),
    );
  });
};
