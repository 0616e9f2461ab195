import type { Redaction } from "../case/evidence.ts";
import {
  behindBreak,
  endings,
  gapEnds,
  isEscapedLineEnd,
  isPart,
  middleEnds,
  partsWords,
  type Reached,
  seenFrom,
} from "./between-words.ts";
import { packedIn } from "./packed-words.ts";
import { type KnownSign, otherSignsAt, plainSignAt, SEAM, type Sign, signAt } from "./signs.ts";
import { type Ending, type Node, type Trees, treesOf } from "./words-tree.ts";
import { ENDING, GAP, MIDDLE, NUMBER_GAP } from "./written-forms.ts";

// Covered words are kept as a tree of signs. A text is walked once, sign by sign; at each beginning of a word the tree is
// followed as far as it goes. So the work grows with the text, whatever the number of words.

/** A stretch of a text to be covered, in UTF-16 code units, and what stands in its place. */
export interface Cover {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

/** The node that the letters of one sign lead to. */
const follow = (node: Node, as: string): Node | undefined => {
  if (as.length === 1) return node.next.get(as);
  let next: Node | undefined = node;
  for (const letter of as) next = next?.next.get(letter);
  return next;
};

interface State extends Reached {
  readonly node: Node;
}

const stepsFrom = (text: string, { node, at, last }: State): State[] => {
  const states: State[] = [];
  for (const gap of [GAP, NUMBER_GAP]) {
    const next = node.next.get(gap);
    if (next !== undefined)
      for (const end of gapEnds(text, at, gap === NUMBER_GAP)) states.push({ node: next, at: end, last });
  }
  const [middle, ending] = [node.next.get(MIDDLE), node.next.get(ENDING)];
  if (middle !== undefined) for (const end of middleEnds(text, at)) states.push({ node: middle, at: end, last });
  if (ending !== undefined) for (const place of endings(text, { at, last })) states.push({ node: ending, ...place });
  const behind = behindBreak(text, at);
  if (behind >= 0) states.push({ node, at: behind, last });
  const found = seenFrom(text, at);
  for (const { sign, end } of [...(found === undefined ? [] : [found]), ...(last ? otherSignsAt(text, at) : [])]) {
    const next = isPart(sign) ? follow(node, sign.as) : node.next.get(`=${sign.as}`);
    if (next !== undefined) states.push({ node: next, at: end, last: sign });
  }
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

/** The longest covered words that begin at a place where a word begins; of those that are not turned, when that is wanted. */
const longestAt = (root: Node, text: string, start: number, isTurnedToo = true): Match | undefined => {
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
    const isWanted = ending !== undefined && (isTurnedToo || !ending.form.isTurned);
    if (isWanted && state.at > (best?.end ?? start) && endsHere(text, state)) best = { end: state.at, ending };
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
    if (match === undefined) return undefined;
    if (!isPassedOver(all, text, start, match)) return { start, match };
    // The turned words are passed over, and not the words they begin with.
    const plain = isBegin ? longestAt(all, text, start, false) : undefined;
    return plain === undefined ? undefined : { start, match: plain };
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
