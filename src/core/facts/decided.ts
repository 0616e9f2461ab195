import type { Contradiction, Fact, Found } from "./fact.ts";
import { fieldValue, withField } from "./fact-fields.ts";

/** What the person has decided while looking at what was found. A fact in neither is as it was found. */
export interface Decided {
  /** Ids of facts that are not to be taken. */
  readonly refused: ReadonlySet<string>;
  /** Facts as the person confirmed or changed them, by id. */
  readonly confirmed: ReadonlyMap<string, Fact>;
  /** Contradictions that were answered, by their place in the list. */
  readonly settled: ReadonlySet<number>;
}

/** Nothing decided yet. */
export const UNDECIDED: Decided = { refused: new Set(), confirmed: new Map(), settled: new Set() };

/** How a fact stands: it will be taken, it will not, or it is still to be decided. */
export type FactState = "taken" | "refused" | "open";

/** How a fact stands. */
export const stateOf = ({ id, sure }: Fact, { refused, confirmed }: Decided): FactState => {
  if (refused.has(id)) return "refused";
  return confirmed.has(id) || sure === "sure" ? "taken" : "open";
};

/** A fact as it is now: as the person left it, else as it was found. */
export const factNow = (fact: Fact, { confirmed }: Decided): Fact => confirmed.get(fact.id) ?? fact;

const without = <T>(set: ReadonlySet<T>, one: T): Set<T> => new Set([...set].filter((each) => each !== one));

/** Takes a fact, as it was found or as the person changed it. */
export const confirm = (decided: Decided, fact: Fact): Decided => ({
  ...decided,
  refused: without(decided.refused, fact.id),
  confirmed: new Map([...decided.confirmed, [fact.id, fact]]),
});

/** Refuses a fact; once more brings it back as it was. */
export const refuse = (decided: Decided, { id }: Fact): Decided => ({
  ...decided,
  refused: decided.refused.has(id) ? without(decided.refused, id) : new Set([...decided.refused, id]),
});

/** A field that is not taken: it stays open in the case, and is asked there. */
const withoutUnsure = (fact: Fact): Fact => ({
  ...fact.unsure.reduce((one, field) => (field === "" ? one : withField(one, field, undefined)), fact),
  unsure: [],
});

/** The facts to take: those that are sure or were confirmed, each without the fields that are still to be asked. */
export const factsToTake = ({ facts }: Found, decided: Decided): Fact[] =>
  facts
    .filter((fact) => stateOf(fact, decided) === "taken")
    .map((fact) => factNow(fact, decided))
    .filter((fact) => !fact.unsure.includes(""))
    .map(withoutUnsure);

/** The facts that were neither taken nor refused. */
export const factsLeft = ({ facts }: Found, decided: Decided): Fact[] =>
  facts.filter((fact) => stateOf(fact, decided) === "open");

/** Fields of facts to be taken that are still to be asked: of each fact those that hold something. */
export const fieldsLeft = ({ facts }: Found, decided: Decided): { readonly fact: Fact; readonly field: string }[] =>
  facts
    .filter((fact) => stateOf(fact, decided) === "taken")
    .map((fact) => factNow(fact, decided))
    .flatMap((fact) =>
      fact.unsure.filter((field) => fieldValue(fact, field) !== undefined).map((field) => ({ fact, field })),
    );

/** Contradictions of which the person is to say which is right. */
export const contradictionsLeft = (
  { contradictions }: Found,
  { settled }: Decided,
): { readonly index: number; readonly one: Contradiction }[] =>
  contradictions
    .map((one, index) => ({ index, one }))
    .filter(({ one, index }) => one.take === "ask" && !settled.has(index));

const sameFact = (a: Fact, b: Fact): boolean =>
  a.kind === b.kind && JSON.stringify(a.value) === JSON.stringify(b.value);

/** What was decided before more files came, as far as it is about facts that were found again. In: what was found before, and now. */
export const carriedOver = (before: Found, decided: Decided, now: Found): Decided => {
  const again = (id: string): Fact | undefined => {
    const was = before.facts.find((one) => one.id === id);
    return was && now.facts.find((one) => sameFact(one, was));
  };
  return {
    refused: new Set([...decided.refused].flatMap((id) => again(id)?.id ?? [])),
    confirmed: new Map(
      [...decided.confirmed].flatMap(([id, fact]) => {
        const found = again(id);
        return found === undefined ? [] : [[found.id, { ...fact, id: found.id }] as const];
      }),
    ),
    settled: new Set(),
  };
};
