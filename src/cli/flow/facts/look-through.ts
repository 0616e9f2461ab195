import {
  confirm,
  type Decided,
  factNow,
  factsToTake,
  refuse,
  stateOf,
  UNDECIDED,
} from "../../../core/facts/decided.ts";
import type { Fact, FileFound, Found } from "../../../core/facts/fact.ts";
import type { Quoted } from "../../../core/facts/place.ts";
import type { ReadText } from "../../../core/facts/read-text.ts";
import { count } from "../../../core/text/text.ts";
import type { Files, Person, Showing } from "../../../ports/world.ts";
import { factRows, firstUnfolded } from "../../../terminal/views/facts/fact-rows.ts";
import type { Sheet, SheetAct, SheetKey } from "../../../terminal/views/sheet.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu } from "../questions/prompts.ts";
import { changeFact } from "./change-fact.ts";
import { decideOneByOne, leftToDecide } from "./decide.ts";
import type { GivenFile } from "./read-given.ts";
import { showPlaces } from "./show-place.ts";
import { OTHER, otherRows } from "./which-exhibits.ts";

/** What was found, and what it was found in. */
export interface Findings {
  readonly found: Found;
  readonly texts: readonly ReadText[];
  /** The path of a file as the person named it; undefined for one that has none of its own. */
  readonly pathOf: (file: string) => string | undefined;
}

/** The files that gave no facts and are not kept on their own, and what each was taken to be. */
interface Others {
  readonly others: readonly GivenFile[];
  readonly what: ReadonlyMap<GivenFile, FileFound>;
}

/** What the person decided on the sheet. */
interface LookedThrough {
  readonly decided: Decided;
  /** Files without facts that are kept as exhibits. */
  readonly kept: readonly GivenFile[];
  readonly wants: "take" | "more";
}

const WHY =
  "We found each of these in your files. Enter takes only what is certain. What you change or refuse here counts more than what a file says, and review --undo undoes all of it in one step.";

const keysFor = (found: Found, decided: Decided, isUnfolded: boolean, hasOthers: boolean): SheetKey[] => {
  const left = leftToDecide(found, decided);
  return [
    { key: "c", does: "change", ofRow: true },
    { key: "x", does: "refuse", ofRow: true },
    { key: "t", does: "take", ofRow: true },
    { key: "o", does: "see where it is", ofRow: true },
    ...(left > 0 ? [{ key: "d", does: `answer ${count(left, "question")} on what is uncertain` }] : []),
    ...(found.worthALook.length > 0
      ? [{ key: "w", does: `see ${count(found.worthALook.length, "line")} worth a look` }]
      : []),
    ...(hasOthers ? [{ key: "k", does: "keep a file without facts", ofRow: true } as const] : []),
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

/** What a key does to a fact. Out: what has been decided by then; undefined when nothing changed. */
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

const enterSays = (taken: number, kept: number): string =>
  [
    ...(taken === 0 ? [] : [`take ${count(taken, "fact")}`]),
    ...(kept === 0 ? [] : [`keep ${count(kept, "file")}`]),
  ].join(", ") || "go on";

/**
 * "From your files": everything that was found on one screen, until the person accepts it with Enter. Nothing unsure is accepted that way.
 * In: what was found; what shows the lines worth a look; what was decided of it before. Out: what is decided, and whether it is to be taken or more files are to be added first.
 */
export const lookThrough = async (
  io: Showing & Person & Files,
  session: Session,
  findings: Findings & Others,
  lookAtLines: () => Promise<unknown>,
  before: Decided = UNDECIDED,
  keptBefore: readonly GivenFile[] = [],
): Promise<LookedThrough> => {
  const { found, texts, pathOf, others, what } = findings;
  const isOther = new Set(others.flatMap((one) => what.get(one) ?? []));
  const shown = { ...found, files: found.files.filter((one) => !isOther.has(one)) };
  const kept = new Set(keptBefore.filter((one) => others.includes(one)));
  let decided = before;
  let isUnfolded = false;
  let at: string | undefined;
  for (let isAgain = false; ; isAgain = true) {
    const takes = factsToTake(found, decided).map(({ id }) => id);
    const taken = takes.length;
    const sheet: Sheet = {
      rows: [...factRows(shown, decided, session.case, isUnfolded), ...otherRows(others, what, kept)],
      keys: keysFor(found, decided, isUnfolded, others.length > 0),
      enter: enterSays(taken, kept.size),
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
    if (reply.kind !== "answer") return { decided, kept: [...kept], wants: "more" };
    const { key, row } = reply.value as SheetAct;
    if (key === "Enter" || key === "m") return { decided, kept: [...kept], wants: key === "m" ? "more" : "take" };
    at = row;
    const fact = found.facts.find(({ id }) => id === row);
    const other = row?.startsWith(OTHER) ? others[Number(row.slice(OTHER.length))] : undefined;
    if (other !== undefined && key === "k") {
      if (!kept.delete(other)) kept.add(other);
    } else if (key === "n" || row === "fold") {
      isUnfolded = !isUnfolded;
      // What is opened lies at the end: the marker goes there, so that it is seen.
      if (isUnfolded) at = firstUnfolded(factRows(shown, decided, session.case, true)) ?? at;
    } else if (key === "w") await lookAtLines();
    else if (key === "d") decided = await decideOneByOne(io, session, found, decided);
    else if (key === "o" && row !== undefined) {
      const places = placesAt(found, decided, row);
      if (places.length > 0) await showPlaces(io, session, places, texts, pathOf);
    } else if (fact !== undefined) decided = (await actOn(io, session, decided, fact, key)) ?? decided;
  }
};
