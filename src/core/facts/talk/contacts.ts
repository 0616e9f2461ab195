import { quote } from "../../letters/readers.ts";
import { shorten } from "../../text/text.ts";
import { addDays } from "../../values/days.ts";
import type { FactValues } from "../fact.ts";
import type { Quoted } from "../place.ts";
import { factOf, type NewFact, type Span, surenessOf } from "./made-facts.ts";
import { plainName } from "./people.ts";
import type { ReadTurn, Said } from "./reading.ts";
import { beforeIn, nextAfter, type Rooms, roomsOf } from "./rooms.ts";

const MOST_GIST = 240;
/** Of a long quarrel the last ones: nobody looks through more. */
const MOST_CONTACTS = 60;
/** A statement is answered when the other side takes it up within so many days. */
const DAYS_TO_TAKE_UP = 2;
/** What is written so many days after a question is its answer. */
const DAYS_TO_REPLY = 3;

const isSide = ({ side }: ReadTurn): boolean => side === "me" || side === "them";

/** Does a turn speak of trouble? */
const isTrouble = (turn: ReadTurn): boolean =>
  turn.outside ||
  turn.threat !== undefined ||
  (turn.marks.has("complaint") && !isPureApproval(turn)) ||
  isMoneyBack(turn);

const isMoneyBack = (turn: ReadTurn): boolean =>
  turn.said.some(
    ({ marks, sums, text }) =>
      marks.has("back") &&
      (sums.length > 0 || /deposit|money|refund|half|geld|dinero|argent|dinheiro|pieni|грош|деньг/i.test(text)),
  );

/** Words of praise with no wish and no "but" beside them. */
export const isPureApproval = (turn: ReadTurn): boolean =>
  turn.marks.has("approval") &&
  !turn.marks.has("complaint") &&
  !turn.marks.has("no") &&
  turn.threat === undefined &&
  !turn.outside;

const MOST_OF_YES = 40;
/** "Agreed, that works for me": a yes and nothing more. */
const isPlainYes = ({ said }: ReadTurn): boolean =>
  said.length < 3 &&
  said[0]?.marks.has("yes") === true &&
  said.every(
    ({ text, sums, marks }) =>
      text.length < MOST_OF_YES &&
      !text.includes("?") &&
      sums.length === 0 &&
      !marks.has("back") &&
      !marks.has("complaint") &&
      !/(?<![\p{L}])(?:want|need|please|but)(?![\p{L}])/iu.test(text),
  );

/** "Good, 27 November then. Not later please": a yes with a word about it, and no question. */
const isYesWithAWord = ({ said, marks }: ReadTurn): boolean =>
  said[0]?.marks.has("yes") === true &&
  said.every(({ text }) => !text.includes("?")) &&
  (["back", "complaint", "settle", "wish"] as const).every((mark) => !marks.has(mark));

/** Does a turn wait for an answer? In: the turn; whether it is an answer itself: then what it complains of is an explanation. */
const isAsking = (turn: ReadTurn, isReply: boolean): boolean => {
  if (turn.outside || turn.threat !== undefined) return true;
  if (isPlainYes(turn)) return false;
  if (turn.marks.has("ask") || turn.marks.has("wish") || turn.marks.has("settle")) return true;
  if (isReply) return isMoneyBack(turn) && !turn.marks.has("done");
  return turn.side === "them"
    ? turn.marks.has("complaint") || isMoneyBack(turn)
    : isMoneyBack(turn) && !turn.marks.has("done");
};

/** The first thing somebody says is a yes, a no, or a thanks. */
const takesUp = (turn: ReadTurn): boolean => {
  const [first] = turn.said;
  return first !== undefined && (first.marks.has("yes") || first.marks.has("no") || first.marks.has("thanks"));
};

