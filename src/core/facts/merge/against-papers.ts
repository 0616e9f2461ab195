import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { Contradiction, Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadLine, ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, orderIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { bare } from "./contract-of-case.ts";
import type { Figure } from "./sighting.ts";

type Milestone = Extract<Fact, { kind: "milestone" }>;

/** The words of a name that tell it from others. */
const wordsOf = (name: string): readonly string[] => {
  const all = bare(name).split(" ");
  const long = all.filter((word) => word.length > 3);
  // "Final mix": of a short name the short words count too.
  return long.length > 1 ? long : all.filter((word) => word.length > 2);
};

const quoteOf = (lines: readonly ReadLine[]): Quoted[] =>
  lines.map((line) => ({ ...line.place, quote: even(line.written ?? line.text) }));

/** A price that somebody else took, or that was paid before. */
const OF_OTHERS =
  /(?<![\p{L}])(?:another|other|previous|last|former|different) (?:\p{L}+ )?(?:artist|designer|developer|freelancer|writer|translator|agency|studio|person|one|firm|company|project|job|contract)(?![\p{L}])|(?<![\p{L}])(?:somebody|someone) else(?![\p{L}])|(?<![\p{L}])in (?:19|20)\d\d(?![\p{L}\d])/iu;
/** A line that ends a sentence is no part of a row. */
const ENDS = /[.!?]\s*$/;

/** Lines that stand together: a row of a table can be broken over three. */
const windows = (lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] =>
  [1, 2, 3].flatMap((length) =>
    lines.flatMap((_line, at) => (at + length <= lines.length ? [lines.slice(at, at + length)] : [])),
  );

const textOf = (lines: readonly ReadLine[]): string => lines.map((line) => even(line.text)).join(" ");

/** Lines that name one amount, which is nobody else's, and their words; read once for all milestones. */
interface Priced {
  readonly lines: readonly ReadLine[];
  readonly words: string;
  readonly cents: number;
}

/** A cell of a column of prices: "1,250", "850.00". */
const BARE = /^\d{1,3}(?:,?\d{3})*(?:\.\d\d)?$/;
/** The head of such a column, where it says dollars. */
const IN_DOLLARS =
  /(?:price|amount|cost|fee|sum|budget|total)\b.{0,12}(?:\busd\b|\$)|(?:\busd\b|\$).{0,12}(?:price|amount|cost)/i;

/** The lines of a paper, with what stands in a column of dollars as dollars. */
const inDollars = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const head = lines.findIndex(({ text }) => text.length < 60 && IN_DOLLARS.test(text));
  return head < 0
    ? lines
    : lines.map((line, at) => {
        if (at <= head) return line;
        const cells = line.text.split("\t").map((cell) => (BARE.test(cell.trim()) ? `$${cell.trim()}` : cell));
        return { ...line, text: cells.join("\t"), written: line.written ?? line.text };
      });
};

const pricedIn = (given: readonly ReadLine[]): readonly Priced[] =>
  windows(inDollars(given)).flatMap((window): Priced[] => {
    const text = textOf(window);
    const [amount, ...more] = amountsIn(text);
    if (amount === undefined || more.length > 0 || OF_OTHERS.test(text)) return [];
    if (window.slice(0, -1).some((line) => ENDS.test(line.text))) return [];
    return [{ lines: window, words: bare(text), cents: amount.cents }];
  });

/** The price that a paper gives for a milestone: in the fewest lines that hold its whole name and one amount. */
const priceIn = (
  priced: readonly Priced[],
  { value: { name } }: Milestone,
  all: readonly Milestone[],
): Priced | undefined => {
  const words = wordsOf(name);
  if (words.length < 2) return undefined;
  const holds = (text: string, some: readonly string[]): boolean => some.every((word) => text.includes(word));
  return priced.find(
    (one) =>
      holds(one.words, words) &&
      !all.some(({ value: other }) => {
        const others = other.name === name ? [] : wordsOf(other.name);
        return others.length > 0 && holds(one.words, others);
      }),
  );
};

const DUE = /\b(?:due|deadline|deliver(?:ed|y)?|ready|hand(?:ed)? ?(?:in|over)|finish(?:ed)?|complete[d]?)\b/i;

/** Lines that speak of being due and name one day, read once for all milestones; and in which order the paper writes days. */
const dueLinesIn = ({ lines }: ReadText, today: string) => {
  const due = lines.flatMap((line) => {
    const said = even(line.text);
    const [written, ...more] = DUE.test(said) ? daysIn(said) : [];
    return written === undefined || more.length > 0 ? [] : [{ line, written, words: bare(said) }];
  });
  const texts = lines.map((line) => line.text);
  return { due, order: due.length === 0 ? undefined : orderIn(texts, today) };
};

