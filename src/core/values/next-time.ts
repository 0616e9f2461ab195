import { Temporal } from "temporal-polyfill";

/**
 * The next of some times of day after an instant, where the person is. In: an ISO instant, an IANA zone, times as "09:00". Out: the day
 * (YYYY-MM-DD) and the time; undefined where there is none.
 */
export const nextOf = (
  now: string,
  zone: string,
  times: readonly string[],
): { readonly day: string; readonly time: string } | undefined => {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDateTime();
  const clock = here.toPlainTime().toString({ smallestUnit: "minute" });
  const [first] = [...times].sort();
  const later = [...times].sort().find((time) => time > clock);
  if (later !== undefined) return { day: here.toPlainDate().toString(), time: later };
  return first === undefined ? undefined : { day: here.toPlainDate().add({ days: 1 }).toString(), time: first };
};
