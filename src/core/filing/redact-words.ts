import type { Redaction } from "../case/evidence.ts";
import { once } from "../once.ts";

// Words are found token by token: a token is a whole word, a stretch of space, or any other sign. So only whole words
// are covered, the longest come first, any space counts as a space, and the work grows with the text alone.
const TOKEN = once(() => /[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}\p{Cf}_]*|\s[\s\p{Cf}]*|\p{Cf}+|./gsu);
const END_MARK = /^[\s.,;:!?]/;

/** A token as it is compared: any case, any normal form, any space, any dash; marks that nobody sees do not count. */
const fold = (token: string): string =>
  /^\s/.test(token)
    ? " "
    : token
        .replace(/\p{Cf}/gu, "")
        .normalize("NFC")
        .toLowerCase()
        .replace(/\p{Pd}/gu, "-")
        .replace(/[’‘ʼ`´]/g, "'");

const tokensOf = (text: string): string[] => text.match(TOKEN()) ?? [];

interface Node {
  readonly next: Map<string, Node>;
  /** What stands in place of the words that end here; "" when they stay as they are. */
  covered?: string;
}

const STAYS = "";

const grow = (root: Node, tokens: readonly string[], covered: string): void => {
  let node = root;
  for (const key of tokens.map(fold).filter((one) => one !== "")) {
    const next = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  if (node !== root) node.covered ??= covered;
};

/** Without the marks at both ends: a sentence of ours may take off the full stop that the words end with. */
const core = (tokens: readonly string[]): readonly string[] => {
  const isWord = (token: string): boolean => !END_MARK.test(token);
  return tokens.slice(tokens.findIndex(isWord), tokens.findLastIndex(isWord) + 1);
};

/** What stands in the place of covered words: "[phone number]". */
export const coverOf = ({ as }: Pick<Redaction, "as">): string => `[${as}]`;

/** A stretch of a text to be covered, in UTF-16 code units, and what stands in its place. */
export interface Cover {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

const treeOf = (redactions: readonly Redaction[]): Node => {
  const root: Node = { next: new Map() };
  // What was covered before is left as it is, so that covering twice is covering once.
  for (const one of redactions) grow(root, tokensOf(coverOf(one)), STAYS);
  for (const one of redactions) {
    const tokens = tokensOf(one.words.trim());
    grow(root, tokens, coverOf(one));
    grow(root, core(tokens), coverOf(one));
  }
  return root;
};

interface Match {
  readonly tokens: number;
  readonly length: number;
  readonly as: string;
}

/** The longest words of the tree that begin at a token. */
const longestAt = (root: Node, tokens: readonly string[], keys: readonly string[], at: number): Match | undefined => {
  let node = root;
  let length = 0;
  let best: Match | undefined;
  for (let to = at; to < tokens.length; to += 1) {
    const key = keys[to] ?? "";
    const next = key === "" && to > at ? node : node.next.get(key);
    if (next === undefined) break;
    node = next;
    length += tokens[to]?.length ?? 0;
    if (node.covered !== undefined) best = { tokens: to - at + 1, length, as: node.covered };
  }
  return best;
};

/** Finds what is to be covered. In: redactions. Out: a function from a text to its stretches, in order, none overlapping. */
export const finderOf = (redactions: readonly Redaction[]): ((text: string) => Cover[]) => {
  const root = treeOf(redactions);
  if (root.next.size === 0) return () => [];
  return (text) => {
    const tokens = tokensOf(text);
    const keys = tokens.map(fold);
    const covers: Cover[] = [];
    let start = 0;
    let at = 0;
    while (at < tokens.length) {
      const match = longestAt(root, tokens, keys, at) ?? { tokens: 1, length: tokens[at]?.length ?? 0, as: STAYS };
      if (match.as !== STAYS) covers.push({ start, end: start + match.length, as: match.as });
      start += match.length;
      at += match.tokens;
    }
    return covers;
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
 * Covers words in a text: "Call 0171 123 45 67" becomes "Call [phone number]". Whole words only, in any case and with
 * any space between them. In: a text and the redactions. Out: the text; without redactions the same.
 */
export const redactText = (text: string, redactions: readonly Redaction[]): string =>
  coveredPart(text, 0, finderOf(redactions)(text));
