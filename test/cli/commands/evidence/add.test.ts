import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import type { Ask } from "../../../../src/ports/questions.ts";
import { firstCase } from "../../../support/cases-of.ts";
import { jpegTaken, PNG } from "../../../support/pictures.ts";
import { type Computer, computer, type Ran } from "../../../support/run-program.ts";
import { BACK, PAUSE, SKIP, scripted } from "../../../support/scripted-ask.ts";
import { storyOf } from "../../../support/stories.ts";
import { tempFile } from "../../../support/temp-home.ts";

let pc: Computer;
beforeEach(() => {
  pc = computer();
});

const open = async (name = "freelancer-ended-money-held"): Promise<void> => {
  pc.files.set("case.json", JSON.stringify(storyOf(name).given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
};
const theCase = (): Case => firstCase(pc.cases);
const evidence = (...words: string[]): Promise<Ran> => pc.run(["evidence", ...words]);
const asked = (ask: Ask, ...words: string[]): Promise<Ran> => pc.run(["evidence", ...words], ask);
const exhibit = (id: string) => theCase().exhibits.find((one) => one.id === id);
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("evidence add", () => {
  test("a file becomes an exhibit, is asked about by the interview, and is in the filing with its label", async () => {
    await open();
    const path = tempFile("photo.jpg", jpegTaken("2026:11:03 10:42:00"));
    const person = scripted({
      "exhibits.*.on": "2026-11-03",
      "exhibits.*.source": "file",
      "exhibits.*.shows": "the printed logo",
      "exhibits.*.claims": ["c1"],
    });
    const ran = await asked(person.ask, "add", path);
    expect(ran).toMatchObject({ code: 0, out: "Added as F: photo.jpg (JPEG picture, 78 bytes)\n" });
    expect(person.unused()).toEqual([]);
    // The day of the picture is proposed, with where it comes from.
    expect(person.prompts[0]?.asking).toMatchObject({ start: "2026-11-03", startIs: "file", state: "open" });
    expect(exhibit("e6")).toEqual({
      id: "e6",
      name: "photo.jpg",
      on: "2026-11-03",
      source: "file",
      shows: "the printed logo",
      claims: ["c1"],
    });
    expect(theCase().originals.e6).toMatchObject({ mediaType: "image/jpeg", bytes: 78, dated: "2026-11-03" });
    expect((await pc.run(["export"])).out).toMatch(/\| F +\| photo\.jpg/);
  });

  test("a day that a picture cannot have is not proposed", async () => {
    await open();
    await evidence("add", tempFile("photo.jpg", jpegTaken("2031:01:01 00:00:00")));
    expect(theCase().originals.e6).not.toHaveProperty("dated");
  });

  test("with flags nothing is asked, with or without a terminal", async () => {
    await open();
    const flags = ["--on", "1 Nov 2026", "--source", "messages", "--shows", "approval", "--claim", "c1, c3"];
    const ran = await asked(scripted({}).ask, "add", tempFile("a.txt", "a"), ...flags, "--name", "Approval");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(exhibit("e6")).toMatchObject({
      name: "Approval",
      on: "2026-11-01",
      source: "messages",
      shows: "approval",
      claims: ["c1", "c3"],
    });
  });

  test("--no-input and no terminal ask nothing, and say that something is open", async () => {
    await open();
    for (const ran of [
      await evidence("add", tempFile("a.txt", "a")),
      await asked(scripted({}).ask, "add", "--no-input", tempFile("b.txt", "b")),
    ]) {
      expect(ran.code).toBe(0);
      expect(flat(ran.err)).toContain("Still open for");
    }
  });

  test("flags that do not fit are told all at once, and no file is copied", async () => {
    await open();
    const before = theCase();
    const ran = await evidence("add", tempFile("a.txt", "a"), "--on", "31 Feb", "--source", "moon", "--claim", "c9");
    expect(ran.code).toBe(1);
    for (const part of [
      "--on: There is no 31 Feb",
      '--source: "moon" is none of the choices',
      "--claim: There is no claim c9",
    ])
      expect(flat(ran.err)).toContain(part);
    expect(theCase()).toEqual(before);
    expect(await pc.vault.names(before.id)).toEqual([]);
  });

  test("several files are all in the case before the first question, so that leaving keeps them", async () => {
    await open();
    const ran = await asked(
      scripted({ "exhibits.*.on": PAUSE }).ask,
      "add",
      tempFile("a.txt", "a"),
      tempFile("b.png", PNG),
    );
    expect(ran.code).toBe(130);
    expect(
      theCase()
        .exhibits.map((one) => one.name)
        .slice(-2),
    ).toEqual(["a.txt", "b.png"]);
    expect(await pc.vault.names(theCase().id)).toHaveLength(2);
  });

  test("an answer is saved before the next question, and back leads to the one before", async () => {
    await open();
    const person = scripted({ "exhibits.*.on": "1 Nov 2026", "exhibits.*.source": BACK, "exhibits.e6.name": PAUSE });
    await asked(
      async (prompt) => {
        if (prompt.asking.key === "exhibits.e6.on" && exhibit("e6")?.on !== undefined) return { kind: "pause" };
        return person.ask(prompt);
      },
      "add",
      tempFile("a.txt", "a"),
    );
    expect(exhibit("e6")?.on).toBe("2026-11-01");
  });

  test("one file that cannot be added keeps no other out; the exit code tells", async () => {
    await open();
    const path = tempFile("a.txt", "a");
    const ran = await evidence("add", join(dirname(path), "none.txt"), path, join(dirname(path), "nor.txt"));
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Added as F: a.txt");
    expect(flat(ran.err)).toContain("there is no such file");
    expect(flat(ran.err)).toContain("2 of 3 files could not be added");
  });

  test("a folder stands for the files in it, hidden ones left out", async () => {
    await open();
    const folder = dirname(tempFile("b.txt", "b"));
    mkdirSync(join(folder, "more"));
    writeFileSync(join(folder, "more", "c.txt"), "c");
    writeFileSync(join(folder, ".hidden"), "h");
    const ran = await evidence("add", folder);
    expect(ran).toMatchObject({ code: 0, err: expect.not.stringContaining("hidden") });
    expect(exhibit("e6")).toMatchObject({ name: "b.txt" });
    expect(exhibit("e7")).toMatchObject({ name: "c.txt" });
    expect(theCase().exhibits).toHaveLength(7);
  });

  test("the same file twice is one exhibit: it says which, asks nothing, takes new claims only", async () => {
    await open();
    await evidence("add", tempFile("a.txt", "same"), "--claim", "c1", "--shows", "first");
    const again = await asked(scripted({}).ask, "add", tempFile("b.txt", "same"), "--claim", "c2", "--shows", "second");
    expect(again.code).toBe(0);
    expect(flat(again.out)).toContain("Already here as F: b.txt");
    expect(exhibit("e6")).toMatchObject({ name: "a.txt", shows: "first", claims: ["c1", "c2"] });
    expect(theCase().exhibits).toHaveLength(6);
  });

  test("a file that was named in the interview goes to its exhibit, and to each that cites lines of it", async () => {
    await open();
    const ran = await evidence("add", tempFile("messages-nov.txt", "Hi"), tempFile("submission.pdf", "%PDF-1.4"));
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("Added to D and E, which you named before: messages-nov.txt");
    expect(ran.out).toContain("Added to B, which you named before: submission.pdf");
    expect(Object.keys(theCase().originals)).toEqual(["e4", "e5", "e2"]);
    expect(theCase().exhibits).toHaveLength(5);
  });

  test("--exhibit puts a file behind an exhibit, and never pushes another file out", async () => {
    await open();
    await evidence("add", tempFile("scan.png", PNG), "--exhibit", "a");
    expect(theCase().originals.e1?.fileName).toBe("scan.png");
    const other = await evidence("add", tempFile("other.txt", "x"), "--exhibit", "A");
    expect(other.code).toBe(1);
    expect(flat(other.err)).toContain("A already has another file: scan.png");
    expect(theCase().originals.e1?.fileName).toBe("scan.png");
    expect((await evidence("add", tempFile("x.txt", "y"), "--exhibit", "Z")).code).toBe(1);
    expect((await evidence("add", "a", "b", "--exhibit", "A")).code).toBe(2);
    expect((await evidence("add", "a", "b", "--name", "A")).code).toBe(2);
  });

  test("an empty file is taken, since it can be the point, and doubted", async () => {
    await open();
    const ran = await evidence("add", tempFile("handed-in.zip", ""));
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("This file is empty. Is it the right one?");
  });

  const hostile: [string, string][] = [
    ["control characters", "a\u0007b\u001b[2J.txt"],
    ["a line end", "a\n# b.txt"],
    ["a dash in front", "-rf"],
    ["a dot in front", ".x"],
    ["Markdown and HTML", "[a](b) | <b> `c`.txt"],
    ["nearly too many characters", `${"é".repeat(120)}.txt`],
  ];
  test.each(hostile)("a hostile name does not act: %s", async (_what, name) => {
    await open();
    const path = tempFile(name, "x");
    const ran = await evidence("add", "--json", path);
    expect(ran.code).toBe(0);
    expect(ran.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    const list = await evidence("list");
    expect(list.out + list.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(theCase().exhibits.at(-1)?.name).not.toMatch(/\n/);
    expect((await pc.run(["export"])).out).not.toMatch(/[^\\]<b>/);
  });

  test("--json tells what became of each file", async () => {
    await open();
    const path = tempFile("a.txt", "a");
    const ran = await evidence("add", "--json", path, join(dirname(path), "none"));
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      case: theCase().id,
      added: [
        {
          how: "new",
          file: { fileName: "a.txt", bytes: 1 },
          exhibits: [{ id: "e6", label: "F", open: ["on", "source", "shows", "claims"] }],
        },
      ],
      failed: [{ why: expect.stringContaining("there is no such file") }],
    });
  });
});

describe("evidence list and show", () => {
  test("the list has every exhibit by label, those taken out apart, and fits 40 columns", async () => {
    pc = computer({ width: 40 });
    await open();
    await evidence("add", tempFile("a.txt", "a"));
    await evidence("remove", "C");
    const ran = await evidence("list");
    expect(ran.out.indexOf("F  a.txt")).toBeLessThan(ran.out.indexOf("Taken out of the filing"));
    expect(ran.out.indexOf("Taken out of the filing")).toBeLessThan(ran.out.indexOf("C  messages-sep.txt"));
    expect(`${ran.out}${ran.err}`.split("\n").filter((line) => line.length > 40)).toEqual([]);
    expect((await evidence("list", "--plain")).out).not.toContain("·");
  });

  test("a case without exhibits says how to add a file", async () => {
    await pc.run(["start", "--no-input", "--set", "role=client"]);
    expect((await evidence("list")).out).toContain("evidence add FILE");
    expect(JSON.parse((await evidence("list", "--json")).out)).toMatchObject({ exhibits: [] });
  });

  test("show numbers the lines of a text, cleaned, as many as wanted", async () => {
    await open();
    const text = `one\r\n\u001b[31mtwo\u0007\n${"three ".repeat(30)}\nfour`;
    await evidence("add", tempFile("a.txt", text));
    const ran = await evidence("show", "F");
    expect(ran.out).toContain("\n1  one\n2  ␛[31mtwo␇\n3  three three");
    expect(ran.out).toContain("\n4  four\n");
    expect(ran.out).not.toMatch(/[\u0007\u001b]/);
    expect((await evidence("show", "F", "--lines", "4")).out).toMatch(/\n\n4 {2}four\n$/);
    expect(JSON.parse((await evidence("show", "f", "--lines", "1-2", "--json")).out)).toMatchObject({
      id: "e6",
      lines: ["one", "␛[31mtwo␇"],
    });
  });

  test("of a long text the first lines are shown, and how to see the next", async () => {
    await open();
    await evidence("add", tempFile("a.txt", Array.from({ length: 450 }, (_, at) => `line ${at + 1}`).join("\n")));
    const ran = await evidence("show", "F");
    expect(ran.out).toContain("200  line 200");
    expect(ran.out).not.toContain("line 201");
    expect(flat(ran.err)).toContain("250 more lines. See the next with --lines 201-400");
  });

  test("text in UTF-16 and in an old encoding is read", async () => {
    await open();
    await evidence("add", tempFile("a.txt", Buffer.from("\ufeffGrüße", "utf16le")));
    await evidence("add", tempFile("b.txt", Buffer.from("Grüße", "latin1")));
    for (const label of ["F", "G"]) expect((await evidence("show", label)).out).toContain("1  Grüße");
  });

  test("another file: where it lies; no file: that there is none", async () => {
    await open();
    await evidence("add", tempFile("a.png", PNG));
    const ran = await evidence("show", "F");
    expect(ran.out).toContain(pc.vault.pathOf(theCase().id, theCase().originals.e6?.sha256 ?? ""));
    expect((await evidence("show", "A")).out).toContain("File: none yet");
  });

  const refused: [string, string[], number, string][] = [
    ["an exhibit that is not there", ["show", "Q"], 1, 'There is no exhibit "Q". There are: A, B, C, D, E and F.'],
    ["lines of a picture", ["show", "F", "--lines", "1"], 1, "F has no lines: its file is not a text."],
    ["lines without a file", ["show", "A", "--lines", "1"], 1, "A has no lines: it has no file yet."],
    ["no lines at all", ["show", "F", "--lines", "20-10"], 2, "is not a line or a range of lines"],
    ["a command that is none", ["shwo", "F"], 2, "Did you mean show?"],
  ];
  test.each(refused)("refused: %s", async (_what, words, code, says) => {
    await open();
    await evidence("add", tempFile("a.png", PNG));
    const ran = await evidence(...words);
    expect(ran.code).toBe(code);
    expect(flat(ran.err)).toContain(says);
  });
});

describe("evidence verify", () => {
  test("all good; then one changed and one missing, with their exhibits; added again they are whole", async () => {
    await open();
    const paths = [tempFile("messages-nov.txt", "Hi"), tempFile("b.txt", "b")];
    await evidence("add", ...paths);
    expect(await evidence("verify")).toMatchObject({
      code: 0,
      out: "2 files, 3 bytes: all as they were when added.\n",
      err: "",
    });
    const at = (id: string) => pc.vault.pathOf(theCase().id, theCase().originals[id]?.sha256 ?? "");
    appendFileSync(at("e4"), "!");
    rmSync(at("e6"));
    const bad = await evidence("verify");
    expect(bad.code).toBe(1);
    expect(bad.out).toContain("! D and E messages-nov.txt was changed after it was added.");
    expect(bad.out).toContain("! F b.txt is missing.");
    expect(bad.err).toContain("2 of 2 files are not as they were when added.");
    const json = await evidence("verify", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      good: false,
      files: [
        { state: "changed", exhibits: ["D", "E"] },
        { state: "missing", exhibits: ["F"] },
      ],
    });
    await evidence("add", ...paths);
    expect((await evidence("verify")).code).toBe(0);
  });

  test("files that no exhibit names are said and kept; a case without files is fine", async () => {
    await open();
    expect(await evidence("verify")).toMatchObject({ code: 0, out: "The case has no files yet.\n" });
    await pc.vault.keep(theCase().id, Buffer.from("left over"));
    const ran = await evidence("verify");
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("1 file belongs to no exhibit. Kept anyway.");
    expect(await pc.vault.names(theCase().id)).toHaveLength(1);
  });

  test("pages do not look at the files: with all of them gone nothing breaks", async () => {
    await open();
    await evidence("add", tempFile("a.txt", "a"));
    rmSync(dirname(pc.vault.pathOf(theCase().id, "x")), { recursive: true });
    for (const words of [[], ["status"], ["list"], ["review", "--no-input"], ["export"], ["evidence", "list"]])
      expect((await pc.run(words)).code).toBe(0);
    const shown = await evidence("show", "F");
    expect(shown.code).toBe(1);
    expect(flat(shown.err)).toContain("An evidence file is missing");
  });
});

describe("evidence remove and restore", () => {
  test("what is taken out is in no filing, keeps file and label, and comes back under it", async () => {
    await open();
    await evidence("add", tempFile("a.txt", "a"));
    await pc.run(["export", "--output", tempFile("filed.md", ""), "--force"]);
    const removed = await evidence("remove", "b");
    expect(removed.code).toBe(0);
    expect(flat(removed.err)).toContain("Taken out of the filing: B submission.pdf.");
    const filing = (await pc.run(["export"])).out;
    expect(filing).not.toMatch(/\| B +\| submission\.pdf/);
    // No other exhibit moves up to the label, and a new one does not get it.
    expect(filing).toMatch(/\| C +\| messages-sep\.txt/);
    await evidence("add", tempFile("g.txt", "g"));
    expect((await evidence("list")).out).toContain("G  g.txt");
    await evidence("restore", "e2");
    expect((await pc.run(["export"])).out).toMatch(/\| B +\| submission\.pdf/);
  });

  test("before anything was filed the letters run from A, and it is said which moved", async () => {
    await open();
    const files = ["a", "b", "c"].map((name) => tempFile(`${name}.txt`, name));
    for (const path of files) await evidence("add", path);
    for (const label of ["A", "B", "C", "D", "E", "F"]) expect((await evidence("remove", label)).code).toBe(0);
    const filed = await pc.run(["export"]);
    expect(filed.out).toMatch(/\| A +\| b\.txt/);
    expect(filed.out).toMatch(/\| B +\| c\.txt/);
    expect(flat(filed.err)).toContain("so the labels start again from A: G is now A and H is now B.");
    expect((await pc.run(["export", "--format", "form"])).out).toMatch(/^A +.*b\.txt/m);
    expect((await evidence("add", tempFile("d.txt", "d"))).out).toContain("Added as A: d.txt");
    const last = tempFile("filed.md", "");
    await pc.run(["export", "--output", last, "--force"]);
    const labels = ["A", "B", "C"];
    const listed = async () => (await evidence("list")).out.split("Taken out")[0] ?? "";
    for (const label of labels) expect(await listed()).toMatch(new RegExp(`^ *${label}  `, "m"));
    await evidence("remove", "A");
    expect((await evidence("add", tempFile("e.txt", "e"))).out).toContain("Added as D");
  });

  test("twice is no fault", async () => {
    await open();
    await evidence("remove", "A");
    expect(flat((await evidence("remove", "A")).err)).toContain("was out of the filing already");
    await evidence("restore", "A");
    expect(flat((await evidence("restore", "A")).err)).toContain("is in the filing. Nothing was changed.");
  });

  test("removing in the interview takes an exhibit with a file out; it says so and how to bring it back", async () => {
    await open();
    await evidence(
      "add",
      tempFile("a.txt", "a"),
      "--on",
      "1 Nov 2026",
      "--source",
      "file",
      "--shows",
      "x",
      "--claim",
      "c1",
    );
    const person = scripted({ exhibits: "remove:e6", "exhibits.e6.remove": "remove" });
    await pc.run(["review", theCase().id, "exhibits"], async (prompt) =>
      person.unused().length === 0 ? { kind: "pause" } : person.ask(prompt),
    );
    const menu = person.prompts.find((one) => one.asking.key === "exhibits");
    expect(menu?.asking.options?.map((one) => one.label)).toContain("Change: F  a.txt, 1 Nov 2026, text");
    const sure = person.prompts.find((one) => one.asking.key === "exhibits.e6.remove");
    expect(sure?.asking.ask).toContain("Take this exhibit out of the filing");
    expect(sure?.asking.why).toContain("evidence restore F");
    expect(theCase().withdrawn).toEqual(["e6"]);
    expect(exhibit("e6")?.name).toBe("a.txt");
  });

  test("adding the file of an exhibit that is out says how to bring it back", async () => {
    await open();
    await evidence("add", tempFile("a.txt", "a"));
    await evidence("remove", "F");
    const ran = await evidence("add", tempFile("a.txt", "a"));
    expect(flat(ran.err)).toContain(
      "F was taken out of the filing. Bring it back with dispute-coach evidence restore F",
    );
  });
});

describe("clone", () => {
  test("brings the files along into a vault of its own, without the record of filings", async () => {
    await open();
    await evidence("add", tempFile("a.txt", "a"));
    const first = theCase();
    const ran = await pc.run(["clone", "--title", "Second"]);
    const second = pc.cases.read(ran.out.trim());
    expect(second.originals).toEqual(first.originals);
    const sha256 = second.originals.e6?.sha256 ?? "";
    writeFileSync(pc.vault.pathOf(first.id, sha256), "changed");
    expect((await evidence("verify", second.id)).code).toBe(0);
    expect((await evidence("verify", first.id)).code).toBe(1);
  });

  test("a file that is missing is told, and the rest comes along", async () => {
    await open();
    await evidence("add", tempFile("a.txt", "a"), tempFile("b.txt", "b"));
    rmSync(pc.vault.pathOf(theCase().id, theCase().originals.e6?.sha256 ?? ""));
    const ran = await pc.run(["clone"]);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("The file of F is missing. It was not copied.");
    expect(await pc.vault.names(ran.out.trim())).toHaveLength(1);
  });
});

test("every act of evidence has help with an example and the notice", async () => {
  const acts = [...(await evidence("--help")).out.matchAll(/^ {2}([a-z]+) {2}/gm)].map((match) => match[1] ?? "");
  expect(acts).toEqual(expect.arrayContaining(["add", "list", "show", "verify", "remove", "restore"]));
  for (const act of acts) {
    const { code, out } = await evidence(act, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`$ dispute-coach evidence ${act}`);
    expect(out).toContain("not affiliated with Upwork, not legal advice");
  }
});

test("skipping every question leaves an exhibit with its name and file", async () => {
  await open();
  const person = scripted({
    "exhibits.*.on": SKIP,
    "exhibits.*.source": SKIP,
    "exhibits.*.shows": SKIP,
    "exhibits.*.claims": SKIP,
  });
  const ran = await asked(person.ask, "add", tempFile("a.txt", "a"));
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(exhibit("e6")).toEqual({ id: "e6", name: "a.txt" });
  mkdirSync(dirname(pc.vault.pathOf("other", "x")), { recursive: true });
  expect((await evidence("list")).code).toBe(0);
});
