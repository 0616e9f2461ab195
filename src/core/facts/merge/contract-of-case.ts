import type { Case } from "../../case/case.ts";
import { remembering } from "../../once.ts";
import { nameKey } from "../../text/text.ts";
import type { ContractHint } from "./sighting.ts";

/** A contract that the papers are about. */
export interface Contract {
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly parties: readonly string[];
  readonly weight: number;
}

/** A name without marks, for comparing: "Shop move …" and "Shop move to a new platform" are one. */
export const bare = remembering((name) =>
  nameKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

const isCut = (name: string): boolean => /(?:…|\.\.\.)$/.test(name.trim());

/** Are two names of contracts, milestones or people the same? A name cut off with dots is that of which it is the beginning. */
export const isSameName = (one: string, other: string): boolean => {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return a !== "";
  if (isCut(one) && a.length >= 6) return b.startsWith(a);
  return isCut(other) && b.length >= 6 && a.startsWith(b);
};

const some = (all: readonly string[], one: string | undefined, same: (a: string, b: string) => boolean): boolean =>
  one !== undefined && all.some((other) => same(other, one));

const sameId = (a: string, b: string): boolean => a === b;

/** "Deshawn" is Deshawn Whitlock, as far as nobody else is called so. */
const isSamePerson = (one: string, other: string): boolean =>
  isSameName(one, other) || bare(one).startsWith(`${bare(other)} `) || bare(other).startsWith(`${bare(one)} `);

/** Is something about a contract? "perhaps": nothing in it tells. */
export const isAbout = (hint: ContractHint, contract: Contract): boolean | "perhaps" => {
  if (hint.id !== undefined && contract.ids.length > 0) return contract.ids.includes(hint.id);
  if (hint.name !== undefined && contract.names.length > 0) return some(contract.names, hint.name, isSameName);
  if (hint.party !== undefined && contract.parties.length > 0)
    return some(contract.parties, hint.party, isSamePerson) ? "perhaps" : false;
  return "perhaps";
};

const joined = (all: readonly string[], one: string | undefined): readonly string[] =>
  one === undefined || all.some((other) => isSameName(other, one)) ? all : [...all, one];

/** What tells of contracts, each with how much it weighs: trouble is heavier than the rest. */
export interface Weighed {
  readonly hint: ContractHint;
  readonly weight: number;
}

/** The contracts that papers are about, the heaviest first. */
export const contractsOf = (weighed: readonly Weighed[]): readonly Contract[] => {
  const contracts: Contract[] = [];
  const put = ({ hint, weight }: Weighed, fits: (one: Contract) => boolean, mayBegin: boolean) => {
    const at = contracts.findIndex(fits);
    const before = contracts[at];
    if (before === undefined && !mayBegin) return;
    const { names, ids, parties, weight: sum } = before ?? { names: [], ids: [], parties: [], weight: 0 };
    const next = {
      names: joined(names, hint.name),
      ids: joined(ids, hint.id),
      parties: joined(parties, hint.party),
      weight: sum + weight,
    };
    if (before === undefined) contracts.push(next);
    else contracts[at] = next;
  };
  const isNamed = ({ hint }: Weighed): boolean => hint.name !== undefined;
  for (const one of weighed.filter(isNamed))
    put(one, ({ names, ids }) => some(names, one.hint.name, isSameName) || some(ids, one.hint.id, sameId), true);
  for (const one of weighed.filter((each) => !isNamed(each))) {
    if (one.hint.id !== undefined) put(one, ({ ids }) => some(ids, one.hint.id, sameId), true);
    else if (one.hint.party !== undefined) {
      const fitting = contracts.filter(({ parties }) => some(parties, one.hint.party, isSameName));
      put(one, (contract) => contract === fitting[0], fitting.length === 0);
    }
  }
  return contracts.toSorted((a, b) => b.weight - a.weight);
};

/** The contract of the case: the one the person named, else the heaviest. Undefined: nothing tells of one. */
export const contractOfCase = (
  contracts: readonly Contract[],
  { contractName, contractId, otherParty }: Case["answers"],
  writers: readonly string[],
): Contract | undefined => {
  const told = {
    ...(contractName === undefined ? {} : { name: contractName }),
    ...(contractId === undefined ? {} : { id: contractId }),
  };
  const named = contracts.find(
    (one) => (contractName !== undefined || contractId !== undefined) && isAbout(told, one) === true,
  );
  if (named !== undefined) return named;
  const withParty = contracts.filter(({ parties }) => some(parties, otherParty, isSameName));
  if (withParty.length > 0) return withParty[0];
  const score = (one: Contract): number =>
    one.weight + (one.parties.some((party) => some(writers, party, isSameName)) ? 8 : 0);
  return contracts.toSorted((a, b) => score(b) - score(a))[0];
};
