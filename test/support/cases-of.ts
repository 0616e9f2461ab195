import type { Case } from "../../src/core/case/case.ts";
import type { CaseStore } from "../../src/ports/cases.ts";

/** Every case of a store that can be read, the one changed last first. */
export const casesOf = (store: CaseStore): Case[] =>
  store.list().flatMap((one) => ("summary" in one ? [store.read(one.id)] : []));

/** The case of a store, or the one changed last. */
export const firstCase = (store: CaseStore): Case => {
  const [first] = casesOf(store);
  if (first === undefined) throw new Error("There is no case.");
  return first;
};
