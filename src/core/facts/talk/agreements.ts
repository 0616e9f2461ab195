import { addDays } from "../../values/days.ts";
import type { Contradiction } from "../fact.ts";
import {
  ACTS,
  ALLOWS,
  BY,
  EACH_WEEK_AFTER,
  EACH_WEEK_BEFORE,
  ESTIMATE,
  KEEPS_TO_IT,
  LIMIT,
  MANNER,
  MEASURE,
  OF_OTHERS,
  PAST_HOURS,
  QUANTITY,
  SETS,
  UP_TO,
} from "./agreement-words.ts";
import { factOf, type NewFact, type Span, surenessOf } from "./made-facts.ts";
import type { ReadTurn, Said } from "./reading.ts";
import { daysIn, type SaidDay } from "./said-days.ts";
import { topicOf } from "./topic.ts";
import { hasMark, plainWords } from "./words.ts";

/** A yes is looked for among so many turns after the proposal. */
const TURNS_AHEAD = 3;
const MOST_AHEAD = 200;
const DAYS_AHEAD = 4;
/** The day by which something is promised in a sentence. */
const dueIn = (said: Said): SaidDay | undefined => {
  if (said.turn.on === undefined) return undefined;
  const on = said.turn.on;
  return daysIn(said.text, on).find(
    (one) =>
      one.day >= on &&
      (BY.test(said.text.slice(0, one.at)) || one.at < 3) &&
      !OF_OTHERS.test(said.text.slice(0, one.at)) &&
      !(EACH_WEEK_AFTER.test(said.text.slice(one.end)) || EACH_WEEK_BEFORE.test(said.text.slice(0, one.at))),
  );
};

interface Proposal {
  readonly said: Said;
  readonly due?: SaidDay;
  /** No word says what is done by the day: the answer has to name it again. */
  readonly isBare?: true;
}

