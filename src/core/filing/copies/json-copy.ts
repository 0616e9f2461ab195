import type { Covering } from "./covering.ts";

interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: "name" | "words" | "number";
  readonly text: string;
  /** The name that it is the value of. */
  readonly of: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gsu;

const wordsOf = (literal: string): string => {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.slice(1, -1);
  }
};

const tokensOf = (json: string): Token[] => {
  const tokens: Token[] = [];
  let of = "";
  for (const match of json.matchAll(TOKEN)) {
    const [literal] = match;
    const [start, end] = [match.index, match.index + literal.length];
    if (!literal.startsWith('"')) {
      tokens.push({ start, end, kind: "number", text: literal, of });
      continue;
    }
    const text = wordsOf(literal);
    const isName = /^\s*:/.test(json.slice(end, end + 50));
    if (isName) of = text;
    tokens.push({ start, end, kind: isName ? "name" : "words", text, of });
  }
  return tokens;
};

/** The words of tokens, covered together where they belong together. */
const coverAll = (tokens: readonly Token[], covering: Covering): Map<Token, string> => {
  const ready = new Map<Token, string>();
  const together = (some: readonly Token[]): void => {
    const covered = covering.pieces(some.map((one) => ready.get(one) ?? one.text));
    for (const [index, one] of some.entries()) ready.set(one, covered[index] ?? "");
  };
  const words = tokens.filter((one) => one.kind === "words");
  // First name and last name are often values side by side; formatted words are pieces under one name.
  together(words);
  const groups = new Map<string, Token[]>();
  for (const one of words) {
    const group = groups.get(one.of);
    if (group === undefined) groups.set(one.of, [one]);
    else group.push(one);
  }
  for (const group of groups.values()) if (group.length > 1) together(group);
  for (const one of tokens) if (one.kind !== "words") ready.set(one, covering.text(one.text));
  return ready;
};

/**
 * A copy of JSON (also of lines of JSON) in which words are covered in values and names, and numbers too. All else stays as it
 * is, to the space; so it is read as before.
 */
export const jsonCopy = (json: string, covering: Covering): string => {
  const tokens = tokensOf(json);
  const ready = coverAll(tokens, covering);
  const parts: string[] = [];
  let from = 0;
  for (const token of tokens) {
    const text = ready.get(token) ?? token.text;
    if (text === token.text) continue;
    parts.push(json.slice(from, token.start), JSON.stringify(text));
    from = token.end;
  }
  return [...parts, json.slice(from)].join("");
};
