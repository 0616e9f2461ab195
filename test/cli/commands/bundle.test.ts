import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { put, said, withCase } from "../../support/bundle-stories.ts";
import { MODEL_FILES } from "../../support/evidence.ts";
import { computer } from "../../support/run-program.ts";
import { scripted, visits } from "../../support/scripted-ask.ts";
import { STORIES } from "../../support/stories.ts";
import { filesUnder, modeOf } from "../../support/temp-home.ts";

const rowsOf = (folder: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, "data/index.csv"), "utf8"), { columns: true });

const everything = (folder: string): string =>
  filesUnder(folder)
    .filter((path) => !path.endsWith("/"))
    .map((path) => `${path}\n${readFileSync(join(folder, path), "latin1")}`)
    .join("\n");

describe("a bundle for others", () => {
  test("is a bag: filing, exhibits under their labels, an index, lists of sums", async () => {
    const { made, out } = await withCase();
    const ran = await made.run(["bundle", "--output", out("filing")]);
    expect(ran).toMatchObject({ code: 0, out: `${out("filing")}\n`, err: expect.stringMatching(/Saved 11 files/) });
    expect(filesUnder(out("filing"))).toEqual([
      "bag-info.txt",
      "bagit.txt",
      "data/",
      "data/case/",
      "data/case/filing.json",
      "data/exhibits/",
      "data/exhibits/A-milestone-2.png",
      "data/exhibits/B-Submission-final.pdf",
      "data/exhibits/C-messages-sep.txt",
      "data/exhibits/D-messages-nov.txt",
      "data/filing/",
      "data/filing/filing.docx",
      "data/filing/filing.html",
      "data/filing/filing.md",
      "data/filing/filing.pdf",
      "data/filing/filing.txt",
      "data/index.csv",
      "manifest-sha256.txt",
      "tagmanifest-sha256.txt",
    ]);
    expect(readFileSync(join(out("filing"), "bag-info.txt"), "utf8")).toMatch(
      /^Bag-Software-Agent: dispute-coach [\d.]+\nBagging-Date: 2026-11-15\nExternal-Identifier: story\nPayload-Oxum: \d+\.11\n$/,
    );
    expect(modeOf(out("filing"))).toBe("700");
    expect(modeOf(join(out("filing"), "data/case/filing.json"))).toBe("600");
  });

  test("has an index whose rows lead to the files; two exhibits can share one; no cell is a formula", async () => {
    const { made, out } = await withCase();
    await made.run(["bundle", "--output", out("filing")]);
    const rows = rowsOf(out("filing"));
    expect(rows.map(({ label, file, lines, quote }) => [label, file, lines, quote])).toEqual([
      ["A", "data/exhibits/A-milestone-2.png", "", ""],
      ["B", "data/exhibits/B-Submission-final.pdf", "", ""],
      ["C", "data/exhibits/C-messages-sep.txt", "", ""],
      ["D", "data/exhibits/D-messages-nov.txt", "1", "exactly what we wanted"],
      ["E", "data/exhibits/D-messages-nov.txt", "2", "'=call me at 555-0100"],
    ]);
    expect(rows[0]).toMatchObject({
      name: "milestone-2.png",
      day: "2026-09-04",
      source: "Upwork contract page",
      claims: "1; 3",
      bytes: "7",
      note: "",
    });
  });

  test("says which exhibits have no file", async () => {
    const { made, out } = await withCase(undefined, {});
    await made.run(["bundle", "--output", out("filing")]);
    expect(rowsOf(out("filing"))[0]).toMatchObject({ file: "", sha256: "", note: "No file is kept for this exhibit." });
  });

  test("holds nothing private and nothing withdrawn", async () => {
    const { made, c, out } = await withCase(undefined, MODEL_FILES, (one) => ({
      ...one,
      title: "SECRET-title",
      answers: { ...one.answers, batna: "SECRET-batna", vent: "SECRET-vent" },
      notes: [{ id: "n1", writtenAt: one.createdAt, about: "note", secret: { text: "SECRET-note" } }],
      unsent: { message: "SECRET-unsent" },
      exhibits: one.exhibits.map((exhibit) => (exhibit.id === "e3" ? { ...exhibit, shows: "SECRET-shows" } : exhibit)),
      withdrawn: ["e3"],
    }));
    await made.run(["bundle", "--output", out("filing")]);
    const all = everything(out("filing"));
    expect(all).not.toMatch(/SECRET|messages-sep|two rounds\n/);
    expect(all).not.toContain(c.originals.e3?.sha256);
    expect(rowsOf(out("filing")).map(({ label }) => label)).toEqual(["A", "B", "C", "D"]);
  });

  test("covers words in text exhibits, and lists the sum of each copy beside that of the original", async () => {
    const { made, c, out } = await withCase(undefined, MODEL_FILES, (one) => ({
      ...one,
      redactions: [{ words: "555-0100", as: "phone number" }],
    }));
    const ran = await made.run(["bundle", "--output", out("filing"), "--uncovered", "send"]);
    expect(ran.code).toBe(0);
    expect(everything(out("filing"))).not.toContain("555-0100");
    const path = "data/exhibits/D-messages-nov-covered.txt";
    const copy = readFileSync(join(out("filing"), path), "utf8");
    const original = c.originals.e4?.sha256 ?? "";
    expect(copy).toBe(
      `1 Nov: exactly what we wanted\n8 Nov: call me at [phone number]\n\n[Covered copy of messages-nov.txt: words in square brackets replace others. The SHA-256 of the original: ${original}]\n`,
    );
    const sum = createHash("sha256").update(copy).digest("hex");
    expect(readFileSync(join(out("filing"), "manifest-sha256.txt"), "utf8")).toContain(`${sum}  ${path}\n`);
    expect(readFileSync(join(out("filing"), "bag-info.txt"), "utf8")).toContain(
      `Copy-Of-SHA256: ${original}  ${path}\n`,
    );
    const [, , third, fourth, fifth] = rowsOf(out("filing"));
    expect(third).toMatchObject({ note: "", "original sha256": "" });
    const told = {
      file: path,
      sha256: sum,
      "original sha256": original,
      note: expect.stringMatching(/^Covered copy: /),
    };
    expect([fourth, fifth]).toEqual([expect.objectContaining(told), expect.objectContaining(told)]);
    expect(fifth?.quote).toBe("'=call me at [phone number]");
    expect(said(ran)).toContain("What you send has covered copies of exhibit D and E. The originals stay here.");
    expect(await made.vault.verify(c.id, original)).toBe("good");
  });

  test("a bundle with covered copies is imported and verified like any other", async () => {
    const { made, out } = await withCase(undefined, MODEL_FILES, (one) => ({
      ...one,
      redactions: [{ words: "555-0100", as: "phone number" }],
    }));
    await made.run(["bundle", "--output", out("filing.zip"), "--uncovered", "leave-out"]);
    const other = computer();
    expect(await other.run(["import", out("filing.zip")])).toMatchObject({ code: 0 });
    expect(await other.run(["evidence", "verify"])).toMatchObject({ code: 0 });
    expect(await other.run(["bundle", "--output", out("again")])).toMatchObject({ code: 0 });
    expect(await other.run(["bundle", "--audience", "self", "--output", out("self")])).toMatchObject({ code: 0 });
  });

  test("what cannot be covered is named before anything is written; without a terminal a flag must say what becomes of it", async () => {
    const { made, out } = await withCase(undefined, MODEL_FILES, (one) => ({
      ...one,
      redactions: [{ words: "555-0100", as: "phone number" }],
    }));
    const refused = await made.run(["bundle", "--output", out("filing")]);
    expect(refused.code).toBe(1);
    expect(said(refused)).toContain("Words cannot be covered in 2 files. They may show what you cover");
    expect(said(refused)).toContain("Exhibit A: milestone-2.png (PNG picture)");
    expect(said(refused)).toContain("Exhibit B: Submission (final).PDF (PDF)");
    expect(said(refused)).toContain("--uncovered leave-out");
    expect(existsSync(out("filing"))).toBe(false);
    expect((await made.run(["export", "--output", "a.pdf"])).code).toBe(1);
    expect(made.bytes.size).toBe(0);
    // A form that shows no files has nothing to ask.
    expect((await made.run(["export", "--output", "a.md"])).code).toBe(0);
  });

  test.each([
    ["stop", 1, 0],
    ["leave-out", 0, 3],
    ["send", 0, 5],
  ])("a person is asked once for all, and %s is done", async (answer, code, files) => {
    const { made, out } = await withCase(undefined, MODEL_FILES, (one) => ({
      ...one,
      redactions: [{ words: "555-0100", as: "phone number" }],
    }));
    const script = scripted({ uncovered: visits(answer) });
    const ran = await made.run(["bundle", "--output", out("filing")], script.ask);
    expect(ran.code).toBe(code);
    expect(script.prompts).toHaveLength(1);
    expect(script.prompts[0]?.before.join("\n")).toContain("milestone-2.png");
    expect(existsSync(out("filing"))).toBe(code === 0);
    if (code !== 0) return;
    const rows = rowsOf(out("filing"));
    expect(rows.filter((row) => row.file !== "")).toHaveLength(files);
    if (answer === "leave-out") expect(rows[0]?.note).toBe("Left out: the words in this file cannot be covered.");
  });

  test("hands its labels out: they stay when an exhibit is withdrawn later", async () => {
    const { made, out } = await withCase();
    await made.run(["bundle", "--output", out("one")]);
    const c = made.cases.read("story");
    expect(c.labels).toEqual({ e1: "A", e2: "B", e3: "C", e4: "D", e5: "E" });
    put(made, { ...c, withdrawn: ["e1"] });
    await made.run(["bundle", "--output", out("two")]);
    expect(rowsOf(out("two")).map(({ label }) => label)).toEqual(["B", "C", "D", "E"]);
  });

  test.each(STORIES.map((story) => story.name))(
    "%s: same case, same day, same bytes, in any time zone",
    async (name) => {
      const { made, out } = await withCase(name);
      await made.run(["bundle", "--output", out("one.zip")]);
      const zone = process.env.TZ;
      process.env.TZ = "Pacific/Kiritimati";
      try {
        await made.run(["bundle", "--output", out("two.zip")]);
      } finally {
        process.env.TZ = zone;
      }
      expect(readFileSync(out("one.zip")).equals(readFileSync(out("two.zip")))).toBe(true);
    },
  );
});

