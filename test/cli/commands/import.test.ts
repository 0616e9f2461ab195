import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { said, withCase } from "../../support/bundle-stories.ts";
import type { EvidenceFile } from "../../support/evidence.ts";
import { MODEL_FILES } from "../../support/evidence.ts";
import { computer } from "../../support/run-program.ts";
import { STORIES } from "../../support/stories.ts";
import { filesUnder, modeOf } from "../../support/temp-home.ts";

const PRIVATE = (c: Case): Case => ({
  ...c,
  answers: { ...c.answers, batna: "my own plan" },
  notes: [{ id: "n1", writtenAt: c.createdAt, about: "note", secret: { text: "to myself" } }],
});

const AUDIENCES = ["filing", "self"] as const;

const NAMES = STORIES.map((story) => story.name);
/** The whole case is written the same way for all; these have the longest lists between them. */
const SOME = ["agency-milestones", "client-hourly", "freelancer-ended-money-held", "freelancer-scope-grew"];

describe("there and back", () => {
  for (const audience of AUDIENCES) {
    test.each(audience === "filing" ? NAMES : SOME)(
      `for ${audience}, %s: bundled again elsewhere, the bytes are the same`,
      async (name) => {
        const { made, out } = await withCase(name, MODEL_FILES, PRIVATE);
        await made.run(["bundle", "--audience", audience, "--output", out("one.zip")]);
        const there = computer();
        expect(await there.run(["import", out("one.zip")])).toMatchObject({ code: 0, out: "story\n" });
        await there.run(["bundle", "--audience", audience, "--output", out("two.zip")]);
        expect(readFileSync(out("two.zip")).equals(readFileSync(out("one.zip")))).toBe(true);
      },
    );
  }

  test("with any files behind the exhibits", async () => {
    const anyFile: fc.Arbitrary<EvidenceFile> = fc.record({
      fileName: fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 80 })
        .map((raw) => raw.replace(/[/\\\u0000-\u001f\u007f-\u009f]/g, "_"))
        .filter((raw) => !/^\.{0,2}$/.test(raw)),
      mediaType: fc.constantFrom("text/plain", "image/png"),
      content: fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: "grapheme" })),
      quote: fc.string({ unit: "grapheme-ascii" }),
    });
    const anyFiles = fc.record(
      { e1: anyFile, e2: anyFile, e3: anyFile, e4: anyFile, e5: anyFile },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        anyFiles,
        fc.constantFrom(...AUDIENCES),
        fc.subarray(["e1", "e2"]),
        async (files, audience, withdrawn) => {
          const { made, out } = await withCase(undefined, files as Record<string, EvidenceFile>, (c) => ({
            ...c,
            withdrawn,
          }));
          await made.run(["bundle", "--audience", audience, "--output", out("one.zip")]);
          const there = computer();
          expect(await there.run(["import", out("one.zip")])).toMatchObject({ code: 0 });
          await there.run(["bundle", "--audience", audience, "--output", out("two.zip")]);
          expect(readFileSync(out("two.zip")).equals(readFileSync(out("one.zip")))).toBe(true);
        },
      ),
      // Each run writes two bundles with every form in them.
      { numRuns: 4 },
    );
  });

  test("for the person, the whole case is there: private answers, notes, withdrawn exhibits and their files", async () => {
    const { made, c, out } = await withCase(undefined, MODEL_FILES, (one) => ({ ...PRIVATE(one), withdrawn: ["e3"] }));
    await made.run(["bundle", "--audience", "self", "--output", out("move")]);
    const there = computer();
    const ran = await there.run(["import", out("move")]);
    expect(said(ran)).toContain("All checksums match. 4 files of evidence came with it.");
    expect(there.cases.read("story")).toEqual(c);
    for (const { sha256 } of Object.values(c.originals)) expect(await there.vault.verify("story", sha256)).toBe("good");
    expect(modeOf(join(there.home, "vault/story"))).toBe("700");
    expect(modeOf(there.vault.pathOf("story", c.originals.e3?.sha256 ?? ""))).toBe("600");
  });

  test("for others, private answers are not in it, and that is said", async () => {
    const { made, out } = await withCase(undefined, MODEL_FILES, PRIVATE);
    await made.run(["bundle", "--output", out("filing")]);
    const there = computer();
    const ran = await there.run(["import", out("filing"), "--title", "From Ann"]);
    expect(said(ran)).toMatch(
      /^Imported: From Ann\. .*This was a filing, so it had no private answers or notes in it\./,
    );
    const c = there.cases.read("story");
    expect(c).toMatchObject({ title: "From Ann", notes: [] });
    expect(c.answers.batna).toBeUndefined();
    expect(c.labels).toEqual({ e1: "A", e2: "B", e3: "C", e4: "D", e5: "E" });
  });
});

