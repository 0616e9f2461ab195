import { once } from "../../once.ts";

/**
 * What a text must hold before a pattern can match it: a literal, all of some, any of some; true when nothing can be said.
 * Compiling a long pattern costs a hundred times what these look-ups cost, and most sentences hold none of its words.
 * The idea is that of RE2's prefilter: https://github.com/google/re2/blob/main/re2/prefilter.h
 */
export type Hint = true | string | { readonly all: readonly Hint[] } | { readonly any: readonly Hint[] };

const PLAIN = /[a-z0-9' ]/;
const NO_WORD = /[^\p{L}\p{N}']+/gu;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;

const allHints = (hints: readonly Hint[]): Hint => {
  const told = hints.filter((hint) => hint !== true);
  return told.length === 0 ? true : told.length === 1 ? (told[0] as Hint) : { all: told };
};

const anyHint = (hints: readonly Hint[]): Hint =>
  hints.includes(true) ? true : hints.length === 1 ? (hints[0] as Hint) : { any: hints };

/** Reads the source of a pattern from a place on. */
class Source {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  private took(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = this.at;
    const found = what.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found ?? undefined;
  }

  /** The least number of times that what stands before must come: 1 without a quantifier. */
  private times(): number {
    const sign = this.text[this.at] ?? "";
    if (!"*+?{".includes(sign) || sign === "") return 1;
    const found = this.took(QUANTIFIER);
    if (found === undefined) return 1;
    if (found[1] !== undefined) return Number(found[1]);
    return found[0].startsWith("+") ? 1 : 0;
  }

  /** Steps over an escape or a class, which say nothing. */
  private step(): void {
    const sign = this.text[this.at];
    this.at += 1;
    if (sign === "\\") {
      const braced = /^[pPu]\{[^}]*\}/.exec(this.text.slice(this.at, this.at + 40))?.[0];
      this.at += braced?.length ?? 1;
    } else if (sign === "[") {
      while (this.at < this.text.length && this.text[this.at] !== "]") this.at += this.text[this.at] === "\\" ? 2 : 1;
      this.at += 1;
    }
  }

  private group(before: string): Hint {
    const opening = this.took(OPENING)?.[0] ?? "(";
    const inner = this.branches(before.endsWith(" ") ? " " : "");
    this.at += 1;
    const needed = this.times() > 0;
    // A lookahead or lookbehind need not be part of the match, and a negative one tells nothing of the text.
    return needed && !/[=!]$/.test(opening) ? inner : true;
  }

  private sequence(before: string): Hint {
    const hints: Hint[] = [];
    let run = before;
    const end = (): void => {
      if (run !== "") hints.push(run);
      run = "";
    };
    for (let sign = this.text[this.at]; sign !== undefined && sign !== "|" && sign !== ")"; sign = this.text[this.at]) {
      if (PLAIN.test(sign)) {
        const after = this.at + 1;
        this.at = after;
        const needed = this.times() > 0;
        if (needed) run += sign;
        if (this.at !== after) end();
        continue;
      }
      const last = run;
      end();
      if (sign === "(") hints.push(this.group(last));
      else {
        this.step();
        this.times();
      }
    }
    end();
    return allHints(hints);
  }

  /** The branches up to the end of the group. In: what stands before each of them, a space or nothing that is known. */
  branches(before: string): Hint {
    const found = [this.sequence(before)];
    while (this.text[this.at] === "|") {
      this.at += 1;
      found.push(this.sequence(before));
    }
    return anyHint(found);
  }
}

/**
 * What a text must hold before a pattern can match. In: the source of a pattern that ignores case and begins with a word,
 * in small letters, in the notation of `phrases`: a space stands for one and more.
 */
export const hintOf = (source: string): Hint => new Source(source).branches(" ");

/**
 * A text as `holds` wants it: its words with one space between them and before the first, in small letters, also those
 * that a pattern with the flags `iu` takes for s and k.
 */
export const folded = (text: string): string => ` ${text.toLowerCase().replaceAll("ſ", "s")} `.replace(NO_WORD, " ");

/** Whether a folded text holds what a hint asks for. False means: the pattern cannot match. */
export const holds = (text: string, hint: Hint): boolean => {
  if (hint === true) return true;
  if (typeof hint === "string") return text.includes(hint);
  return "all" in hint ? hint.all.every((one) => holds(text, one)) : hint.any.some((one) => holds(text, one));
};

/** A part that may come up to `most` times in a row, written out so that no repeat holds another repeat. */
export const upTo = (most: number, part: string): string => (most === 0 ? "" : `(?:${part}${upTo(most - 1, part)})?`);

const REPEAT = /\(\?:([^()]{1,80})\)\{(\d),(\d)\}/g;

/** A pattern in which "a few words" is written out, so that no repeat holds another: `(?: \p{L}{2,9}){0,3}`. In, out: sources. */
export const writtenOut = (source: string): string =>
  source.replace(REPEAT, (whole, part: string, least: string, most: string) =>
    /[*+?{]/.test(part) ? `(?:${part})`.repeat(Number(least)) + upTo(Number(most) - Number(least), part) : whole,
  );

/** A pattern that is made when it is first needed: some are long, and most texts need few of them. */
export interface Pattern {
  readonly regexp: RegExp;
  /** Once it is made, running it costs less than asking whether it may match. */
  readonly isMade: boolean;
  /** Can it match in a text? In: the text, `folded`. False is sure, true is not. */
  mayMatch(text: string): boolean;
}

/**
 * A pattern from phrases in a short notation, for text made plain (`plainOf`): `…` is up to 60 characters inside the sentence.
 * It matches whole words. A phrase holds at most one `…`.
 */
export const phrases = (...parts: readonly string[]): Pattern => {
  const source = once(() => writtenOut(parts.join("|")));
  const hint = once(() => ({ found: hintOf(source()) }));
  let made: RegExp | undefined;
  return {
    get regexp() {
      made ??= new RegExp(
        `(?<![\\p{L}\\p{N}_'])(?:${source()})(?![\\p{L}\\p{N}_])`.replaceAll(
          "…",
          "(?![\\p{L}\\p{N}_]).{0,60}?(?<![\\p{L}\\p{N}_'])",
        ),
        "gu",
      );
      return made;
    },
    get isMade() {
      return made !== undefined;
    },
    mayMatch: (text) => holds(text, hint().found),
  };
};

/** What a first person may say to announce something: "I will", "we'll", "I am going to". */
export const WILL =
  "(?:i|we)(?:'ll| will| shall| can| could| might| may| would|'d| am going to|'m going to| are going to|'re going to|'m gonna| am gonna| want to| intend to| plan to| have to| must| have no (?:other )?(?:choice|option) but to|'m forced to| am forced to|'m about to| am about to|'m ready to| am ready to| won't hesitate to| will not hesitate to)(?: also| just| simply| happily| gladly| definitely| personally| be forced to| have to| need to| make sure to| have no choice but to)?";

/** The text of several patterns, any of which may match. */
export const anyOf = (...parts: readonly (RegExp | string)[]): RegExp =>
  new RegExp(parts.map((one) => (typeof one === "string" ? one : one.source)).join("|"), "u");
