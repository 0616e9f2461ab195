import { windowsSigns } from "../../text/decode-text.ts";
import { type KnownSign, signsOf } from "./encoded-characters.ts";

/**
 * A step from one sign of covered words to the next: a letter or digit (small, without accent); a `GAP` that may hold any
 * signs or none; a `NUMBER_GAP` as it stands inside numbers; a `MIDDLE` for a gap that may hold an initial, a nickname or a second first
 * name; an `ENDING` for the letters of a grammatical case, or none; `=` and a sign that must stand there itself.
 */
export type Step = string;
export const GAP: Step = "gap";
export const NUMBER_GAP: Step = "number gap";
export const MIDDLE: Step = "middle";
export const ENDING: Step = "ending";

/** One way in which words are written. */
export interface WrittenForm {
  readonly steps: readonly Step[];
  /** Signs at both ends that are covered too where they stand. */
  readonly before: string;
  readonly after: string;
  readonly isPhone: boolean;
  /** The last of its words stands first: "Leeson, Ann". */
  readonly isReversed: boolean;
  /** So long, and of several words, that it is known also in the middle of a longer word: "msannleeson". */
  readonly isTelling: boolean;
}

const isPart = ({ kind }: KnownSign): boolean => kind === "letter" || kind === "digit";

/** With fewer letters and digits than this, other signs count too: "#1" is not every 1. */
const LEAST = 3;
const LEAST_DIGITS = 7;
const LEAST_TELLING = 8;

const stepsOf = (signs: readonly KnownSign[]): Step[] => {
  const digits = signs.filter((one) => one.kind === "digit").length;
  const few = signs.filter(isPart).length < LEAST;
  const isNumber = digits >= LEAST_DIGITS;
  const steps: Step[] = [];
  let last: KnownSign | undefined;
  let gap = false;
  for (const sign of signs) {
    if (sign.kind === "hidden") continue;
    if (sign.kind === "gap") {
      if (few && /\S/.test(sign.as)) steps.push(`=${sign.as}`);
      else gap = true;
      continue;
    }
    const bothDigits = last?.kind === "digit" && sign.kind === "digit";
    // A name in Chinese may be broken anywhere.
    const isLoose = last?.unspaced === true && sign.unspaced;
    if (last !== undefined && (gap || isLoose)) steps.push(isNumber && bothDigits ? NUMBER_GAP : GAP);
    else if (last !== undefined && isNumber && (last.kind === "digit" || sign.kind === "digit")) steps.push(NUMBER_GAP);
    steps.push(...sign.as);
    last = sign;
    gap = false;
  }
  return steps;
};

const formOf = (words: string, more: Partial<WrittenForm> = {}): WrittenForm => {
  const signs = signsOf(words.trim());
  const first = signs.findIndex(isPart);
  const last = signs.findLastIndex(isPart);
  const few = signs.filter(isPart).length < LEAST;
  const written = (part: readonly KnownSign[]): string => part.map((one) => one.as).join("");
  const steps = stepsOf(signs);
  return {
    steps,
    before: few ? "" : written(signs.slice(0, Math.max(0, first))),
    after: few ? "" : written(signs.slice(last + 1)),
    isPhone: false,
    isReversed: false,
    isTelling: steps.includes(GAP) && steps.filter((one) => one.length === 1).length >= LEAST_TELLING,
    ...more,
  };
};

const WITH_E: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

/** "Müller" is also written Mueller, and Mueller Müller. */
const spellings = (words: string): string[] => {
  const small = words.normalize("NFC").toLowerCase();
  return [
    words,
    small.replace(/[äöüøå]/g, (one) => WITH_E[one] ?? one),
    small.replace(/\p{L}{5,}/gu, (word) => word.replace(/([aou])e/g, "$1").replace(/aa/g, "a")),
  ];
};