const COMMON = new Set(
  "that this with from have will your what when which would could should there their about them then than they were been because please thanks thank here just like also into only some upwork contract".split(
    " ",
  ),
);
/** The words a text is about. */
export const topicOf = (text: string): Set<string> =>
  new Set((plainName(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !COMMON.has(word)));

const wordsIn = (turn: ReadTurn): string => turn.said.map(({ text }) => text).join(" ");

/** Does a turn follow a question of the other side, in the same place and within a few days? */
const isReply = (turn: ReadTurn, rooms: Rooms): boolean => {
  const before = beforeIn(turn, rooms, DAYS_TO_REPLY);
  return before !== undefined && isAsking(before, false);
};

/** What a turn does that is worth a line in a log of contacts. */
const hasMatter = (turn: ReadTurn): boolean =>
  isTrouble(turn) ||
  ["approval", "ask", "wish", "promise", "done", "settle", "back", "no"].some((mark) => turn.marks.has(mark as "ask"));

interface Group {
  readonly on: string;
  readonly turns: ReadTurn[];
}

const groupsOf = (turns: readonly ReadTurn[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const turn of turns) {
    if (turn.on === undefined) continue;
    const key = `${turn.on} ${turn.side} ${turn.channel}`;
    const group = groups.get(key) ?? { on: turn.on, turns: [] };
    group.turns.push(turn);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const answeredOf = (
  group: Group,
  rooms: Rooms,
): { readonly answered: FactValues["contact"]["answered"]; readonly unsure: boolean } => {
  const [first] = group.turns;
  const last = group.turns.at(-1);
  if (first === undefined || last === undefined) return { answered: "notNeeded", unsure: false };
  const other = first.side === "me" ? "them" : "me";
  const asking = group.turns.findLast(
    (one) =>
      !(isYesWithAWord(one) && beforeIn(one, rooms, DAYS_TO_REPLY) !== undefined) && isAsking(one, isReply(one, rooms)),
  );
  const after = (asking ?? last).order;
  const next = nextAfter(asking ?? last, rooms);
  const isRefusal =
    group.turns.every((one) => !one.marks.has("ask") && !one.marks.has("settle")) &&
    group.turns.some((one) => one.marks.has("no"));
  if (group.turns.every(isPureApproval)) return { answered: "notNeeded", unsure: false };
  const isSoon = next?.on !== undefined && next.on <= addDays(group.on, DAYS_TO_TAKE_UP);
  if (asking === undefined || isRefusal)
    return { answered: isSoon && next !== undefined && takesUp(next) ? "yes" : "notNeeded", unsure: false };
  if (next !== undefined) return { answered: "yes", unsure: false };
  const topic = topicOf(wordsIn(asking));
  const elsewhere = rooms.all.filter((one) => one.order > after && one.side === other && one.channel !== first.channel);
  const onMatter = elsewhere.find((one) => [...topicOf(wordsIn(one))].filter((word) => topic.has(word)).length >= 3);
  return onMatter === undefined ? { answered: "no", unsure: false } : { answered: "yes", unsure: true };
};

const GREETING =
  /^(?:hi|hey|hello|hallo|hola|bonjour|dear|good (?:morning|evening|afternoon)|morning|thanks|thank you|merci|danke|gracias)(?:[\s,]+\p{L}{2,20}){0,3}[.!,:\s-]*$/iu;

/** How much a sentence tells of the matter, to choose what stands in the gist. */
const weightOf = ({ marks, threat, outside, sums, text }: Said): number => {
  if (GREETING.test(text)) return -1;
  if (threat !== undefined || outside) return 6;
  const heavy = (["complaint", "back", "settle", "no"] as const).filter((mark) => marks.has(mark)).length;
  const light = (["ask", "wish", "promise", "approval", "done"] as const).filter((mark) => marks.has(mark)).length;
  return 2 * heavy + light + (sums.length > 0 || marks.has("hours") || /\d/.test(text) ? 1 : 0);
};

/** The words of a day that tell most, in their order. */
const gistOf = (said: readonly Said[]): { readonly gist: string; readonly places: readonly Quoted[] } => {
  const byWeight = said
    .map((one, at) => ({ one, at, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  const taken: typeof byWeight = [];
  let length = 0;
  for (const each of byWeight) {
    if (taken.length > 0 && (length + each.one.text.length > MOST_GIST || each.weight < 0)) continue;
    taken.push(each);
    length += each.one.text.length + 1;
  }
  const best = taken.flatMap(({ one }) => one.places);
  const inOrder = [...taken].sort((a, b) => a.at - b.at);
  return { gist: shorten(inOrder.map(({ one }) => one.text).join(" "), MOST_GIST), places: best };
};

/** The same words in other files: the place of what stands there. */
export const otherPlaces = (turn: ReadTurn): Quoted[] =>
  turn.also.flatMap(({ lines }) =>
    lines[0] === undefined ? [] : [{ ...lines[0].place, quote: lines[0].text.replace(/\s+/g, " ").trim() }],
  );

/**
 * The contacts that matter: one for each day, side and channel from the first trouble on, and words of praise before it. In: what
 * people wrote, in the order of time; the span of the contract.
 */
export const contactsOf = (all: readonly ReadTurn[], span: Span): NewFact[] => {
  const turns = all.filter(isSide);
  const start =
    turns.find((one) => isTrouble(one) && (span.began === undefined || (one.on ?? "") >= span.began))?.order ??
    Number.POSITIVE_INFINITY;
  const rooms = roomsOf(turns);
  const counted = turns.filter(
    (one) =>
      (hasMatter(one) || isReply(one, rooms)) && (one.order >= start || (isPureApproval(one) && one.side === "them")),
  );
  return groupsOf(counted)
    .slice(-MOST_CONTACTS)
    .map((group) => {
      const [first] = group.turns as [ReadTurn];
      const { answered, unsure } = answeredOf(group, rooms);
      const { gist, places } = gistOf(group.turns.flatMap(({ said }) => said));
      const threat =
        group.turns.find((one) => one.threat === "feedback")?.threat ?? group.turns.find((one) => one.threat)?.threat;
      const how =
        group.turns.map((one) => surenessOf(one, span)).find(({ sure }) => sure !== "sure") ?? surenessOf(first, span);
      return factOf(
        "contact",
        {
          on: group.on,
          by: first.side === "me" ? "me" : "them",
          channel: first.channel,
          gist: quote(gist),
          answered,
          ...(group.turns.some(({ outside }) => outside) ? { offPlatform: true as const } : {}),
          ...(threat === undefined ? {} : { threat }),
        },
        [
          ...places,
          ...group.turns.flatMap((one) => (one.dayPlace === undefined ? [] : [one.dayPlace])),
          ...group.turns.flatMap(otherPlaces),
        ],
        { ...how, unsure: [...how.unsure, ...(unsure ? ["answered"] : [])] },
      );
    });
};
