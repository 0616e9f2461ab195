import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerId, isAnswerId } from "../../../src/core/case/answers.ts";
import { type Case, caseSchema } from "../../../src/core/case/case.ts";
import type { Field } from "../../../src/core/case/fields.ts";
import { readKey } from "../../../src/core/case/key.ts";
import { type Item, isListName, LIST_NAMES, type ListName } from "../../../src/core/case/lists.ts";
import {
  addItem,
  clearAnswer,
  finishList,
  keepUnsent,
  removeItem,
  setAnswer,
  settle,
  skipQuestion,
} from "../../../src/core/interview/edit.ts";
import { nextQuestion, previousQuestion } from "../../../src/core/interview/navigation.ts";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { STEPS } from "../../../src/core/interview/steps/all.ts";
import type { CurrentQuestion } from "../../../src/core/interview/steps/question.ts";
import { anyAnswer, anyCase } from "../../support/arbitraries.ts";
import { emptyCase } from "../../support/stories.ts";

const MOST_ITEMS = 2;

type Draw = fc.GeneratorValue;

const oneOf = <T>(draw: Draw, among: readonly T[]): T => among[draw(fc.nat, { max: among.length - 1 })] as T;

/** A value for a question: one of the options it shows, else anything its field accepts. */
const drawValue = (draw: Draw, c: Case, asking: CurrentQuestion): unknown => {
  const shown = asking.options?.map((option) => option.value) ?? [];
  if (asking.kind === "choice") return oneOf(draw, shown);
  if (asking.kind === "refs") return draw(fc.subarray, shown);
  const claims = c.claims.map((claim) => claim.id);
  return draw(anyAnswer, asking.field as Field, claims);
};

const intakeQuestions = (c: Case): string[] =>
  currentQuestionsOf(c)
    .filter((asking) => asking.step === "intake" && asking.item === undefined && !asking.key.includes("."))
    .map((asking) => asking.key);

describe("any case", () => {
  test("settling is idempotent, and what it drops is parked", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const settled = settle(c);
        expect(settle(settled)).toEqual(settled);
        for (const [id, value] of Object.entries(c.answers)) {
          expect(settled.answers[id as AnswerId] ?? settled.parked[id as AnswerId]).toEqual(value);
        }
        for (const list of LIST_NAMES) expect(settled[list]).toEqual(c[list]);
      }),
    );
  });

  test("replays the same after any other case as afresh, and after a change of its own", () => {
    fc.assert(
      fc.property(anyCase, anyCase, (one, two) => {
        const grown = {
          ...one,
          offers: [...one.offers, ...two.offers.map((item) => ({ ...item, id: `x${item.id}` }))],
        };
        const shrunk = { ...grown, offers: grown.offers.slice(1), claims: [], answers: two.answers };
        for (const c of [one, two, grown, shrunk, one]) {
          const shown = replay({ ...c });
          // With new objects nothing of a list that was replayed before is found again.
          expect(shown).toEqual(replay(structuredClone(c)));
          expect(shown.places.every(({ key }) => readKey(key) !== undefined)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("no two questions have the same key, and each key can be read", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const keys = currentQuestionsOf(settle(c)).map((asking) => asking.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => readKey(key) === undefined)).toEqual([]);
      }),
    );
  });

  test("the intake asks at most twelve questions, but for those of the first version", () => {
    const asked = (c: Parameters<typeof settle>[0]) =>
      intakeQuestions(settle({ ...c, answers: { ...c.answers, filed: undefined, filedOn: undefined } }));
    fc.assert(fc.property(anyCase, (c) => asked(c).length <= 12));
  });

  test("settled, it can be written down and read again", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const settled = settle(c);
        expect(caseSchema().parse(JSON.parse(JSON.stringify(settled)))).toEqual(settled);
      }),
    );
  });

  test("every answered choice is among the options that are shown", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        for (const asking of currentQuestionsOf(settle(c))) {
          if (asking.kind !== "choice" || asking.was === undefined) continue;
          expect(asking.options?.map((option) => option.value)).toContain(asking.was);
          expect(asking.options?.map((option) => option.value)).toContain("other");
        }
      }),
    );
  });
});

