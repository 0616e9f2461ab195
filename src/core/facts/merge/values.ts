import { inOrder } from "../../text/text.ts";
import type { Contradiction } from "../fact.ts";
import type { Quoted } from "../place.ts";
import { RANKS, type Rank, type Sighting } from "./sighting.ts";

/** One value as one place has it. */
export interface Candidate<T> {
  readonly value: T;
  readonly places: readonly Quoted[];
  readonly rank: Rank;
  readonly isSure: boolean;
  readonly of: string | undefined;
  readonly note: string | undefined;
}

/** The best of some candidates, all places of its value, and the best of those that differ. */
export interface Chosen<T> {
  readonly value: T;
  readonly places: readonly Quoted[];
  readonly isSure: boolean;
  readonly note: string | undefined;
  readonly rank: Rank;
  readonly differs: Candidate<T> | undefined;
}

const rankOf = ({ rank }: { readonly rank: Rank }): number => RANKS.indexOf(rank);

/** Each place once. */
export const eachOnce = (places: readonly Quoted[]): readonly Quoted[] => {
  const seen = new Set<string>();
  return places.filter(({ file, member, mail, part, line, page, quote }) => {
    const key = JSON.stringify([file, member, mail, part, line, page, quote]);
    return !seen.has(key) && seen.add(key);
  });
};

const MOST_PLACES = 8;

/**
 * Chooses between candidates: sure before unsure, then by what they were read from, then the newest. In: candidates; whether two values are
 * the same; whether of two different ones of a kind the greater counts (the last hand-in).
 */
export const choose = <T>(
  candidates: readonly Candidate<T>[],
  isSame: (a: T, b: T) => boolean = (a, b) => a === b,
  isGreater?: (a: T, b: T) => boolean,
): Chosen<T> | undefined => {
  const order = candidates.toSorted(
    (a, b) =>
      Number(b.isSure) - Number(a.isSure) ||
      (isGreater === undefined ? 0 : Number(isGreater(b.value, a.value)) - Number(isGreater(a.value, b.value))) ||
      rankOf(a) - rankOf(b) ||
      inOrder(b.of ?? "", a.of ?? ""),
  );
  const [best] = order;
  if (best === undefined) return undefined;
  const same = order.filter(({ value }) => isSame(value, best.value)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const differs = order.find(({ value, isSure }) => isSure && !isSame(value, best.value));
  return {
    value: best.value,
    places: eachOnce(same.flatMap(({ places }) => places)).slice(0, MOST_PLACES),
    isSure: best.isSure,
    note: best.note,
    rank: same[0]?.rank ?? best.rank,
    differs,
  };
};

/** A sighting as a candidate for its value, or for one field of it. */
export const candidateOf = <T>(one: Sighting, value: T, field?: string): Candidate<T> => ({
  value,
  places: one.places,
  rank: one.rank,
  isSure: one.sure === "sure" && (field === undefined || !(one.unsure ?? []).includes(field)),
  of: one.of,
  note: one.note,
});

/** Two values that differ. What stands in the better kind of paper is taken; of two of one kind it is asked. */
export const contradiction = <T>(
  what: string,
  chosen: Chosen<T>,
  say: (value: T) => string,
): Omit<Contradiction, "facts"> | undefined => {
  const { differs } = chosen;
  if (differs === undefined) return undefined;
  const isAlike = rankOf(differs) === rankOf(chosen);
  return {
    what,
    one: { value: say(chosen.value), places: chosen.places },
    other: { value: say(differs.value), places: differs.places },
    take: isAlike ? "ask" : "one",
    why: isAlike
      ? "Both are papers of the same kind. Please look which is right."
      : `${RANK_WORDS[chosen.rank]} counts for more than ${RANK_WORDS[differs.rank].toLowerCase()}.`,
  };
};

const RANK_WORDS: Readonly<Record<Rank, string>> = {
  notice: "A notice of Upwork",
  page: "A page of Upwork",
  table: "Upwork's table of transactions",
  document: "A document",
  chat: "A chat",
  picture: "A picture that was read by machine",
};
