import type { Case } from "../../case/case.ts";
import type { Redaction } from "../../case/evidence.ts";
import { oneLine } from "../../text/text.ts";
import type { ToneRuleId } from "../../tone/rules/all.ts";
import { type Finding, gravity } from "../../tone/rules/finding.ts";
import { personalDataIn } from "../../tone/rules/personal-data.ts";
import { prepareWhole } from "../../tone/rules/prepare.ts";
import { namesDay } from "../../values/days.ts";
import { disclose, type FilingCase } from "../disclose.ts";
import { exhibitName, textsGoingOut } from "../filing-texts.ts";
import { plainWords } from "./decoded.ts";
import { finderOf } from "./redact-text.ts";

/** What each kind of private data is called where it is covered. */
const KINDS_OF_DATA: Readonly<Partial<Record<ToneRuleId, string>>> = {
  "personal-email": "email address",
  "personal-phone": "phone number",
  "personal-card": "card number",
  "personal-iban": "bank account number",
  "personal-number": "social security number",
  "personal-url-secret": "link with a key",
};

export const kindOfData = ({ rule }: Finding): string => KINDS_OF_DATA[rule] ?? "private data";

/**
 * Private data in a text, quoted or not, by its place; where two kinds overlap, the graver one. A plain link is none.
 */
export const privateDataIn = (text: string): Finding[] => {
  const found = personalDataIn(prepareWhole(text), "all")
    .filter((one) => one.severity !== "note" && one.end > one.start)
    .sort((a, b) => a.start - b.start || gravity(b.severity) - gravity(a.severity) || b.end - a.end);
  const kept: Finding[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (gravity(one.severity) > gravity(last.severity)) kept[kept.length - 1] = one;
  }
  return kept;
};

/** All lines of the files of exhibits whose text can be read, by the exhibit's id. */
export type ExhibitTexts = ReadonlyMap<string, readonly string[]>;

/** One place where words stand that could be covered. */
export interface Sighting {
  /** In words: "claim 2, agreed", "exhibit C, line 14". */
  readonly where: string;
  /** Some words before and after, on one line. */
  readonly before: string;
  readonly after: string;
}

/** Words that could be covered, what they are, and every place they stand in. */
export interface PrivateDataFound extends Redaction {
  /** The rule that found them: `personal-phone`. */
  readonly rule: string;
  readonly places: readonly Sighting[];
}

/** A line of what goes out, and where it stands. */
interface PlacedLine {
  readonly where: string;
  readonly text: string;
}

/** A line of an exhibit, by its number in the file, from 1. */
interface ExhibitLine extends PlacedLine {
  readonly exhibit: string;
  readonly line: number;
}

const AROUND = 30;

/**
 * The lines of the exhibits that can be read, each by label and by its number in the file. All of a file goes out in a
 * bundle, so all of it counts; a file that several exhibits cite counts once.
 */
export const exhibitLinesOf = (filing: FilingCase, exhibits: ExhibitTexts): ExhibitLine[] => {
  const seen = new Set<string>();
  return filing.exhibits.flatMap(({ id }) => {
    const file = filing.originals[id]?.sha256 ?? id;
    if (seen.has(file)) return [];
    seen.add(file);
    return (exhibits.get(id) ?? []).map((text, index) => ({
      exhibit: id,
      line: index + 1,
      where: `${exhibitName(filing, id)}, line ${index + 1}`,
      text,
    }));
  });
};

/** Every line that can go out: the texts, then the exhibits, where words can stand in code. */
const linesGoingOut = (c: Case, filing: FilingCase, exhibits: ExhibitTexts): PlacedLine[] => [
  ...textsGoingOut(c).flatMap(({ where, text }) => text.split("\n").map((line) => ({ where, text: line }))),
  ...exhibitLinesOf(filing, exhibits).map(({ where, text }) => ({ where, text: plainWords(text) })),
];

const AMOUNT = /^(?:USD|US\$|\$)?\s?[\d,]+(?:\.\d{1,2})?\s?(?:USD|dollars?)?$/i;
const LONG_NUMBER = /\d{5}/;

/** Why these words may not be covered; undefined when they may. In: words the person named, what the filing holds. */
export const protectedWhy = (words: string, filing: FilingCase): string | undefined => {
  const whole = oneLine(words);
  const signs = whole.replace(/[^\p{L}\p{N}]/gu, "");
  if (Object.values(filing.labels).includes(whole)) return "It is the label of an exhibit.";
  if (namesDay(whole)) return "It is a day, and the story goes by its days.";
  if (AMOUNT.test(whole) && !LONG_NUMBER.test(whole)) return "It is an amount or a number, and the claim goes by it.";
  // Two signs are a whole name in Chinese or Korean.
  const least = /^[\p{sc=Han}\p{sc=Hangul}]+$/u.test(signs) ? 2 : 3;
  return [...signs].length < least
    ? "It is too short: it would be covered inside days, amounts and labels."
    : undefined;
};

/** What the filing itself goes by: never proposed, though it may look like a number to call. */
const isNeeded = (words: string, filing: FilingCase): boolean => {
  const { agencyName, contractId, otherParty } = filing.answers;
  const same = (other: string | undefined): boolean =>
    other !== undefined && oneLine(other).toLowerCase() === oneLine(words).toLowerCase();
  return same(contractId) || same(otherParty) || same(agencyName) || protectedWhy(words, filing) !== undefined;
};

/**
 * Private data that could be covered, in the order in which it stands, the same words once with all their places. What
 * is covered already is not proposed. In: the case, the text of its exhibits.
 */
export const privateDataFoundIn = (c: Case, exhibits: ExhibitTexts): PrivateDataFound[] => {
  const filing = disclose(c);
  const find = finderOf(c.redactions);
  const found = new Map<string, PrivateDataFound>();
  for (const { where, text } of linesGoingOut(c, filing, exhibits)) {
    const covers = find(text);
    for (const one of privateDataIn(text)) {
      if (covers.some((cover) => cover.start <= one.start && one.end <= cover.end)) continue;
      if (isNeeded(one.quote, filing)) continue;
      const place = {
        where,
        before: oneLine(text.slice(Math.max(0, one.start - AROUND), one.start)),
        after: oneLine(text.slice(one.end, one.end + AROUND)),
      };
      const key = oneLine(one.quote).toLowerCase();
      const before = found.get(key);
      found.set(key, {
        words: before?.words ?? oneLine(one.quote),
        as: before?.as ?? kindOfData(one),
        rule: before?.rule ?? one.rule,
        places: [...(before?.places ?? []), place],
      });
    }
  }
  return [...found.values()];
};
