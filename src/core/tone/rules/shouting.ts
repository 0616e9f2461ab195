import type { Finding } from "../finding.ts";
import type { Prepared } from "../prepare.ts";
import { findingAt, type Said } from "./rule.ts";

const CAPITALS = /(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}' ,]{1,200}\p{Lu}(?![\p{L}\p{N}_-])/gu;
const ALONE =
  /(?<![\p{L}\p{N}_-])(?:NOW|NEVER|NOTHING|STOP|NOT|MUST|IMMEDIATELY|WRONG|ALWAYS|EVERYTHING|PAY|LIAR|WHY|ENOUGH|YOU|YOUR|AGAIN|REFUND|SCAM|FRAUD|ZERO)(?![\p{L}\p{N}_-])/gu;
const MARKS = /!{2,60}|\?{2,60}!{0,5}|[?!]{3,60}/g;
/** Words that people shout; a run of capitals without one of them is a name or a list of short forms. */
const SPOKEN =
  /(?<![\p{L}'])(?:YOU|YOUR|THE|THIS|THAT|IS|ARE|NOT|MY|ME|IT|TO|NOW|NO|NEVER|WANT|PAY|MONEY|STOP|WHY|WHAT|DO|DON'T|DIDN'T|PLEASE|ANSWER|RIGHT|WILL|HAVE|ALL|WORK|WAS|GIVE|WE|MUST|ANYTHING|NOTHING|WASTED|TIME|BACK|LAST|FINAL|WARNING|BAD|WORST|EVER|READ|UNACCEPTABLE)(?![\p{L}'])/gu;

export const SHOUT_PATTERNS: readonly RegExp[] = [CAPITALS, ALONE, MARKS, SPOKEN];

const shout = (severity: Said["severity"], rule: string, why: string, instead: string): Said => ({
  rule,
  family: "shouting",
  severity,
  why,
  instead,
});
const LOUD = shout(
  "warning",
  "shouting-capitals",
  "Capitals read as shouting, and then nobody hears the point.",
  "Write it in small letters.",
);
const ONE = shout(
  "note",
  "shouting-word",
  "A word in capitals sounds like a raised voice.",
  "Write it in small letters.",
);
const MANY = shout("warning", "shouting-marks", "Rows of marks sound like shouting.", "One full stop is stronger.");
const TWO = shout("note", "shouting-marks", "Doubled marks sound louder than you mean.", "One mark is enough.");

/** Shouting: capitals and rows of marks. In: a prepared text. Out: findings. */
export const shoutingIn = (text: Prepared): Finding[] => [
  ...[...text.text.matchAll(CAPITALS)].flatMap((match) => {
    const words = match[0].split(/[ ,]/).filter(Boolean);
    const spoken = match[0].match(SPOKEN)?.length ?? 0;
    const loud = words.length >= 3 ? spoken >= 1 && match[0].length >= 9 : spoken === 2;
    return loud ? [findingAt(text, match.index, match.index + match[0].length, LOUD)] : [];
  }),
  ...[...text.text.matchAll(ALONE)].map((match) => findingAt(text, match.index, match.index + match[0].length, ONE)),
  ...[...text.text.matchAll(MARKS)].map((match) =>
    findingAt(text, match.index, match.index + match[0].length, match[0].length > 2 ? MANY : TWO),
  ),
];