test("the interview comes to an end, whatever is answered", () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      let c = emptyCase();
      const seen: string[] = [];
      for (let asking = nextQuestion(c); asking !== undefined; asking = nextQuestion(c)) {
        seen.push(asking.key);
        if (seen.length > 500) throw new Error(`No end in sight: ${seen.slice(-5).join(", ")}`);
        if (isListName(asking.key)) {
          const add = c[asking.key].length < MOST_ITEMS && draw(fc.boolean);
          c = add ? addItem(c, asking.key).case : finishList(c, asking.key);
        } else if (draw(fc.nat, { max: 4 }) === 0) c = skipQuestion(c, asking.key);
        else c = setAnswer(c, asking.key, drawValue(draw, c, asking));
      }
      const questions = seen.filter((key) => !isListName(key));
      expect(new Set(questions).size, "each question is asked once").toBe(questions.length);
      expect(currentQuestionsOf(c).every((asking) => asking.state !== "open")).toBe(true);
    }),
    { numRuns: 40 },
  );
});

/** What the person has said so far: the last value under each key, unless taken away by an act. */
type Said = Map<string, unknown>;

const heldUnder = (c: Case, key: string): unknown => {
  const target = readKey(key);
  const earlier = c.toConfirm?.[key];
  if (earlier !== undefined) return earlier;
  if (target?.kind === "answer") return c.answers[target.id] ?? c.parked[target.id];
  if (target?.kind !== "field") return undefined;
  return (c[target.list] as readonly Item[]).find((item) => item.id === target.item)?.[target.field];
};

const forgetItem = (said: Said, list: ListName, id: string): void => {
  for (const key of [...said.keys()]) if (key.startsWith(`${list}.${id}.`)) said.delete(key);
  if (list !== "claims") return;
  for (const [key, value] of said) {
    if (Array.isArray(value) && (key === "notReliedOn" || /^exhibits\..*\.claims$/.test(key))) {
      said.set(
        key,
        value.filter((one) => one !== id),
      );
    }
  }
};

const DRAFTED = STEPS.flatMap((step) =>
  step.questions.flatMap((one) => ("id" in one && one.propose !== undefined ? [one.id as string] : [])),
);

const ACTS = [
  "answer",
  "answer",
  "answer",
  "answer",
  "edit",
  "edit",
  "back",
  "skip",
  "clear",
  "unsent",
  "add",
  "remove",
  "finish",
  "save",
] as const;

const actOnce = (draw: Draw, c: Case, said: Said): Case => {
  const askings = currentQuestionsOf(c);
  const next = nextQuestion(c);
  const some = oneOf(draw, askings);
  const list = oneOf(draw, LIST_NAMES);
  const give = (asking: CurrentQuestion): Case => {
    if (isListName(asking.key)) return finishList(c, asking.key);
    const value = drawValue(draw, c, asking);
    said.set(asking.key, value);
    return setAnswer(c, asking.key, value);
  };
  switch (oneOf(draw, ACTS)) {
    case "answer":
      return next === undefined ? c : give(next);
    case "edit":
      return give(some);
    case "back": {
      const before = structuredClone(c);
      previousQuestion(c, some.key);
      expect(c).toEqual(before);
      return c;
    }
    case "skip":
      // What is left for later is not answered; what is set aside stays so.
      if (some.was !== undefined) said.delete(some.key);
      return skipQuestion(c, some.key);
    case "clear":
      said.delete(some.key);
      return clearAnswer(c, some.key);
    case "unsent":
      return keepUnsent(c, some.key, draw(fc.string));
    case "add":
      return c[list].length < MOST_ITEMS ? addItem(c, list).case : c;
    case "remove": {
      const [item] = c[list];
      if (item === undefined) return c;
      forgetItem(said, list, item.id);
      return removeItem(c, list, item.id);
    }
    case "finish":
      return finishList(c, list);
    case "save": {
      const read = caseSchema().parse(JSON.parse(JSON.stringify(c)));
      expect(read).toEqual(c);
      return read;
    }
  }
};

test("no walk loses an answer: it is kept, put aside, or was taken away by an act", () => {
  fc.assert(
    fc.property(fc.gen(), fc.integer({ min: 1, max: 60 }), (draw, acts) => {
      let c = emptyCase();
      const said: Said = new Map();
      for (let act = 0; act < acts; act += 1) {
        c = actOnce(draw, c, said);
        // A draft kept as it was is no word of the person: it is made anew when what it was made from changes.
        for (const key of DRAFTED) if (heldUnder(c, key) === undefined) said.delete(key);
        for (const [key, value] of said) expect(heldUnder(c, key), key).toEqual(value);
        const both = Object.keys(c.answers).filter((id) => Object.hasOwn(c.parked, id));
        expect(both, "answered and put aside at once").toEqual([]);
        expect(settle(c)).toEqual(c);
      }
      const kept = [...Object.keys(c.answers), ...Object.keys(c.parked)].filter(isAnswerId);
      expect(
        kept.filter((id) => !said.has(id)),
        "nobody said this",
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
