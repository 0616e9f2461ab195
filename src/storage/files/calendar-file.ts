import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { FileEntry } from "../../core/deadlines/calendar.ts";

const DAY = 24 * 60 * 60;
const HOUR = 60 * 60;

/**
 * The text of a calendar file (RFC 5545). In: entries; the name of the calendar; now (an instant). All-day entries are dates without a zone; each
 * entry reminds a day and three hours before. The uid is stable and the sequence grows with a change, so that importing it again updates in place. What is
 * gone stands there as cancelled, takes no time and reminds of nothing; its title says so too, for programs that show it like any other.
 */
export const calendarFile = (entries: readonly FileEntry[], name: string, now: string): string => {
  const at = (instant: string) => new Date(Temporal.Instant.from(instant).epochMilliseconds);
  const calendar = ical({ name, prodId: { company: "dispute-coach", product: "deadlines", language: "EN" } });
  for (const entry of entries) {
    const start = at(entry.due.kind === "day" ? `${entry.due.day}T00:00:00Z` : entry.due.instant);
    const event = calendar.createEvent({
      id: entry.uid,
      stamp: at(now),
      sequence: entry.sequence,
      start,
      ...(entry.due.kind === "day" ? { allDay: true } : { end: start }),
      summary: entry.cancelled ? `Gone: ${entry.title}` : entry.title,
      description: entry.text,
    });
    if (entry.cancelled) {
      event.status(ICalEventStatus.CANCELLED);
      event.transparency(ICalEventTransparency.TRANSPARENT);
    } else for (const trigger of [DAY, 3 * HOUR]) event.createAlarm({ type: ICalAlarmType.display, trigger });
  }
  return `${calendar.toString()}\r\n`;
};
