import type { AnswerPlace } from "../case/answer-places.ts";
import type { Case } from "../case/case.ts";
import type { ItemOf } from "../case/lists.ts";
import type { Fact } from "./fact.ts";

type Contact = ItemOf<"contacts">;
type ContactFact = Extract<Fact, { kind: "contact" }>;

/** Shorter words join a sentence and tell nothing of what it is about. */
const SHORTEST_WORD = 4;

const wordsOf = (text: string | undefined): readonly string[] =>
  (text ?? "").toLowerCase().match(new RegExp(`\\p{L}{${SHORTEST_WORD},}`, "gu")) ?? [];

const isOfDay = (one: Contact, { value }: ContactFact): boolean =>
  one.on === value.on &&
  (one.by === undefined || one.by === value.by) &&
  (one.channel === undefined || one.channel === value.channel);

const isAt = (place: AnswerPlace | undefined, { places: [first] }: ContactFact): boolean =>
  place !== undefined &&
  first?.line !== undefined &&
  (["file", "member", "mail", "part", "line", "page"] as const).every((part) => place[part] === first[part]);

/** How many of the words that the person typed stand in the message. */
const shared = (one: Contact, { value }: ContactFact): number => {
  const said = new Set(wordsOf(value.gist));
  return new Set(wordsOf(one.gist).filter((word) => said.has(word))).size;
};

/**
 * Which contacts of a chat the person has typed already: of the same day, side and channel, and about the same words; or the only one of
 * that day in the chat as in the case. Where it is not sure which of several it is, none is taken for it. In: the case; the facts of the chat. Out: the id
 * of the contact by the id of the fact.
 */
export const typedContactsOf = (
  c: Pick<Case, "contacts" | "places">,
  facts: readonly Fact[],
): ReadonlyMap<string, string> => {
  const placed = Object.keys(c.places ?? {});
  const typed = c.contacts.filter(({ id }) => !placed.some((key) => key.startsWith(`contacts.${id}.`)));
  const all = facts.filter((one): one is ContactFact => one.kind === "contact");
  // Met at an earlier time: the line of the chat stands beside the typed words already.
  const met = new Map(
    all.flatMap((fact) => {
      const one = c.contacts.find(({ id }) => isAt(c.places?.[`contacts.${id}.gist`], fact));
      return one === undefined ? [] : [[fact.id, one.id] as const];
    }),
  );
  for (const one of typed) {
    const ofDay = all.filter((fact) => isOfDay(one, fact) && !met.has(fact.id));
    const most = Math.max(0, ...ofDay.map((fact) => shared(one, fact)));
    const best = most > 0 ? ofDay.filter((fact) => shared(one, fact) === most) : ofDay;
    const isOnly = typed.filter((other) => ofDay.some((fact) => isOfDay(other, fact))).length === 1;
    const [fact] = best;
    if (fact !== undefined && best.length === 1 && (most > 0 || isOnly)) met.set(fact.id, one.id);
  }
  return met;
};