const proposalIn = (turn: ReadTurn): Proposal | undefined => {
  if (turn.outside || turn.threat !== undefined) return undefined;
  for (const said of turn.said) {
    if (said.threat !== undefined || said.outside) continue;
    const text = plainWords(said.text);
    const due = dueIn(said);
    if (due !== undefined && !ACTS.test(text) && due.sure && !text.includes("?")) return { said, due, isBare: true };
    if (due !== undefined && ACTS.test(text) && !/(?<![\p{L}])(?:i|we) (?:want|demand|expect)(?![\p{L}])/iu.test(text))
      return { said, due };
    if ((QUANTITY.test(text) || UP_TO.test(text)) && !PAST_HOURS.test(text)) return { said };
    if (ESTIMATE.test(text) && !PAST_HOURS.test(text)) return { said };
    if (MANNER.test(text) && turn.said.every(({ marks }) => !marks.has("complaint") && !marks.has("back")))
      return { said };
    if (
      MEASURE.test(text) ||
      (LIMIT.test(text) && said.sums.every(({ currency }) => currency === "none") && !PAST_HOURS.test(text)) ||
      (ALLOWS.test(text) && !text.includes("?") && turn.said.every(({ marks }) => !marks.has("back")))
    )
      return { said };
    if (
      SETS.test(text) &&
      /(?<![\p{L}])(?:let's|we|i count|please|would like|if you|can we|you (?:do|get|have|deliver))/iu.test(text) &&
      /\d/.test(text) &&
      said.sums.length === 0
    )
      return { said };
  }
  return undefined;
};

/** How many words two texts are both about; "Friday" and "Fridays" are one. */
const sharedWords = (one: string, other: string): number => {
  const words = [...topicOf(other)];
  return [...topicOf(one)].filter((word) =>
    words.some((each) => each === word || `${each}s` === word || each === `${word}s`),
  ).length;
};

/** Does a turn say yes to a proposal: clearly, and to that one? A day or a number it names must be the same. */
const yesTo = (
  turn: ReadTurn,
  { said, due, isBare }: Proposal,
): { readonly said: Said; readonly due?: SaidDay } | undefined => {
  const [first] = turn.said;
  if (first === undefined || turn.on === undefined || turn.outside || turn.threat !== undefined) return undefined;
  const text = plainWords(
    turn.said
      .slice(0, 3)
      .map((one) => one.text)
      .join(" "),
  );
  if (!first.marks.has("yes") && !hasMark("yes", text.slice(0, 40))) return undefined;
  if (turn.said.slice(0, 2).some(({ marks }) => marks.has("no") || marks.has("complaint") || marks.has("back")))
    return undefined;
  if (
    /(?<![\p{L}])(?:but|unless|only if|however|aber|pero|mais|mas|ale|але|но)(?![\p{L}])/iu.test(
      text.replace(KEEPS_TO_IT, " "),
    )
  )
    return undefined;
  const days = turn.said.slice(0, 3).flatMap((one) => {
    const found = dueIn(one) ?? daysIn(one.text, turn.on ?? "").find(({ at }) => at < 12 && one === first);
    return found === undefined ? [] : [{ said: one, due: found }];
  });
  if (due !== undefined) {
    const [named] = days;
    if (named !== undefined && named.due.day !== due.day) return undefined;
    if (named !== undefined) return named;
    if (isBare) return undefined;
  }
  const numbers = said.text.match(/\d+/g) ?? [];
  const isEcho =
    due === undefined
      ? numbers.some((one) => new RegExp(`(?<!\\d)${one}(?!\\d)`).test(text)) ||
        sharedWords(said.turn.said.map((one) => one.text).join(" "), text) >= 2
      : [...topicOf(text)].some((word) => topicOf(said.text).has(word));
  const isShort =
    text.length < 60 ||
    /^\W*(?:deal|agreed|accepted|sounds good|works for me|that works|confirmed|einverstanden|abgemacht|trato hecho|de acuerdo|d'accord|combinado|fechado|zgoda|umowa stoi|згода|домовились|договорились)/iu.test(
      text,
    );
  return isEcho || isShort ? { said: first } : undefined;
};

interface Agreed {
  readonly proposal: Proposal;
  readonly turn: ReadTurn;
  readonly due?: SaidDay;
  readonly fact: NewFact;
}

/**
 * What both agreed in writing: a proposal with a day, a number of hours or terms, and a clear yes of the other side to it. In: what people
 * wrote, in the order of time. Out: facts, and where a later agreement moved a day, the two beside each other.
 */
export const agreementsOf = (
  all: readonly ReadTurn[],
  span: Span,
): {
  readonly facts: NewFact[];
  readonly moved: Omit<Contradiction, "facts">[];
  /** What was proposed and said yes to. */
  readonly turns: ReadonlySet<ReadTurn>;
} => {
  const found: Agreed[] = [];
  const taken = new Set<ReadTurn>();
  const turns = new Set<ReadTurn>();
  for (const [at, turn] of all.entries()) {
    if ((turn.side !== "me" && turn.side !== "them") || turn.on === undefined || taken.has(turn)) continue;
    const proposal = proposalIn(turn);
    if (proposal === undefined) continue;
    const ahead: ReadTurn[] = [];
    for (let next = at + 1; next < all.length && next < at + MOST_AHEAD && ahead.length < TURNS_AHEAD; next += 1) {
      const one = all[next];
      if (one?.channel === turn.channel && (one.side === "me" || one.side === "them")) ahead.push(one);
    }
    const reply = ahead.find((one) => one.side !== turn.side);
    const isLate = reply?.on === undefined || reply.on > addDays(turn.on, DAYS_AHEAD);
    if (reply === undefined || isLate || ahead.slice(0, ahead.indexOf(reply)).some((one) => one.marks.has("no")))
      continue;
    const yes = yesTo(reply, proposal);
    if (yes === undefined) continue;
    taken.add(reply);
    turns.add(turn).add(reply);
    const due = yes.due ?? proposal.due;
    const [how, other] = [surenessOf(turn, span), surenessOf(reply, span)];
    const weaker = how.sure !== "sure" ? how : other;
    const isDaySure = due !== undefined && (due.sure || yes.due !== undefined);
    // "Agreed" in so many words, and the same figure once more, is as sure as a day.
    const isEchoed =
      due === undefined &&
      /(?<![\p{L}])agreed?(?![\p{L}])/iu.test(yes.said.text) &&
      (proposal.said.text.match(/\d+/g) ?? []).some((one) => new RegExp(`(?<!\\d)${one}(?!\\d)`).test(yes.said.text));
    const isSure = weaker.sure === "sure" && (isDaySure || isEchoed);
    found.push({
      proposal,
      turn,
      ...(due === undefined ? {} : { due }),
      fact: factOf(
        "agreed",
        {
          what: proposal.said.text.slice(0, 480),
          on: reply.on ?? turn.on,
          by: turn.side,
          ...(due === undefined ? {} : { dueOn: due.day }),
        },
        [...proposal.said.places, ...yes.said.places],
        {
          sure: isSure ? "sure" : "likely",
          unsure: [...weaker.unsure, ...(due !== undefined && !due.sure && yes.due === undefined ? ["dueOn"] : [])],
          note:
            weaker.note ??
            (due === undefined && !isEchoed
              ? "Whether this is what you both agreed on is for you to say."
              : isDaySure || isEchoed
                ? undefined
                : "The day can be read in two ways."),
        },
      ),
    });
  }
  const moved = found.flatMap((one, at): Omit<Contradiction, "facts">[] => {
    const { due } = one;
    if (due === undefined) return [];
    const topic = topicOf(one.proposal.said.text);
    const later = found
      .slice(at + 1)
      .find(
        (other) =>
          other.due !== undefined &&
          other.due.day !== due.day &&
          [...topicOf(other.proposal.said.text)].some((word) => topic.has(word)),
      );
    return later?.due === undefined
      ? []
      : [
          {
            what: "the day that was agreed",
            one: { value: due.day, places: one.proposal.said.places },
            other: { value: later.due.day, places: later.proposal.said.places },
            take: "other",
            why: "Both agreed to the later day afterwards.",
          },
        ];
  });
  return { facts: found.map(({ fact }) => fact), moved, turns };
};
