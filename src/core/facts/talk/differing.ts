import type { Contradiction, Fact, FactKind } from "../fact.ts";
import type { ReadTurn, Said } from "./reading.ts";

/** Two places that differ, before the facts are known that hang on them. */
export type Differing = Omit<Contradiction, "facts"> & { readonly facts?: readonly string[] };

/** The facts of one kind. */
export const factsOf = <K extends FactKind>(facts: readonly Fact[], kind: K) =>
  facts.flatMap((one) => (one.kind === kind ? [one as Extract<Fact, { kind: K }>] : []));

/** What the two sides said. */
export const bySides = (turns: readonly ReadTurn[]): Said[] =>
  turns.filter(({ side }) => side === "me" || side === "them").flatMap(({ said }) => said);
