import { quote } from "../../letters/readers.ts";
import { addDays } from "../../values/days.ts";
import type { FactValues } from "../fact.ts";
import type { Quoted } from "../place.ts";
import { gistOf } from "./gist.ts";
import { factOf, type NewFact, type Span, surenessOf } from "./made-facts.ts";
import type { ReadTurn } from "./reading.ts";
import { beforeIn, lastOwnBefore, nextAfter, type Rooms, roomsOf } from "./rooms.ts";
import { daysIn } from "./said-days.ts";
import { topicOf } from "./topic.ts";
import {
  type Beside,
  hasMatter,
  isAsking,
  isNotAgreed,
  isPureApproval,
  isTrouble,
  isYesWithAWord,
  takesUp,
} from "./turn-does.ts";
import { placesOf, plainWords } from "./words.ts";

/** Of a long quarrel the last ones: nobody looks through more. */
const MOST_CONTACTS = 60;
/** A statement is answered when the other side takes it up within so many days. */
const DAYS_TO_TAKE_UP = 2;
/** Who asks again so many days later had no answer to the first. */
const DAYS_TO_ASK_AGAIN = 3;
/** Before money is asked back, the talk of so many days is part of the trouble. */
const DAYS_BEFORE = 5;
/** What is written so many days after a question is its answer. */
const DAYS_TO_REPLY = 3;

const isSide = ({ side }: ReadTurn): boolean => side === "me" || side === "them";

const wordsIn = (turn: ReadTurn): string => turn.said.map(({ text }) => text).join(" ");

/** Does a turn follow a question of the other side, in the same place and within a few days? */
const isReply = (turn: ReadTurn, rooms: Rooms, side?: Beside["side"]): boolean => {
  const before = beforeIn(turn, rooms, DAYS_TO_REPLY);
  return before !== undefined && isAsking(before, false, side);
};

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
  { side, offers }: Beside,
): { readonly answered: FactValues["contact"]["answered"]; readonly unsure: boolean } => {
  const [first] = group.turns;
  const last = group.turns.at(-1);
  if (first === undefined || last === undefined) return { answered: "notNeeded", unsure: false };
  const other = first.side === "me" ? "them" : "me";
  // An offer waits for an answer, whatever else its words do: "you wrote that they look great, I can take 300".
  const isOffer = (one: ReadTurn): boolean => offers?.has(one) ?? false;
  const asking = group.turns.findLast(
    (one) =>
      !(isYesWithAWord(one) && beforeIn(one, rooms, DAYS_TO_REPLY) !== undefined) &&
      (isOffer(one) || isAsking(one, isReply(one, rooms, side), side)),
  );
  const after = (asking ?? last).order;
  const next = nextAfter(asking ?? last, rooms);
  const isAskedAgain =
    asking?.on !== undefined &&
    lastOwnBefore(asking, next, rooms).some((one) => (one.on ?? "") >= addDays(asking.on ?? "", DAYS_TO_ASK_AGAIN));
  const isRefusal =
    group.turns.every((one) => !one.marks.has("ask") && !one.marks.has("settle") && !isOffer(one)) &&
    group.turns.some((one) => one.marks.has("no")) &&
    // "Not what I ordered" that nobody asked for refuses nothing: it is a complaint.
    !group.turns.some((one) => one.marks.has("complaint") && !isReply(one, rooms, side));
  if (group.turns.every((one) => isPureApproval(one) && !isOffer(one))) return { answered: "notNeeded", unsure: false };
  const isSoon = next?.on !== undefined && next.on <= addDays(group.on, DAYS_TO_TAKE_UP);
  if (asking === undefined || isRefusal)
    return { answered: isSoon && next !== undefined && takesUp(next) ? "yes" : "notNeeded", unsure: false };
  if (next !== undefined && !isAskedAgain) return { answered: "yes", unsure: false };
  if (next !== undefined) return { answered: "no", unsure: false };
  const topic = topicOf(wordsIn(asking));
  const elsewhere = rooms.all.filter((one) => one.order > after && one.side === other && one.channel !== first.channel);
  const onMatter = elsewhere.find((one) => [...topicOf(wordsIn(one))].filter((word) => topic.has(word)).length >= 3);
  return onMatter === undefined ? { answered: "no", unsure: false } : { answered: "yes", unsure: true };
};

/** Somebody who may be of either side wrote in the same place after it: that can be the answer. */
const isTakenUp = ({ turns, on }: Group, all: readonly ReadTurn[]): boolean => {
  const last = turns.at(-1);
  return all.some(
    (one) =>
      (one.side === "other" || one.side === "unknown") &&
      one.source.file === last?.source.file &&
      one.order > last.order &&
      (one.on ?? "") <= addDays(on, DAYS_TO_REPLY),
  );
};

/** The same words in other files: the place of what stands there. */
export const otherPlaces = (turn: ReadTurn): Quoted[] =>
  turn.also.flatMap(({ lines }) =>
    lines[0] === undefined ? [] : [{ ...lines[0].place, quote: lines[0].text.replace(/\s+/g, " ").trim() }],
  );

