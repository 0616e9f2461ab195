import type { Deadline } from "../../../core/deadlines/deadline.ts";
import type { Present } from "../../../core/deadlines/deadline-math.ts";
import {
  nameOfDeadline,
  sayAct,
  sayEnd,
  sayLeft,
  sayTimeLeft,
  sayUntil,
} from "../../../core/deadlines/format-deadline.ts";
import { byUrgency, isNear, isUrgent } from "../../../core/deadlines/urgency.ts";
import { datesOver, type Standing, unresolved } from "../../../core/standing/standing.ts";
import { sayDay } from "../../../core/values/days.ts";
import { whole, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { namedDateOver } from "./named-dates.ts";

const headLine = (deadline: Deadline, present: Present, look: Look): string => {
  const line = `${sayLeft(deadline, present)}   ${sayAct(deadline)}`;
  if (look.plain)
    return `${isUrgent(deadline, present) ? "Urgent. " : ""}${sayAct(deadline)}. ${sayTimeLeft(deadline, present)}`;
  if (isUrgent(deadline, present)) return look.paint.bad(look.paint.bold(`! ${line}`));
  return deadline.state === "over"
    ? look.paint.dim(`× ${line}`)
    : deadline.state === "unknown"
      ? `? ${line}`
      : `· ${line}`;
};

/** The command that says how a day was worked out; a voice is told what it is for. */
const explainLine = ({ id }: Deadline, look: Look): string =>
  `${look.plain ? "More: " : ""}${look.asTyped(`explain ${id}`)}`;

/** For a day that is not known: the question that would tell it. */
const tellLines = ({ due }: Deadline, id: string, look: Look): string[] =>
  due.kind === "unknown"
    ? withMore(
        look.plain ? "Add the day with" : "add it with",
        look.asTyped(`review ${id} ${due.key}`),
        look.width,
        look.plain ? 0 : 4,
      )
    : [];

/** What was taken to be so since nobody told it, and how to tell it. In: the id of the case, for the command. */
const assumedLines = (assumed: string | undefined, takes: Deadline["takes"], id: string, look: Look): string[] => {
  const indent = look.plain ? 0 : 4;
  if (assumed === undefined) return [];
  const line = look.paint.warn(`Assumed. ${assumed}`);
  return takes === undefined
    ? wrap(whole(line, look), look.width, indent)
    : withMore(`${line} Tell it with`, look.asTyped(`review ${id} ${takes.key}`), look.width, indent);
};

/** Only what was taken of how the contract is paid: what else is assumed stands beside the day. */
const takenLines = ({ takes, due }: Deadline, id: string, look: Look): string[] =>
  due.kind === "unknown" ? [] : assumedLines(takes?.why, takes, id, look);

/** One deadline: how long, who must act, until when, what follows, how sure. */
const deadlineLines = (deadline: Deadline, present: Present, look: Look, id: string): string[] => {
  const indent = look.plain ? 0 : 4;
  const body = (text: string): string[] => wrap(whole(text, look), look.width, indent);
  return [
    ...wrap(headLine(deadline, present, look), look.width, look.plain ? 0 : 2, indent),
    ...body(sayUntil(deadline, present.zone)),
    ...tellLines(deadline, id, look),
    ...(deadline.from === undefined
      ? []
      : body(look.paint.dim(`${deadline.about}: ${deadline.from.what} on ${sayDay(deadline.from.day)}`))),
    ...body(`if nobody acts: ${deadline.missed}`),
    ...assumedLines(deadline.assumed, deadline.takes, id, look),
    ...withMore(
      look.paint.dim(whole(`${deadline.rule.confidence} confidence, checked ${sayDay(deadline.rule.checkedOn)}`, look)),
      look.paint.dim(explainLine(deadline, look)),
      look.width,
      indent,
    ),
  ];
};

/** All deadlines of a case, what matters most first, those that are over last. In: the id of the case, for the commands. */
export const deadlinesPage = (deadlines: readonly Deadline[], present: Present, look: Look, id: string): string[] =>
  deadlines
    .toSorted(byUrgency(present))
    .flatMap((deadline, index) => [...(index === 0 ? [] : [""]), ...deadlineLines(deadline, present, look, id)]);

/** A deadline that passed: when, what by the rule has followed, and the question that would tell. */
export const passedOne = (deadline: Deadline, standing: Standing, id: string, look: Look): string[] => {
  const indent = look.plain ? 0 : 4;
  const move = standing.moved.find((one) => one.deadline.id === deadline.id);
  const nothingOn = standing.saidNothing.get(deadline.id);
  const mark = look.plain ? "" : "! ";
  return [
    ...wrap(
      look.paint.bad(
        look.paint.bold(
          `${mark}${nameOfDeadline(deadline)}: the time ended on ${sayEnd(deadline)}${deadline.assumed === undefined || deadline.ownDate ? "" : " (assumed)"}.`,
        ),
      ),
      look.width,
      look.plain ? 0 : 2,
      indent,
    ),
    ...wrap(`By the rule: ${deadline.missed}.`, look.width, indent),
    ...takenLines(deadline, id, look),
    ...(nothingOn === undefined
      ? withMore(
          `${move === undefined ? "What happened since" : "Did that happen"}? Look at the contract on Upwork, then add it with`,
          look.asTyped(`log happened ${id}`),
          look.width,
          indent,
        )
      : wrap(
          `On ${sayDay(nothingOn)} you said that nothing had happened. Ask Upwork Support what the status is.`,
          look.width,
          indent,
        )),
  ];
};

/** Deadlines that passed with nothing told since, and what by the rule has followed: what comes first on a page. */
export const passedLines = (
  standing: Standing,
  id: string,
  { present }: { readonly present: Present },
  look: Look,
): string[] => [
  ...unresolved(standing, present).flatMap((one) => passedOne(one, standing, id, look)),
  ...datesOver(standing, present).flatMap((one) => namedDateOver(one, id, look)),
];

/** Until when, with the milestone or week it is about, and how sure. */
const untilLine = (deadline: Deadline, present: Present): string =>
  `${deadline.isOfContract ? "" : `${deadline.about}: `}${sayUntil(deadline, present.zone)}`;

/** One deadline in short: how long, who must act, until when; for an urgent one, what follows. In: the id of its case; was what it takes said above? */
export const shortLines = (deadline: Deadline, present: Present, look: Look, id: string, isSaid = false): string[] => {
  const indent = look.plain ? 0 : 4;
  return [
    ...wrap(headLine(deadline, present, look), look.width, look.plain ? 0 : 2, indent),
    ...wrap(whole(untilLine(deadline, present), look), look.width, indent),
    ...tellLines(deadline, id, look),
    ...(isSaid ? [] : takenLines(deadline, id, look)),
    ...(isUrgent(deadline, present)
      ? withMore(whole(`if nobody acts: ${deadline.missed}`, look), explainLine(deadline, look), look.width, indent)
      : []),
  ];
};

/** Was the same said of one that stands above? */
const isTakenAbove = (above: readonly Deadline[], { takes }: Deadline): boolean =>
  above.some((one) => one.takes?.why === takes?.why && one.due.kind !== "unknown");

/**
 * The head of a page: at most `most` deadlines in two lines each, what matters most first, the urgent ones marked. In: the id of the
 * case, for the commands. Those half a year away, and those in which nothing is lost, stand only in `deadlines`: here they would hide the near ones.
 */
export const deadlineHead = (
  deadlines: readonly Deadline[],
  present: Present,
  look: Look,
  most: number,
  id: string,
): string[] => {
  const near = deadlines
    .filter((deadline) => isNear(deadline, present) && deadline.isAside !== true)
    .toSorted(byUrgency(present));
  const shown = near.slice(0, most);
  const more =
    deadlines.filter((one) => (one.state === "running" && one.isAside !== true) || near.includes(one)).length -
    shown.length;
  const indent = look.plain ? 0 : 4;
  return [
    ...shown.flatMap((deadline, at) =>
      shortLines(deadline, present, look, id, isTakenAbove(shown.slice(0, at), deadline)),
    ),
    // With none shown above it, there is nothing to have "more" of.
    ...(shown.length > 0 && more > 0
      ? wrap(
          look.paint.dim(`${look.plain ? "And" : "and"} ${more} more: ${look.asTyped("deadlines")}`),
          look.width,
          indent,
        )
      : []),
  ];
};
