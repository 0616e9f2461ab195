import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { Contradiction, Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadText } from "../read-text.ts";
import { centsOf } from "../tables/cents.ts";
import { even } from "../words/body.ts";

/** Dollars as banks and Upwork write them: "USD 441,00", "US$ 1,575.00", "$346.50". */
const DOLLARS = /(?:USD|US ?\$|\$) ?(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d\d)?|\d+(?:[.,]\d\d)?)(?!\d)/giu;
const OF_UPWORK = /\bupwork\b/i;
const CARD = /\bcharged to (?:the |your |their )?card\b|\bcard (?:was )?charged?\b/i;
/** What clients pay on top of the price: Upwork's fee for them, 3 % to 7.99 % over the years (docs/rulebook.md). */
const [LEAST, MOST] = [1.0295, 1.0805];
const MOST_LINES = 5000;

interface Charge {
  readonly cents: number;
  readonly place: Quoted;
}

/** Charges of Upwork in the table of a bank, and what a notice says that a card was charged. */
const chargesIn = (text: ReadText): readonly Charge[] => {
  const isTable = text.kind === "table";
  const isCard = text.kind === "mail" && text.lines.some((line) => CARD.test(line.text));
  if (!isTable && !isCard) return [];
  return text.lines.slice(0, MOST_LINES).flatMap((line) => {
    if (isTable && !OF_UPWORK.test(line.text)) return [];
    return [...line.text.matchAll(DOLLARS)].flatMap((match): Charge[] => {
      const cents = centsOf(match[1] ?? "");
      return cents === undefined || cents <= 0
        ? []
        : [{ cents, place: { ...line.place, quote: even(line.written ?? line.text) } }];
    });
  });
};

interface Priced {
  readonly id: string;
  readonly what: string;
  readonly cents: number;
  readonly places: readonly Quoted[];
}

const pricedIn = (facts: readonly Fact[]): readonly Priced[] =>
  facts.flatMap((one): Priced[] => {
    if (one.kind !== "milestone" && one.kind !== "week") return [];
    const cents = one.value.amount;
    if (cents === undefined) return [];
    const of = one.kind === "milestone" ? `“${one.value.name}”` : `the week from ${sayDay(one.value.monday)}`;
    return [{ id: one.id, what: `what was charged for ${of}`, cents, places: one.places }];
  });

/** Charges that are a price and the client's fee on top: two sums for one thing. In: the texts; the facts of the papers. */
export const chargedWithFee = (texts: readonly ReadText[], facts: readonly Fact[]): readonly Contradiction[] => {
  const priced = pricedIn(facts);
  const known = new Set(priced.map(({ cents }) => cents));
  const charges = texts.flatMap(chargesIn).filter(({ cents }) => !known.has(cents));
  return priced.flatMap((one): Contradiction[] => {
    const near = charges.filter(({ cents }) => cents / one.cents >= LEAST && cents / one.cents <= MOST);
    // Of two prices that a charge can be of, nobody can tell which.
    const [first] = near.filter(
      ({ cents }) => priced.filter((other) => cents / other.cents >= LEAST && cents / other.cents <= MOST).length === 1,
    );
    if (first === undefined) return [];
    return [
      {
        what: one.what,
        one: { value: formatUsd(one.cents), places: one.places },
        other: { value: formatUsd(first.cents), places: [first.place] },
        take: "one",
        why: "The card was charged with Upwork's fee for clients on top; the price itself is what the contract is about.",
        facts: [one.id],
      },
    ];
  });
};