describe("a bundle for the person", () => {
  test("holds the whole case and every file, and says loudly that it is private", async () => {
    const { made, c, out } = await withCase(undefined, MODEL_FILES, (one) => ({
      ...one,
      answers: { ...one.answers, batna: "my own plan" },
      labels: { e1: "A", e2: "B", e3: "C" },
      withdrawn: ["e3"],
    }));
    const filing = await made.vault.keep(c.id, new TextEncoder().encode("{}"));
    const record = { at: c.createdAt, form: "md", sha256: filing, content: filing, rulebook: "upwork 1" };
    put(made, { ...c, filings: [record] });
    const ran = await made.run(["bundle", "--audience", "self", "--output", out("move")]);
    expect(said(ran)).toMatch(/your private notes and limits\. Do not send it to anyone\. Seal it/);
    expect(filesUnder(out("move")).filter((path) => /^data\/.*[^/]$/.test(path))).toEqual([
      "data/case/case.docx",
      "data/case/case.html",
      "data/case/case.json",
      "data/case/case.md",
      "data/case/case.pdf",
      "data/case/case.txt",
      "data/exhibits/A-milestone-2.png",
      "data/exhibits/B-Submission-final.pdf",
      "data/exhibits/D-messages-nov.txt",
      "data/exhibits/withdrawn-C-messages-sep.txt",
      "data/index.csv",
      `data/kept/${filing}`,
    ]);
    expect(readFileSync(join(out("move"), "data/case/case.json"), "utf8")).toContain("my own plan");
  });
});

