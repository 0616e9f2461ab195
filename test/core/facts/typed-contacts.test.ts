import { expect, test } from "vitest";
import { type Case, newCase } from "../../../src/core/case/case.ts";
import type { ItemOf } from "../../../src/core/case/lists.ts";
import type { Fact } from "../../../src/core/facts/fact.ts";
import { takeFacts } from "../../../src/core/facts/take-facts.ts";

const said = (line: number, gist: string, by: "me" | "them" = "me"): Fact => ({
  id: `f${line}`,
  kind: "contact",
  value: { on: "2026-11-10", by, channel: "upwork", gist, answered: "no" },
  places: [{ file: "chat.txt", line, quote: gist }],
  sure: "sure",
  unsure: [],
});

const withTyped = (typed: Partial<ItemOf<"contacts">>): Case => ({
  ...newCase("2026-11-14-abcd", "2026-11-14T12:00:00Z"),
  contacts: [{ id: "k1", on: "2026-11-10", by: "me", channel: "upwork", gist: "asked for the release", ...typed }],
});

test.each<[string, Partial<ItemOf<"contacts">>, Fact[], number, number | undefined]>([
  ["the only one of that day", { gist: "wrote to them" }, [said(4, "“Please look at it.”")], 1, 4],
  [
    "of two, the one with the same words",
    {},
    [said(4, "“Good morning!”"), said(6, "“Could you make the release today?”")],
    2,
    6,
  ],
  ["of two, not clear which", { gist: "wrote" }, [said(4, "“Good morning!”"), said(6, "“Any news?”")], 3, undefined],
  ["of the other side", {}, [said(4, "“The release is for later.”", "them")], 2, undefined],
  ["in another place", { channel: "call" }, [said(4, "“Please make the release.”")], 2, undefined],
  ["of another day", { on: "2026-11-09" }, [said(4, "“Please make the release.”")], 2, undefined],
])("a contact typed before the chat came: %s", (_what, typed, facts, many, line) => {
  const before = withTyped(typed);
  const { case: taken, left } = takeFacts(before, facts);
  expect(taken.contacts).toHaveLength(many);
  expect(taken.contacts[0]).toMatchObject(before.contacts[0] ?? {});
  expect(taken.places?.["contacts.k1.gist"]?.line).toBe(line);
  expect(left).toEqual([]);
  // The same chat once more changes nothing.
  if (line !== undefined) expect(takeFacts(taken, facts).case.contacts).toEqual(taken.contacts);
});
