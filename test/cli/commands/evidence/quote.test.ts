import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import { firstCase } from "../../../support/cases-of.ts";
import { PNG } from "../../../support/pictures.ts";
import { type Computer, computer, type Ran } from "../../../support/run-program.ts";
import { scripted } from "../../../support/scripted-ask.ts";
import { storyOf } from "../../../support/stories.ts";
import { tempFile } from "../../../support/temp-home.ts";

const fixture = (name: string): string => fileURLToPath(new URL(`../../../fixtures/chats/${name}`, import.meta.url));

let pc: Computer;
beforeEach(async () => {
  pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

const theCase = (): Case => firstCase(pc.cases);
const evidence = (...words: string[]): Promise<Ran> => pc.run(["evidence", ...words]);
const bring = (name: string): Promise<Ran> =>
  evidence("import", fixture(name), "--zone", "UTC", "--order", "dmy", "--no-input");
const exhibit = (id: string) => theCase().exhibits.find((one) => one.id === id);
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("evidence quote", () => {
  test("lines of a file become an exhibit of their own, with the words, the day and the source", async () => {
    await bring("upwork-messages.txt");
    const ran = await evidence("quote", "F", "--line", "12", "--claim", "c3", "--shows", "approval in writing");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(flat(ran.out)).toBe(
      'Quoted as G: upwork-messages.txt, line 12 (Noah Wick, 1 Nov 2026) "Thank you, this is exactly what we wanted." ',
    );
    expect(exhibit("e7")).toEqual({
      id: "e7",
      name: "upwork-messages.txt, line 12",
      on: "2026-11-01",
      source: "messages",
      shows: "approval in writing",
      claims: ["c3"],
    });
    const { e6, e7 } = theCase().originals;
    expect(e7).toEqual({
      ...e6,
      dated: "2026-11-01",
      lines: { from: 12, to: 12 },
      quote: "Thank you, this is exactly what we wanted.",
    });
    expect((await evidence("show", "G")).out).toContain("12  Thank you, this is exactly what we wanted.");
    expect((await pc.run(["export"])).out).toContain("“Thank you, this is exactly what we wanted” (G, line 12)");
  });

  test.each<[file: string, line: string, quote: string]>([
    // The head of a message is no part of what was said.
    ["whatsapp-iphone.txt", "2-3", "exactly what we wanted\nand on time"],
    ["whatsapp-iphone.txt", "3", "and on time"],
    ["upwork-messages.txt", "9-12", "Thank you, this is exactly what we wanted."],
    ["upwork-messages.txt", "10", "Noah Wick"],
    // Of more than one message the names stay: they say who said what.
    [
      "whatsapp-iphone.txt",
      "1-2",
      "[01/11/2026, 09:58:12] Mara Rowe: Good morning. Here is the draft.\n[01/11/2026, 10:42:03] +43 660 0000000: exactly what we wanted",
    ],
    ["diary.csv", "3", '2026-10-06,Mara Rowe,6.0,"Forms, tests"'],
    ["notes.txt", "1", "Call with Noah on 8 November, about ten minutes."],
  ])("%s, line %s", async (file, line, quote) => {
    await bring(file);
    expect((await evidence("quote", "F", "--line", line)).code).toBe(0);
    expect(theCase().originals.e7?.quote).toBe(quote);
  });

  test("lines of a mail are those of its text, as evidence show numbers them", async () => {
    await bring("approval.eml");
    const shown = (await evidence("show", "F")).out.split("\n").find((line) => line.includes("exactly what we wanted"));
    const line = /^ *(\d+)/.exec(shown ?? "")?.[1] ?? "";
    await evidence("quote", "F", "--line", line, "--words", "exactly what we wanted");
    expect(theCase().originals.e7).toMatchObject({ quote: "exactly what we wanted", dated: "2026-11-02" });
  });

  test("words are kept as they stand in the file, and must stand in the lines named", async () => {
    await bring("upwork-messages.txt");
    const words = (line: string, said: string) => evidence("quote", "F", "--line", line, "--words", said);
    expect((await words("12-14", "This is exactly […] Tuesday")).code).toBe(0);
    expect(theCase().originals.e7?.quote).toBe("this is exactly … Tuesday");
    const before = theCase();
    const elsewhere = await words("14", "exactly what we wanted");
    expect(elsewhere.code).toBe(1);
    expect(flat(elsewhere.err)).toContain("not in line 14, but in line 12. Use --line 12");
    const changed = await words("12", "exactly what we need");
    expect(changed.code).toBe(1);
    expect(flat(changed.err)).toContain("The closest is line 12: Thank you, this is exactly what we wanted.");
    expect((await words("12", "…")).code).toBe(1);
    expect(theCase()).toEqual(before);
  });

  test("the same words of the same lines are one exhibit, which takes more claims", async () => {
    await bring("upwork-messages.txt");
    await evidence("quote", "F", "--line", "12", "--claim", "c3");
    const again = await evidence("quote", "G", "--line", "12-12", "--claim", "c1");
    expect(flat(again.out)).toContain("Already here as G");
    expect(theCase().exhibits).toHaveLength(7);
    expect(exhibit("e7")?.claims).toEqual(["c3", "c1"]);
  });

  test("an exhibit that was named for these lines gets them", async () => {
    const lines = Array.from({ length: 30 }, (_none, index) => `line ${index + 1} of the talk`).join("\n");
    const brought = await evidence("import", tempFile("messages-nov.txt", lines), "--no-input");
    expect(flat(brought.err)).toContain("D is about line 14. Cite it with dispute-coach evidence quote D --line 14");
    expect(flat(brought.err)).toContain("evidence quote E --line 20-24");
    const ran = await evidence("quote", "E", "--line", "14", "--no-input");
    expect(flat(ran.out)).toContain("Quoted as D, which you named before: messages-nov.txt, line 14");
    expect(theCase().exhibits).toHaveLength(5);
    expect(theCase().originals.e4).toMatchObject({ lines: { from: 14, to: 14 }, quote: "line 14 of the talk" });
    expect(theCase().originals.e5).not.toHaveProperty("lines");
    // Its answers were given before and stay.
    expect(exhibit("e4")).toMatchObject({ shows: "approval in writing", on: "2026-11-01" });
  });

  test("what is not known is asked; --no-input and no terminal ask nothing", async () => {
    await bring("upwork-messages.txt");
    const person = scripted({ "exhibits.*.shows": "an offer", "exhibits.*.claims": ["c3"] });
    const ran = await pc.run(["evidence", "quote", "F", "--line", "24"], person.ask);
    expect(ran.code).toBe(0);
    expect(person.unused()).toEqual([]);
    expect(exhibit("e7")).toMatchObject({ on: "2026-11-08", shows: "an offer", claims: ["c3"] });
    const silent = await evidence("quote", "F", "--line", "6");
    expect(flat(silent.err)).toContain("Still open for H");
  });

  test("--json has the exhibit, the words, who said them and when", async () => {
    await bring("whatsapp-iphone.txt");
    const data = JSON.parse((await evidence("quote", "F", "--line", "4", "--json")).out);
    expect(data.added).toMatchObject({ how: "new", file: { lines: { from: 4, to: 4 } }, exhibits: [{ label: "G" }] });
    expect(data.messages).toMatchObject([{ line: 4, endLine: 4, on: "2026-11-02", at: "2026-11-02T10:43:00" }]);
  });

  test.each<[words: string[], code: number, say: string]>([
    [["F", "--line", "200"], 1, "There is no line 200: the file has 25."],
    [["F", "--line", "13"], 1, "There is nothing in line 13."],
    [["F", "--line", "x"], 2, '"x" is not a line or a range of lines.'],
    [["F", "--line", "5-2"], 2, "is not a line or a range of lines"],
    [["F", "--line", "0"], 2, "is not a line or a range of lines"],
    [["F"], 2, "--line"],
    [["Q", "--line", "1"], 1, 'There is no exhibit "Q".'],
    [["A", "--line", "1"], 1, "A has no file yet, so there is nothing to quote."],
    [["G", "--line", "1"], 1, "G is not a text, so it has no lines to quote."],
    [["F", "--line", "12", "--claim", "c9"], 1, "--claim: There is no claim c9"],
  ])("%j: exit %i, %s", async (words, code, say) => {
    await bring("upwork-messages.txt");
    await evidence("add", tempFile("b.png", PNG), "--no-input");
    const before = theCase();
    const ran = await evidence("quote", ...words);
    expect(ran.code).toBe(code);
    expect(flat(ran.err)).toContain(say);
    expect(theCase()).toEqual(before);
  });
});

describe("quotations of the case are looked for in what was imported", () => {
  const pointsIn = async (): Promise<{ id: string; what: string; weight: string }[]> =>
    JSON.parse((await pc.run(["check", "--json"])).out).points.filter((one: { id: string }) =>
      one.id.includes("quote"),
    );

  test("check is content with words that stand there, and names the place of those that stand elsewhere", async () => {
    await bring("upwork-messages.txt");
    expect(await pointsIn()).toEqual([]);
    const id = theCase().id;
    pc.cases.open(id).save({
      ...theCase(),
      answers: { ...theCase().answers, theirView: "They wrote “exactly what we need” (F, line 12)." },
    });
    expect(await pointsIn()).toMatchObject([
      { id: "quote-in-text", weight: "warning", what: expect.stringContaining("The closest is F, line 12") },
    ]);
  });

  test("cited words that are not in their lines make a claim thin", async () => {
    await bring("upwork-messages.txt");
    await evidence("quote", "F", "--line", "12", "--claim", "c3");
    const c = theCase();
    const { e7 } = c.originals;
    if (e7 === undefined) throw new Error("Nothing was quoted.");
    const changed = { ...c, originals: { ...c.originals, e7: { ...e7, quote: "all we ever wanted" } } };
    pc.cases.open(c.id).save(changed);
    expect(await pointsIn()).toMatchObject([{ id: "exhibit-quote", what: expect.stringContaining("not in line 12") }]);
  });
});

test("a file of 5,000 messages is cited as any other", async () => {
  const lines = Array.from(
    { length: 5000 },
    (_none, index) => `13/10/2026, ${String(index % 24).padStart(2, "0")}:04 - Mara: message ${index}`,
  );
  await evidence("import", tempFile("long.txt", lines.join("\r\n")), "--zone", "UTC", "--no-input");
  await evidence("quote", "F", "--line", "5000");
  expect(theCase().originals.e7?.quote).toBe("message 4999");
  expect(readFileSync(pc.vault.pathOf(theCase().id, theCase().originals.e7?.sha256 ?? ""), "utf8")).toBe(
    lines.join("\r\n"),
  );
});
