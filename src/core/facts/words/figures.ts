/** An amount of US dollars in a text: cents, from `start` to before `end`. */
export interface WrittenAmount {
  readonly start: number;
  readonly end: number;
  readonly cents: number;
  /** Of "$1,400.00 of $2,200.00": the whole, in cents. */
  readonly of?: number;
}

const SUM = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?|\\d+(?:\\.\\d\\d)?";
const MONEY = new RegExp(
  `(?<!\\d|\\b(?:C|A|CA|AU|NZ|HK|S|SG|MX|R))(?:US ?\\$|\\$ ?US|USD ?\\$?|\\$) ?(${SUM})(?![\\d]|[.,]\\d|\\p{L})|(?<![\\d.,$])(${SUM}) ?(?:USD|US dollars|dollars)(?!\\p{L})`,
  "giu",
);
const OF = /^ ?(?:\/|out of|of(?: the)?) ?$/i;

const centsOf = (digits: string): number => Math.round(Number(digits.replaceAll(",", "")) * 100);

/** The amounts of US dollars in a text, in their order; "$1,400.00 of $2,200.00" is one. Other currencies and bare numbers are none. */
export const amountsIn = (text: string): readonly WrittenAmount[] => {
  const found: WrittenAmount[] = [];
  for (const one of text.matchAll(MONEY)) {
    const amount = { start: one.index, end: one.index + one[0].length, cents: centsOf(one[1] ?? one[2] ?? "") };
    const last = found.at(-1);
    if (last !== undefined && last.of === undefined && OF.test(text.slice(last.end, amount.start)))
      found[found.length - 1] = { ...last, end: amount.end, of: amount.cents };
    else found.push(amount);
  }
  return found;
};

/** Hours in a text: a decimal number of them. */
export interface WrittenHours {
  readonly start: number;
  readonly end: number;
  readonly hours: number;
}

const CLOCK = /(?<![\d:])(\d{1,3}):([0-5]\d)(?![\d:]| ?[ap]\.?m)/gi;
const SPELT =
  /(?<![\d.,:])(\d{1,3}(?:\.\d{1,2})?) ?(?:h\b|hrs?\b|hours?\b)(?: ?(?:and )?(\d{1,2}) ?(?:m\b|mins?\b|minutes?\b))?/gi;

const rounded = (hours: number): number => Math.round(hours * 100) / 100;

/** The hours in a text: "34:40", "31.5 hours", "9 h 30 min". */
export const hoursIn = (text: string): readonly WrittenHours[] =>
  [...text.matchAll(CLOCK), ...text.matchAll(SPELT)]
    .map((one) => ({
      start: one.index,
      end: one.index + one[0].length,
      hours: rounded(Number(one[1]) + Number(one[2] ?? 0) / 60),
    }))
    .toSorted((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0));

/** The percentages in a text. */
export const percentsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\d.])(\d{1,2}(?:\.\d{1,2})?) ?(?:%|per ?cent)/g)].map((one) => Number(one[1]));

/** "$32.00/hr", "$32 per hour", "32.00 USD an hour", "hourly rate of $32": cents an hour. */
export const rateIn = (text: string): number | undefined => {
  const found =
    /\$ ?([\d,]+(?:\.\d\d)?)(?: ?usd)? ?(?:\/|per|an|each) ?(?:hr|hour|h)\b/i.exec(text) ??
    /(?<![\d.,])([\d,]+(?:\.\d\d)?) ?(?:usd|us dollars|dollars) ?(?:\/|per|an) ?(?:hr|hour|h)\b/i.exec(text) ??
    /\bhourly rate(?: (?:of|at|is)|:)? \$ ?([\d,]+(?:\.\d\d)?)(?! ?(?:\/|per|a) ?(?:week|month|day))/i.exec(text);
  return found === null ? undefined : centsOf(found[1] ?? "");
};
