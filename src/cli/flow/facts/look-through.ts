import {
  confirm,
  type Decided,
  factNow,
  factsToTake,
  refuse,
  stateOf,
  UNDECIDED,
} from "../../../core/facts/decided.ts";
import type { Fact, Found } from "../../../core/facts/fact.ts";
import type { Quoted } from "../../../core/facts/place.ts";
import type { ReadText } from "../../../core/facts/read-text.ts";
import { count } from "../../../core/text/text.ts";
import type { Files, Person, Showing } from "../../../ports/world.ts";
import { factRows } from "../../../terminal/views/facts/fact-rows.ts";
import type { Sheet, SheetAct, SheetKey } from "../../../terminal/views/sheet.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu } from "../questions/prompts.ts";
import { changeFact } from "./change-fact.ts";
import { decideOneByOne, leftToDecide } from "./decide.ts";
import { showPlaces } from "./show-place.ts";

/** What was found, and what it was found in. */
export interface Findings {
  readonly found: Found;
  readonly texts: readonly ReadText[];
  /** The path of a file as the person named it; undefined for one that has none of its own. */
  readonly pathOf: (file: string) => string | undefined;
}

const WHY =
  "We found each of these in your files. Enter takes only what is certain. What you change or refuse here counts more than what a file says, and review --undo undoes all of it in one step.";

const keysFor = (found: Found, decided: Decided, isUnfolded: boolean): SheetKey[] => {
  const left = leftToDecide(found, decided);
  return [
    { key: "c", does: "change", ofRow: true },
    { key: "x", does: "refuse", ofRow: true },
    { key: "t", does: "take", ofRow: true },
    { key: "o", does: "open the file there", ofRow: true },
    ...(left > 0 ? [{ key: "d", does: `decide the ${left} uncertain` }] : []),
    ...(found.worthALook.length > 0
      ? [{ key: "w", does: `see ${count(found.worthALook.length, "line")} worth a look` }]
      : []),
    { key: "m", does: "add more files" },
    { key: "n", does: isUnfolded ? "show less" : "show what was left out" },
  ];
};

const placesAt = (found: Found, decided: Decided, row: string): readonly Quoted[] => {
  const [kind, index] = row.split(":");
  if (kind === "contradiction") {
    const one = found.contradictions[Number(index)];
    return one === undefined ? [] : [...one.one.places, ...one.other.places];
  }
  if (kind === "notTaken") return found.notTaken[Number(index)]?.places ?? [];
  const fact = found.facts.find(({ id }) => id === row);
  return fact === undefined ? [] : factNow(fact, decided).places;
};

/** What a key does to a fact. Out: what is decided then; undefined when nothing changed. */
const actOn = async (
  io: Showing & Person,
  session: Session,
  decided: Decided,
  fact: Fact,
  key: string,
): Promise<Decided | undefined> => {
  if (key === "x") return refuse(decided, fact);
  if (key === "t")
    return stateOf(fact, decided) === "taken"
      ? undefined
      : confirm(decided, { ...factNow(fact, decided), unsure: fact.unsure.filter((field) => field !== "") });
  if (key !== "c") return undefined;
  const changed = await changeFact(io, session, factNow(fact, decided));
  return changed === undefined ? undefined : confirm(decided, changed);
};

const enterSays = (taken: number): string => (taken === 0 ? "go on" : `take ${count(taken, "fact")}`);

/**
 * "From your files": all that was found on one screen, until the person takes it with Enter. Nothing unsure is taken by that.
 * In: what was found; what shows the lines worth a look; what was decided of it before. Out: what is decided, and whether it is to be taken or more files are to be added first.
 */
export const lookThrough = async (
  io: Showing & Person & Files,
  session: Session,
  findings: Findings,
  lookAtLines: () => Promise<unknown>,
  before: Decided = UNDECIDED,
): Promise<{ readonly decided: Decided; readonly wants: "take" | "more" }> => {
  const { found, texts, pathOf } = findings;
  let decided = before;
  let isUnfolded = false;
  let at: string | undefined;
  for (let isAgain = false; ; isAgain = true) {
    const takes = factsToTake(found, decided).map(({ id }) => id);
    const taken = takes.length;
    const sheet: Sheet = {
      rows: factRows(found, decided, session.case, isUnfolded),
      keys: keysFor(found, decided, isUnfolded),
      enter: enterSays(taken),
      takes,
      ...(at === undefined ? {} : { at }),
      ...(isAgain ? { isAgain: true } : {}),
    };
    const reply = await io.ask({
      ...menu("facts", "From your files", [], { why: WHY, canGoBack: true }),
      sheet,
      stays: (value) =>
        (value as SheetAct).key === "Enter" ? `From your files  ${count(taken, "fact")} taken` : undefined,
    });
    if (reply.kind === "pause") throw leftAt(io, session, reply);
    if (reply.kind !== "answer") return { decided, wants: "more" };
    const { key, row } = reply.value as SheetAct;
    if (key === "Enter" || key === "m") return { decided, wants: key === "m" ? "more" : "take" };
    at = row;
    const fact = found.facts.find(({ id }) => id === row);
    if (key === "n" || row === "fold") isUnfolded = !isUnfolded;
    else if (key === "w") await lookAtLines();
    else if (key === "d") decided = await decideOneByOne(io, session, found, decided);
    else if (key === "o" && row !== undefined) {
      const places = placesAt(found, decided, row);
      if (places.length > 0) await showPlaces(io, session, places, texts, pathOf);
    } else if (fact !== undefined) decided = (await actOn(io, session, decided, fact, key)) ?? decided;
  }
};
