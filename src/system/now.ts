import { Temporal } from "temporal-polyfill";
import { once } from "../core/once.ts";
import { Problem } from "../errors.ts";

/** Milliseconds since 1970 as an instant in whole seconds. */
const atSecond = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/**
 * The present instant in UTC, ISO 8601, whole seconds. SOURCE_DATE_EPOCH (seconds since 1970) sets it, so that output
 * can be reproduced: https://reproducible-builds.org/specs/source-date-epoch/
 */
export const nowIn = (env: Readonly<Record<string, string | undefined>>): string => {
  const fixed = env.SOURCE_DATE_EPOCH;
  if (fixed === undefined || fixed === "") return atSecond(Date.now());
  const seconds = Number(fixed);
  // Years 2000 to 2099: the days a case can hold.
  if (!/^\d+$/.test(fixed) || seconds < 946_684_800 || seconds > 4_102_444_799) {
    throw new Problem(
      `SOURCE_DATE_EPOCH must be whole seconds since 1970, within 2000 to 2099, not "${fixed.slice(0, 30)}".`,
    );
  }
  return atSecond(seconds * 1000);
};

/**
 * The calendar day of an instant where the person is, YYYY-MM-DD. By Date and not by the name of the zone: to find that out
 * loads the zones and languages of the whole world, a fifth of a start (docs/performance.md).
 */
export const localDayOf = (instant: string): string => {
  const at = new Date(instant);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${at.getFullYear()}-${month}-${day}`;
};

/** Values of TZ that mean UTC itself. */
const UTC = /^:?(Etc\/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)([+-]?0)?$/i;

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/**
 * The person's time zone: what the system names, or UTC when that is no zone that is known here; then `say` hears of it, once.
 * Days follow it too. In: the environment (TZ), what hears a sentence.
 */
export const zoneIn = (
  env: Readonly<Record<string, string | undefined>>,
  say: (sentence: string) => void,
): (() => string) => {
  const { TZ } = env;
  const find = once(() => {
    const zone = Temporal.Now.timeZoneId();
    // TZ can be written in ways that the system silently takes as UTC (tzset(3)).
    const isMeant = TZ === undefined || zone !== "UTC" || UTC.test(TZ);
    if (zone && isMeant && isZone(zone)) return zone;
    process.env.TZ = "UTC";
    const what = TZ === undefined ? "The system names no time zone" : `TZ="${TZ.slice(0, 60)}" is not a time zone`;
    say(`${what} we know, so days and times are in UTC.`);
    return "UTC";
  });
  if (TZ !== undefined && !UTC.test(TZ)) find();
  return find;
};
