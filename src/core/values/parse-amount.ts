import type { Checked } from "../text/typed-text.ts";
import { LONGEST_TYPED, plainly } from "../text/typed-text.ts";
import { formatUsd } from "./format-money.ts";

const FORM = "Write an amount like 800, 1,200.50 or 450.00.";
const DECIMALS = "Write an amount with at most two decimals, for example 800.00.";
const NEGATIVE = "An amount cannot be below zero.";

const bad = (problem: string): Checked => ({ ok: false, problem });

const DOLLAR = /^(?:us ?\$|\$ ?us|\$|usd|(?:us |u\.s\. )?dollars?|bucks?)$/;

/** Other currencies, by the signs and words in which people write them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|eur|euros?)$/, "euros"],
  [/^(?:£|gbp|pounds?)$/, "pounds"],
  [/^(?:₹|inr|rs\.?|rupees?)$/, "rupees"],
  [/^(?:¥|jpy|yen)$/, "yen"],
  [/^(?:c\$|ca\$|cad)$/, "Canadian dollars"],
  [/^(?:a\$|au\$|aud)$/, "Australian dollars"],
  [/^(?:chf|francs?)$/, "francs"],
  [/^(?:₴|uah|hryvnias?)$/, "hryvnias"],
  [/^(?:₱|php|pesos?)$/, "pesos"],
  [/^(?:zł|pln|zlotys?)$/, "zlotys"],
  [/^(?:₽|rub|roubles?|rubles?)$/, "roubles"],
];

const SIGN = "[$€£₹¥₴₱₽]|(?:us|ca|au|c|a) ?\\$|\\$ ?us|[a-zł][a-zł.]*(?: dollars?)?";
const PARTS = new RegExp(
  `^(${SIGN})? ?([-+(]?) ?(${SIGN})? ?([\\d][\\d.,' ]*|[.,]\\d+)(?:(?<=[.,])-{1,2})? ?([km](?![a-z]))? ?\\)? ?(${SIGN})?$`,
);

/** Digits in groups of three behind the first: "1 250", "1.250.000". */
const grouped = (digits: string, mark: string): string | undefined => {
  const parts = digits.split(mark);
  const [first = "", ...rest] = parts;
  return /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part)) ? parts.join("") : undefined;
};

/** The numbers that digits with points, commas and blanks can mean, as "1250.50"; none when it is no number. */
const numbersIn = (written: string): readonly string[] => {
  const blank = /[ ']/.exec(written)?.[0];
  const marks: readonly string[] = written.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const split = (at: number): { readonly before: string; readonly decimals: string } => ({
    before: written.slice(0, at),
    decimals: written.slice(at + 1),
  });
  const join = (before: string | undefined, decimals: string): readonly string[] =>
    before === undefined || !/^\d*$/.test(decimals) ? [] : [`${before === "" ? "0" : before}.${decimals || "0"}`];

  if (blank !== undefined) {
    const { before, decimals } = marks.length === 0 ? { before: written, decimals: "" } : split(written.search(/[.,]/));
    return marks.length > 1 || decimals.length > 2 ? [] : join(grouped(before, blank), decimals);
  }
  if (last === undefined) return join(written, "");
  const { before, decimals } = split(written.lastIndexOf(last));
  if (new Set(marks).size > 1) {
    const other = last === "." ? "," : ".";
    return before.includes(last) || decimals.length > 2 ? [] : join(grouped(before, other), decimals);
  }
  if (marks.length > 1) return join(grouped(written, last), "");
  const asDecimals = /^\d*$/.test(before) ? join(before, decimals) : [];
  const thousands = decimals.length === 3 && !before.startsWith("0") ? grouped(written, last) : undefined;
  if (thousands === undefined) return asDecimals;
  // Amounts are US dollars, where a comma parts thousands. A point parts cents there, and thousands elsewhere.
  return last === "," ? join(thousands, "") : [...join(thousands, ""), ...asDecimals];
};

const FACTORS: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };

/** Whole cents of "1250.5"; undefined when there are fractions of a cent. */
const centsOf = (number: string, factor: number): number | undefined => {
  const [whole = "0", decimals = ""] = number.split(".");
  if (whole.length > 13) return Number.MAX_SAFE_INTEGER;
  // In whole numbers: thousandths of millions of cents are exact, decimals of doubles are not.
  const shifted = BigInt(`${whole}${decimals.padEnd(9, "0").slice(0, 9)}`) * BigInt(factor);
  const rest = shifted % 10_000_000n;
  return rest === 0n && decimals.length <= 9 ? Number(shifted / 10_000_000n) : undefined;
};

const currencyOf = (sign: string): string | undefined =>
  DOLLAR.test(sign) ? "" : OTHERS.find(([words]) => words.test(sign))?.[1];

const ofNumber = (raw: number): Checked => {
  const cents = Math.round(raw * 100);
  return Number.isFinite(raw) && Math.abs(raw * 100 - cents) < 1e-6 ? { ok: true, value: cents } : bad(DECIMALS);
};

/** What is told of an amount in another currency: nothing is converted. */
const inDollars = (currency: string, cents: number): string =>
  `Upwork counts in US dollars, so we kept this as ${formatUsd(cents)}. Nothing was converted from ${currency}: if the amount was in ${currency}, write the dollars that Upwork shows.`;

/**
 * Reads an amount in US dollars. In: text such as "800", "1,200.50", "450,00", "$450", "450 USD", "1.250,50", "12k", or a number of
 * dollars. Out: whole cents; both readings of "1.250"; or the problem. An amount in another currency is kept as dollars, with a
 * note that says so. Fractions of a cent are refused.
 */
export const parseCents = (raw: unknown): Checked => {
  if (typeof raw === "number") return ofNumber(raw);
  if (typeof raw !== "string") return bad("Write an amount, for example 800.00.");
  if (raw.length > LONGEST_TYPED) return bad(FORM);
  const text = plainly(raw).replace(/ ?\(([a-z$€£]{1,4})\)$/, " $1");
  if (text === "zero") return { ok: true, value: 0 };
  const parts = PARTS.exec(text);
  if (parts === null) return bad(FORM);
  const [, before = "", minus = "", inner = "", digits = "", scale = "", after = ""] = parts;
  const signs = [before, inner, after].map((sign) => sign.trim()).filter((sign) => sign !== "");
  const currencies = new Set(signs.map(currencyOf));
  if (currencies.has(undefined) || currencies.size > 1) return bad(FORM);
  if (minus === "-" || minus === "(") return bad(NEGATIVE);
  const numbers = numbersIn(digits.trim());
  if (numbers.length === 0) return bad(FORM);
  const [first, ...others] = numbers.map((number) => centsOf(number, FACTORS[scale] ?? 1));
  if (first === undefined) return bad(DECIMALS);
  const currency = [...currencies][0] ?? "";
  if (others.length === 0 || scale !== "") {
    const cents = scale === "" ? first : (others[0] ?? first);
    return { ok: true, value: cents, ...(currency === "" ? {} : { note: inDollars(currency, cents) }) };
  }
  const [second] = others;
  if (second === undefined)
    return bad(
      `${digits.trim()} has three decimals, or it is ${formatUsd(first)}. Write ${first / 100}, or at most two decimals.`,
    );
  return {
    ok: false,
    problem: `This can be ${formatUsd(first)} or ${formatUsd(second)}. Write it as ${(first / 100).toFixed(2)} or ${(second / 100).toFixed(2)}.`,
    candidates: [first, second].map((cents) => ({ write: (cents / 100).toFixed(2), say: formatUsd(cents) })),
  };
};
