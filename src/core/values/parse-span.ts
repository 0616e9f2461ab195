import { LONGEST_TYPED, plainly } from "../text/typed-text.ts";

const MINUTES = {
  m: 1,
  min: 1,
  minute: 1,
  h: 60,
  hr: 60,
  hour: 60,
  d: 1440,
  day: 1440,
  w: 10_080,
  week: 10_080,
} as const;
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };
/** Nothing on Upwork runs longer than this. */
const MOST = 400 * MINUTES.day;

/** Reads a length of time as people write it: "48h", "2 days", "a week", "90 min". Out: whole minutes, or undefined. */
export const readSpan = (raw: string): number | undefined => {
  const found = raw.length > LONGEST_TYPED ? null : /^(\d{1,6}|[a-z]+) ?([a-z]+)$/.exec(plainly(raw));
  const [, amount = "", unit = ""] = found ?? [];
  const number = NUMBERS[amount] ?? Number(amount);
  const each = MINUTES[unit.replace(/(?<=..)s$/, "") as keyof typeof MINUTES];
  const minutes = each === undefined ? Number.NaN : number * each;
  return minutes >= 1 && minutes <= MOST ? minutes : undefined;
};

/** Minutes in words as they were meant: 2880 is "48 hours", 10080 "7 days". */
export const saySpan = (minutes: number): string => {
  const [each, unit] =
    minutes % MINUTES.d === 0 && minutes > 2 * MINUTES.d
      ? ([MINUTES.d, "day"] as const)
      : minutes % MINUTES.h === 0
        ? ([MINUTES.h, "hour"] as const)
        : ([MINUTES.m, "minute"] as const);
  const number = minutes / each;
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
};
