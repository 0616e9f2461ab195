import { expect, test } from "vitest";
import { deal } from "../../../src/core/routes/prerequisites.ts";
import { caseFrom } from "../../support/stories.ts";

const c = caseFrom({ role: "client", contract: "fixed" });

test.each<[string, object, string]>([
  ["no offer and no outcome", {}, "missing"],
  ["an agreement as the outcome", { answers: { ...c.answers, outcome: "agreement" } }, "ready"],
  ["an offer that was accepted", { offers: [{ id: "o1", answer: "accepted" }] }, "ready"],
  ["an offer that was declined", { offers: [{ id: "o1", answer: "declined" }] }, "missing"],
])("a deal in writing is there: %s", (_name, more, state) => {
  expect(deal({ ...c, ...more }).map((one) => one.state)).toEqual([state]);
});
