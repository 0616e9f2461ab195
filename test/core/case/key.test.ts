import { expect, test } from "vitest";
import { ANSWER_IDS } from "../../../src/core/case/answers.ts";
import { itemKey, readKey } from "../../../src/core/case/key.ts";
import { LIST_NAMES, listFields } from "../../../src/core/case/lists.ts";

test("every answer, list and field has a key that is read back", () => {
  for (const id of ANSWER_IDS) expect(readKey(id)).toEqual({ kind: "answer", id });
  for (const list of LIST_NAMES) {
    expect(readKey(list)).toEqual({ kind: "list", list });
    for (const field of Object.keys(listFields[list])) {
      expect(readKey(itemKey(list, "x1", field))).toEqual({ kind: "field", list, item: "x1", field });
    }
  }
});

test.each([
  "",
  ".",
  "nothing",
  "Role",
  "role.x",
  "role.x.y",
  "milestones.m1",
  "milestones.m1.",
  "milestones.m1.amount.more",
  "milestones.m1.hours",
  "milestones.m1.__proto__",
  "milestones.m1.constructor",
  "__proto__",
  "constructor",
  "toString",
  "__proto__.m1.amount",
  "hasOwnProperty.call.apply",
])("%j is no key", (key) => {
  expect(readKey(key)).toBeUndefined();
});
