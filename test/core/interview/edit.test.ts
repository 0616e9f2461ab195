import { expect, test } from "vitest";
import { addItem, removeItem, setAnswer, withdrawExhibit } from "../../../src/core/interview/edit.ts";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { caseFrom, emptyCase } from "../../support/stories.ts";

test("the id of an item that was removed is given to no other", () => {
  const added = addItem(emptyCase(), "claims");
  expect(addItem(removeItem(added.case, "claims", added.id), "claims").id).toBe("c2");
});

test("nothing is asked about an exhibit that was taken out of the filing", () => {
  const c = caseFrom({ role: "freelancer", contract: "fixed", exhibits: [{ id: "e1", name: "a.png" }, { id: "e2" }] });
  const keys = currentQuestionsOf(withdrawExhibit(c, "e1")).map((one) => one.key);
  expect([keys.includes("exhibits.e1.name"), keys.includes("exhibits.e2.name")]).toEqual([false, true]);
});

test("an amount is asked again when the money it was given for changed, and not when that is told for the first time", () => {
  const c = caseFrom({
    role: "freelancer",
    contract: "fixed",
    milestones: [{ id: "m1", money: "held" }],
    problem: "notPaid",
    disputedAmount: "300.00",
  });
  const told = setAnswer(c, "milestones.m1.amount", 500_00);
  expect(told.answers.disputedAmount).toBe(300_00);
  const changed = setAnswer(told, "milestones.m1.amount", 400_00);
  expect([changed.answers.disputedAmount, changed.toConfirm?.disputedAmount]).toEqual([undefined, 300_00]);
});