/** The day by which a paper wants a milestone: in a line that speaks of being due and has the most of its words. */
const dueIn = (
  { due, order }: ReturnType<typeof dueLinesIn>,
  made: string | undefined,
  milestone: Milestone,
  all: readonly Milestone[],
  today: string,
) => {
  const near = made ?? milestone.value.dueOn;
  for (const { line, written, words } of due) {
    const share = (one: Milestone): number => wordsOf(one.value.name).filter((word) => words.includes(word)).length;
    const own = share(milestone);
    if (own < 2 || all.some((one) => one !== milestone && share(one) >= own)) continue;
    const read = readDay(written, { order, near, today });
    if (read?.isSure) return { on: read.on, line };
  }
  return undefined;
};

/** The places whose words say something; all of them where none does: a page can be in another language. */
const saying = (places: readonly Quoted[], words: RegExp): readonly Quoted[] => {
  const found = places.filter(({ quote }) => words.test(quote));
  return found.length > 0 ? found : places;
};
/** A longer text is no brief and no scope. */
const MOST_LINES = 5000;

const isPaper = ({ kind, conversation, lines }: ReadText): boolean =>
  kind === "document" && (conversation?.messages.length ?? 0) === 0 && lines.length > 0 && lines.length <= MOST_LINES;

const TOTAL = /^(?:grand )?total\b|\bproject price\b|\btotal (?:price|cost|amount)\b/i;

/** What papers of the person's own (a brief, a scope) say otherwise than Upwork's. In: texts that are no papers of Upwork; facts; figures; today. */
export const againstPapers = (
  texts: readonly ReadText[],
  facts: readonly Fact[],
  figures: readonly Figure[],
  today: string,
): readonly Contradiction[] => {
  const milestones = facts.filter((one) => one.kind === "milestone") as Milestone[];
  const [price] = figures.filter(({ what }) => what === "projectPrice");
  return texts.filter(isPaper).flatMap((text): Contradiction[] => {
    const priced = milestones.length === 0 ? [] : pricedIn(text.lines);
    const due = milestones.length === 0 ? { due: [], order: undefined } : dueLinesIn(text, today);
    const ofPrices = milestones.flatMap((one): Contradiction[] => {
      const { amount, name } = one.value;
      const found = amount === undefined ? undefined : priceIn(priced, one, milestones);
      if (amount === undefined || found === undefined || found.cents === amount) return [];
      return [
        {
          what: `the price of “${name}”`,
          one: {
            value: formatUsd(amount),
            places: one.places.filter(({ quote }) =>
              amountsIn(quote).some(({ cents, of }) => cents === amount || of === amount),
            ),
          },
          other: { value: formatUsd(found.cents), places: quoteOf(found.lines) },
          take: "one",
          why: "Upwork's own papers count for more than a paper from outside.",
          facts: [one.id],
        },
      ];
    });
    const ofDays = milestones.flatMap((one): Contradiction[] => {
      const { dueOn, name } = one.value;
      const found = dueOn === undefined ? undefined : dueIn(due, text.made?.on, one, milestones, today);
      if (dueOn === undefined || found === undefined || found.on === dueOn) return [];
      return [
        {
          what: `the day “${name}” is due`,
          one: { value: sayDay(dueOn), places: saying(one.places, /\bdue\b|\bdeliver/i) },
          other: { value: sayDay(found.on), places: quoteOf([found.line]) },
          take: "ask",
          why: "Upwork's page holds the date of the contract, but the other side may point to this paper.",
          facts: [one.id],
        },
      ];
    });
    const total = text.lines.find((line) => TOTAL.test(even(line.text)) && amountsIn(even(line.text)).length === 1);
    const [sum] = total === undefined ? [] : amountsIn(even(total.text));
    const ofTotal: Contradiction[] =
      price === undefined || total === undefined || sum === undefined || sum.cents === price.value
        ? []
        : [
            {
              what: "the project price",
              one: { value: formatUsd(price.value), places: price.places },
              other: { value: formatUsd(sum.cents), places: quoteOf([total]) },
              take: "one",
              why: "Upwork's own papers count for more than a paper from outside.",
              facts: [],
            },
          ];
    return [...ofPrices, ...ofDays, ...ofTotal];
  });
};
