import { isOrnament } from "./page-lines.ts";
import { dayAlone, lookedAt, namedWhen, type SaidDay, timeAlone, type When, whenAlone } from "./pasted-when.ts";
import { endInRaw, plainSigns } from "./plain-head.ts";

/** A line with something in it: its number from 1, what stands there, and whether an empty one stands above. */
interface Filled {
  readonly line: number;
  readonly text: string;
  readonly apart: boolean;
  readonly raw: string;
}

/** The head of a message on a page: the lines it takes, from the first to the last, who wrote, and when. */
export interface PastedHead {
  /** The line with the initials above the name, where there are some. */
  readonly top: number;
  readonly line: number;
  readonly last: number;
  readonly from: string;
  readonly when: When;
  /** The words that stand on the same line, behind a colon. */
  readonly rest?: string;
}

/** The heads of a page and the days that stand between them, by the lines they begin at. */
export interface PastedRows {
  readonly heads: readonly PastedHead[];
  readonly days: ReadonlyMap<number, SaidDay>;
}

const MOST_NAME = 60;
const MOST_INLINE = 200;
const INLINE = [
  /^\s{0,4}(?<name>[^\d:[\]()]{1,60}?)\s?[[(](?<when>[^\])]{4,40})[\])]\s?:\s+(?<rest>\S.*)$/u,
  /^\s{0,4}[[(]?(?<when>[^[\]():]{0,30}?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?)[\])]?\s?[,|·–-]?\s?(?<name>[^\d:,[\]]{1,60}?)\s?:\s+(?<rest>\S.*)$/iu,
  /^\s{0,4}(?<name>[^\d:[\]()]{1,60}?),?\s+(?<when>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?)\s?:\s+(?<rest>\S.*)$/iu,
];
const PARTICLES = /^(?:de|del|della|der|den|di|da|dos|du|el|al|bin|ibn|la|le|van|von|ter|ten|y|e|and|&|of|the|st\.?)$/i;

/** May a line of its own be a name? */
const isName = (line: string): boolean =>
  line.length <= MOST_NAME &&
  /^\p{L}/u.test(line) &&
  line.split(" ").length <= 6 &&
  !/[!?:;,]$|^[ap]\.?m\.?$/i.test(line) &&
  !isOrnament(line) &&
  whenAlone(line) === undefined;