/** From which turn on all that matters is told: the first trouble and what it answers to, or the days before the trouble on Upwork. */
const startOf = (turns: readonly ReadTurn[], rooms: Rooms, { began }: Span, { trouble, handedIn }: Beside): number => {
  const first = turns.find((one) => isTrouble(one) && (began === undefined || (one.on ?? "") >= began));
  const cause = first === undefined || !isNotAgreed(first) ? undefined : beforeIn(first, rooms, DAYS_TO_REPLY);
  const near =
    trouble === undefined
      ? undefined
      : turns.find(({ on }) => on !== undefined && on >= addDays(trouble, -DAYS_BEFORE) && on <= trouble);
  // What is said once the work is handed in is about the work.
  const after = handedIn === undefined ? undefined : turns.find(({ on }) => on !== undefined && on > handedIn);
  const start = Math.min(...[first, cause, near, after].map((one) => one?.order ?? Number.POSITIVE_INFINITY));
  // Without any trouble in words the last of the talk is what there is to show: a contract that went quiet.
  return start === Number.POSITIVE_INFINITY
    ? Math.min(
        ...turns
          .filter(hasMatter)
          .slice(-MOST_QUIET)
          .map(({ order }) => order),
      )
    : start;
};
const MOST_QUIET = 6;
/** Of a talk that is no longer than this from the trouble on, all that says something counts. */
const MOST_WHOLE = 60;
const WORDS_OF_MATTER = 5;

/** More than a greeting or a word or two. */
const saysSomething = (turn: ReadTurn): boolean =>
  (wordsIn(turn).match(/[\p{L}\p{N}]+/gu) ?? []).length >= WORDS_OF_MATTER;

const NAMES_EARLIER =
  /(?<![\p{L}])(?:messages?|e-?mail(?:ed|s)?|mails?|wrote|written|sent|said|asked|told|agreed|approved|mensaje|correo|nachricht|geschrieben|geschickt|écrit|envoyé|mensagem|escrevi|wiadomość|napisał\p{L}*|wysłał\p{L}*)(?![\p{L}])/iu;

/** What somebody refers to by its day once the trouble has begun: "I sent the texts on 2 November by mail". */
const namedLater = (turns: readonly ReadTurn[], start: number): ReadonlySet<ReadTurn> => {
  const days = new Set(
    turns
      .filter(({ order, on }) => order >= start && on !== undefined)
      .flatMap(({ said, on = "" }) =>
        said.flatMap(({ text }) =>
          NAMES_EARLIER.test(text) ? daysIn(text, on).flatMap(({ day, sure }) => (sure && day < on ? [day] : [])) : [],
        ),
      ),
  );
  return new Set(turns.filter(({ order, on }) => order < start && on !== undefined && days.has(on)));
};

/** The person praised the work, in more than a "wonderful": a client who refuses it later said so. */
const isOwnPraise = (turn: ReadTurn): boolean =>
  turn.side === "me" &&
  isPureApproval(turn) &&
  turn.said.some(({ text }) => placesOf("approval", plainWords(text)).length > 0);

/** The promise of a day by the other side that stands last before the trouble: the one that was not kept. */
const brokenPromise = (turns: readonly ReadTurn[], start: number): ReadTurn | undefined => {
  const before = turns.filter(({ order }) => order < start);
  const last = before.findLast((one) => one.side === "them" && one.said.length > 0);
  return last?.on !== undefined &&
    last.said.some(({ text }) => PROMISES.test(text) && daysIn(text, last.on ?? "").length > 0)
    ? last
    : undefined;
};
const PROMISES =
  /(?<![\p{L}])(?:almost|nearly|you(?:'ll| will)? (?:have|get) it|i(?:'ll| will) (?:send|deliver|hand|finish)|ready|casi|fast fertig|presque|quase|prawie|майже|почти)(?![\p{L}])/iu;

/**
 * The contacts that matter: one for each day, side and channel from the first trouble on, and words of praise of the client before it.
 * In: what people wrote, in the order of time; the span of the contract; what is known beside.
 */
export const contactsOf = (all: readonly ReadTurn[], span: Span, beside: Beside): NewFact[] => {
  const turns = all.filter(isSide);
  const rooms = roomsOf(turns);
  const start = startOf(turns, rooms, span, beside);
  const isClient = beside.side === "client";
  const promise = isClient ? brokenPromise(turns, start) : undefined;
  const named = namedLater(turns, start);
  // What was agreed answers to something: that is told with it.
  const asked = new Set([...(beside.agreed ?? [])].map((one) => beforeIn(one, rooms, DAYS_TO_REPLY)));
  const isShort = turns.length - start <= MOST_WHOLE;
  const counted = turns.filter(
    (one) =>
      one === promise ||
      named.has(one) ||
      (beside.agreed?.has(one) ?? false) ||
      (asked.has(one) && hasMatter(one)) ||
      (isShort && one.order >= start && saysSomething(one)) ||
      ((hasMatter(one) || isReply(one, rooms, beside.side)) &&
        // Praise of the client counts on either side: for the freelancer, and against the client's own refusal.
        (one.order >= start || (isClient ? isOwnPraise(one) : one.side === "them" && isPureApproval(one)))),
  );
  return groupsOf(counted)
    .slice(-MOST_CONTACTS)
    .map((group) => {
      const [first] = group.turns as [ReadTurn];
      const { answered, unsure } = answeredOf(group, rooms, beside);
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
        {
          ...how,
          unsure: [...how.unsure, ...(unsure || (answered === "no" && isTakenUp(group, all)) ? ["answered"] : [])],
        },
      );
    });
};
