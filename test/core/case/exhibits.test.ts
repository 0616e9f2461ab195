import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import type { Original } from "../../../src/core/case/evidence.ts";
import { factsOfExhibits } from "../../../src/core/case/exhibit-facts.ts";
import { labelledFromA, labelsOf } from "../../../src/core/case/exhibit-labels.ts";
import { exhibitNamed, filesNamed, labelOf } from "../../../src/core/case/exhibits.ts";
import { placeOriginal } from "../../../src/core/interview/attach-file.ts";
import { addItem, bringBackExhibit, removeItem, withdrawExhibit } from "../../../src/core/interview/edit.ts";
import { caseOf, emptyCase } from "../../support/stories.ts";

const sha = (n: number): string => String(n).padStart(64, "0");
const file = (n: number, more: Partial<Original> = {}): Original => ({
  sha256: sha(n),
  bytes: n,
  mediaType: "text/plain",
  fileName: `file-${n}.txt`,
  addedAt: "2026-11-15T10:42:00Z",
  ...more,
});
const logo = () => caseOf("freelancer-ended-money-held");

describe("the place of a file", () => {
  const places: [what: string, fileName: string, how: string, ids: string[]][] = [
    ["is a new exhibit", "other.txt", "new", ["e6"]],
    ["is the exhibit of its name, in any case of letters", "Submission.PDF", "attached", ["e2"]],
    ["is every exhibit that cites lines of it", "messages-nov.txt", "attached", ["e4", "e5"]],
    ["is no exhibit whose name only begins alike", "messages", "new", ["e6"]],
  ];
  test.each(places)("%s", (_what, fileName, how, ids) => {
    expect(placeOriginal(logo(), file(1, { fileName }))).toMatchObject({ how, ids });
  });

  test("the same file twice is one exhibit, under any name, and also when it was taken out", () => {
    const first = placeOriginal(logo(), file(1));
    const out = withdrawExhibit(first.case, "e6");
    const again = placeOriginal(out, file(1, { fileName: "copy.txt" }));
    expect(again).toEqual({ case: out, ids: ["e6"], how: "known" });
  });

  test("a file can be said to belong to an exhibit, though another has it already", () => {
    const first = placeOriginal(logo(), file(1));
    expect(placeOriginal(first.case, file(1), "e1")).toMatchObject({ how: "attached", ids: ["e1"] });
  });

  test("a list that was called complete stays so", () => {
    const c = logo();
    expect(c.finished).toContain("exhibits");
    expect(placeOriginal(c, file(1)).case.finished).toContain("exhibits");
    expect(placeOriginal(emptyCase(), file(1)).case.finished).toEqual([]);
  });
});

describe("names of exhibits", () => {
  test("by label in either case, by id, also when taken out; a label in capitals comes before an id", () => {
    const c: Case = {
      ...emptyCase(),
      exhibits: [
        { id: "e1", name: "one" },
        { id: "a", name: "two" },
      ],
      labels: { e1: "A", a: "B" },
    };
    const found = (name: string) => exhibitNamed(c, name)?.id;
    expect([found("A"), found(" B "), found("b"), found("a"), found("e1"), found("C"), found("")]).toEqual([
      "e1",
      "a",
      "a",
      "a",
      "e1",
      undefined,
      undefined,
    ]);
    expect(exhibitNamed(withdrawExhibit(c, "e1"), "A")?.id).toBe("e1");
  });
});

test("files named: exhibits that share one, a copy without the original it was made from, and filings", () => {
  const c: Case = {
    ...emptyCase(),
    originals: { e1: file(1), e2: file(1), e3: file(3, { redactedFrom: sha(4) }) },
    filings: [{ at: "2026-11-15T10:42:00Z", form: "md", sha256: sha(8), content: sha(9), rulebook: "upwork" }],
  };
  expect([...filesNamed(c)]).toEqual([
    [sha(1), ["e1", "e2"]],
    [sha(3), ["e3"]],
    [sha(9), []],
  ]);
});