/** Beside a time on its line a name must look like one: each of its words with a capital, or in letters that have none. */
const isPlainName = (words: string): boolean =>
  isName(words) &&
  words.split(" ").length <= 5 &&
  words
    .split(" ")
    .every(
      (word, at) => /^[("'“]?[\p{Lu}\p{Lo}]/u.test(word) || (at > 0 && (PARTICLES.test(word) || /^\(.*\)$/.test(word))),
    );

/** A name as some programs have it, in one word of any letters: only beside a day with its time. */
const isHandle = ({ name, when }: { readonly name: string; readonly when: When }): boolean =>
  when.day !== undefined && when.time !== undefined && /^[\p{L}\p{N}][\p{L}\p{N}_.#-]{2,31}$/u.test(name);

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();

const isInitials = (line: string, name: string): boolean =>
  line === initialsOf(name) ||
  (line.length === 2 && /^\p{Lu}{2}$/u.test(line) && initialsOf(name).startsWith(line[0] ?? " "));

const filledOf = (lines: readonly string[]): Filled[] => {
  const filled: Filled[] = [];
  let apart = true;
  for (const [index, raw] of lines.entries()) {
    const text = lookedAt(raw);
    if (text !== "") filled.push({ line: index + 1, text, apart, raw });
    apart = text === "";
  }
  return filled;
};

type Order = "nameFirst" | "whenFirst";
interface Seen {
  readonly at: number;
  readonly length: number;
  readonly from: string;
  readonly when: When;
  readonly oneLine: boolean;
  readonly rest?: string;
}

const MAIL_OF = /^(.+?)\s?<[^<>\s]+@[^<>\s]+>$/;
const TO = /^(?:to|an|à|a|para|per|aan|do|do:|till|til|кому|до|для|宛先)\s?:?\s\S.{0,80}$/i;

/** A head with its words behind a colon: "Ida Fenn (08:15): text", "2:15 PM, Ida Fenn: text". */
const inlineAt = ({ raw }: Filled, at: number): Seen | undefined => {
  const top = plainSigns(raw.slice(0, MOST_INLINE));
  const found = INLINE.map((shape) => shape.exec(top)?.groups).find((groups) => groups !== undefined);
  const [name, said] = [(found?.name ?? "").trim(), (found?.when ?? "").trim()];
  const when = whenAlone(said);
  if (found === undefined || when?.time === undefined || !isPlainName(name)) return undefined;
  const rest = raw.slice(endInRaw(raw, top.length - (found.rest ?? "").length)).trim();
  return { at, length: 1, from: name, when, oneLine: true, rest };
};

/** Day and time that begin at a place, on one line or on two. */
const whenAt = (
  filled: readonly Filled[],
  at: number,
  dayAfter: boolean,
): { readonly when: When; readonly length: number } | undefined => {
  const first = whenAlone(filled[at]?.text ?? "");
  if (first === undefined) return undefined;
  if (first.day !== undefined && first.time !== undefined) return { when: first, length: 1 };
  const next = filled[at + 1]?.text ?? "";
  if (first.day !== undefined) {
    const time = timeAlone(next);
    return time === undefined ? undefined : { when: { day: first.day, time }, length: 2 };
  }
  const day = dayAfter ? dayAlone(next) : undefined;
  return day === undefined ? { when: first, length: 1 } : { when: { ...first, day }, length: 2 };
};

const seenAt = (filled: readonly Filled[], at: number, order: Order, dayAfter: boolean): Seen | undefined => {
  const here = filled[at];
  const inline = here === undefined ? undefined : inlineAt(here, at);
  if (inline !== undefined) return inline;
  const text = here?.text ?? "";
  if (text.length > 80 || text === "") return undefined;
  const both = namedWhen(text);
  if (both !== undefined && (isPlainName(both.name) || isHandle(both)))
    return { at, length: 1, from: both.name, when: both.when, oneLine: true };
  if (order === "nameFirst") {
    if (!isName(MAIL_OF.exec(text)?.[1] ?? text)) return undefined;
    const found = whenAt(filled, at + 1, dayAfter);
    if (found === undefined) return undefined;
    // A mail in a window of Gmail: name and address, the time, "to me".
    const mail = MAIL_OF.exec(text);
    const isTo = mail !== null && TO.test(filled[at + 1 + found.length]?.text ?? "");
    return {
      at,
      length: 1 + found.length + (isTo ? 1 : 0),
      from: mail?.[1] ?? text,
      when: found.when,
      oneLine: false,
    };
  }
  const below = whenAlone(filled[at + 1]?.text ?? "");
  // Where the time stands above the names, one of them can still stand above its time.
  if (below?.day !== undefined && below.time !== undefined && isPlainName(text) && !isName(filled[at + 2]?.text ?? ""))
    return { at, length: 2, from: text, when: below, oneLine: false };
  const found = whenAt(filled, at, true);
  const name = found === undefined ? "" : (filled[at + found.length]?.text ?? "");
  return found === undefined || !isName(name)
    ? undefined
    : { at, length: found.length + 1, from: name, when: found.when, oneLine: false };
};

const allSeen = (filled: readonly Filled[], order: Order, dayAfter: boolean): Seen[] => {
  const seen: Seen[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const one = seenAt(filled, at, order, dayAfter);
    if (one === undefined) continue;
    seen.push(one);
    at += one.length - 1;
  }
  return seen;
};

const isMarked = (filled: readonly Filled[], { at, from }: Seen): boolean =>
  at > 0 && isInitials(filled[at - 1]?.text ?? "", from);

/** Does a head stand apart from the text before it: at the top, below an empty line, a day or initials? */
const isApart = (filled: readonly Filled[], seen: Seen): boolean =>
  seen.at === 0 ||
  (filled[seen.at]?.apart ?? false) ||
  isMarked(filled, seen) ||
  dayAlone(filled[seen.at - 1]?.text ?? "") !== undefined ||
  // Slack sets the time in below the name.
  /^\s{2,}\d{1,2}:\d{2}\s?(?:[ap]m)?\s*$/i.test(filled[seen.at + 1]?.raw ?? "") ||
  isOrnament(filled[seen.at - 1]?.text ?? "");

/**
 * The heads that are no text. A name counts when it stands apart, there or elsewhere in the file; on one line with its time it must
 * do so twice, or stand at the top, below a day or initials.
 */
const counted = (filled: readonly Filled[], seen: readonly Seen[]): readonly Seen[] => {
  const counts = new Map<string, number>();
  for (const { from } of seen) counts.set(from, (counts.get(from) ?? 0) + 1);
  // Words behind a colon are the layout of a page when most of its heads have them.
  const inline = seen.filter(({ rest }) => rest !== undefined).length;
  const isInline = inline > 1 && 2 * inline >= seen.length;
  const isKnown = (one: Seen): boolean => {
    if (one.when.day !== undefined && one.when.time !== undefined && (isPlainName(one.from) || one.oneLine))
      return true;
    if (one.rest !== undefined && isInline) return true;
    if (!isApart(filled, one)) return false;
    const before = filled[one.at - 1]?.text ?? "";
    const leads = one.at === 0 || isMarked(filled, one) || dayAlone(before) !== undefined;
    return leads || !one.oneLine || (counts.get(one.from) ?? 0) > 1;
  };
  const known = new Set(seen.filter(isKnown).map(({ from }) => from));
  return seen.filter(({ from }) => known.has(from));
};

/** How well a layout fits: many heads, few names, each apart from what stands above. */
const fitOf = (filled: readonly Filled[], heads: readonly Seen[]): number =>
  2 * heads.length - new Set(heads.map(({ from }) => from)).size + heads.filter((one) => isApart(filled, one)).length;

/** The heads of a page, in the order of the name and the time that fits it best. */
const headsOf = (filled: readonly Filled[]): readonly Seen[] => {
  const plain = counted(filled, allSeen(filled, "nameFirst", false));
  const dated = counted(filled, allSeen(filled, "nameFirst", true));
  // A day below each time belongs to the head; below a few of them it is text, or the day of what follows.
  const withDay = dated.filter(({ when }) => when.day !== undefined).length;
  const named = dated.length > 0 && withDay >= dated.length && dated.length >= plain.length ? dated : plain;
  const timed = counted(filled, allSeen(filled, "whenFirst", true));
  return fitOf(filled, timed) > fitOf(filled, named) ? timed : named;
};

/** Finds the heads of messages, and the days that stand above some of them, in the text of a page. */
export const pastedRows = (lines: readonly string[]): PastedRows => {
  const filled = filledOf(lines);
  const seen = headsOf(filled);
  const heads = seen.map((one): PastedHead => {
    const line = filled[one.at]?.line ?? 1;
    const top = isMarked(filled, one) ? (filled[one.at - 1]?.line ?? line) : line;
    const last = filled[one.at + one.length - 1]?.line ?? line;
    return { top, line, last, from: one.from, when: one.when, ...(one.rest === undefined ? {} : { rest: one.rest }) };
  });
  const tops = new Set(heads.map(({ top }) => top));
  const taken = new Set(seen.flatMap(({ at, length }) => Array.from({ length }, (_none, more) => at + more)));
  const days = new Map<number, SaidDay>();
  for (const [at, { line, text }] of filled.entries()) {
    const day = taken.has(at) ? undefined : dayAlone(text);
    if (day === undefined) continue;
    let next = at + 1;
    while (isOrnament(filled[next]?.text ?? "")) next += 1;
    // A day counts when a head follows it.
    if (tops.has(filled[next]?.line ?? 0)) days.set(line, day);
  }
  return { heads, days };
};
