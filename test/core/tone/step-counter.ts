/**
 * A small backtracking matcher that counts its steps, so that a test can show how the work of a pattern grows without
 * a clock. It reads the same source as the engine and tries in the same order; a lookbehind counts as one step, because
 * those in use look back a few signs at most.
 */
import { atomEnd, QUANTIFIER, widthOf } from "./pattern-check.ts";

type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

interface Run {
  text: string;
  readonly caught: (string | undefined)[];
  steps: number;
}

interface Parsed {
  readonly matcher: Matcher;
  readonly end: number;
}

const sequence = (parts: readonly Matcher[]): Matcher =>
  parts.reduceRight<Matcher>(
    (rest, part) => (at, next) => part(at, (after) => rest(after, next)),
    (at, next) => next(at),
  );

const repeated = (run: Run, part: Matcher, least: number, most: number, lazy: boolean): Matcher => {
  const turn = (done: number, at: number, next: Next): boolean => {
    run.steps += 1;
    const more = (): boolean =>
      done < most && part(at, (after) => (after === at && done >= least ? false : turn(done + 1, after, next)));
    if (done < least) return more();
    return lazy ? next(at) || more() : more() || next(at);
  };
  return (at, next) => turn(0, at, next);
};

/** Does an atom fit a sign? Few atoms meet few signs, many times. */
const fitting = new Map<string, Map<string, boolean>>();

const oneSign = (run: Run, atom: string, flags: string): Matcher => {
  const name = `${flags}/${atom}`;
  const known = fitting.get(name) ?? new Map<string, boolean>();
  fitting.set(name, known);
  const fits = (sign: string): boolean => {
    const found = known.get(sign) ?? new RegExp(`^(?:${atom})$`, flags).test(sign);
    known.set(sign, found);
    return found;
  };
  const unicode = flags.includes("u");
  return (at, next) => {
    run.steps += 1;
    const code = run.text.codePointAt(at);
    if (code === undefined) return false;
    const sign = unicode ? String.fromCodePoint(code) : (run.text[at] ?? "");
    return fits(sign) && next(at + sign.length);
  };
};

const zeroWide = (run: Run, atom: string, flags: string): Matcher => {
  const sticky = new RegExp(atom, `${flags}y`);
  return (at, next) => {
    run.steps += 1;
    sticky.lastIndex = at;
    return sticky.test(run.text) && next(at);
  };
};

const sameAgain =
  (run: Run, group: number): Matcher =>
  (at, next) => {
    run.steps += 1;
    const said = run.caught[group] ?? "";
    return run.text.startsWith(said, at) && next(at + said.length);
  };

/** Reads branches up to a closing bracket or the end. */
const parseBranches = (source: string, from: number, flags: string, run: Run): Parsed => {
  const branches: Matcher[] = [];
  let parts: Matcher[] = [];
  let at = from;
  while (at < source.length && source[at] !== ")") {
    if (source[at] === "|") {
      branches.push(sequence(parts));
      parts = [];
      at += 1;
      continue;
    }
    const { matcher, end } = parseAtom(source, at, flags, run);
    const quantifier = QUANTIFIER.exec(source.slice(end))?.[0] ?? "";
    const { least, most } = quantifier === "" ? { least: 1, most: 1 } : widthOf(quantifier);
    const lazy = quantifier.length > 1 && quantifier.endsWith("?");
    parts.push(quantifier === "" ? matcher : repeated(run, matcher, least, most, lazy));
    at = end + quantifier.length;
  }
  branches.push(sequence(parts));
  const matcher: Matcher = (place, next) => branches.some((branch) => branch(place, next));
  return { matcher, end: at };
};

const parseAtom = (source: string, at: number, flags: string, run: Run): Parsed => {
  if (source[at] !== "(") {
    const end = atomEnd(source, at);
    const atom = source.slice(at, end);
    if (/^\\[1-9]$/.test(atom)) return { matcher: sameAgain(run, Number(atom[1])), end };
    return { matcher: (/^(?:\^|\$|\\[bB])$/.test(atom) ? zeroWide : oneSign)(run, atom, flags), end };
  }
  const opening = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(source.slice(at))?.[0] ?? "(";
  const group = opening === "(" ? run.caught.push(undefined) - 1 : 0;
  const inner = parseBranches(source, at + opening.length, flags, run);
  const end = inner.end + 1;
  if (opening.startsWith("(?<")) return { matcher: zeroWide(run, source.slice(at, end), flags), end };
  if (opening === "(?=" || opening === "(?!")
    return { matcher: (place, next) => inner.matcher(place, () => true) === (opening === "(?=") && next(place), end };
  if (opening === "(?:") return { matcher: inner.matcher, end };
  const catching: Matcher = (place, next) =>
    inner.matcher(place, (after) => {
      run.caught[group] = run.text.slice(place, after);
      return next(after);
    });
  return { matcher: catching, end };
};

const read = new WeakMap<RegExp, { readonly run: Run; readonly matcher: Matcher }>();

/** A pattern is read once and used for many texts: reading takes longer than a short text. */
const readOnce = (pattern: RegExp): { readonly run: Run; readonly matcher: Matcher } => {
  const known = read.get(pattern);
  if (known !== undefined) return known;
  const run: Run = { text: "", caught: [undefined], steps: 0 };
  const made = { run, matcher: parseBranches(pattern.source, 0, pattern.flags.replace(/[gy]/g, ""), run).matcher };
  read.set(pattern, made);
  return made;
};

/** Finds all matches of a pattern and counts the steps. Out: the steps, and the matches as the engine would find them. */
export const stepsOf = (
  pattern: RegExp,
  text: string,
): { readonly steps: number; readonly found: readonly string[] } => {
  const { run, matcher } = readOnce(pattern);
  run.text = text;
  run.steps = 0;
  run.caught.fill(undefined);
  const found: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let end = -1;
    matcher(at, (after) => {
      end = after;
      return true;
    });
    if (end !== -1) found.push(text.slice(at, end));
    at = end > at ? end : at + 1;
  }
  return { steps: run.steps, found };
};
