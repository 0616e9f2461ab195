import { execSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { CASE_VERSION, type Case, newCase } from "../../../src/core/case/case.ts";
import { type ConfStore, confStore } from "../../../src/storage/case-store.ts";
import { readCaseText } from "../../../src/storage/cases/case-text.ts";
import { testWorld } from "../../support/memory-store.ts";
import { filesUnder, modeOf, tempHome } from "../../support/temp-home.ts";

const make = (title: string, minute = 0): Case => ({
  ...newCase("a", "2026-11-15T09:00:00Z", title),
  updatedAt: `2026-11-15T10:${String(minute).padStart(2, "0")}:00Z`,
});
const session = (store: ConfStore, ...saves: Case[]) => {
  const opened = store.open("a");
  for (const one of saves) opened.save(one);
  opened.close();
};
const withFile = (text: string, ...saves: Case[]) => {
  const home = tempHome();
  const store = confStore(home, testWorld());
  if (saves.length > 0) session(store, ...saves);
  const path = join(home, "cases", "a.json");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return { home, store, path };
};
const problemOf = (act: () => unknown): { name: string; message: string; hints: string[] } => {
  try {
    act();
  } catch (error) {
    return error as ReturnType<typeof problemOf>;
  }
  throw new Error("It did not throw.");
};
const edited = (change: object) => JSON.stringify({ ...make("x"), ...change });
const whole = JSON.stringify(make("x"), undefined, 2);

describe.each([
  ["empty", "", "it is empty"],
  ["of blanks", " \n\n", "it is empty"],
  ["of zero bytes", "\0\0\0\0", "it has only zero bytes, as after a power cut"],
  ["cut off", whole.slice(0, 30), "it breaks off in line 3"],
  ["cut off within a word", whole.slice(0, 12), "it breaks off in line 2"],
  ["with a slip of the hand", whole.replace('"answers":', '"answers"'), "it is not JSON"],
  ["without a comma", whole.replace('"x",', '"x"'), "it is not JSON from line 5 on"],
  ["of another kind", "[1]", "it is not a case: "],
  ["of null", "null", "it is not a case: "],
  ["with a wrong version", edited({ version: "1" }), 'at "version": '],
  [
    "with a wrong amount",
    edited({ answers: { offerAmount: -1 } }),
    'at "answers", "offerAmount": An amount cannot be below zero',
  ],
  [
    "with a wrong item",
    edited({ claims: [{ id: "c1" }, { id: "c2", cost: 1.5 }] }),
    'at "claims", item 2, "cost": Write an amount with at most two decimals',
  ],
  ["with a name nobody knows", edited({ answers: { secretPlan: "x" } }), 'at "answers": '],
  ["of another case", edited({ id: "b" }), 'it has the case "b", but its name says "a"'],
])("a file %s", (_name, text, reason) => {
  test("is named, and stays as it is", () => {
    const { home, store, path } = withFile(text);
    const before = filesUnder(home);
    for (const act of [() => store.read("a"), () => store.open("a")]) {
      const problem = problemOf(act);
      expect(problem.name).toBe("Problem");
      expect(problem.message).toMatch(/^The case file is damaged: /);
      expect(problem.message).toContain(reason);
      expect(problem.hints).toEqual([
        `The file was not changed: ${path}`,
        "There is no earlier copy of it. A text editor may still show what it holds.",
      ]);
    }
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(filesUnder(home)).toEqual([...before, "cases/locks/"].sort());
  });

  test("is listed with the reason", () => {
    const { store, path } = withFile(text);
    expect(store.list()).toEqual([{ id: "a", path, unreadable: expect.stringContaining(reason) }]);
  });
});

test("the words of the person are not in the message", () => {
  const { store } = withFile('{"answers":{"vent":"I hate him", oops');
  const problem = problemOf(() => store.read("a"));
  expect([problem.message, ...problem.hints].join()).not.toMatch(/hate|oops/);
});

test("the mark that Windows editors put first does no harm", () => {
  const { store } = withFile(`\uFEFF${whole}`);
  expect(store.read("a")).toEqual(make("x"));
  session(store, make("y", 1));
  expect(store.read("a").title).toBe("y");
});

test("a damaged file names the last good copy, one answer old, and the command given brings it back", () => {
  const { store, home } = withFile("{ half", make("one", 1), make("two", 2), make("three", 3));
  const { hints } = problemOf(() => store.open("a"));
  expect(hints[1]).toBe(`The last good copy: ${join(home, "cases", "backups", "a.last.json")}`);
  const command = hints[2]?.replace("To carry on from that copy: ", "") ?? "";
  expect(command).toMatch(/^cp "/);
  execSync(command);
  expect(store.read("a").title).toBe("two");
  session(store, make("three again", 4));
});

test("a damaged backup is passed over for an older good one", () => {
  const { store, home } = withFile("", make("one", 1));
  writeFileSync(join(home, "cases", "a.json"), JSON.stringify(make("one", 1)));
  session(store, make("two", 2), make("three", 3));
  writeFileSync(join(home, "cases", "backups", "a.last.json"), "{");
  writeFileSync(join(home, "cases", "a.json"), "");
  expect(problemOf(() => store.read("a")).hints[1]).toBe(
    `The last good copy: ${join(home, "cases", "backups", "a.1.json")}`,
  );
});

test("a case file that is gone names the last good copy", () => {
  const { store, home } = withFile("", make("one", 1), make("two", 2));
  execSync(`rm "${join(home, "cases", "a.json")}"`);
  const problem = problemOf(() => store.read("a"));
  expect(problem.message).toBe('There is no case "a".');
  expect(problem.hints[0]).toContain("The last good copy: ");
});

test("a path with odd signs is quoted so that the shell takes it as it is", () => {
  const home = join(tempHome(), 'it\'s $HOME `x` "y"');
  const store = confStore(home, testWorld());
  session(store, make("one", 1), make("two", 2));
  writeFileSync(join(home, "cases", "a.json"), "");
  execSync(problemOf(() => store.read("a")).hints[2]?.replace("To carry on from that copy: ", "") ?? "");
  expect(store.read("a").title).toBe("one");
});

test("on Windows the command is the one that Windows has", () => {
  const home = tempHome();
  const store = confStore(home, testWorld({ platform: "win32" }));
  session(store, make("one", 1), make("two", 2));
  writeFileSync(join(home, "cases", "a.json"), "");
  expect(problemOf(() => store.read("a")).hints[2]).toMatch(/^To carry on from that copy: copy "/);
});

describe("a case of a newer program", () => {
  const text = JSON.stringify({ ...make("x"), version: CASE_VERSION + 1, answers: { fromTheFuture: true } });

  test("is never opened, restored or overwritten", () => {
    const { store, path } = withFile(text, make("one", 1), make("two", 2));
    for (const act of [() => store.read("a"), () => store.open("a"), () => store.restore("a")]) {
      const problem = problemOf(act);
      expect(problem.name).toBe("Problem");
      expect(problem.message).toContain(
        `saved by a newer dispute-coach (case version ${CASE_VERSION + 1}, this one knows ${CASE_VERSION})`,
      );
      expect(problem.hints[0]).toMatch(/^Update dispute-coach, then open it again/);
    }
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  test("that came while it was open here is not overwritten", () => {
    const { store, path } = withFile(JSON.stringify(make("one", 1)));
    const opened = store.open("a");
    opened.save(make("two", 2));
    writeFileSync(path, text);
    expect(problemOf(() => opened.save(make("three", 3))).message).toContain("newer dispute-coach");
    opened.close();
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  test("can be taken away", () => {
    const { store } = withFile(text);
    expect(readFileSync(join(store.remove("a"), "case.json"), "utf8")).toBe(text);
  });
});

describe("restore", () => {
  test("puts the last good copy in place and keeps the damaged file", () => {
    const { store, home, path } = withFile("{ half", make("one", 1), make("two", 2));
    const { quarantined, from, again, missing, differs } = store.restore("a");
    expect(quarantined).toBe(join(home, "cases", "quarantine", "a.2026-11-15T10-42-00Z.json"));
    expect(from).toBe(join(home, "cases", "backups", "a.last.json"));
    expect(readFileSync(quarantined, "utf8")).toBe("{ half");
    // The copy held "one"; what came after it is made again from the history.
    expect(store.read("a")).toEqual(make("two", 2));
    expect({ again, missing, differs }).toEqual({ again: 1, missing: [], differs: [] });
    expect([modeOf(path), modeOf(quarantined)]).toEqual(["600", "600"]);
    expect(readdirSync(join(home, "cases", "locks"))).toEqual([]);
    session(store, make("three", 3));
    expect(readFileSync(quarantined, "utf8")).toBe("{ half");
  });

  test("twice in one second keeps both damaged files", () => {
    const { store, path } = withFile("{ first", make("one", 1), make("two", 2));
    const first = store.restore("a").quarantined;
    writeFileSync(path, "{ second");
    const second = store.restore("a").quarantined;
    expect([first, second].map((one) => readFileSync(one, "utf8"))).toEqual(["{ first", "{ second"]);
  });

  test("without a copy changes nothing", () => {
    const { store, home, path } = withFile("{ half");
    expect(problemOf(() => store.restore("a")).message).toBe('There is no earlier copy of "a" to restore.');
    expect(readFileSync(path, "utf8")).toBe("{ half");
    expect(filesUnder(home)).toEqual(["cases/", "cases/a.json", "cases/locks/"]);
  });

  test("of a case that is whole changes nothing", () => {
    const { store } = withFile(JSON.stringify(make("x")));
    expect(problemOf(() => store.restore("a")).message).toContain("is not damaged");
  });

  test("of a case open elsewhere is refused", () => {
    const { store, path } = withFile(JSON.stringify(make("one", 1)));
    const opened = store.open("a");
    writeFileSync(path, "");
    expect(problemOf(() => store.restore("a")).message).toContain("Another terminal");
    opened.close();
  });
});

describe("a case that was edited by hand", () => {
  test("shows nothing that acts on a terminal", () => {
    const text = JSON.stringify({ ...newCase("c", "2026-11-15T10:42:00Z"), title: "Logo\u001b[31m \u202ered" });
    expect(readCaseText(text, "c").title).toBe("Logo␛[31m �red");
  });
});
