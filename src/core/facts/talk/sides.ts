import { nameKey } from "../../text/text.ts";
import type { Fact } from "../fact.ts";
import { titleOf } from "./own-name.ts";
import { fitOf, isMachine, isNamedAlike, isNumber, isOfFamily, isYou, type Known, plainName } from "./people.ts";
import { roomOf, type Side, type SidedTurn, type Turn, wordsOf } from "./turn.ts";
import { hasMark, plainWords } from "./words.ts";

/** What is known of both sides, from Upwork's papers and from what the person told. */
export interface BothSides {
  readonly me: Known;
  readonly them: Known;
  readonly role?: "freelancer" | "client" | "agency";
  /** Words of the contract and sums of its milestones: a chat about them is about the case. */
  readonly matter: readonly string[];
}

const valuesOf = <K extends Fact["kind"]>(facts: readonly Fact[], kind: K) =>
  facts.flatMap((one) => (one.kind === kind ? [one as Extract<Fact, { kind: K }>] : []));

const COMMON = new Set(
  "with from that this into your work page pages site website project design final draft first second third part milestone service upwork range move week new for the and app".split(
    " ",
  ),
);

const contentOf = (text: string): string[] =>
  (plainName(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !COMMON.has(word));

/** Is a name of a side that of the person, as their own notices have it? */
const isOneOf = (name: string, names: readonly string[]): boolean => fitOf(name, { names, words: [] }) === "name";

/**
 * What the papers, and the person, tell of both sides. In: the facts of the papers; the names the person told; what the notices to the
 * person call them, which is never the name of the other side.
 */
export const bothSides = (
  facts: readonly Fact[],
  told: { readonly me?: string; readonly them?: string; readonly role?: unknown },
  greeted: readonly string[] = [],
): BothSides => {
  const names = (kind: "me" | "otherParty" | "otherFirm"): string[] => valuesOf(facts, kind).map(({ value }) => value);
  const contract = valuesOf(facts, "contractName").map(({ value }) => value);
  const milestones = valuesOf(facts, "milestone").map(({ value }) => value);
  const role =
    valuesOf(facts, "role")[0]?.value ?? (["freelancer", "client", "agency"] as const).find((one) => one === told.role);
  const them = [...names("otherParty"), ...(told.them === undefined ? [] : [told.them])];
  const me = [...names("me"), ...(told.me === undefined ? [] : [told.me])].filter((one) => !isOneOf(one, them));
  return {
    me: { names: [...me, ...greeted.filter((one) => !me.includes(one))], words: [] },
    them: {
      names: them.filter((one) => !isOneOf(one, greeted)),
      words: [...(names("otherFirm").length > 0 ? names("otherFirm") : [""]), ...contract],
    },
    ...(role === undefined ? {} : { role }),
    matter: [
      ...new Set([...contract, ...milestones.map(({ name }) => name), ...names("otherFirm")].flatMap(contentOf)),
    ],
  };
};

interface Sided {
  readonly side: Side;
  readonly sure: boolean;
}

const isAboutCase = (turns: readonly Turn[], matter: readonly string[]): boolean => {
  const had = new Set<string>();
  for (const turn of turns.slice(0, 2000)) {
    const words = new Set(contentOf(wordsOf(turn).slice(0, 4000)));
    for (const one of matter) if (words.has(one)) had.add(one);
    if (had.size >= 2 || /\bupwork\b/i.test(wordsOf(turn).slice(0, 4000))) return true;
  }
  return false;
};

/** Somebody of the person's own agency: named by the person as one who does the work, or who says that "we" have done or will do it. */
const isOfAgency = (
  name: string,
  turns: readonly Turn[],
  sides: ReadonlyMap<string, Sided>,
  role: BothSides["role"],
): boolean => {
  if (role !== "agency") return false;
  const [first = ""] = plainName(name).split(" ");
  const named = turns.some(
    (one) =>
      sides.get(one.from)?.side === "me" &&
      first.length > 2 &&
      new RegExp(`(?:^|[^\\p{L}])@?${first}(?:[^\\p{L}].{0,20})?\\s(?:will|is|can|has|from our|and i|'ll)`, "iu").test(
        plainName(wordsOf(one)),
      ),
  );
  const words = plainWords(
    turns
      .filter((one) => one.from === name)
      .map(wordsOf)
      .join("\n")
      .slice(0, 20_000),
  );
  const does = /\bwe\b/.test(words) && (hasMark("promise", words) || hasMark("done", words));
  const asks = /\b(?:can|could|would) you (?:please )?(?:fix|change|redo|deliver|send|mend)\b/.test(words);
  return named || (does && !asks);
};

const wordsOfFile = (file: string): ReadonlySet<string> =>
  new Set(plainName(file.split("/").at(-1) ?? "").match(/\p{L}{3,}/gu));

/**
 * Who is who in one conversation. In: its turns; what is known of both sides; is it an export of a chat with one other? Out: a side for
 * each name. Colleagues and other clients are "other"; whoever cannot be told is "unknown".
 */
const sidesIn = (turns: readonly Turn[], { me, them, role, matter }: BothSides): ReadonlyMap<string, Sided> => {
  const names = [...new Set(turns.map(({ from }) => from))].filter((one) => one !== "");
  const sides = new Map<string, Sided>();
  const put = (name: string, side: Side, sure: boolean): void => {
    if (!sides.has(name)) sides.set(name, { side, sure });
  };
  for (const name of names) {
    if (isMachine(name)) put(name, "upwork", true);
    else if (isYou(name)) put(name, "me", true);
  }
  const people = names.filter((one) => !sides.has(one));
  for (const name of people) {
    const [mine, theirs] = [fitOf(name, me), fitOf(name, them)];
    if (theirs === "name" && mine !== "name") put(name, "them", true);
    else if (mine === "name" && theirs !== "name") put(name, "me", true);
  }
  for (const name of people)
    if (!sides.has(name) && fitOf(name, them) === "tag" && fitOf(name, me) !== "tag") put(name, "them", true);
  for (const name of people)
    if (!sides.has(name) && isOfFamily(name, them) && !isOfFamily(name, me)) put(name, "them", false);
  // A program names its export of a chat after the other one.
  const title = turns[0] === undefined ? undefined : titleOf(turns[0].source);
  const isTitled = (name: string): boolean =>
    title !== undefined && nameKey(name.replace(/^~\s*/, "")) === nameKey(title);
  if (people.length === 2 && people.some(isTitled) && isAboutCase(turns, matter))
    for (const name of people) put(name, isTitled(name) ? "them" : "me", them.names.length === 0);
  // So does a person: "viber priit.txt".
  const ofFile = wordsOfFile(turns[0]?.source.file ?? "");
  const called = people.filter((one) => ofFile.has(plainName(one).split(" ")[0] ?? ""));
  if (people.length === 2 && sides.size === 0 && called.length === 1 && isAboutCase(turns, matter))
    for (const name of people) put(name, called.includes(name) ? "them" : "me", false);
  // In a talk of two about the case, whoever is not the person is the other side: one who speaks for a firm.
  const theFirm = people.length === 2 ? people.filter((one) => !sides.has(one)) : [];
  const [speaker] = theFirm;
  if (
    speaker !== undefined &&
    theFirm.length === 1 &&
    [...sides.values()].some(({ side }) => side === "me") &&
    isAboutCase(turns, matter)
  )
    put(speaker, "them", isNamedAlike(speaker, them));
  const has = (side: Side): boolean => [...sides.values()].some((one) => one.side === side);
  const isMail = turns[0]?.channel === "email";
  const left = people.filter((one) => !sides.has(one));
  const others = names.filter((one) => sides.get(one)?.side !== "upwork");
  const [only] = left;
  // In a talk of two, once one is known so is the other, if it is about the case.
  if (!isMail && only !== undefined && left.length === 1 && others.length <= 2) {
    const isCase =
      isNumber(only) || fitOf(only, them) === "first" || fitOf(only, me) !== undefined || isAboutCase(turns, matter);
    if (has("them"))
      put(
        only,
        "me",
        [...sides.values()].some((one) => one.side === "them" && one.sure),
      );
    else if (has("me") && (isCase || turns[0]?.channel === "upwork" || them.names.length === 0)) {
      const isNamed = them.names.length === 0 || isNumber(only) || fitOf(only, them) === "first";
      put(
        only,
        isNamed || isAboutCase(turns, matter) ? "them" : "unknown",
        isNumber(only) || fitOf(only, them) === "first",
      );
    }
  }
  for (const name of left) if (!sides.has(name) && isOfAgency(name, turns, sides, role)) put(name, "me", true);
  for (const name of left) if (!sides.has(name)) put(name, has("me") || has("them") ? "other" : "unknown", false);
  return sides;
};

const bubbleSide = ({ bubble, from }: Turn, sides: ReadonlyMap<string, Sided>, known: BothSides): Sided => {
  if (bubble === "right") return { side: "me", sure: true };
  const named = sides.get(from);
  if (named?.side === "them") return named;
  return from === "" || fitOf(from, known.them) !== undefined
    ? { side: "them", sure: from !== "" }
    : { side: named?.side ?? "unknown", sure: false };
};

const NOBODY: Sided = { side: "other", sure: false };

/** Is a turn of the person an answer to somebody else in the room, whom it calls by name? */
const answersOther = (room: readonly Turn[], at: number, sides: ReadonlyMap<string, Sided>): boolean => {
  const before = room[at - 1];
  const turn = room[at];
  if (before === undefined || turn === undefined || sides.get(before.from)?.side !== "other") return false;
  const [first = ""] = plainName(before.from).match(/\p{L}{3,}/gu) ?? [];
  return first !== "" && new RegExp(`(?<!\\p{L})@?${first}(?!\\p{L})`, "u").test(plainName(wordsOf(turn)));
};

/** Gives each turn its side. In: all turns, what is known. Turns of one file are one conversation; so are those of one folder of days. */
export const withSides = (turns: readonly Turn[], known: BothSides): SidedTurn[] => {
  const rooms = new Map<string, Turn[]>();
  for (const turn of turns) {
    const { file, conversation, place } = turn.source;
    const key =
      turn.channel === "email" ? "mail" : `${conversation?.format ?? "picture"} ${roomOf(file, place.member)}`;
    const room = rooms.get(key) ?? [];
    rooms.set(key, room);
    room.push(turn);
  }
  const found = new Map<Turn, Sided>();
  for (const [key, room] of rooms) {
    const sides = sidesIn(room, known);
    for (const [at, turn] of room.entries()) {
      const named = turn.bubble === undefined ? sides.get(turn.from) : bubbleSide(turn, sides, known);
      const isToOther = named?.side === "me" && answersOther(room, at, sides);
      found.set(turn, isToOther ? NOBODY : (named ?? { side: "unknown", sure: false }));
    }
    if (key === "mail") {
      for (const turn of room) {
        const side = found.get(turn)?.side;
        if (side === "other") found.set(turn, mailSide(turn, known));
        if (side === "me" && turn.to.length > 0 && !turn.to.some((one) => fitOf(one, known.them) !== undefined))
          found.set(turn, NOBODY);
      }
    } else if (
      room.some((turn) => ["other", "unknown"].includes(found.get(turn)?.side ?? "")) &&
      !room.some((turn) => found.get(turn)?.side === "them")
    )
      // What the person writes to somebody else is no contact of the case.
      for (const turn of room) if (found.get(turn)?.side === "me") found.set(turn, NOBODY);
  }
  return turns.map((turn): SidedTurn => {
    const { side, sure } = found.get(turn) ?? { side: "unknown" as const, sure: false };
    return { ...turn, side, sideSure: sure };
  });
};

/** A mail from the domain of the other side's firm is the other side's, though the name is another's: that is not sure. */
const mailSide = (turn: Turn, { them }: BothSides): Sided => {
  const address = turn.source.mail?.from.address ?? "";
  const domain = plainName(address.split("@")[1] ?? "").replace(/\.[a-z.]+$/, "");
  const firm = contentOf(them.words[0] ?? "").filter((word) => word.length > 4);
  const isFirm = firm.some((word) => domain.includes(word));
  return isFirm ? { side: "unknown", sure: false } : { side: "other", sure: false };
};
