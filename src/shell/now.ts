import { Temporal } from "temporal-polyfill";
import { Problem } from "./errors.ts";

/**
 * The present instant in UTC, ISO 8601, whole seconds. SOURCE_DATE_EPOCH (seconds since 1970) sets it, so that output
 * can be reproduced: https://reproducible-builds.org/specs/source-date-epoch/
 */
export const nowIn = (env: Readonly<Record<string, string | undefined>>): string => {
  const fixed = env.SOURCE_DATE_EPOCH;
  if (fixed === undefined || fixed === "") return Temporal.Now.instant().round("second").toString();
  const seconds = Number(fixed);
  // Years 2000 to 2099: the days a case can hold.
  if (!/^\d+$/.test(fixed) || seconds < 946_684_800 || seconds > 4_102_444_799) {
    throw new Problem(
      `SOURCE_DATE_EPOCH must be whole seconds since 1970, within 2000 to 2099, not "${fixed.slice(0, 30)}".`,
    );
  }
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
};

/** The person's time zone; UTC when the system names none. */
export const zoneOf = (): string => Temporal.Now.timeZoneId() || "UTC";