describe("an id that is taken", () => {
  test("the case gets a new one, the old case stays as it is, and that is said", async () => {
    const { made, c, out } = await withCase();
    await made.run(["bundle", "--audience", "self", "--output", out("a.zip")]);
    const ran = await made.run(["import", out("a.zip"), "--json"]);
    const told = JSON.parse(ran.out);
    expect(told).toMatchObject({ idThere: "story", whole: true, exhibits: 5, files: 4 });
    expect(told.id).not.toBe("story");
    expect(made.cases.read(told.id)).toEqual({ ...c, id: told.id });
    expect(made.cases.read("story")).toEqual(c);
    expect(await made.vault.verify(told.id, c.originals.e1?.sha256 ?? "")).toBe("good");
    expect(said(await made.run(["import", out("a.zip")]))).toContain(
      "There is already a case story, so this one is called",
    );
  });
});

describe("what is not taken leaves nothing", () => {
  const refusedBy = async (name: string, spoil: (path: string) => void): Promise<string> => {
    const { made, out } = await withCase();
    await made.run(["bundle", "--output", out(name)]);
    spoil(out(name));
    const there = computer();
    const ran = await there.run(["import", out(name)]);
    expect(ran.code).toBe(1);
    expect(there.cases.list()).toEqual([]);
    expect(existsSync(there.home)).toBe(false);
    return said(ran);
  };

  test("a changed exhibit", async () => {
    const told = await refusedBy("filing", (folder) =>
      writeFileSync(join(folder, "data/exhibits/C-messages-sep.txt"), "13 Sep: two rounds\n"),
    );
    expect(told).toBe(
      "dispute-coach: The bundle is not taken: data/exhibits/C-messages-sep.txt was changed. Nothing was imported. Ask for it again, or copy it again. ",
    );
  });

  test("a missing exhibit, a file too many", async () => {
    expect(await refusedBy("filing", (at) => rmSync(join(at, "data/exhibits/A-milestone-2.png")))).toContain(
      "A-milestone-2.png is missing",
    );
    expect(await refusedBy("filing", (at) => writeFileSync(join(at, "data/.DS_Store"), ""))).toContain(
      "data/.DS_Store is not in its list",
    );
  });

  test("bytes at the end of the zip", async () => {
    expect(await refusedBy("a.zip", (path) => appendFileSync(path, "x".repeat(70_000)))).toContain("damaged");
  });

  test("a case that cannot be saved: the files that came with it go again", async () => {
    const { made, out } = await withCase();
    await made.run(["bundle", "--output", out("a.zip")]);
    const there = computer();
    const { open } = there.cases;
    Object.assign(there.cases, {
      open: (id: string) => ({
        ...open(id),
        save: () => {
          throw Object.assign(new Error("full"), { name: "Problem", hints: [] });
        },
      }),
    });
    expect(await there.run(["import", out("a.zip")])).toMatchObject({ code: 1 });
    expect(existsSync(there.home)).toBe(false);
  });

  test.each([
    ["a picture", Buffer.from([137, 80, 78, 71]), "is no bundle and no case"],
    ["an empty file", Buffer.alloc(0), "is no bundle and no case"],
    ["a text that is no case", Buffer.from('{"a":1}'), "The case in it cannot be read: it is no case"],
  ])("%s", async (_what, content, told) => {
    const there = computer();
    const path = join(dirname(there.home), "given");
    writeFileSync(path, content);
    there.files.set(path, content.toString());
    const ran = await there.run(["import", path]);
    expect(ran.code).toBe(1);
    expect(said(ran)).toContain(told);
  });

  test("a path where nothing is", async () => {
    const ran = await computer().run(["import", "/no/such/file"]);
    expect(ran.code).toBe(1);
    expect(said(ran)).toContain("/no/such/file cannot be read: there is no such file or folder");
  });

  test.each(["x", "0G", "-1G", "5", "1e9G"])("a limit of %s is wrong usage", async (limit) => {
    expect(await computer().run(["import", "/x", `--limit=${limit}`])).toMatchObject({ code: 2 });
  });
});

test("a case comes in from its JSON alone, and what did not come along is said", async () => {
  const { made, c, out } = await withCase();
  await made.run(["bundle", "--output", out("filing")]);
  const path = out("filing/data/case/filing.json");
  const there = computer();
  there.files.set(path, readFileSync(path, "utf8"));
  const ran = await there.run(["import", path]);
  expect(ran).toMatchObject({ code: 0, out: "story\n" });
  expect(said(ran)).toContain("The files of 5 exhibits were not included.");
  expect(there.cases.read("story").originals).toEqual(c.originals);
});