test("facts come by label, and those that never had one last", () => {
  const c: Case = {
    ...emptyCase(),
    exhibits: ["e1", "e2", "e3"].map((id) => ({ id, name: id })),
    labels: { e2: "A" },
    withdrawn: ["e1"],
  };
  expect(factsOfExhibits(c).map((one) => [one.label, one.id, one.inFiling])).toEqual([
    ["A", "e2", true],
    ["B", "e3", true],
    [null, "e1", false],
  ]);
});

test("whatever is added, taken out and brought back, a label that was filed never changes and never means two exhibits", () => {
  const act = fc.record({ what: fc.constantFrom("add", "name", "out", "back", "remove"), at: fc.nat(7) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const filed = { at: "2026-11-15T10:42:00Z", form: "md", sha256: sha(8), content: sha(9), rulebook: "upwork" };
      let c: Case = { ...emptyCase(), filings: [filed] };
      const handedOut = new Map<string, string>();
      acts.forEach(({ what, at }, index) => {
        const id = c.exhibits[at % Math.max(1, c.exhibits.length)]?.id ?? "none";
        if (what === "add") c = placeOriginal(c, file(at)).case;
        if (what === "name") c = addItem(c, "exhibits").case;
        if (what === "out") c = withdrawExhibit(c, id);
        if (what === "back") c = bringBackExhibit(c, id);
        if (what === "remove" && index % 3 === 0) c = removeItem(c, "exhibits", id);
        for (const [exhibit, label] of Object.entries(c.labels)) {
          expect(handedOut.get(exhibit) ?? label).toBe(label);
          handedOut.set(exhibit, label);
        }
        expect(new Set(handedOut.values()).size).toBe(handedOut.size);
        for (const [exhibit, label] of labelsOf(c)) expect(labelOf(c, exhibit)).toBe(label);
      });
    }),
  );
});

const labelled = (c: Case): string[] => [...labelsOf(c)].map(([id, label]) => `${id}${label}`);

describe("before anything was filed", () => {
  const added = (...files: number[]): Case => files.reduce((c, one) => placeOriginal(c, file(one)).case, emptyCase());
  const out = (c: Case, ...ids: string[]): Case => ids.reduce(withdrawExhibit, c);

  test("the letters of exhibits that were taken out are free again; no other letter moves", () => {
    const c = placeOriginal(out(added(1, 2, 3, 4), "e1", "e2"), file(5)).case;
    expect(labelled(c)).toEqual(["e3C", "e4D", "e5A"]);
    expect(labelled(bringBackExhibit(c, "e2"))).toEqual(["e2B", "e3C", "e4D", "e5A"]);
    expect(labelled(bringBackExhibit(c, "e1"))).toEqual(["e1B", "e3C", "e4D", "e5A"]);
    expect(exhibitNamed(c, "A")?.id).toBe("e5");
  });

  test("what goes out begins with A and has no gap, in the order there was", () => {
    const c = out(added(1, 2, 3, 4), "e1", "e3");
    expect(labelled(labelledFromA(c))).toEqual(["e2A", "e4B"]);
    expect(labelled(labelledFromA(placeOriginal(c, file(5)).case))).toEqual(["e2B", "e4C", "e5A"]);
    expect(labelledFromA(added(1, 2))).toEqual(added(1, 2));
  });

  test("whatever is done, no two exhibits have one letter, and what goes out runs from A", () => {
    const act = fc.record({ what: fc.constantFrom("add", "out", "back"), at: fc.nat(7) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let c = emptyCase();
        for (const { what, at } of acts) {
          const id = c.exhibits[at % Math.max(1, c.exhibits.length)]?.id ?? "none";
          if (what === "add") c = placeOriginal(c, file(at)).case;
          if (what === "out") c = withdrawExhibit(c, id);
          if (what === "back") c = bringBackExhibit(c, id);
          const labels = [...labelsOf(c).values()];
          expect(new Set(labels).size).toBe(labels.length);
          expect([...labelsOf(labelledFromA(c)).values()].toSorted().join("")).toBe("ABCDEFGH".slice(0, labels.length));
        }
      }),
    );
  });
});
