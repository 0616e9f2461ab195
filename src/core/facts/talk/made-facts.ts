import type { Fact, FactKind, FactValues, Sureness } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { SidedTurn } from "./turn.ts";

/** A fact without its id. */
export type NewFact = { [Kind in FactKind]: Omit<Extract<Fact, { kind: Kind }>, "id"> }[FactKind];

/** Makes a fact of a kind. */
export const factOf = <Kind extends FactKind>(
  kind: Kind,
  value: FactValues[Kind],
  places: readonly Quoted[],
  how: {
    readonly sure: Sureness;
    readonly unsure?: readonly string[];
    readonly note?: string | undefined;
    /** Where a field of the value stands, where that is another place. */
    readonly at?: Readonly<Record<string, Quoted>> | undefined;
  },
): NewFact =>
  ({
    kind,
    value,
    places: once(places),
    sure: how.sure,
    unsure: how.unsure ?? [],
    ...(how.at === undefined ? {} : { at: how.at }),
    ...(how.note === undefined ? {} : { note: how.note }),
  }) as NewFact;

const once = (places: readonly Quoted[]): Quoted[] => {
  const had = new Set<string>();
  return places.filter((one) => {
    const key = JSON.stringify(one);
    return !had.has(key) && had.add(key) !== undefined;
  });
};

/** The days between which a guessed year is sure: the contract's first day and the present. */
export interface Span {
  readonly began?: string;
  readonly today: string;
}

/** How sure the day and the writer of a turn are, and why they are not. */
export const surenessOf = (
  turn: SidedTurn,
  { began, today }: Span,
): { readonly sure: Sureness; readonly unsure: string[]; readonly note?: string } => {
  if (turn.byMachine) return { sure: "likely", unsure: [], note: "Read from a picture." };
  if (!turn.sideSure)
    return {
      sure: "likely",
      unsure: ["by"],
      note: `We take it that ${turn.from} is ${turn.side === "me" ? "you" : "the other side"}.`,
    };
  if (turn.dayBy !== undefined)
    return {
      sure: "likely",
      unsure: ["on"],
      note:
        turn.dayBy === "folder"
          ? "The day stands only in the name of the file or its folder."
          : "The file names only the day of the week; the last one that fits is taken.",
    };
  const fits = turn.on !== undefined && began !== undefined && turn.on >= began && turn.on <= today;
  if (turn.yearGuessed && !fits)
    return { sure: "likely", unsure: ["on"], note: "The file gives no year; the latest that fits is taken." };
  return { sure: "sure", unsure: [] };
};
