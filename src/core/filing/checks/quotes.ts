import { type CheckedQuote, checkQuotes, type Quotable, type QuotePlace } from "../../claims/quotes.ts";
import { nameKey, sayLines, shorten } from "../../text/text.ts";
import type { FilingCase } from "../disclose.ts";
import { readTexts } from "../filing-texts.ts";
import { type CheckFinding, checkTable, type Read } from "./check.ts";

const quotablesOf = ({ filing, context }: Read): Quotable[] =>
  filing.exhibits.map(({ id }) => ({
    label: filing.labels[id] ?? id,
    lines: filing.originals[id]?.redactedFrom === undefined ? context.exhibits.get(id) : undefined,
    cites: filing.originals[id]?.lines,
  }));

/** Names are put between quotation marks too: those that the case itself uses are not quotations. */
const namesIn = (c: FilingCase): string[] =>
  [c.answers.contractName, ...c.milestones.map((one) => one.name), ...c.exhibits.map((one) => one.name)].flatMap(
    (name) => (name === undefined ? [] : [nameKey(name)]),
  );

const isName = (names: readonly string[], { quote }: CheckedQuote): boolean => {
  const words = nameKey(quote.words);
  return quote.reference === undefined && names.some((name) => name.includes(words));
};

const say = ({ label, lines }: QuotePlace): string => `${label}, ${sayLines(lines)}`;

const SHOWN = 60;

const whatOf = (one: CheckedQuote): string | undefined => {
  const { quote, place, near } = one;
  const words = `"${shorten(quote.words, SHOWN)}"`;
  const { label = "", lines } = quote.reference ?? {};
  const named = lines === undefined ? label : say({ label, lines });
  const closest = near === undefined ? "" : ` The closest is ${say(near)}: ${shorten(near.text, SHOWN)}`;
  switch (one.state) {
    case "found":
      return undefined;
    case "elsewhere":
      return `${words} is not in ${named}, but in ${place === undefined ? "another" : say(place)}.`;
    case "changed":
      return `${words} is not in ${named} in these words.${closest}`;
    case "nowhere":
      return near === undefined
        ? `${words}: no exhibit we can read has these words.`
        : `${words}: no exhibit has exactly these words.${closest}`;
    case "unread":
      return `${words}: ${named} cannot be read here. Compare the words with it yourself.`;
    case "unnamed":
      return `${words} points to ${named}, and there is no such exhibit.`;
  }
};

/** Words that may stand in a picture, or in a file that was never added, cannot be called wrong. */
const MILD: readonly CheckedQuote["state"][] = ["unread"];
const weightOf = (one: CheckedQuote): CheckFinding["weight"] =>
  MILD.includes(one.state) || (one.state === "nowhere" && one.near === undefined) ? "note" : "warning";

/** Quotations in the texts: each stands in an exhibit, to the letter. */
export const QUOTES = checkTable([
  {
    id: "quote-in-text",
    weight: "warning",
    title: "Every quote in the texts is in an exhibit, word for word",
    why: "A wrong quote can be disproved in a minute. Quote word for word, and put … where you leave words out.",
    find: (read) => {
      const { filing, context } = read;
      const quotables = quotablesOf(read);
      // Without a single text there is nothing to compare with.
      if (quotables.every((one) => one.lines === undefined)) return [];
      const names = namesIn(filing);
      return checkQuotes(readTexts(filing), quotables).flatMap((one): CheckFinding[] => {
        const what = isName(names, one) ? undefined : whatOf(one);
        if (what === undefined) return [];
        return [{ where: one.where, what, fix: `review ${context.id} ${one.key}`, weight: weightOf(one) ?? "warning" }];
      });
    },
  },
]);
