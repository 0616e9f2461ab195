import { Temporal } from "temporal-polyfill";
import { dayOf } from "../values/days.ts";
import type { MailHead, ReadText } from "./read-text.ts";

const ON_WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A time on the wall as the instant it is where the person is. */
const there = <T extends MailHead>(head: T, zone: string): T => {
  const { sentAt } = head;
  if (sentAt === undefined || !ON_WALL.test(sentAt)) return head;
  const at = Temporal.PlainDateTime.from(sentAt).toZonedDateTime(zone).toInstant().toString({ smallestUnit: "second" });
  // On the same day either way there is nothing to be said of it.
  return dayOf(at, "UTC") === sentAt.slice(0, 10) ? head : { ...head, sentAt: at, isByWall: true };
};

/**
 * A mail whose head has a time without a zone, as a program writes it that forwards or prints: of a time near midnight the day is another
 * one for Upwork, which counts in UTC. In: a text; the person's zone (IANA). Out: its heads with instants where that changes the day.
 */
export const withInstants = (text: ReadText, zone: string): ReadText => {
  const { mail } = text;
  if (mail === undefined) return text;
  const { forwarded } = mail;
  return {
    ...text,
    mail: { ...there(mail, zone), ...(forwarded === undefined ? {} : { forwarded: there(forwarded, zone) }) },
  };
};
