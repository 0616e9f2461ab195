import { formatUsd } from "../../values/format-money.ts";
import type { FactValues, NotTaken } from "../fact.ts";
import type { Sighting } from "./sighting.ts";

const money = (cents: number | undefined): string => (cents === undefined ? "" : formatUsd(cents));

/** What a fact of another contract looks like, and its value, in words. Names and the like are told by the contract itself. */
const said = (one: Sighting): { readonly looksLike: string; readonly value: string } | undefined => {
  switch (one.kind) {
    case "milestone": {
      const { name, amount } = one.value;
      return { looksLike: "milestone", value: [name, money(amount)].filter(Boolean).join(", ") };
    }
    case "week": {
      const { monday, hours, amount }: FactValues["week"] = one.value;
      return {
        looksLike: "hours of a week",
        value: [monday, hours === undefined ? "" : `${hours} hours`, money(amount)].filter(Boolean).join(", "),
      };
    }
    case "happening":
      return { looksLike: one.value.kind, value: [one.value.on, money(one.value.amount)].filter(Boolean).join(", ") };
    case "date":
      return { looksLike: "deadline", value: one.value.until };
    case "otherParty":
      return { looksLike: "other party", value: one.value };
    case "ended":
      return { looksLike: "end of the contract", value: one.value.on };
    default:
      return undefined;
  }
};

/** Facts of other contracts: shown as not taken, with the contract they are of. */
export const otherContracts = (sightings: readonly Sighting[]): readonly NotTaken[] =>
  sightings.flatMap((one): NotTaken[] => {
    const words = said(one);
    const of = one.contract.name ?? one.contract.party;
    return words === undefined
      ? []
      : [
          {
            ...words,
            places: one.places,
            why: of === undefined ? "It is about another contract." : `It is about another contract: ${of}.`,
          },
        ];
  });
