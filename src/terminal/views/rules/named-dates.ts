import { type Present, todayOf } from "../../../core/deadlines/deadline-math.ts";
import type { NamedDate } from "../../../core/deadlines/named-dates.ts";
import { sayDay, sayDistance } from "../../../core/values/days.ts";
import { whole, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const from = ({ isUpworks }: NamedDate): string => (isUpworks ? " (the date Upwork gave you)" : "");

/** A day that was named and that no rule covers, in a line: how far off, what it is for, until when. */
export const namedDateLine = (one: NamedDate, present: Present, look: Look): string[] => {
  const { day, what, state } = one;
  const distance = sayDistance(day, todayOf(present));
  const mark = look.plain ? "" : state === "over" ? "× " : "· ";
  const gap = look.plain ? ": " : "   ";
  // What the two agreed on, or the person noted, is due; what Upwork named is the last day for an act.
  const line = one.isUpworks
    ? `${distance}${gap}${what}, until ${sayDay(day)}${from(one)}`
    : state === "over"
      ? `due on ${sayDay(day)}, ${distance}${gap}${what}`
      : `${distance}${gap}${what}, due on ${sayDay(day)}`;
  return wrap(whole(`${mark}${line}`, look), look.width, look.plain ? 0 : 2, look.plain ? 0 : 4);
};

/** A day that Upwork named and that is over: when, and how to tell what came of it. In: the id of the case, for the commands. */
export const namedDateOver = (one: NamedDate, id: string, look: Look): string[] => {
  const indent = look.plain ? 0 : 4;
  const line = `${look.plain ? "" : "! "}${one.what}. The time ended on ${sayDay(one.day)}${from(one)}.`;
  return [
    ...wrap(look.paint.bad(look.paint.bold(line)), look.width, look.plain ? 0 : 2, indent),
    ...withMore(
      "What happened since? Look at the contract on Upwork, then add it with",
      look.asTyped(`log happened ${id}`),
      look.width,
      indent,
    ),
  ];
};
