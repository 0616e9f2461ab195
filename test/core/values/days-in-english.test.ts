import { describe, expect, test } from "vitest";
import { inEnglish } from "../../../src/core/values/days-in-english.ts";
import { parseDay } from "../../../src/core/values/parse-day.ts";

// A Sunday.
const today = "2026-11-15";
const past = (raw: string): string => {
  const read = parseDay(raw, { today, tense: "past" });
  return "problem" in read ? "none" : read.days.map(({ day }) => day).join(" or ");
};

describe("days in other languages", () => {
  test.each([
    ["gestern", "2026-11-14"],
    ["vorgestern", "2026-11-13"],
    ["ayer", "2026-11-14"],
    ["anteayer", "2026-11-13"],
    ["hier", "2026-11-14"],
    ["ieri", "2026-11-14"],
    ["ontem", "2026-11-14"],
    ["gisteren", "2026-11-14"],
    ["wczoraj", "2026-11-14"],
    ["вчора", "2026-11-14"],
    ["вчера", "2026-11-14"],
    ["dün", "2026-11-14"],
    ["dun", "2026-11-14"],
    ["kemarin", "2026-11-14"],
    ["juče", "2026-11-14"],
    ["vor 3 Tagen", "2026-11-12"],
    ["hace 3 días", "2026-11-12"],
    ["hace 3 dias", "2026-11-12"],
    ["il y a 3 jours", "2026-11-12"],
    ["3 дні тому", "2026-11-12"],
    ["5 дней назад", "2026-11-10"],
    ["Freitag", "2026-11-13"],
    ["am Freitag", "2026-11-13"],
    ["letzten Freitag", "2026-11-13"],
    ["el viernes", "2026-11-13"],
    ["viernes pasado", "2026-11-13"],
    ["vendredi dernier", "2026-11-13"],
    ["venerdì scorso", "2026-11-13"],
    ["piątek", "2026-11-13"],
    ["w środę", "2026-11-11"],
    ["в пятницу", "2026-11-13"],
    ["пʼятниця", "2026-11-13"],
    ["10 листопада 2026", "2026-11-10"],
    ["10 ноября", "2026-11-10"],
    ["10 listopada", "2026-11-10"],
    ["10 kasım 2026", "2026-11-10"],
    ["martes 10 de noviembre", "2026-11-10"],
    ["Freitag, 13. November", "2026-11-13"],
  ])("%s is %s", (typed, day) => expect(past(typed)).toBe(day));

  test("English is read first, and what is no day stays none", () => {
    expect(past("yesterday")).toBe("2026-11-14");
    for (const typed of ["moon", "quelque chose", "soon", "le", "a", "", "?"]) expect(past(typed)).toBe("none");
    expect(inEnglish("quelque chose")).toBeUndefined();
  });

  test("to come", () => {
    const read = parseDay("kommenden Freitag", { today, tense: "future" });
    expect("days" in read && read.days[0].day).toBe("2026-11-20");
    expect(parseDay("mañana", { today, tense: "future" })).toEqual({ days: [{ day: "2026-11-16" }] });
    expect(parseDay("in 3 Tagen", { today, tense: "future" })).toEqual({ days: [{ day: "2026-11-18" }] });
  });
});
