import type { Redaction } from "../case/evidence.ts";
import { packedIn } from "./packed-words.ts";
import { type KnownSign, plainSignAt, SEAM, type Sign, signAt } from "./signs.ts";
import { GAP, NUMBER_GAP, type WrittenForm, writtenForms } from "./written-forms.ts";

// Covered words are kept as a tree of signs. A text is walked once, sign by sign; at each beginning of a word the tree is
// followed as far as it goes. So the work grows with the text, whatever the number of words.

/** What stands in the place of covered words: "[phone number]". */
export const coverOf = ({ as }: Pick<Redaction, "as">): string => `[${as}]`;

/** A stretch of a text to be covered, in UTF-16 code units, and what stands in its place. */
export interface Cover {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

/** The words that end at a node of the tree. */
interface Ending {
  readonly as: string;
  readonly form: WrittenForm;
}

interface Node {
  readonly id: number;
  readonly next: Map<string, Node>;
  ending?: Ending;
}

const growTree = (forms: readonly (readonly [steps: readonly string[], ending: Ending])[]): Node => {
  const root: Node = { id: 0, next: new Map() };
  let nodes = 1;
  for (const [steps, ending] of forms) {
    let node = root;
    for (const step of steps) {
      const next: Node = node.next.get(step) ?? { id: nodes, next: new Map() };
      nodes += 1;
      node.next.set(step, next);
      node = next;
    }
    node.ending ??= ending;
  }
  return root;
};

/** The most signs, space aside, that may stand between two words of a name. */
const MOST_BETWEEN = 6;
const IN_NUMBERS = /^[\s().\-–‐‑_/·:]$/u;
/** A word broken at the end of a line, and the marks of a quoted mail at the start of the next. */
const BROKEN_WORD = /(?:[-\u2010]|=)\r?\n[ \t>]*/y;

/** Where a word goes on that is broken at the end of a line; -1 when it is not. */
const behindBreak = (text: string, at: number): number => {
  BROKEN_WORD.lastIndex = at;
  return BROKEN_WORD.test(text) ? BROKEN_WORD.lastIndex : -1;
};

const isPart = (sign: KnownSign | undefined): boolean => sign?.kind === "letter" || sign?.kind === "digit";

/** The first sign from a place on that is seen, and where the one behind it begins. */
const seenFrom = (text: string, at: number): Sign | undefined => {
  for (let place = at; place < text.length; ) {
    const found = signAt(text, place);
    if (found.sign.kind !== "hidden") return found;
    place = found.end;
  }
  return undefined;
};

/** Do two signs belong to different words? Letters and digits do, and so do those of scripts without spaces. */
const partsWords = (one: KnownSign | undefined, other: KnownSign | undefined): boolean =>
  !isPart(one) || !isPart(other) || one?.kind !== other?.kind || one?.unspaced === true || other?.unspaced === true;

const isEscapedLineEnd = (sign: KnownSign, text: string, end: number): boolean =>
  sign.as === "\\" && /[nrt]/.test(text[end] ?? "");

/** Where a gap may end: after none of its signs, or after all of them. */
const gapEnds = (text: string, at: number, inNumber: boolean): number[] => {
  const ends = [at];
  let place = at;
  let signs = 0;
  while (place < text.length) {
    const { sign, end } = signAt(text, place);
    if (sign.kind !== "gap" && sign.kind !== "hidden") break;
    if (sign.kind === "gap") {
      if (inNumber && !IN_NUMBERS.test(sign.as)) break;
      if (/\S/.test(sign.as)) signs += 1;
      if (signs > MOST_BETWEEN) break;
    }
    // "\n" as programs write a line end: a backslash and a letter that is none.
    if (isEscapedLineEnd(sign, text, end)) ends.push(end + 1);
    place = end;
  }
  if (place > at) ends.push(place);
  return ends;
};

/** The node that the letters of one sign lead to. */
const follow = (node: Node, as: string): Node | undefined => {
  if (as.length === 1) return node.next.get(as);
  let next: Node | undefined = node;
  for (const letter of as) next = next?.next.get(letter);
  return next;
};

interface State {
  readonly node: Node;
  readonly at: number;
  readonly last: KnownSign | undefined;
}

const stepsFrom = (text: string, { node, at, last }: State): State[] => {
  const states: State[] = [];
  for (const gap of [GAP, NUMBER_GAP]) {
    const next = node.next.get(gap);
    if (next !== undefined)
      for (const end of gapEnds(text, at, gap === NUMBER_GAP)) states.push({ node: next, at: end, last });
  }
  const behind = behindBreak(text, at);
  if (behind >= 0) states.push({ node, at: behind, last });
  const found = seenFrom(text, at);
  if (found === undefined) return states;
  const { sign, end } = found;
  const next = isPart(sign) ? follow(node, sign.as) : node.next.get(`=${sign.as}`);
  if (next !== undefined) states.push({ node: next, at: end, last: sign });
  return states;
};

interface Match {
  readonly end: number;
  readonly ending: Ending;
}

/** Does a word end here, between what was matched and the next sign? "AnnLeesonInvoice" is three words. */
const endsHere = (text: string, { at, last }: State): boolean => {
  if (text[at] === SEAM) return true;
  const next = seenFrom(text, at)?.sign;
  return partsWords(last, next) || (last?.upper === false && next?.upper === true);
};

/** The longest covered words that begin at a place where a word begins. */
const longestAt = (root: Node, text: string, start: number): Match | undefined => {
  let best: Match | undefined;
  const open: State[] = [{ node: root, at: start, last: undefined }];
  // Two ways to one place are one: a phrase of many broken lines would else double them at each.
  const seen = new Set<string>();
  while (open.length > 0) {
    const state = open.pop() as State;
    if (open.length > 0 || seen.size > 0) {
      const key = `${state.node.id} ${state.at}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const { ending } = state.node;
    if (ending !== undefined && state.at > (best?.end ?? start) && endsHere(text, state))
      best = { end: state.at, ending };
    open.push(...stepsFrom(text, state));
  }
  return best;
};

/** The longest covered words that stand joined at a place, also in the middle of a longer word. */
const longestJoined = (root: Node, text: string, start: number): Match | undefined => {
  let best: Match | undefined;
  let node = root;
  let at = start;
  while (at < text.length) {
    const { sign, end } = signAt(text, at);
    if (sign.kind !== "hidden") {
      const next = isPart(sign) ? follow(node, sign.as) : undefined;
      const behind = next === undefined && node !== root ? behindBreak(text, at) : -1;
      if (next === undefined && behind < 0) break;
      if (next === undefined) {
        at = behind;
        continue;
      }
      node = next;
      if (node.ending !== undefined) best = { end, ending: node.ending };
    }
    at = end;
  }
  return best;
};

const ACCENT = /^\p{M}$/u;

/** With what belongs to the words at both ends: an accent of the last letter, signs that the person named, "+" and "(". */
const widened = (text: string, start: number, from: number, { end, ending }: Match): Cover => {
  let to = end;
  while (ACCENT.test(text[to] ?? "")) to += 1;
  const { before, after, isPhone } = ending.form;
  if (after !== "" && text.startsWith(after, to)) to += after.length;
  let begin = start;
  if (before !== "" && text.startsWith(before, begin - before.length)) begin -= before.length;
  if (isPhone) while (begin > from && /[+(]/.test(text[begin - 1] ?? "")) begin -= 1;
  return { start: Math.max(begin, from), end: to, as: ending.as };
};

/** Does a word begin in the middle of one, as in "chatAnnLeeson" and "PDFAnn", but not in "xAnn"? `letters`: those before. */
const beginsInside = (text: string, found: Sign, last: KnownSign | undefined, letters: number): boolean => {
  if (letters < 2 || !found.sign.upper) return false;
  const next = seenFrom(text, found.end)?.sign;
  return last?.upper === false || (isPart(next) && next?.upper === false);
};

/**
 * Does a name that is written the usual way begin inside one that is turned round, and end behind it? Of "Leeson, Ann Leeson" the
 * second half is the name.
 */
const isPassedOver = (root: Node, text: string, start: number, { end, ending }: Match): boolean => {
  if (!ending.form.isTurned) return false;
  let last: KnownSign | undefined;
  for (let at = start; at < end; ) {
    const found = signAt(text, at);
    if (found.sign.kind !== "hidden") {
      const isBegin = at > start && isPart(found.sign) && partsWords(last, found.sign);
      const match = isBegin ? longestAt(root, text, at) : undefined;
      if (match !== undefined && !match.ending.form.isTurned && match.end > end) return true;
      last = found.sign;
    } else if (text[at] === SEAM) last = undefined;
    at = found.end;
  }
  return false;
};

interface Trees {
  /** All forms. */
  readonly all: Node;
  /** Telling forms without their gaps. */
  readonly joined: Node;
  /** What was covered before is left as it is, so that covering twice is covering once. */
  readonly stays: readonly string[];
}

const treesOf = (redactions: readonly Redaction[]): Trees => {
  const forms = redactions.flatMap((one) =>
    writtenForms(one.words).map((form) => [form.steps, { as: coverOf(one), form }] as const),
  );
  return {
    all: growTree(forms),
    joined: growTree(
      forms
        .filter(([, { form }]) => form.isTelling)
        .map(([steps, ending]) => [steps.filter((step) => step !== GAP && step !== NUMBER_GAP), ending]),
    ),
    stays: [...new Set(redactions.map(coverOf))].sort((a, b) => b.length - a.length),
  };
};

const coversIn = (text: string, { all, joined, stays }: Trees): Cover[] => {
  const covers: Cover[] = [];
  let last: KnownSign | undefined;
  let letters = 0;
  /** Up to here all is covered, or is a cover. */
  let from = 0;
  let at = 0;

  const skipTo = (place: number): void => {
    at = place;
    from = place;
    last = undefined;
    letters = 0;
  };

  const matchAt = (found: Sign): { readonly start: number; readonly match: Match } | undefined => {
    const { sign, end } = found;
    // In a program's text "\n" ends a line: a word begins behind it.
    const start = isEscapedLineEnd(sign, text, end) ? end + 1 : at;
    const isBegin = start > at || partsWords(last, sign) || beginsInside(text, found, last, letters);
    const match = (isBegin ? longestAt(all, text, start) : undefined) ?? longestJoined(joined, text, start);
    return match === undefined || isPassedOver(all, text, start, match) ? undefined : { start, match };
  };

  const mayBegin = (sign: KnownSign): boolean =>
    isPart(sign)
      ? all.next.has(sign.as.length === 1 ? sign.as : sign.as.slice(0, 1))
      : sign.as === "\\" || all.next.has(`=${sign.as}`);

  while (at < text.length) {
    const plain = plainSignAt(text, at);
    const found = plain === undefined ? signAt(text, at) : { sign: plain, end: at + 1 };
    const { sign, end } = found;
    if (sign.kind === "hidden") {
      if (text[at] === SEAM) last = undefined;
      at = end;
      continue;
    }
    const stay = sign.as === "[" ? stays.find((one) => text.startsWith(one, at)) : undefined;
    if (stay !== undefined) {
      skipTo(at + stay.length);
      continue;
    }
    const matched = mayBegin(sign) ? matchAt(found) : undefined;
    if (matched !== undefined) {
      const cover = widened(text, matched.start, from, matched.match);
      covers.push(cover);
      skipTo(cover.end);
      continue;
    }
    last = sign;
    letters = sign.kind === "letter" ? letters + 1 : 0;
    at = end;
  }
  return covers;
};

/** Finds what is to be covered. In: redactions. Out: a function from a text to its stretches, in order, none overlapping. */
export const finderOf = (redactions: readonly Redaction[]): ((text: string) => Cover[]) => {
  if (redactions.length === 0) return () => [];
  const trees = treesOf(redactions);
  return (text) => {
    const covers = coversIn(text, trees);
    const packed = packedIn(text).flatMap(({ start, end, text: inside }): Cover[] => {
      const first = coversIn(inside, trees)[0];
      const isApart = first !== undefined && covers.every((one) => one.end <= start || one.start >= end);
      return isApart ? [{ start, end, as: first.as }] : [];
    });
    return packed.length === 0 ? covers : [...covers, ...packed].sort((a, b) => a.start - b.start);
  };
};

/** The part of a text from `start` that is `text`, with what is covered. The cover stands where its stretch begins. */
export const coveredPart = (text: string, start: number, covers: readonly Cover[]): string => {
  const end = start + text.length;
  let from = start;
  const parts: string[] = [];
  for (const cover of covers) {
    if (cover.end <= start || cover.start >= end) continue;
    parts.push(text.slice(from - start, Math.max(from, cover.start) - start));
    if (cover.start >= start) parts.push(cover.as);
    from = Math.min(end, cover.end);
  }
  return [...parts, text.slice(from - start)].join("");
};

/**
 * Covers words in a text: "Call 0171 123 45 67" becomes "Call [phone number]". Whole words only, in all the ways in which
 * they are written (see `writtenForms`). In: a text and the redactions. Out: the text; without redactions the same.
 */
export const redactText = (text: string, redactions: readonly Redaction[]): string =>
  coveredPart(text, 0, finderOf(redactions)(text));
