import { closestMatch } from "leven";
import { nameKey, oneLine, plural, series } from "../../core/text/text.ts";
import { Problem, type Usage } from "../../errors.ts";

/** What a typed name means: one thing, one of several, or none of them and perhaps the nearest. */
export type WhichOne<T> =
  | { readonly kind: "one"; readonly one: T }
  | { readonly kind: "several"; readonly several: readonly T[] }
  | { readonly kind: "none"; readonly nearest?: T };

/** A shorter part is in too many names to mean one. */
const LEAST_PART = 2;

/** How many letters may be wrong in a name of a length. */
const mostWrong = (length: number): number => (length < 2 ? 0 : length < 4 ? 1 : Math.ceil(length / 3));

/**
 * Finds what a typed name means. The first of these that fits any counts: the whole name, the whole name in other capitals, its beginning, a
 * part of it. In: what was typed; all there is; the names that each has.
 */
export const whichOne = <T>(typed: string, all: readonly T[], namesOf: (one: T) => readonly string[]): WhichOne<T> => {
  const exact = oneLine(typed);
  const wanted = nameKey(typed);
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === exact,
    (name) => nameKey(name) === wanted,
    (name) => wanted.length >= LEAST_PART && nameKey(name).startsWith(wanted),
    (name) => wanted.length >= LEAST_PART && nameKey(name).includes(wanted),
  ];
  if (wanted === "") return { kind: "none" };
  for (const fits of ways) {
    const found = all.filter((one) => namesOf(one).some(fits));
    const [only, ...more] = found;
    if (only !== undefined) return more.length === 0 ? { kind: "one", one: only } : { kind: "several", several: found };
  }
  const keys = all.flatMap((one) => namesOf(one).map(nameKey));
  const near = closestMatch(wanted, keys, { maxDistance: mostWrong(wanted.length) });
  const nearest =
    near === undefined ? undefined : all.find((one) => namesOf(one).some((name) => nameKey(name) === near));
  return nearest === undefined ? { kind: "none" } : { kind: "none", nearest };
};

/** More candidates than these are not listed. */
const MOST_NAMED = 40;

/** What is said of names: "exhibit", and how one is written out. */
export interface NamedThings<T> {
  /** What one of them is called, for "There is no exhibit …" and "More than one exhibit …". */
  readonly noun: string;
  readonly namesOf: (one: T) => readonly string[];
  /** What is said where none was meant, if not "There is no …". */
  readonly says?: (typed: string) => string;
  /** The names to list where none was meant; all there are, if not given. */
  readonly listed?: readonly string[];
  /** Where all of them are listed, or what to do if there is none. */
  readonly more: ConstructorParameters<typeof Problem>[1];
  /** What is thrown; a Problem, if not given. */
  readonly fails?: typeof Problem | typeof Usage;
}

/** The one thing that a typed name means. Throws Problem: with the candidates where it means several, else with the nearest, or all there are. */
export const theOne = <T>(
  typed: string,
  all: readonly T[],
  { noun, namesOf, says, listed, more, fails = Problem }: NamedThings<T>,
): T => {
  const found = whichOne(typed, all, namesOf);
  if (found.kind === "one") return found.one;
  const nameOf = (one: T) => namesOf(one)[0] ?? "";
  const named = (names: readonly string[], last: "and" | "or") =>
    series([...new Set(names)].slice(0, MOST_NAMED), last);
  if (found.kind === "several")
    throw new fails(
      `More than one ${noun} matches "${oneLine(typed)}".`,
      `Say which: ${named(found.several.map(nameOf), "or")}.`,
      more,
    );
  const there = listed ?? all.map(nameOf);
  const choices = there.length > 0 ? `There ${plural(there.length, "is", "are")}: ${named(there, "and")}.` : undefined;
  const hint = found.nearest === undefined ? choices : `Did you mean ${nameOf(found.nearest)}?`;
  throw new fails(
    says?.(oneLine(typed)) ?? `There is no ${noun} "${oneLine(typed)}".`,
    ...(hint === undefined ? [] : [hint]),
    more,
  );
};
