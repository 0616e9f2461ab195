import { once } from "../once.ts";

// Control characters, and what turns the direction of a whole stretch of text: they could act on a terminal or hide words.
// The small marks U+200E and U+200F stay: text in Arabic or Hebrew needs them.
// https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Marks that WhatsApp and others put around names and numbers, and a byte order mark. */
const WELL_MEANT = /[\u202a-\u202c\u2066-\u2069\ufeff]/;

/** ESC shows as ␛ and so on: https://www.unicode.org/charts/PDF/U2400.pdf. What has no sign of its own shows as �. */
const markOf = (character: string): string => {
  if (WELL_MEANT.test(character)) return "";
  const code = character.charCodeAt(0);
  if (code === 0x7f) return "\u2421";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
};

/**
 * A text as it is kept: line ends as \n, and a harmless mark for what would act on a terminal, so that it is seen that
 * something stood there. Marks that only set the direction of a name or number go. Words are never changed.
 */
export const cleanText = (raw: string): string =>
  raw
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(ACTING, markOf);

/** JSON text in which what would act on a terminal stands as an escape: a program reads the same value from it. */
export const harmlessJson = (json: string): string =>
  json
    .replace(ACTING, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);

/** A text on one line, for labels and cells. */
export const oneLine = (raw: string): string => cleanText(raw).replace(/\s+/g, " ").trim();

/**
 * What is the same for two spellings of one name: capitals, spaces, and the two ways Unicode writes a letter with its mark (é as one
 * character, or as e and a mark; files from a Mac have the second).
 */
export const nameKey = (raw: string): string => oneLine(raw).normalize("NFC").toLowerCase();

/** Shortens to `most` characters at a word, with an ellipsis. */
export const shorten = (raw: string, most: number): string => {
  const whole = oneLine(raw);
  const letters = [...whole];
  if (letters.length <= most) return whole;
  const cut = letters.slice(0, Math.max(1, most - 1)).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
};

/** A thing with its noun, which is said once: "Milestone “Logo”", "“Milestone 2: boxes”". In: the noun, the name in its quotes. */
export const named = (noun: string, name: string, quoted: string): string =>
  oneLine(name).toLowerCase().startsWith(noun.toLowerCase()) ? quoted : `${noun} ${quoted}`;

// English as it is written in Britain: "a, b and c", without a comma before "and".
const PLURALS = once(() => new Intl.PluralRules("en-GB"));
const LISTS = {
  and: once(() => new Intl.ListFormat("en-GB", { type: "conjunction" })),
  or: once(() => new Intl.ListFormat("en-GB", { type: "disjunction" })),
} as const;

/** The word that goes with a number: "milestone" or "milestones", "is" or "are". */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  PLURALS().select(n) === "one" ? one : many;

/** "1 milestone", "2 milestones". */
export const count = (n: number, one: string, many?: string): string => `${n} ${plural(n, one, many)}`;

/** "a", "a and b", "a, b and c"; with "or" instead of "and" where that is wanted. */
export const series = (parts: readonly string[], last: keyof typeof LISTS = "and"): string =>
  LISTS[last]().format(parts);

/** Ends a text as a sentence: one full stop, unless it ends with a mark of its own (a bracket or a quote is none). */
export const sentence = (raw: string): string => {
  const whole = raw.trim();
  if (whole === "") return "";
  if (/[:;…\p{Sentence_Terminal}]["'”’»)\]]*$/u.test(whole)) return whole;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(whole) ? `${whole}。` : `${whole}.`;
};

/** Begins a text with a capital, for a sentence. A word with a capital inside, such as iPhone, stays as it is. */
export const capital = (raw: string): string => {
  const whole = raw.trim();
  return /^\p{Ll}(\P{Lu}|$)/u.test(whole) ? whole.slice(0, 1).toUpperCase() + whole.slice(1) : whole;
};

const PLAIN_START =
  /^(The|A|An|This|That|These|Those|It|We|You|They|He|She|My|Your|Our|Their|To|Please|Could|In|On|At|For|By|With|Because|Since|If|When|All|Some|No|Not|Being|Having|There|Nothing|Nobody|Everything|One|Two|Three)(?=[\s,'’]|$)/;

/** Takes the capital off the first word, where that word is no name. */
export const lowerStart = (raw: string): string =>
  PLAIN_START.test(raw) ? raw.slice(0, 1).toLowerCase() + raw.slice(1) : raw;

/** A phrase to build into a sentence: no full stop at its end, no capital at its start unless it is a name or "I". */
export const phrase = (raw: string): string => lowerStart(oneLine(raw).replace(/[.\s]+$/, ""));

/** Lines of a file, the first and the last: "line 14", "lines 20-24". */
export const sayLines = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `line ${from}` : `lines ${from}-${to}`;

/** A whole number with its thousands apart: 5,000. Not by toLocaleString, which loads the numbers of every language. */
export const sayNumber = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");

/**
 * The order of two texts by their signs, for days, instants and ids: the same in every language. Not by localeCompare, which
 * goes by the language of the computer and loads its alphabet, a tenth of a start.
 */
export const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
