import { type FactFields, fieldsOf, fieldsOfProgram, kindOf, type ProgramFact } from "./as-program.ts";
import { type ExpectedFact, even, type Spot } from "./expected.ts";

const low = (text: unknown): string => even(String(text)).toLowerCase();

/** Are two values of a field the same? Hours to the minute; words without case. */
export const same = (one: unknown, other: unknown): boolean => {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 0.02;
  return low(one) === low(other);
};

/** Do two places show the very same words? */
export const sameWords = (one: Spot, other: Spot): boolean => {
  const [a, b] = [low(one.quote), low(other.quote)];
  return one.file === other.file && a !== "" && b !== "" && (a.includes(b) || b.includes(a));
};

/** Do two places show the same words? Lines may differ by two, where a sentence runs over lines. */
const near = (one: Spot, other: Spot): boolean => {
  if (one.file !== other.file) return false;
  if ((one.mail ?? 0) !== (other.mail ?? 0) || (one.member ?? "") !== (other.member ?? "")) return false;
  if (sameWords(one, other)) return true;
  const part = (spot: Spot) => spot.part ?? "text";
  return (
    one.line !== undefined &&
    other.line !== undefined &&
    part(one) === part(other) &&
    Math.abs(one.line - other.line) <= 2
  );
};

export const overlap = (one: readonly Spot[], other: readonly Spot[]): boolean =>
  one.some((a) => other.some((b) => near(a, b)));

type Hoped = Pick<ExpectedFact, "fact" | "value" | "place">;

const FIELDS_TO_KNOW: Readonly<Record<string, readonly string[]>> = {
  milestone: ["name"],
  week: ["monday"],
  happening: ["kind"],
  date: ["deadline"],
  offer: ["on", "by"],
  contact: ["on", "by"],
};

/** How much a fact of the program is about the same thing as an expected one: 0 is not at all. */
const kinship = (hoped: Hoped, found: ProgramFact): number => {
  if (kindOf(hoped) !== found.fact) return 0;
  const [a, b] = [fieldsOf(hoped), fieldsOfProgram(found)];
  const known = FIELDS_TO_KNOW[found.fact] ?? [];
  const placed = overlap(hoped.place, found.place) ? 1 : 0;
  if (found.fact === "contact") {
    const gist = ((hoped.value as { readonly gist?: readonly string[] }).gist ?? []).map(low);
    const told = low(b.gist);
    const isIt =
      gist.some((word) => told.includes(word)) || hoped.place.some((x) => found.place.some((y) => sameWords(x, y)));
    return isIt ? 1 + (same(a.on, b.on) ? 1 : 0) + (same(a.by, b.by) ? 1 : 0) : 0;
  }
  if (found.fact === "agreed") return placed > 0 || same(a.on, b.on) ? 1 + placed : 0;
  if (found.fact === "milestone" && !same(a.name, b.name)) {
    return placed > 0 && same(a.amount, b.amount) ? 1 : 0;
  }
  if (!known.every((field) => same(a[field], b[field]))) return 0;
  return 1 + placed + (same(a.on, b.on) ? 2 : 0);
};

/** The best partner of an expected fact among those of the program. */
export const partnerOf = <T extends ProgramFact>(hoped: Hoped, among: readonly T[]): T | undefined => {
  const rated = among.map((found) => ({ found, rate: kinship(hoped, found) })).filter(({ rate }) => rate > 0);
  return rated.sort((a, b) => b.rate - a.rate || Number(b.found.sure) - Number(a.found.sure))[0]?.found;
};

/** The best partner of a fact of the program among the expected ones. */
export const hopedFor = <T extends Hoped>(found: ProgramFact, among: readonly T[]): T | undefined => {
  const rated = among.map((hoped) => ({ hoped, rate: kinship(hoped, found) })).filter(({ rate }) => rate > 0);
  return rated.sort((a, b) => b.rate - a.rate)[0]?.hoped;
};

/** Whether a message without a question "needed no answer" is a matter of taste: only yes and no contradict each other. */
const differs = (field: string, one: unknown, other: unknown): boolean =>
  !same(one, other) && !(field === "answered" && (one === "notNeeded" || other === "notNeeded"));

/** Fields that differ between what is expected and what was found, as words. */
export const differing = (hoped: FactFields, found: FactFields, leave: readonly string[] = []): string[] =>
  Object.entries(hoped)
    .filter(
      ([field, value]) => !leave.includes(field) && found[field] !== undefined && differs(field, value, found[field]),
    )
    .map(([field, value]) => `${field || "value"} is ${String(found[field])}, not ${String(value)}`);

/** Fields that were expected and are not there. */
export const lacking = (hoped: FactFields, found: FactFields, leave: readonly string[] = []): string[] =>
  Object.keys(hoped).filter((field) => !leave.includes(field) && found[field] === undefined);