describe("sealed", () => {
  const PASSPHRASE = "four words apart there";

  const sealed = async (
    args: readonly string[],
    secrets: readonly string[] = [],
    files: Record<string, string> = {},
  ) => {
    const { made, c, out } = await withCase(undefined, MODEL_FILES, PRIVATE);
    made.secrets = [...secrets];
    for (const [path, text] of Object.entries(files)) made.files.set(path, text);
    const ran = await made.run(["bundle", "--audience", "self", "--output", out("move.zip"), ...args]);
    return { ran, c, path: out("move.zip.age"), out };
  };

  test("with a passphrase that is asked for twice; it opens with the same one only", async () => {
    const { ran, c, path } = await sealed(["--seal"], [PASSPHRASE, "something else", PASSPHRASE, PASSPHRASE]);
    expect(ran).toMatchObject({ code: 0, out: `${path}\n`, err: expect.stringMatching(/^The two do not match\./) });
    expect(readFileSync(path, "latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(readFileSync(path, "latin1")).not.toContain("my own plan");

    const there = computer();
    there.secrets = ["four words apart here"];
    const wrong = await there.run(["import", path]);
    expect(wrong.code).toBe(1);
    expect(said(wrong)).toContain("The passphrase does not open");
    expect(existsSync(there.home)).toBe(false);

    there.secrets = [PASSPHRASE];
    expect(await there.run(["import", path])).toMatchObject({ code: 0 });
    expect(there.cases.read("story")).toEqual(c);
    expect(filesUnder(there.home).filter((one) => !one.startsWith("vault/"))).toEqual([]);
  }, 60_000);

  test("for a key, opened with its file; changed or cut short it is refused", async () => {
    const identity = await generateX25519Identity();
    const { ran, c, path } = await sealed(["--recipient", await identityToRecipient(identity)]);
    expect(ran.code).toBe(0);
    const there = computer();
    there.files.set("key.txt", `# made today\n${identity}\n`);
    const whole = readFileSync(path);
    for (const spoilt of [whole.subarray(0, -1), whole.subarray(0, 300), Buffer.concat([whole, Buffer.from("x")])]) {
      writeFileSync(path, spoilt);
      const refused = await there.run(["import", path, "--identity", "key.txt"]);
      expect(refused.code).toBe(1);
      expect(said(refused)).toMatch(/was changed or cut short after it was sealed|does not open/);
      expect(existsSync(there.home)).toBe(false);
    }
    writeFileSync(path, whole);
    there.files.set("other.txt", await generateX25519Identity());
    expect(said(await there.run(["import", path, "--identity", "other.txt"]))).toContain("That key does not open");
    expect(await there.run(["import", path, "--identity", "key.txt"])).toMatchObject({ code: 0 });
    expect(there.cases.read("story")).toEqual(c);
  });

  test.each([
    [["--recipient", "age1nonsense"], 2, "is no age key to seal for"],
    [["--recipient", "age1x", "--passphrase-file", "p.txt"], 2, "not both"],
    [["--seal"], 1, "Give it with --passphrase-file FILE"],
    [["--passphrase-file", "short.txt"], 1, "shorter than 8 letters"],
    [["--passphrase-file", "empty.txt"], 1, "no passphrase in the first line"],
  ])("%j: exit %i, %s, nothing written", async (args, code, told) => {
    const { ran, path } = await sealed(args, [], { "short.txt": "abc\n", "empty.txt": "\n" });
    expect(ran.code).toBe(code);
    expect(said(ran)).toContain(told);
    expect(existsSync(path)).toBe(false);
  });

  test("three times not the same passphrase: nothing is written", async () => {
    const { ran, path } = await sealed(["--seal"], ["aaaaaaaa", "b", "aaaaaaaa", "b", "aaaaaaaa", "b"]);
    expect(ran.code).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  test("a name that ends in .age needs a seal", async () => {
    const { made, out } = await withCase();
    expect(await made.run(["bundle", "--output", out("a.zip.age")])).toMatchObject({ code: 2 });
  });

  test("a file that only begins as a sealed one is refused", async () => {
    const there = computer();
    const path = join(dirname(there.home), "a.age");
    writeFileSync(path, `age-encryption.org/v1\n${"x".repeat(100_000)}`);
    expect(said(await there.run(["import", path]))).toContain("is a sealed file that is damaged");
  });
});
