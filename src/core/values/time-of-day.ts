import { Temporal } from "temporal-polyfill";
import { LONGEST_TYPED, plainly } from "../text/typed-text.ts";
import { dayOf, MONTHS, timeOf } from "./days.ts";

/** A day with the time that stood beside it. */
export interface Timed {
  /** The text without the time. */
  readonly day: string;
  /** As it was written: "2:05 pm utc". */
  readonly said: string;
  readonly hour: number;
  readonly minute: number;
  /** "UTC", "+02:00" or "Europe/Berlin"; undefined when the time names no zone. */
  readonly zone?: string;
}

// 14:05, 14.05, 14h05, 14:05:30.123, 2:05 pm, 2 pm, noon
const CLOCK =
  "(?:(?:12(?:[:.]00)? ?)?(?:noon|midnight)|\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?(?![a-z]))?|\\d{1,2} ?[ap]\\.?m\\.?(?![a-z]))";
const ZONE =
  "(?:\\(?(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?\\)?|\\(?[a-z]{1,5}\\)?|[a-z]+(?:/[a-z_-]+)+)(?:\\[[a-z/_+-]+\\])?";
const BEHIND = new RegExp(
  `^(.+?)(?:t|,? (?:at |around |@ ?)?|,|@)(${CLOCK})(?: ?(?:hours|hrs|h|o'clock|uhr))?(?: ?(${ZONE}))?$`,
);
const BEFORE = new RegExp(`^(?:at )?(${CLOCK})(?: (${ZONE}))?,? (?:on )?(.*[\\d].*|today|yesterday)$`);

// The zones of RFC 5322, section 4.3, in hours. Other letters are not guessed: IST and CST are zones of several countries.
const LETTERS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const two = (part: number | string): string => String(part).padStart(2, "0");

const offset = (hours: string, minutes = "00"): string => {
  const sign = hours.startsWith("-") ? "-" : "+";
  return `${sign}${two(hours.replace(/^[+-]/, ""))}:${minutes}`;
};

const zoneFrom = (written: string): string | undefined => {
  const bare = written
    .replace(/[()]/g, "")
    .replace(/\[.*\]$/, "")
    .trim();
  if (Object.hasOwn(LETTERS, bare)) {
    const hours = LETTERS[bare] ?? 0;
    return hours === 0 ? "UTC" : offset(`${hours}`);
  }
  const shifted = /^(?:utc|gmt)? ?([+-]\d{1,2}):?(\d{2})?$/.exec(bare);
  const zone = shifted ? offset(shifted[1] ?? "", shifted[2]) : bare.includes("/") ? bare : undefined;
  if (zone === undefined) return undefined;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return zone;
  } catch {
    return undefined;
  }
};

const timeFrom = (clock: string): { readonly hour: number; readonly minute: number } | undefined => {
  if (clock.endsWith("noon")) return { hour: 12, minute: 0 };
  if (clock.endsWith("midnight")) return { hour: 0, minute: 0 };
  const [hours = "", minutes = "0"] = clock.split(/[^\d]+/);
  const half = /([ap])\.?m\.?$/.exec(clock)?.[1];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined;
  return { hour: half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0), minute };
};

/** Reads a time of day as people write it: "9", "9:00", "18h", "6pm", "noon". Out: "09:00"; undefined when it is none. */
export const readTime = (raw: string): string | undefined => {
  const text = raw.length > LONGEST_TYPED ? "" : plainly(raw);
  const clock = /^\d{1,2}(?: ?h)?$/.test(text) ? `${Number.parseInt(text, 10)}:00` : text;
  if (!new RegExp(`^${CLOCK}$`).test(clock)) return undefined;
  const time = timeFrom(clock);
  return time && `${two(time.hour)}:${two(time.minute)}`;
};

/**
 * Takes a time off a day: "27.11.2026 14:05", "2026-11-27T14:05Z", "27 nov 2026 at 2:05 pm UTC". In: the text as `plainly` gives it.
 * Out: the parts, a problem when the time or its zone is none, or undefined when there is no time.
 */
export const timeBeside = (text: string): Timed | { readonly problem: string } | undefined => {
  const behind = BEHIND.exec(text);
  const before = behind ? null : BEFORE.exec(text);
  if (behind === null && before === null) return undefined;
  const [day = "", clock = "", written] = behind
    ? [behind[1], behind[2], behind[3]]
    : [before?.[3], before?.[1], before?.[2]];
  const time = timeFrom(clock);
  if (time === undefined) return { problem: `There is no time ${clock}. The day alone is enough.` };
  const said = [clock, written?.replace(/\[.*\]$/, "")].filter(Boolean).join(" ").toUpperCase();
  if (written === undefined) return { day, said, ...time };
  const zone = zoneFrom(written);
  if (zone === undefined)
    return {
      problem: `We do not know the time zone ${written.toUpperCase()}. Leave the time out, or write the zone like UTC or +05:30.`,
    };
  return { day, said, ...time, zone };
};

const short = (iso: string): string => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;

/** A day and time of a zone as the day it is where the person is, with words when it is another one. In: YYYY-MM-DD; IANA zone. */
export const dayHere = (
  iso: string,
  { hour, minute, zone, said }: Timed,
  here: string,
): { day: string; note: string } => {
  const onlyDay = `Only the day is kept, not ${said}.`;
  if (zone === undefined) return { day: iso, note: onlyDay };
  const instant = Temporal.PlainDate.from(iso)
    .toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } })
    .toInstant()
    .toString();
  const day = dayOf(instant, here);
  return {
    day,
    note: `${said} on ${short(iso)} is ${timeOf(instant, here)} on ${short(day)} in your time zone (${here}). Only the day is kept.`,
  };
};
