import { type KnownSign, type Sign, signAt } from "./encoded-characters.ts";

/** The most signs, space aside, that may stand between two words of a name. */
const MOST_BETWEEN = 6;
const IN_NUMBERS = /^[\s().\-–‐‑_/·:]$/u;
/**
 * A word broken at the end of a line, and the marks of a quoted mail at the start of the next; a part of a word in bold, as
 * Markdown writes it.
 */
const BROKEN_WORD = /(?:[-\u2010]|=)[ \t]*\r?\n[ \t>]*|[*_~`]{1,3}(?=\p{L})/uy;

/** Where a word goes on that is broken at the end of a line; -1 when it is not. */
export const behindBreak = (text: string, at: number): number => {
  BROKEN_WORD.lastIndex = at;
  return BROKEN_WORD.test(text) ? BROKEN_WORD.lastIndex : -1;
};

/** Is it a letter or a digit? */
export const isPart = (sign: KnownSign | undefined): boolean => sign?.kind === "letter" || sign?.kind === "digit";

/** The first sign from a place on that is seen, and where the one behind it begins. */
export const seenFrom = (text: string, at: number): Sign | undefined => {
  for (let place = at; place < text.length; ) {
    const found = signAt(text, place);
    if (found.sign.kind !== "hidden") return found;
    place = found.end;
  }
  return undefined;
};

/** Do two signs belong to different words? Letters and digits do, and so do those of scripts without spaces. */
export const partsWords = (one: KnownSign | undefined, other: KnownSign | undefined): boolean =>
  !isPart(one) || !isPart(other) || one?.kind !== other?.kind || one?.unspaced === true || other?.unspaced === true;

/** A line end as programs write it, "\\n": a backslash, and a letter that belongs to no word. */
export const isEscapedLineEnd = (sign: KnownSign, text: string, end: number): boolean =>
  sign.as === "\\" && /[nrt]/.test(text[end] ?? "");

/** Where a gap may end: after none of its signs, or after all of them. */
export const gapEnds = (text: string, at: number, inNumber: boolean): number[] => {
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
    if (isEscapedLineEnd(sign, text, end)) ends.push(end + 1);
    place = end;
  }
  if (place > at) ends.push(place);
  return ends;
};

/** An initial, a nickname in quotes, a second first name or a "von", between two words of a name. */
const MIDDLE_WORD =
  /(?:[ \u00a0]*\r?\n[ >]*|[ \u00a0._-]+)(?:["“„‚‘'«(]\p{L}[\p{L}\p{M} .'’-]{0,24}["”“’'»)]|(?:von|van|vom|zu|zur|de|der|den|del|della|da|di|do|dos|du|le|la|bin|ibn|al|el|v)(?: (?:der|den|de|la|las|los))?|\p{Lu}\p{M}*|\p{Lu}[\p{L}\p{M}'’-]{1,20})(?=[ \u00a0._\r\n-])/uy;

/** Where a gap of a name may end: with a word in it, or as any gap. */
export const middleEnds = (text: string, at: number): number[] => {
  MIDDLE_WORD.lastIndex = at;
  const behind = MIDDLE_WORD.test(text) ? gapEnds(text, MIDDLE_WORD.lastIndex, false).slice(1) : [];
  return [...gapEnds(text, at, false), ...behind];
};

/** A place in a text, and the sign before it. */
export interface Reached {
  readonly at: number;
  readonly last: KnownSign | undefined;
}

const MOST_ENDING = 3;

/** Where a word of a name may end: at once, or behind the letters of its grammatical case. */
export const endings = (text: string, start: Reached): Reached[] => {
  const places = [start];
  for (let place = start; places.length <= MOST_ENDING; places.push(place)) {
    const found = seenFrom(text, place.at);
    if (found?.sign.kind !== "letter") break;
    place = { at: found.end, last: found.sign };
  }
  return places;
};
