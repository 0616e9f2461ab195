import ical, { ICalAlarmType } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { CalendarEntry } from "../../core/deadlines/format-deadline.ts";

const DAY = 24 * 60 * 60;
const HOUR = 60 * 60;

/**
 * The text of a calendar file (RFC 5545). In: entries; the name of the calendar; now, and when the case last changed
 * (instants). All-day entries are dates without a zone; each entry reminds a day and three hours before. The uid is
 * stable and the sequence grows with the case, so that importing it again updates in place.
 */
export const calendarFile = (
  entries: readonly CalendarEntry[],
  name: string,
  now: string,
  changedAt: string,
): string => {
  const at = (instant: string) => new Date(Temporal.Instant.from(instant).epochMilliseconds);
  const calendar = ical({ name, prodId: { company: "dispute-coach", product: "deadlines", language: "EN" } });
  for (const entry of entries) {
    const start = at(entry.due.kind === "day" ? `${entry.due.day}T00:00:00Z` : entry.due.instant);
    const event = calendar.createEvent({
      id: entry.uid,
      stamp: at(now),
      sequence: Math.floor(Temporal.Instant.from(changedAt).epochMilliseconds / 60_000) % 2 ** 31,
      start,
      ...(entry.due.kind === "day" ? { allDay: true } : { end: start }),
      summary: entry.title,
      description: entry.text,
    });
    for (const trigger of [DAY, 3 * HOUR]) event.createAlarm({ type: ICalAlarmType.display, trigger });
  }
  return `${calendar.toString()}\r\n`;
};