describe("where it goes", () => {
  test("nothing there is replaced unasked", async () => {
    const { made, out } = await withCase();
    writeFileSync(out("a.zip"), "mine");
    const ran = await made.run(["bundle", "--output", out("a.zip")]);
    expect(ran.code).toBe(1);
    expect(said(ran)).toContain("is there already. Nothing was written.");
    expect(readFileSync(out("a.zip"), "utf8")).toBe("mine");
    expect(await made.run(["bundle", "--output", out("a.zip"), "--force"])).toMatchObject({ code: 0 });
    expect(readFileSync(out("a.zip"), "latin1").slice(0, 2)).toBe("PK");
  });

  test("a folder is replaced only when it is a bundle", async () => {
    const { made, out } = await withCase();
    mkdirSync(out("mine"));
    writeFileSync(join(out("mine"), "letter.txt"), "mine");
    const refused = await made.run(["bundle", "--output", out("mine"), "--force"]);
    expect(refused.code).toBe(1);
    expect(said(refused)).toContain("is a folder but not a bundle");
    expect(filesUnder(out("mine"))).toEqual(["letter.txt"]);

    mkdirSync(out("empty"));
    expect(await made.run(["bundle", "--output", out("empty")])).toMatchObject({ code: 0 });
    writeFileSync(join(out("empty"), "data/old.txt"), "old");
    expect(await made.run(["bundle", "--output", out("empty")])).toMatchObject({ code: 1 });
    expect(await made.run(["bundle", "--output", out("empty"), "--force"])).toMatchObject({ code: 0 });
    expect(existsSync(join(out("empty"), "data/old.txt"))).toBe(false);
  });

  test("a run that was killed while one bundle took the place of another: the older one is there again", async () => {
    const { made, out } = await withCase();
    expect(await made.run(["bundle", "--output", out("filing")])).toMatchObject({ code: 0 });
    const hidden = out(".filing.0123456789ab.old");
    // As it lies when the older one has left its place and the new one is not there yet.
    renameSync(out("filing"), hidden);
    const again = await made.run(["bundle", "--output", out("filing")]);
    expect(again.code).toBe(1);
    expect(said(again)).toContain("is there already");
    expect(existsSync(join(out("filing"), "bagit.txt"))).toBe(true);
    // And when the new one is there, and the older one not gone yet.
    cpSync(out("filing"), hidden, { recursive: true });
    expect(await made.run(["bundle", "--output", out("filing"), "--force"])).toMatchObject({ code: 0 });
    expect(existsSync(hidden)).toBe(false);
  });

  test.each(["filing", "filing.zip"])("a changed or missing original stops %s, and nothing is left", async (name) => {
    const { made, c, out } = await withCase();
    const path = made.vault.pathOf(c.id, c.originals.e3?.sha256 ?? "");
    const before = filesUnder(dirname(made.home)).filter((one) => !one.startsWith("home/"));
    chmodSync(path, 0o600);
    writeFileSync(path, "12 Sep: TWO rounds\n");
    utimesSync(path, 0, 0);
    const changed = await made.run(["bundle", "--output", out(name)]);
    expect(changed.code).toBe(1);
    expect(said(changed)).toContain("An evidence file was changed");
    rmSync(path);
    const missing = await made.run(["bundle", "--output", out(name)]);
    expect(missing.code).toBe(1);
    expect(said(missing)).toContain("An evidence file is missing");
    expect(filesUnder(dirname(made.home)).filter((one) => !one.startsWith("home/"))).toEqual(before);
  });

  test("a folder that is not there is named", async () => {
    const { made, out } = await withCase();
    const ran = await made.run(["bundle", "--output", out("no/such/a.zip")]);
    expect(ran.code).toBe(1);
    expect(said(ran)).toContain("cannot be written: there is no such file or folder");
  });

  test("--json lists what was written", async () => {
    const { made, out } = await withCase();
    const ran = await made.run(["bundle", "--output", out("a.zip"), "--json"]);
    const told = JSON.parse(ran.out);
    expect(told).toMatchObject({
      form: "zip",
      sealed: false,
      audience: "filing",
      bytes: readFileSync(out("a.zip")).length,
    });
    expect(told.files.map((one: { path: string }) => one.path)).toContain("data/exhibits/A-milestone-2.png");
  });

  test("without an output it is wrong usage", async () => {
    const { made } = await withCase();
    expect(await made.run(["bundle"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Something is missing: --output"),
    });
  });
});
