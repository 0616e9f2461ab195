import type { Case } from "../case/case.ts";
import { unlessNever } from "../case/never.ts";
import { toldHappenings } from "../happenings/happenings.ts";
import { oneLine } from "../text/text.ts";
import { addDays, sayDay } from "../values/days.ts";
import type { Awaited } from "./awaited.ts";

/** Where nobody named a day, one looks after so many: a habit of ours, and no rule of Upwork's. */
export const PATIENCE = 3;

/** Tickets to Upwork Support without an answer. */
export const tickets = (c: Case): Awaited[] => {
  const all = toldHappenings(c);
  return all.flatMap((one, at): Awaited[] => {
    if (one.kind !== "ticketOpened" || one.on === undefined) return [];
    if (all.slice(at + 1).some(({ kind }) => kind === "ticketAnswered")) return [];
    return [
      {
        id: `ticket-${one.id}`,
        kind: "ticket",
        day: unlessNever(one.until) ?? addDays(one.on, PATIENCE),
        from: "upwork",
        what: `Your ticket of ${sayDay(one.on)} to Upwork Support${one.note === undefined ? "" : ` (${oneLine(one.note)})`} has no answer`,
        tell: "log happened --set kind=ticketAnswered",
        on: one.on,
        happening: one,
      },
    ];
  });
};

/** Tickets for whose answer Support named a day. */
export const comingTickets = (c: Case): Awaited[] =>
  tickets(c)
    .filter(({ happening }) => unlessNever(happening?.until) !== undefined)
    .map((one) => ({ ...one, what: one.what.replace(/ has no answer$/, " is to be answered") }));
