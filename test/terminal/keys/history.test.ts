import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, type History, historyOf, recorded, stepped } from "../../../src/terminal/keys/history.ts";
import { textBufferOf } from "../../../src/terminal/keys/text-buffer.ts";

const typed = (history: History, text: string, change: Change = "typed") =>
  recorded(history, textBufferOf(text), change);

it("letters of a word are one change, and each word is its own", () => {
  const steps = ["o", "on", "one", "one ", "one t", "one tw", "one two"];
  const all = steps.reduce((now, text) => typed(now, text), historyOf(textBufferOf("")));
  const back = stepped(all, "back");
  expect([back.now.text, stepped(back, "back").now.text]).toEqual(["one", ""]);
});

it("a move of the cursor is nothing to take back, and ends a change", () => {
  const moved = recorded(typed(historyOf(textBufferOf("")), "a"), { text: "a", at: 0 });
  expect(stepped(typed(moved, "ba"), "back").now).toEqual({ text: "a", at: 0 });
});

it("all that is taken back can be made again, whatever was done; and what is done after that ends it", () => {
  const acts = fc.array(fc.tuple(fc.string(), fc.constantFrom<Change>("typed", "deleted", "other")), { maxLength: 60 });
  fc.assert(
    fc.property(acts, (done) => {
      const all = done.reduce((now, [text, change]) => typed(now, text, change), historyOf(textBufferOf("")));
      let back = all;
      for (let n = 0; n < 80; n++) back = stepped(back, "back");
      expect(back.now.text).toBe("");
      let forth = back;
      for (let n = 0; n < 80; n++) forth = stepped(forth, "forth");
      expect(forth.now.text).toBe(all.now.text);
      expect(typed(back, "new", "other").future).toEqual([]);
    }),
  );
});
