import type { Redaction } from "../../case/evidence.ts";
import { isEscapedLineEnd, isPart, partsWords, seenFrom } from "./between-words.ts";
import { type KnownSign, plainSignAt, SEAM, type Sign, signAt } from "./encoded-characters.ts";
import { isPassedOver, longestAt, longestJoined, type Match } from "./words-at.ts";
import { type Trees, treesOf } from "./words-tree.ts";

/** Words packed as base64 inside a text, in a link or a field. Whole files are looked at separately. */
const PACKED = /[A-Za-z0-9+/_-]{16,8192}={0,2}/g;

// From the HTML Standard, present in every runtime; the core knows no particular one.
declare const atob: (base64: string) => string;

/** The UTF-8 text behind base64 (RFC 4648, both alphabets); undefined when there is none. */
const unpacked = (packed: string): string | undefined => {
  const plain = packed.replace(/-/g, "+").replace(/_/g, "/").replace(/=+$/, "");
  try {
    // One leftover letter holds six bits, which is less than a byte.
    const bytes = atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
    const text = decodeURIComponent(
      Array.from(bytes, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, "0")}`).join(""),
    );
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

/** A stretch of a text that is other text in base64. */
export interface Packed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The stretches of a text that are words in base64, in order. */
const packedIn = (text: string): Packed[] =>
  [...text.matchAll(PACKED)].flatMap((match) => {
    const inside = unpacked(match[0]);
    return inside === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, text: inside }];
  });

// Covered words are kept as a tree of signs. A text is walked once, sign by sign; at each beginning of a word the tree is
// followed as far as it goes. So the work grows with the text, whatever the number of words.

/** A stretch of a text to be covered, in UTF-16 code units, and what stands in its place. */
export interface Cover {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

const ACCENT = /^\p{M}$/u;

/** With what belongs to the words at both ends: an accent on the last letter, signs the person named, "+" and "(". */
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

const coversIn = (text: string, { all, joined, stays }: Trees): Cover[] => {
  const covers: Cover[] = [];
  let last: KnownSign | undefined;
  let letters = 0;
  /** Up to here everything is covered, or is a cover itself. */
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
    // The name turned round is not taken here, but a shorter phrase that begins in the same place may be.
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