/** The words of what may be the name of a person; none when it is something else. */
export const nameParts = (words: string): string[] => {
  const parts = words.trim().split(/[\s_]+/);
  return parts.length < 4 && parts.every((part) => /^[\p{L}\p{M}'’ʼ.-]+$/u.test(part)) ? parts : [];
};

/** Names that change their ending with the grammatical case: in Cyrillic, or with Slavic letters. */
const INFLECTED = /\p{sc=Cyrillic}|[ěščřžůňťďľĺŕąęłńśźżć]/iu;
/** The ending that is dropped before that of another case. */
const LAST_VOWEL = /(?<=\p{L}{3})[аяйьоеыиaeyoií]$/iu;
const LEAST_STEM = 4;

/**
 * A name with what may stand in it or behind it: "Ann M. Leeson", "Ann Leesons work", "Анны Щукиной". In: steps of the name, or of its
 * stems; may each of its words have an ending?
 */
const withMore = (form: WrittenForm, isInflected: boolean): WrittenForm => ({
  ...form,
  isTelling: false,
  steps: [
    ...form.steps.flatMap((step) => (step === GAP ? (isInflected ? [ENDING, MIDDLE] : [MIDDLE]) : [step])),
    ...(isInflected ? [ENDING] : []),
  ],
});

const grown = (words: string): WrittenForm[] => {
  const parts = nameParts(words);
  if (parts.length === 0 || /\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(words)) return [];
  const whole = parts.join(" ");
  const last = [...(parts.at(-1) ?? "")].length;
  const genitives = last >= LEAST_STEM && !/s$/i.test(whole) ? [`${whole}s`] : [];
  const isInflected = INFLECTED.test(whole) && last >= LEAST_STEM;
  return [
    ...[whole, ...genitives].flatMap(spellings).map((one) => withMore(formOf(one), false)),
    ...(isInflected
      ? spellings(parts.map((part) => part.replace(LAST_VOWEL, "")).join(" ")).map((one) => withMore(formOf(one), true))
      : []),
  ];
};

/** UTF-8 that a program took for the old encoding of Windows: "JÃ¶rg". */
const misread = (words: string): string[] =>
  /[^\u0000-\u007f]/.test(words)
    ? [
        windowsSigns(
          encodeURIComponent(words).replace(/%(..)/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        ),
      ]
    : [];

/** "Ann Leeson" is also written "Leeson, Ann". */
const reversed = (words: string): string[] => {
  const parts = nameParts(words);
  return parts.length > 1 ? [[parts[parts.length - 1], ...parts.slice(0, -1)].join(" ")] : [];
};

/** "ann@example.com" is also written "ann at example dot com". */
const spelt = (words: string): string[] => {
  const [own, domain] = words.trim().split("@");
  if (!own || !domain) return [];
  const spoken = domain.replaceAll(".", " dot ");
  return [`${own} at ${domain}`, `${own} at ${spoken}`, `${own.replaceAll(".", " dot ")} at ${spoken}`];
};

// Codes of two digits; 1 and 7 have one, all others three (https://www.itu.int/pub/T-SP-E.164D).
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

const isCountry = (code: string): boolean => {
  if (/^[17]/.test(code)) return code.length === 1;
  return code.length === 2 ? TWO_DIGITS.test(code) : code.length === 3 && !TWO_DIGITS.test(code);
};
const COUNTRIES = Array.from({ length: 999 }, (_none, index) => String(index + 1)).filter(isCountry);

/** A number as it is dialled from its own country, and from any other. */
const homeForms = (digits: string): string[] => {
  // The leading 0 is dropped abroad; so is the 8 in Russia.
  const own = digits.replace(/^0/, "");
  const russian = /^8\d{10}$/.test(digits) ? [`7${digits.slice(1)}`] : [];
  if (own.length < LEAST_DIGITS) return [digits];
  return [
    digits,
    own,
    ...russian,
    ...COUNTRIES.flatMap((code) => [`${code}${own}`, `00${code}${own}`, `${code}0${own}`]),
  ];
};

/** A number with its country is also written without it, and the other way round. */
const callForms = (words: string): string[] => {
  if (!/^[\s+(]*\d[\d\s().\-/+–]{5,28}\d\s*$/u.test(words)) return [];
  const digits = words.replace(/\(0\)/, "").replace(/\D/g, "");
  const abroad = /^\s*\(?\+/.test(words) ? digits : digits.startsWith("00") ? digits.slice(2) : undefined;
  if (digits.length < LEAST_DIGITS || digits.length > 17) return [];
  if (abroad === undefined) return homeForms(digits);
  const code = /^[17]/.test(abroad) ? 1 : TWO_DIGITS.test(abroad) ? 2 : 3;
  const own = abroad.slice(code).replace(/^0/, "");
  const forms = [
    ...(code === 1 && abroad.startsWith("7") ? [`8${own}`] : []),
    abroad,
    `00${abroad}`,
    `${abroad.slice(0, code)}0${own}`,
    `0${own}`,
    own,
  ];
  return forms.filter((one) => one.length >= LEAST_DIGITS);
};

/**
 * All ways in which words are looked for: with any sign or none between them, in any case, with and without accents, a name
 * turned round, an address spelt out, a number with its country and without. Capitals and accents fall off with each sign.
 */
export const writtenForms = (words: string): WrittenForm[] => {
  const calls = callForms(words);
  const forms = [
    ...[words, ...spelt(words)].flatMap(spellings).map((one) => formOf(one)),
    ...reversed(words)
      .flatMap(spellings)
      .map((one) => formOf(one, { isReversed: true })),
    ...misread(words).map((one) => formOf(one)),
    ...grown(words),
    ...calls.map((one) => formOf(one, { isPhone: true })),
  ];
  const [own] = forms;
  const seen = new Set<string>();
  return forms.flatMap((form) => {
    const key = form.steps.join("\u0000");
    if (form.steps.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ ...form, before: own?.before ?? "", after: own?.after ?? "", isPhone: calls.length > 0 }];
  });
};
