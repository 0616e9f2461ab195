import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { ANSWER_IDS } from "../../../src/core/case/answers.ts";
import { LIST_NAMES } from "../../../src/core/case/lists.ts";
import { answersFileSchema } from "../../../src/core/interview/answers-schema.ts";
import { STORIES, storyOf } from "../../support/stories.ts";

// Strict: an unknown keyword or a type that does not fit its keywords is an error.
const validator = () => new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, formats: { date: true } });

const flawsIn = (answers: unknown): string[] => {
  const validate = validator().compile(answersFileSchema());
  validate(answers);
  return [...new Set((validate.errors ?? []).map((error) => error.instancePath))];
};

test("it is a JSON Schema that holds every answer and every list, each with its question", () => {
  const schema = answersFileSchema();
  expect(() => validator().compile(schema)).not.toThrow();
  const properties = schema.properties as Record<string, unknown>;
  expect(Object.keys(properties)).toEqual(["$schema", "title", "skip", ...ANSWER_IDS, ...LIST_NAMES]);
  expect(JSON.stringify(properties.disputedAmount)).toContain("How much money is it about? (USD)");
  expect(JSON.stringify(schema)).not.toContain("undefined");
});

test.each(STORIES)("$name fits it", ({ given }) => {
  expect(flawsIn(given)).toEqual([]);
});

describe("what the file takes, it takes; what the file refuses, it refuses", () => {
  const { given } = storyOf("freelancer-ended-money-held");
  test.each([
    [{ $schema: "./answers.schema.json" }, []],
    [{ feePercent: "10 %" }, []],
    [{ disputedAmount: 800 }, []],
    [{ role: null }, []],
    [{ milestones: [{ name: null }] }, []],
    [{ role: "lawyer" }, ["/role"]],
    [{ nothing: 1 }, [""]],
    [{ claims: {} }, ["/claims"]],
    [{ claims: [{ id: "C 1" }] }, ["/claims/0/id"]],
    [{ claims: [{ price: 5 }] }, ["/claims/0"]],
    [{ disputedAmount: true }, ["/disputedAmount"]],
    [{ feePercent: 101 }, ["/feePercent"]],
    [{ tried: "message" }, ["/tried"]],
  ])("%j", (change, flaws) => {
    expect(flawsIn({ ...given, ...change })).toEqual(flaws);
  });
});
