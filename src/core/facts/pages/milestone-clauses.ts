import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { isLabel } from "../words/labels.ts";
import { isOnlyAmount } from "./milestone-cells.ts";
import { eventOf, stateOf } from "./states.ts";

/** What a clause of a line about a milestone is; undefined: words that tell nothing of it. */
const kindOf = (clause: string): "amount" | "state" | "day" | undefined => {
  if (isOnlyAmount(clause)) return "amount";
  if (stateOf(clause) !== undefined) return "state";
  const [day] = daysIn(clause);
  if (day === undefined || clause.slice(day.end).trim() !== "") return undefined;
  const before = clause.slice(0, day.start);
  return before.trim().split(/\s+/).length <= 6 && eventOf(before) !== undefined ? "day" : undefined;
};

/** Clauses of a line: apart by commas, points, bars, dashes, brackets. A comma in a day or an amount parts nothing. */
const clausesOf = (text: string): readonly string[] => {
  const kept = [...daysIn(text), ...amountsIn(text)];
  const isKept = (at: number): boolean => kept.some(({ start, end }) => at >= start && at < end);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/\s[–—-]\s|\s*[,;·•|()]\s*|\s\/\s|\.\s|\t| {2,}/g)) {
    if (isKept(index)) continue;
    parts.push(text.slice(from, index));
    from = index + mark.length;
  }
  return [...parts, text.slice(from)].map((part) => even(part).replace(/\.$/, "")).filter((part) => part !== "");
};

const NUMBER = "\\d{1,3}(?:,\\d{3})*(?:\\.\\d\\d)?";
/** A number with nothing behind it is an amount where its label says so. */
const PRICED = new RegExp(
  `^(?:amount|price|budget|value|sum|worth|milestone (?:amount|price))\\s*[:=]?\\s+(${NUMBER})$`,
  "i",
);
const BARE = new RegExp(`^${NUMBER}$`);

/** "Icons: $150.00, paid 20/10/2026": a name, a colon and what is told of it. */
const COLON = /^([^:]{3,90}?):\s+(?=\S)/;

/**
 * A line that tells a milestone in one breath ("Icons ($150.00) — completed, paid 20 October") with its parts as cells, and a label with
 * its value ("Price: 150.00", "Status: Approved and paid") as the value alone. In: a line of a page. Out: the same line
 * when it is none of these.
 */
const inCells = (line: ReadLine): ReadLine => {
  const text = even(line.text).replace(/^[*•●▪·+○◯◉✓✔☑✅-]\s+/u, "");
  const changed = (cells: readonly string[]): ReadLine => ({
    ...line,
    text: cells.join("\t"),
    written: line.written ?? line.text,
  });
  const priced = PRICED.exec(text)?.[1];
  if (priced !== undefined) return changed([`$${priced}`]);
  const status = /^(?:status|state)\s*[:=]\s*(.+)$/i.exec(text)?.[1];
  if (status !== undefined && stateOf(status) !== undefined && !/^(?:active|ended|paused|closed)\b/i.test(status))
    return changed([status]);
  if (line.text.includes("\t")) return line;
  const colon = COLON.exec(text)?.[1];
  const isLabelled = colon !== undefined && isLabel(colon);
  if (isLabelled) return line;
  const [name = "", ...rest] =
    colon === undefined ? clausesOf(text) : [colon, ...clausesOf(text.slice(colon.length + 1))];
  const kinds = rest.map(kindOf);
  const isTold =
    kinds.length >= 2 &&
    kinds.includes("amount") &&
    kinds.every((kind) => kind !== undefined) &&
    kindOf(name) === undefined;
  return isTold && /\p{L}{2}/u.test(name) && !isLabel(name) ? changed([name, ...rest]) : line;
};

const OF_DAY =
  /^(?:due(?: date| on)?|(?:re-?)?submitted(?: on)?|handed in(?: on)?|delivered(?: on)?|funded(?: on)?|deposited(?: on)?|(?:money )?(?:in escrow|held|on deposit|in deposit) since|released(?: on)?|paid(?: on)?|approved(?: on)?|changes (?:asked|requested)(?: on)?):?$/i;
const RELEASED = /^(?:released|paid)(?: so far| to date)?:?$/i;

const isOnlyDay = (text: string): boolean => {
  const [day] = daysIn(text);
  return day !== undefined && text.slice(0, day.start).trim() === "" && text.slice(day.end).trim() === "";
};

/** A label on a line of its own with what stands below it: "Submitted" over a day, "Released" over an amount of a part payment. */
const withValue = (label: ReadLine, value: ReadLine | undefined, isPart: boolean): ReadLine | undefined => {
  const [words, below] = [even(label.text), even(value?.text ?? "")];
  if (value === undefined) return undefined;
  if (/^(?:amount|price|budget|value|sum):?$/i.test(words)) {
    if (BARE.test(below)) return { ...value, text: `$${below}`, written: value.text };
    if (isOnlyAmount(below)) return value;
  }
  if (OF_DAY.test(words) && isOnlyDay(below)) return { ...value, text: `${words.replace(/:$/, "")} ${below}` };
  return isPart && RELEASED.test(words) && isOnlyAmount(below)
    ? { ...value, text: `Partly released\t${below}` }
    : undefined;
};

/** The lines of a page: those that tell a milestone in one breath parted into cells, a label with the value below it on one line. */
export const linesInCells = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const out: ReadLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const isPart = out.slice(-4).some(({ text }) => stateOf(even(text)) === "partReleased");
    const joined = withValue(line, lines[at + 1], isPart);
    if (joined !== undefined) at += 1;
    out.push(joined ?? inCells(line));
  }
  return out;
};
