import {
  confirm,
  contradictionsLeft,
  type Decided,
  factNow,
  factsLeft,
  fieldsLeft,
  refuse,
} from "../../../core/facts/decided.ts";
import type { Contradiction, Fact, Found } from "../../../core/facts/fact.ts";
import { FACT_FIELDS, fieldValue, withField } from "../../../core/facts/fact-fields.ts";
import { capital, shorten } from "../../../core/text/text.ts";
import type { Person, Showing } from "../../../ports/world.ts";
import { nameOfField, sayFact, sayField } from "../../../terminal/views/facts/say-fact.ts";
import { sayPlace, sayPlaces, sayQuote } from "../../../terminal/views/facts/say-place.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu } from "../questions/prompts.ts";
import { askField, changeFact, readWritten } from "./change-fact.ts";

type Asking = Showing & Person;

const lines = (io: Showing, ...texts: readonly string[]): string[] => [
  "",
  ...texts.flatMap((text) => wrap(text, io.width, io.plain ? 0 : 1, io.plain ? 0 : 3)),
];

/** Asks with a menu. Out: what was chosen; undefined when the person went back. */
const choose = async (
  io: Asking,
  session: Session,
  key: string,
  ask: string,
  options: Parameters<typeof menu>[2],
  before: readonly string[],
): Promise<string | undefined> => {
  const why = "We take nothing uncertain without asking you.";
  const reply = await io.ask(menu(key, ask, options, { before, why, canGoBack: true }));
  if (reply.kind === "pause") throw leftAt(io, session, reply);
  return reply.kind === "answer" ? String(reply.value) : undefined;
};

const placesOf = ({ places, note }: Fact): string[] => [
  ...places.slice(0, 3).map((place) => `${sayPlace(place)}: ${sayQuote(place.quote, 200)}`),
  ...(note === undefined ? [] : [note]),
];

/** One uncertain fact: take it, change it, reject it, or leave it. Out: undefined when the person went back. */
const decideFact = async (io: Asking, session: Session, decided: Decided, fact: Fact): Promise<Decided | undefined> => {
  const now = factNow(fact, decided);
  const act = await choose(
    io,
    session,
    `facts.${fact.id}`,
    "Is this right?",
    [
      { value: "later", label: "I do not know yet: leave it open" },
      { value: "yes", label: "Yes, take it" },
      { value: "change", label: "Almost: let me change it" },
      { value: "no", label: "No, it is wrong" },
    ],
    lines(io, sayFact(now, session.case), ...placesOf(now)),
  );
  if (act === undefined) return undefined;
  if (act === "yes") return confirm(decided, { ...now, unsure: now.unsure.filter((field) => field !== "") });
  if (act === "no") return refuse(decided, fact);
  if (act !== "change") return decided;
  const changed = await changeFact(io, session, now);
  return changed === undefined ? decided : confirm(decided, changed);
};

/** The one uncertain field of an otherwise certain fact. */
const decideField = async (
  io: Asking,
  session: Session,
  decided: Decided,
  fact: Fact,
  field: string,
): Promise<Decided | undefined> => {
  const act = await choose(
    io,
    session,
    `facts.${fact.id}.${field}`,
    `${capital(nameOfField(field))}: is ${sayField(fact, field, session.case)} right?`,
    [
      { value: "later", label: "I do not know yet: leave it open" },
      { value: "yes", label: "Yes, take it" },
      { value: "change", label: "No, it is something else" },
    ],
    lines(io, sayFact(fact, session.case), ...placesOf(fact)),
  );
  if (act === undefined) return undefined;
  if (act === "yes") return confirm(decided, withField(fact, field, fieldValue(fact, field)));
  if (act !== "change") return decided;
  const changed = await askField(io, session, fact, field);
  return changed === undefined ? decided : confirm(decided, changed);
};

/** The fact and the field that a contradiction is about, with the value each side gives; undefined when that cannot be told. */
const targetOf = (io: Showing, found: Found, decided: Decided, { facts, one, other }: Contradiction) => {
  const same = (a: unknown, b: unknown) => a !== undefined && String(a) === String(b);
  for (const fact of found.facts.filter(({ id }) => facts.includes(id)).map((each) => factNow(each, decided))) {
    const fields = [...fact.unsure, ...Object.keys(FACT_FIELDS[fact.kind])];
    for (const field of new Set(fields)) {
      const [first, second] = [one.value, other.value].map((written) => readWritten(io, fact, field, written));
      const held = fieldValue(fact, field);
      const isThis = same(held, first) || same(held, second) || (held === undefined && fact.unsure.includes(field));
      if (isThis && first !== undefined && second !== undefined) return { fact, field, first, second };
    }
  }
  return undefined;
};

/** Two places disagree: which one is right? */
const decideContradiction = async (
  io: Asking,
  session: Session,
  found: Found,
  decided: Decided,
  { index, one: differs }: { readonly index: number; readonly one: Contradiction },
): Promise<Decided | undefined> => {
  const side = ({ value, places }: Contradiction["one"]) => `${shorten(value, 60)}, as ${sayPlaces(places, 1)} says`;
  const quotes = [...differs.one.places.slice(0, 1), ...differs.other.places.slice(0, 1)];
  const act = await choose(
    io,
    session,
    `facts.contradiction.${index + 1}`,
    `${capital(differs.what)}: which is correct?`,
    [
      { value: "later", label: "I do not know yet: leave it open" },
      { value: "one", label: capital(side(differs.one)) },
      { value: "other", label: capital(side(differs.other)) },
    ],
    lines(io, ...quotes.map((place) => `${sayPlace(place)}: ${sayQuote(place.quote, 200)}`), differs.why),
  );
  if (act === undefined) return undefined;
  if (act === "later") return decided;
  const settled = { ...decided, settled: new Set([...decided.settled, index]) };
  const target = targetOf(io, found, decided, differs);
  if (target !== undefined)
    return confirm(settled, withField(target.fact, target.field, act === "one" ? target.first : target.second));
  const fact = found.facts.find(({ id }) => differs.facts.includes(id));
  if (fact === undefined) return settled;
  const changed = await changeFact(io, session, factNow(fact, settled));
  return changed === undefined ? settled : confirm(settled, changed);
};

/**
 * Goes through everything uncertain, one at a time: contradictions, facts that are likely or open, fields still to be asked. Going back ends it.
 * Out: what has been decided by then.
 */
export const decideOneByOne = async (io: Asking, session: Session, found: Found, before: Decided): Promise<Decided> => {
  let decided = before;
  for (const one of contradictionsLeft(found, before)) {
    const next = await decideContradiction(io, session, found, decided, one);
    if (next === undefined) return decided;
    decided = next;
  }
  for (const fact of factsLeft(found, decided)) {
    const next = await decideFact(io, session, decided, fact);
    if (next === undefined) return decided;
    decided = next;
  }
  for (const { fact, field } of fieldsLeft(found, decided)) {
    const now = factNow(fact, decided);
    if (!now.unsure.includes(field)) continue;
    const next = await decideField(io, session, decided, now, field);
    if (next === undefined) return decided;
    decided = next;
  }
  return decided;
};

/** How many things wait for the person to decide. */
export const leftToDecide = (found: Found, decided: Decided): number =>
  contradictionsLeft(found, decided).length + factsLeft(found, decided).length + fieldsLeft(found, decided).length;
