import { once } from "../../once.ts";
import type { Finding } from "./finding.ts";
import type { Prepared } from "./prepare.ts";
import { matchesOf } from "./regex-cache.ts";
import { findingAt, type Said } from "./rule.ts";

const CAPITALS = once(() => /(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}' ,\d$€£%*]{1,200}\p{Lu}(?![\p{L}\p{N}_-])/gu);
const ALONE = once(
  () =>
    /(?<![\p{L}\p{N}_-])(?:NOW|NEVER|NOTHING|STOP|NOT|MUST|IMMEDIATELY|WRONG|ALWAYS|EVERYTHING|PAY|LIAR|WHY|ENOUGH|YOU|YOUR|AGAIN|REFUND|SCAM|FRAUD|ZERO|THIEF|LIES|UNACCEPTABLE|RIDICULOUS|NOBODY|NONE)(?![\p{L}\p{N}_-])/gu,
);
const MARKS = once(() => /!{2,60}|\?{2,60}!{0,5}|[?!]{3,60}/g);

const split = (words: string): (() => ReadonlySet<string>) => once(() => new Set(words.trim().split(/\s+/)));
/** Words that people shout; a run of capitals without one of them is a name or a list of short forms. */
const SPOKEN = split(
  "YOU YOUR YOU'RE THIS THAT IS ARE NOT MY ME IT NOW NEVER WANT PAY PAID MONEY STOP WHY WHAT WHERE WHEN WHO HOW DO DON'T DIDN'T " +
    "DOESN'T CAN'T WON'T HAVEN'T PLEASE ANSWER RIGHT WILL HAVE WAS WERE GIVE WE MUST ANYTHING NOTHING WASTED TIME BACK WARNING " +
    "WORST EVER READ UNACCEPTABLE I I'M I'LL HE SHE THEY THEM REFUND FIX SEND RELEASE LIAR THIEF LIES LYING SCAM SCAMMER FRAUD " +
    "ENOUGH AGAIN IMMEDIATELY ALWAYS WRONG IDIOT STUPID NEED SAID TOLD ASK ASKED WAITING WAIT DID DOES GET GO SHOULD WOULD COULD " +
    "HAD BEEN AM SEE KNOW LIKE JUST EVERYTHING NOBODY EVERYONE SUE REPORT RIDICULOUS TODAY HOURS DAYS BROKEN LATE USELESS " +
    "TERRIBLE SHAME LISTEN HELLO LAST CHANCE FINISH DELIVER REPLY RESPOND SHUT UP OUT HERE",
);
/** Small words that stand in names and lists too: they count only beside others. */
const SMALL = split(
  "THE A AN TO OF IN ON AND OR FOR BY AT NO ALL WITH FROM HERE OUT UP LAST BACK IT IS GO GET RIGHT DO",
);
/** Short forms that stay in capitals. */
const SHORT = split(
  "USD EUR GBP SVG PNG JPG GIF PDF CSV UTC GMT API HTML CSS SEO SQL PHP JSON XML URL UI UX ID DM CEO CTO QA AI US USA UK EU NDA IP " +
    "TV VAT PSD AWS SDK iOS APP KPI B2B SEO CMS CRM HTTP HTTPS FTP SSL DNS OK FAQ PR JSS AAA",
);

export const shoutPatterns = (): readonly RegExp[] => [CAPITALS(), ALONE(), MARKS()];

const shout = <Id extends string>(severity: Said["severity"], rule: Id, why: string, instead: string): Said<Id> => ({
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

export const SHOUT_SAID = [LOUD, ONE, MANY];

/** Capitals as a plain sentence: short forms and "I" stay. In: "PAY 200 USD". Out: "Pay 200 USD". */
export const calmed = (capitals: string): string => {
  const low = capitals
    .split(" ")
    .map((word) => {
      const bare = word.replace(/[^\p{L}']/gu, "");
      return SHORT().has(bare) || /^I(?:'\p{L}{1,3})?$/u.test(bare)
        ? word.replace(/'(\p{L}{1,3})/u, (ending) => ending.toLowerCase())
        : word.toLowerCase();
    })
    .join(" ");
  return low.charAt(0).toUpperCase() + low.slice(1);
};

/** How loud a run of capitals is. In: the run, whether it is all that the sentence says. */
const loudness = (run: string, whole: boolean): (typeof SHOUT_SAID)[number] | undefined => {
  const words = run.split(/[ ,]{1,9}/).filter((one) => /\p{L}/u.test(one));
  const spoken = words.filter((one) => SPOKEN().has(one));
  const strong = spoken.filter((one) => !SMALL().has(one));
  if (run === "READ ME" || words.length < 2 || strong.length === 0) return undefined;
  if (words.length >= 3) return strong.length >= 2 || words.length - strong.length <= 3 ? LOUD : undefined;
  if (spoken.length < 2 && !(whole && words.every((one) => !SHORT().has(one)))) return undefined;
  return whole ? LOUD : ONE;
};

/** Joy, thanks and excuses may have as many marks as they like. */
const GLAD =
  /\b(?:thanks?|thank you|thx|sorry|congrat\w{0,12}|welcome|yay|yes|hi|hey|hello|happy|awesome|amazing|lovely|love it|good luck|well done|great (?:work|job|news)|no rush|perfect|cheers)\b[^.!?\n]{0,40}$/i;

const isAll = (text: string, start: number, end: number): boolean =>
  /(?:^|[.!?\n])[\s"“'(*_-]{0,9}$/.test(text.slice(Math.max(0, start - 10), start)) &&
  /^["”')*_]{0,3}(?:[.!?\n]|$)/.test(text.slice(end, end + 4));

/** Shouting: capitals and rows of marks. In: a prepared text, what else would be said of a text. Out: findings. */
export const shoutingIn = (text: Prepared, isCalm: (words: string) => boolean): Finding[] => [
  ...matchesOf(CAPITALS(), text.text).flatMap((match) => {
    const end = match.index + match[0].length;
    const said = loudness(match[0], isAll(text.text, match.index, end));
    if (said === undefined) return [];
    const asks = text.text[end] === "?" || /^(?:WH|HOW )/.test(match[0]);
    const calm = `“${calmed(match[0])}${asks ? "?" : "."}”`;
    return [findingAt(text, match.index, end, said === LOUD && isCalm(calm) ? { ...LOUD, instead: calm } : said)];
  }),
  ...matchesOf(ALONE(), text.text).map((match) => findingAt(text, match.index, match.index + match[0].length, ONE)),
  ...matchesOf(MARKS(), text.text).map((match) => {
    const isGlad = /^!+$/.test(match[0]) && GLAD.test(text.text.slice(Math.max(0, match.index - 60), match.index));
    const said = match[0].length > 2 && !isGlad ? MANY : TWO;
    return findingAt(text, match.index, match.index + match[0].length, said);
  }),
];
