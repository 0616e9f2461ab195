import { describe, expect, test } from "vitest";
import { newCase } from "../../src/core/case/case.ts";
import { writeOut } from "../../src/core/text/command-text.ts";
import { isOurs, type Problem } from "../../src/errors.ts";
import { confStore } from "../../src/storage/case-store.ts";
import { asInstalled } from "../support/look.ts";
import { memoryStore, testWorld } from "../support/memory-store.ts";
import { tempHome } from "../support/temp-home.ts";

const at = (time: string) => `2026-11-15T${time}:00Z`;
const make = (id: string, title = "", time = "10:00") => ({ ...newCase(id, at("09:00"), title), updatedAt: at(time) });

describe.each([
  ["on disk", () => confStore(tempHome(), testWorld())],
  ["in memory", () => memoryStore(testWorld())],
])("a case store %s", (_name, makeStore) => {
  const keep = (store: ReturnType<typeof makeStore>, ...cases: ReturnType<typeof make>[]) => {
    for (const one of cases) {
      const opened = store.open(one.id);
      opened.save(one);
      opened.close();
    }
  };

  test("is empty at first", () => {
    expect(makeStore().list()).toEqual([]);
  });

  test("gives back what was saved, every kind of text whole", () => {
    const store = makeStore();
    const full = {
      ...make("a", "Logo – \u{1F600} «ü» \u200F"),
      answers: { statement: 'One\n\ttwo "three" \\ four', offerAmount: 80_000 },
      unsent: { "evidence.chat.png": "dots", "__proto__.x": "kept" },
      skipped: ["role"],
    };
    keep(store, full);
    expect(store.read("a")).toEqual(full);
  });

  test("what is given out is the caller's own", () => {
    const store = makeStore();
    keep(store, make("a", "kept"));
    Object.assign(store.read("a"), { title: "changed" });
    expect(store.read("a").title).toBe("kept");
  });

  test("lists what changed last first", () => {
    const store = makeStore();
    keep(store, make("b", "", "10:00"), make("c", "", "12:00"), make("a", "", "10:00"));
    expect(store.list().map((one) => one.id)).toEqual(["c", "a", "b"]);
  });

  const problemOf = (act: () => unknown): Problem => {
    try {
      act();
    } catch (error) {
      if (isOurs(error, "Problem")) return error;
      throw error;
    }
    throw new Error("Nothing was refused.");
  };

  test("a case open here cannot be opened again until it is closed", () => {
    const store = makeStore();
    const opened = store.open("a");
    const error = problemOf(() => store.open("a"));
    expect(error.message).toBe(`Another terminal has this case open (process ${process.pid}, since 10:42).`);
    expect(error.hints.map((hint) => writeOut(hint, asInstalled))).toEqual([
      "Close it there, then try again.",
      "Only read it   dispute-coach status a",
    ]);
    opened.close();
    store.open("a").close();
  });

  test("closing twice closes once", () => {
    const store = makeStore();
    const first = store.open("a");
    first.close();
    const second = store.open("a");
    first.close();
    expect(() => store.open("a")).toThrow("Another terminal");
    second.close();
  });

  test("an open case can be read, and nothing is there before the first save", () => {
    const store = makeStore();
    const opened = store.open("a");
    expect(() => store.read("a")).toThrow('There is no case "a".');
    expect(store.list()).toEqual([]);
    opened.save(make("a", "now"));
    expect(store.read("a").title).toBe("now");
    opened.close();
  });

  test("an unchanged case can be saved", () => {
    const store = makeStore();
    keep(store, make("a"), make("a"));
    expect(store.read("a")).toEqual(make("a"));
  });

  test("what cannot be read back is not saved, and the error is ours", () => {
    const store = makeStore();
    keep(store, make("a", "good"));
    const opened = store.open("a");
    const wrong = { ...make("a"), answers: { offerAmount: 1.5, statement: "my secret" } };
    expect(() => opened.save(wrong)).toThrow(expect.objectContaining({ name: "Error" }));
    expect(() => opened.save(wrong)).not.toThrow("my secret");
    expect(() => opened.save(make("b"))).toThrow("cannot be read back");
    expect(store.read("a").title).toBe("good");
    opened.close();
  });

  test.each(["", "..", "../../etc/passwd", "a/b", "a\\b", "A", ".hidden", "a.b", "x".repeat(62), "a\0b"])(
    "an id that is no id is no case: %j",
    (id) => {
      const store = makeStore();
      for (const act of [store.read, store.open, store.remove]) {
        expect(() => act(id)).toThrow(expect.objectContaining({ name: "Problem" }));
      }
    },
  );

  test("a case taken away is not listed any more, and its id is not given again", () => {
    const store = makeStore();
    keep(store, make("a"), make("b"));
    expect(store.remove("a")).toContain("deleted");
    expect(store.list().map((one) => one.id)).toEqual(["b"]);
    expect(() => store.remove("a")).toThrow("There is no case");
  });

  test("an open case cannot be taken away", () => {
    const store = makeStore();
    keep(store, make("a"));
    const opened = store.open("a");
    expect(() => store.remove("a")).toThrow("Another terminal");
    opened.close();
    store.remove("a");
  });
});

describe.each([
  ["on disk", (random: () => string) => confStore(tempHome(), testWorld({ random }))],
  ["in memory", (random: () => string) => memoryStore(testWorld({ random }))],
])("a new id %s", (_name, makeStore) => {
  test("is the day and four signs that nobody mixes up", () => {
    expect(makeStore(() => "0o1li-K7QF-zzzz").newId()).toBe("2026-11-15-k7qf");
    expect(makeStore(() => crypto.randomUUID()).newId()).toMatch(/^2026-11-15-[2-9a-hjkmnp-z]{4}$/);
  });

  test("is never one that is saved, open or was taken away", () => {
    const words = ["aaaa", "aaaa", "bbbb", "aaaa", "bbbb", "cccc"];
    const store = makeStore(() => words.shift() ?? "dddd");
    const first = store.newId();
    const opened = store.open(first);
    const second = store.newId();
    expect([first, second]).toEqual(["2026-11-15-aaaa", "2026-11-15-bbbb"]);
    opened.save(make(first));
    opened.close();
    const other = store.open(second);
    other.save(make(second));
    other.close();
    store.remove(second);
    expect(store.newId()).toBe("2026-11-15-cccc");
  });

  test("a source of randomness that fails ends in an error, not in a loop", () => {
    expect(() => makeStore(() => "").newId()).toThrow("randomness");
    const stuck = makeStore(() => "aaaa");
    stuck.open(stuck.newId());
    expect(() => stuck.newId()).toThrow("No free id");
  });
});
