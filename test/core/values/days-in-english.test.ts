import { describe, expect, test } from "vitest";
import { languageNamed } from "../../../src/core/values/day-language.ts";
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

describe("the language that the person has set", () => {
  test.each([
    ["de", "3/4/2026", "2026-04-03"],
    ["en-GB", "3.4.2026", "2026-04-03"],
    ["en-US", "3/4/2026", "2026-03-04"],
    ["en-US", "3/4", "2026-03-04"],
    // Only the other way is a day.
    ["en-US", "25/10/2026", "2026-10-25"],
    ["de", "10/25/2026", "2026-10-25"],
    // English, without its country, decides nothing.
    ["en", "3/4/2026", "2026-04-03 or 2026-03-04"],
    [undefined, "3/4/2026", "2026-04-03 or 2026-03-04"],
    ["hi", "३ अप्रैल 2026", "2026-04-03"],
    ["vi", "hôm qua", "2026-11-14"],
    ["sv", "3 maj 2026", "2026-05-03"],
    // Any other way of writing stays.
    ["en-US", "2026-04-03", "2026-04-03"],
    ["hi", "3 Apr 2026", "2026-04-03"],
    ["hi", "gestern", "2026-11-14"],
  ])("%s: %s is %s", (language, raw, days) => {
    const read = parseDay(raw, { today, tense: "past", language });
    expect("problem" in read ? read.problem : read.days.map(({ day }) => day).join(" or ")).toBe(days);
  });

  test.each([
    ["german", "de"],
    ["German", "de"],
    ["en_US", "en-US"],
    ["pt-br", "pt-BR"],
    ["HINDI", "hi"],
    ["xx", undefined],
    ["", undefined],
    ["../etc", undefined],
    ["moon", undefined],
  ])("%s names %s", (raw, tag) => expect(languageNamed(raw)).toBe(tag));
});
