import { beforeEach, describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { PAUSE, scripted, visits } from "../../support/scripted-ask.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

let home: Computer;
beforeEach(async () => {
  home = computer();
  const given = storyOf("freelancer-ended-money-held").given;
  const statement =
    "Call +49 171 1234567 or +49 171 7654321, or write to ann@example.com. Paid on 3 Nov 2026: 800.00 USD.";
  home.files.set("case.json", JSON.stringify({ ...given, statement }));
  await home.run(["start", "--answers", "case.json", "--no-input"]);
});
const stored = (): Case => firstCase(home.cases);
const covered = () => stored().redactions.map((one) => `${one.words} as ${one.as}`);

describe("redact", () => {
  test("asks for each, with the place and the words around it; only what is accepted is covered", async () => {
    const script = scripted({ redact: visits("n", "y", "n") });
    const ran = await home.run(["redact"], script.ask);
    expect(ran.code).toBe(0);
    expect(script.prompts[0]?.before.join("\n")).toContain("the problem statement: Call +49 171 1234567 or +49 171");
    expect(covered()).toEqual(["+49 171 7654321 as phone number"]);
    expect(stored().answers.statement).toContain("+49 171 7654321");
    expect(ran.err).toContain("Your case and files are unchanged.");
  });

  test("takes all of a kind at once", async () => {
    const ran = await home.run(["redact"], scripted({ redact: visits("all", "none") }).ask);
    expect(ran.code).toBe(0);
    expect(covered()).toEqual(["+49 171 1234567 as phone number", "+49 171 7654321 as phone number"]);
  });

  test("what an adviser would read is said when it goes out, accepted, and then covered", async () => {
    const effect = "I cannot pay from DE44 5001 0517 5407 3249 31";
    expect((await home.run(["resume", "--set", `effect=${effect}`, "--no-input"])).code).toBe(0);
    const sent = await home.run(["export", "--audience", "adviser", "--output", "a.md"]);
    expect(sent.err.replace(/\s+/g, " ")).toContain(
      "! It has private data that is not covered: DE44 5001 0517 5407 3249 31 (bank account number, in the effect)",
    );
    await home.run(["redact", "--accept", "all"]);
    const again = await home.run(["export", "--audience", "adviser", "--output", "a.md", "--force"]);
    expect(again.err).not.toContain("private data");
    expect(home.files.get("a.md")).toMatch(/\[bank account number\\?\]/);
    expect(home.files.get("a.md")).not.toMatch(/5001|7654321/);
  });

  test("covering words is a change of the filing, and says that the one handed out shows them", async () => {
    await home.run(["export", "--output", "one.md"]);
    await home.run(["redact", "--words", "+49 171 1234567", "--as", "phone"]);
    const changes = await home.run(["export", "--changes"]);
    expect(changes.out.replace(/\s+/g, " ")).toContain("1 phrase is covered now. The filing of 15 Nov 2026 shows it.");
    await home.run(["export", "--output", "two.md"]);
    expect((await home.run(["export", "--changes"])).out).toContain("Nothing has changed since the last filing");
  });

  test("a document that still holds covered words, written in code, is named", async () => {
    const code = [...Buffer.from("Mia Kranzler")].map((byte) => `=${byte.toString(16)}`).join("");
    expect((await home.run(["resume", "--set", `statement=See ${code} there`, "--no-input"])).code).toBe(0);
    await home.run(["redact", "--words", "Mia Kranzler", "--as", "name"]);
    const say = "Words you covered may still be in";
    expect((await home.run(["export", "--output", "a.txt"])).err).toContain(say);
    expect((await home.run(["bundle", "--output", `${tempFile("b", "")}.zip`])).err).toContain(say);
    expect((await home.run(["resume", "--set", "statement=See there", "--no-input"])).code).toBe(0);
    expect((await home.run(["export", "--output", "a.txt", "--force"])).err).not.toContain(say);
  });

  test("a part of a covered name that came later is told by the list, and before anything goes out", async () => {
    await home.run(["redact", "--words", "Mia Kranzler", "--as", "name"]);
    await home.run(["evidence", "add", tempFile("a.txt", "Frau Kranzler wrote. Mia said so.\n"), "--no-input"]);
    const hint =
      '"Kranzler" on its own is not covered: it is in 1 more place. To cover it too dispute-coach redact --words Kranzler --as "name"';
    const said = async (...argv: string[]): Promise<string> => (await home.run(argv)).err.replace(/\s+/g, " ");
    expect(await said("redact", "--list")).toContain(hint);
    expect(await said("export", "--output", "a.pdf", "--uncovered", "send")).toContain(hint);
    expect(await said("bundle", "--output", `${tempFile("b", "")}.zip`, "--uncovered", "send")).toContain(hint);
    expect(await said("export", "--output", "a.md")).not.toContain(hint);
  });

  test("what was accepted is kept when the person leaves", async () => {
    const ran = await home.run(["redact"], scripted({ redact: visits("y", PAUSE) }).ask);
    expect(ran.code).toBe(130);
    expect(covered()).toEqual(["+49 171 1234567 as phone number"]);
  });

  test("without a terminal it shows what there is, and changes nothing", async () => {
    const ran = await home.run(["redact"]);
    expect(ran.out).toContain("Private data that could be covered");
    expect(ran.out).toContain("ann@example.com");
    expect(ran.err).toContain("redact --accept all");
    expect(covered()).toEqual([]);
  });

  test("--accept all covers all, --accept none nothing, --undo takes one back", async () => {
    await home.run(["redact", "--accept", "none"]);
    expect(covered()).toEqual([]);
    await home.run(["redact", "--accept", "all"]);
    expect(covered()).toHaveLength(3);
    await home.run(["redact", "--undo", "ANN@example.com"]);
    expect(covered()).toHaveLength(2);
    expect((await home.run(["redact", "--accept", "all"])).err).toContain("Covered in what you send: 3 phrases.");
  });

  test("--words covers what the person names", async () => {
    await home.run(["redact", "--words", "Northwind", "--as", "client"]);
    expect(covered()).toEqual(["Northwind as client"]);
    const { redactions } = JSON.parse((await home.run(["redact", "--json"])).out);
    expect(redactions).toEqual([{ words: "Northwind", as: "client" }]);
  });

  test("says when a part of a covered name still stands alone", async () => {
    await home.run(["review", "statement", "--clear"]);
    await home.run(["resume", "--set", "statement=Ann Lee wrote. Then Ann left, and Ann Lee came back.", "--no-input"]);
    const ran = await home.run(["redact", "--words", "Ann Lee", "--as", "name"]);
    const said = ran.err.replace(/\s+/g, " ");
    expect(said).toContain(
      '"Ann" on its own is not covered: it is in 1 more place. To cover it too dispute-coach redact --words Ann --as "name"',
    );
    expect(said).not.toContain('"Lee" alone');
  });

  test.each([
    ["a label", ["--words", "A", "--as", "x"], 1, "the label of an exhibit"],
    ["a day", ["--words", "3 Nov 2026", "--as", "x"], 1, "It is a day"],
    ["an amount", ["--words", "800.00 USD", "--as", "x"], 1, "It is an amount"],
    ["a name that holds the words", ["--words", "client", "--as", "the client"], 1, "contains the words"],
    ["words without a name", ["--words", "Northwind"], 2, "go together"],
    ["two acts at once", ["--list", "--accept", "all"], 2, "Use only one of"],
    ["words that are not covered", ["--undo", "moon"], 1, '"moon" is not covered.'],
  ])("%s is refused", async (_what, words, code, said) => {
    const ran = await home.run(["redact", ...words]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(said);
    expect(covered()).toEqual([]);
  });
});
