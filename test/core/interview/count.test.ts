import { describe, expect, test } from "vitest";
import { takeAnswers } from "../../../src/core/interview/answers-file.ts";
import { skipQuestion } from "../../../src/core/interview/edit.ts";
import { countOf, nextQuestion, previousQuestion, questionAt } from "../../../src/core/interview/navigation.ts";
import type { CurrentQuestion } from "../../../src/core/interview/steps/question.ts";
import { caseOf, emptyCase, STORIES, TODAY, tellStory } from "../../support/stories.ts";

const listOf = (asking: CurrentQuestion): string | undefined => asking.list;

describe.each(STORIES)("the counter in $name", (story) => {
  const { told } = tellStory(story);

  test("goes on by one with each question; a list counts as one, and its parts go on by one", () => {
    let last: { asking: CurrentQuestion; count: ReturnType<typeof countOf> } | undefined;
    for (const { asking, before } of told) {
      const count = countOf(before, asking);
      if (last?.asking.step !== asking.step) expect(count.place, asking.key).toBe(1);
      else {
        const within = listOf(asking) !== undefined && listOf(asking) === listOf(last.asking);
        expect(count.place - last.count.place, asking.key).toBe(within ? 0 : 1);
        if (within && count.part !== undefined) expect(count.part, asking.key).toBe((last.count.part ?? 0) + 1);
      }
      last = { asking, count: asking.item === undefined ? { ...count, part: undefined } : count };
    }
  });

  test("says about how many there will be, and stays with it", () => {
    for (const { asking, before } of told) {
      const { place, about } = countOf(before, asking);
      expect(place, asking.key).toBeLessThanOrEqual(about);
      const first = told.find((one) => one.asking.step === asking.step);
      expect(about, asking.key).toBe(first === undefined ? about : countOf(first.before, first.asking).about);
    }
  });

  test("goes back by one, down to the first", () => {
    const c = caseOf(story.name);
    for (const { asking } of told.slice(-1)) {
      let here: CurrentQuestion | undefined = asking;
      while (here !== undefined) {
        const before = previousQuestion(c, here.key, { step: asking.step });
        if (before === undefined) {
          expect(countOf(c, here).place).toBe(1);
          break;
        }
        const within = listOf(before) !== undefined && listOf(before) === listOf(here);
        expect(countOf(c, here).place - countOf(c, before).place, before.key).toBe(within ? 0 : 1);
        here = before;
      }
    }
  });
});

test("a question has one number: from the front, from behind, and where others were answered before by a file", () => {
  const { case: given } = takeAnswers(emptyCase(), { role: "freelancer", contract: "hourly", filed: "nothing" }, TODAY);
  let c = given;
  const places = new Map<string, number>();
  for (let next = nextQuestion(c, { step: "intake" }); next !== undefined; next = nextQuestion(c, { step: "intake" })) {
    places.set(next.key, countOf(c, next).place);
    c = skipQuestion(c, next.key);
  }
  expect(places.size).toBeGreaterThan(2);
  expect([...places.values()]).toEqual([...places.values()].toSorted((a, b) => a - b));
  for (const [key, place] of places) {
    const asking = questionAt(c, key);
    expect(asking && countOf(c, asking).place, key).toBe(place);
  }
});
