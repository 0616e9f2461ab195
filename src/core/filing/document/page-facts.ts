import { toldClaims } from "../../letters/statement.ts";
import { capital, inOrder } from "../../text/text.ts";
import { namesThisDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";
import { type DatedFact, plainWords } from "./facts-on-record.ts";

/** How often a day is named in what the page says already: the statement and the table count once each. */
const toldTimes = (parts: readonly string[], on: string): number =>
  parts.filter((part) => namesThisDay(part, on)).length;

/** A fact as a line: who said it, what, and where it stands. */
export const sayFact = ({ what, who, where }: DatedFact): string => {
  const by = who === undefined || who.by === "" ? "" : `From ${who.by}`;
  const from = capital([by, who?.channel].filter(Boolean).join(", "));
  return `${from === "" ? "" : `${from}: `}${what}${where === "" ? "" : ` (${where})`}`;
};

/** The words that stand in quotation marks in a text, as they are compared. */
const quotedIn = (raw: string): string[] =>
  [...raw.matchAll(/["“]([^"“”]{8,})["”]/g)].map((match) => plainWords(match[1] ?? ""));

/** Facts of the first page. */
interface Facts {
  readonly chosen: readonly DatedFact[];
  /** Told by the rest of the page already: they are told nowhere else. */
  readonly said: readonly DatedFact[];
}

/** Facts for the first page: what was told twice already is left out, the rest by weight. In: what the page says so far, and how
 * often a day may have been told before. */
export const factsFor = (
  c: FilingCase,
  all: readonly DatedFact[],
  said: readonly string[],
  most: number,
  times: number,
): Facts => {
  const asked = new Set(c.ask.parts.map(({ item }) => item));
  const isOfAsk = ({ id }: DatedFact): boolean =>
    !id.startsWith("milestones.") || c.milestones.length === 1 || asked.size === 0 || asked.has(id.split(".")[1] ?? "");
  // That a milestone was funded says little beside points that were agreed.
  const leastRank = toldClaims(c).length === 0 ? 9 : 6;
  const whole = plainWords(said.join(" "));
  const isSaid = (one: DatedFact): boolean =>
    one.kind === "contact"
      ? quotedIn(one.what).some((words) => whole.includes(words.slice(0, 40)))
      : toldTimes(said, one.on) > times;
  const worth = all.filter((one) => one.rank < leastRank && isOfAsk(one) && !isSaid(one));
  const kept = worth.sort((a, b) => a.rank - b.rank || inOrder(b.on, a.on)).slice(0, most);
  return { chosen: kept.sort((a, b) => inOrder(a.on, b.on)), said: all.filter(isSaid) };
};
