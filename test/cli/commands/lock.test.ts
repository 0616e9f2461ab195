import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { PNG } from "../../support/pictures.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { filesUnder, tempFile, tempHome } from "../../support/temp-home.ts";

const PASSPHRASE = "four words of nothing";
const WORDS = "Please send the final files today.\nThank you, all fine.\n";
const flat = (text: string): string => text.replace(/\s+/g, " ");

/** A case on disk with a text and a picture as evidence. */
const begun = async () => {
  const home = tempHome();
  const c = computer({ home });
  c.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await c.run(["start", "--answers", "case.json", "--no-input"]);
  const id = c.cases.list()[0]?.id ?? "";
  for (const path of [tempFile("chat.txt", WORDS), tempFile("photo.png", PNG)])
    expect((await c.run(["evidence", "add", path, "--no-input"])).code).toBe(0);
  const names = await c.vault.names(id);
  return { c, home, id, names };
};
/** The same, locked; and the computer on another day, with the passphrase in a file. */
const locked = async () => {
  const made = await begun();
  made.c.files.set("secret.txt", PASSPHRASE);
  const ran = await made.c.run(["lock", "--passphrase-file", "secret.txt"]);
  expect(ran.code).toBe(0);
  return { ...made, ran, later: anew(made.home, PASSPHRASE) };
};
const anew = (home: string, passphrase?: string): Computer => {
  const made = computer({ home });
  if (passphrase !== undefined) made.files.set("passphrase", passphrase);
  return made;
};
const theCase = (c: Computer, id: string): Case => {
  c.cases.tryPassphrase(id, PASSPHRASE);
  return c.cases.read(id);
};
/** The files under a home that hold a text. */
const holding = (home: string, text: string | Buffer): string[] =>
  filesUnder(home).filter((name) => !name.endsWith("/") && readFileSync(join(home, name)).includes(text));
const labelOf = (c: Case, fileName: string): string =>
  c.labels[Object.entries(c.originals).find(([, one]) => one.fileName === fileName)?.[0] ?? ""] ?? "";

test("locked: no file of the home holds a word of the evidence; unlocked: each is as it was", async () => {
  const { home, id, names, ran, later } = await locked();
  expect(flat(ran.err)).toContain("Locked: the case, its backups, its history and its evidence.");
  expect([...holding(home, "final files"), ...holding(home, PNG)]).toEqual([]);
  expect(await later.vault.names(id)).toEqual(names);
  const unlocked = await later.run(["unlock"]);
  expect(unlocked).toMatchObject({ code: 0, err: expect.stringContaining("Unlocked: ") });
  const plain = anew(home);
  for (const name of names) expect(await plain.vault.look(id, name)).toMatchObject({ storedAs: "plain" });
  expect((await plain.run(["evidence", "verify"])).code).toBe(0);
  expect(holding(home, WORDS)).toHaveLength(1);
  expect((await plain.run(["doctor", "--deep"])).out).toContain("Everything is fine.");
});

test("with the passphrase evidence is read, verified, added, quoted, exported and bundled as ever", async () => {
  const { home, id, later } = await locked();
  expect((await later.run(["evidence", "verify"])).out).toContain("2 files");
  const label = labelOf(theCase(anew(home), id), "chat.txt");
  expect((await later.run(["evidence", "show", label])).out).toContain("Please send the final files today.");
  const quoted = await later.run(["evidence", "quote", label, "--line", "2", "--no-input"]);
  expect(quoted).toMatchObject({ code: 0, out: expect.stringContaining("Thank you, all fine.") });
  const more = tempFile("more.txt", "words that came after the lock");
  expect((await later.run(["evidence", "add", more, "--no-input"])).code).toBe(0);
  expect(holding(home, "words that came after the lock")).toEqual([]);
  expect((await later.run(["evidence", "verify"])).out).toContain("3 files");
  expect((await later.run(["export", "--format", "pdf", "--output", "filing.pdf"])).code).toBe(0);
  expect(later.bytes.get("filing.pdf")?.length).toBeGreaterThan(1000);
  // What went out is kept, locked like the rest.
  expect(theCase(anew(home), id).filings).toHaveLength(1);
  expect((await later.run(["evidence", "verify"])).out).toContain("4 files");
  expect(holding(home, "final files")).toEqual([]);
  const bag = join(dirname(home), "bag");
  expect(await later.run(["bundle", "--output", bag])).toMatchObject({ code: 0 });
  const copies = filesUnder(join(bag, "data", "exhibits"));
  expect(copies.some((name) => readFileSync(join(bag, "data", "exhibits", name), "utf8") === WORDS)).toBe(true);
  expect((await later.run(["doctor", id, "--deep"])).out).toContain("Everything is fine.");
}, 60_000);

test("a bundle of a locked case for oneself comes back whole on another computer", async () => {
  const { home, later } = await locked();
  const zip = join(dirname(home), "mine.zip");
  expect(await later.run(["bundle", "--audience", "self", "--output", zip])).toMatchObject({ code: 0 });
  const other = anew(tempHome());
  expect(await other.run(["import", zip])).toMatchObject({ code: 0 });
  expect((await other.run(["evidence", "verify"])).out).toContain("as they were when added");
}, 60_000);

test("a wrong passphrase changes nothing, whatever is asked for", async () => {
  const { home, id } = await locked();
  const seen = () => filesUnder(join(home, "vault")).map((name) => [name, statSync(join(home, "vault", name)).mtimeMs]);
  const before = seen();
  const wrong = anew(home, "another passphrase");
  for (const words of [
    ["evidence", "verify"],
    ["evidence", "add", tempFile("a.txt", "a")],
    ["unlock"],
    ["lock"],
    ["bundle", "--output", join(dirname(home), "bag")],
  ])
    expect(await wrong.run(words)).toMatchObject({ code: 1, err: expect.stringContaining(`does not open "${id}"`) });
  expect(seen()).toEqual(before);
  expect(existsSync(join(dirname(home), "bag"))).toBe(false);
});

test("a picture of a locked case: it is said how to look at it, and no path is given that shows only code", async () => {
  const { home, id, later } = await locked();
  const label = labelOf(theCase(anew(home), id), "photo.png");
  const shown = await later.run(["evidence", "show", label]);
  expect(shown.code).toBe(0);
  expect(flat(shown.out)).toContain("so no other program can open this file.");
  expect(flat(shown.out)).toContain(`dispute-coach bundle ${id} --output FOLDER`);
  expect(shown.out).not.toContain(join(home, "vault"));
  const data = JSON.parse((await later.run(["evidence", "show", label, "--json"])).out);
  expect(data).toMatchObject({ path: null, locked: true });
  expect((await anew(home, PASSPHRASE).run(["unlock"])).code).toBe(0);
  const after = JSON.parse((await anew(home).run(["evidence", "show", label, "--json"])).out);
  expect(after).toMatchObject({ path: expect.stringContaining(join(home, "vault")), locked: false });
});

const harms: [string, (path: string) => void][] = [
  ["edited", (path) => writeFileSync(path, Buffer.from(readFileSync(path)).fill(1, 100, 101))],
  ["cut", (path) => truncateSync(path, 95)],
  ["emptied", (path) => truncateSync(path, 0)],
];
test.each(harms)("a locked file that was %s is told by verify and doctor, in words", async (_what, harm) => {
  const { home, id, later } = await locked();
  const { sha256 } = Object.values(theCase(anew(home), id).originals).find((one) => one.fileName === "chat.txt") ?? {};
  harm(later.vault.pathOf(id, sha256 ?? ""));
  const verified = await later.run(["evidence", "verify"]);
  expect(verified).toMatchObject({ code: 1, out: expect.stringMatching(/! .* chat\.txt was changed/) });
  const looked = await later.run(["doctor", id, "--deep"]);
  expect(looked).toMatchObject({ code: 1, out: expect.stringContaining("chat.txt") });
  expect(looked.err + looked.out).not.toMatch(/^\s+at /m);
  const bundled = await later.run(["bundle", "--audience", "self", "--output", join(dirname(home), "bag")]);
  expect(bundled).toMatchObject({ code: 1, err: expect.stringContaining("was changed, so no bundle was written") });
});

test("two locked files that changed names are told", async () => {
  const { home, id, names, later } = await locked();
  const [one, two] = names.map((name) => later.vault.pathOf(id, name));
  const held = readFileSync(one ?? "");
  writeFileSync(one ?? "", readFileSync(two ?? ""));
  writeFileSync(two ?? "", held);
  expect(await later.run(["evidence", "verify"])).toMatchObject({ code: 1 });
  expect(flat((await anew(home, PASSPHRASE).run(["doctor", id])).out)).toContain("had 56 when it was added");
});

test("without the passphrase doctor calls nothing of a locked case damaged", async () => {
  const { home } = await locked();
  const looked = await anew(home).run(["doctor", "--deep"]);
  expect(looked).toMatchObject({ code: 0, out: expect.stringContaining("Locked with a passphrase") });
  expect(looked.out).toContain("Everything is fine.");
});

test("a lock that left files plain is told by doctor, and lock again finishes it", async () => {
  const { home, id, later } = await locked();
  await anew(home).vault.keep(id, Buffer.from(WORDS));
  const looked = await anew(home).run(["doctor"]);
  expect(looked.code).toBe(1);
  expect(flat(looked.out)).toContain(
    `The case is locked, and 1 evidence file is not. Lock the rest with dispute-coach lock ${id}`,
  );
  expect(holding(home, "final files")).toHaveLength(1);
  expect(await anew(home, PASSPHRASE).run(["lock"])).toMatchObject({
    code: 0,
    err: expect.stringContaining("Locked: "),
  });
  expect(holding(home, "final files")).toEqual([]);
  // Any other command with its passphrase finishes it too.
  await anew(home).vault.keep(id, Buffer.from(WORDS));
  const verified = await later.run(["evidence", "verify"]);
  expect(verified).toMatchObject({ code: 0, err: expect.stringContaining("Everything is locked now.") });
  expect(holding(home, "final files")).toEqual([]);
  expect(await anew(home, PASSPHRASE).run(["lock"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("is locked already"),
  });
});

test("a file that cannot be opened keeps the case locked; added again, or left behind, it is unlocked", async () => {
  const { home, id, names, later } = await locked();
  const chat =
    Object.values(theCase(anew(home), id).originals).find((one) => one.fileName === "chat.txt")?.sha256 ?? "";
  truncateSync(later.vault.pathOf(id, chat), 95);
  const refused = await later.run(["unlock"]);
  expect(refused.code).toBe(1);
  expect(flat(refused.err)).toContain("The case stays locked: 1 evidence file does not hold what was added");
  expect(flat(refused.err)).toContain(`dispute-coach unlock ${id} --leave-damaged`);
  // The others are plain by now, and all is still to be had.
  expect(await anew(home).vault.look(id, names.find((name) => name !== chat) ?? "")).toMatchObject({
    storedAs: "plain",
  });
  expect((await anew(home, PASSPHRASE).run(["evidence", "add", tempFile("chat.txt", WORDS), "--no-input"])).code).toBe(
    0,
  );
  expect((await anew(home, PASSPHRASE).run(["unlock"])).code).toBe(0);
  expect((await anew(home).run(["evidence", "verify"])).code).toBe(0);

  const again = anew(home);
  again.files.set("secret.txt", PASSPHRASE);
  await again.run(["lock", "--passphrase-file", "secret.txt"]);
  truncateSync(later.vault.pathOf(id, chat), 95);
  const left = await anew(home, PASSPHRASE).run(["unlock", "--leave-damaged"]);
  expect(left.code).toBe(0);
  expect(flat(left.err)).toContain("1 file cannot be opened and stays unchanged");
  expect(await anew(home).run(["evidence", "verify"])).toMatchObject({
    code: 1,
    out: expect.stringContaining("chat.txt is locked and its key is missing"),
  });
});

test("a clone of a locked case is locked with the same passphrase; a deleted one stays locked", async () => {
  const { home, id, names, later } = await locked();
  const cloned = await later.run(["clone", id]);
  expect(cloned.err).toContain("The copy is locked with the same passphrase.");
  const copy = cloned.out.trim();
  expect(holding(home, "final files")).toEqual([]);
  const other = anew(home, PASSPHRASE);
  expect(await other.run(["status", copy])).toMatchObject({ code: 0 });
  expect(other.cases.tryPassphrase(copy, PASSPHRASE)).toBe(true);
  for (const name of names) expect(await other.vault.verify(copy, name)).toBe("good");
  expect(other.cases.tryPassphrase(copy, "another passphrase")).toBe(false);
  expect((await anew(home, PASSPHRASE).run(["unlock", copy])).code).toBe(0);
  expect(holding(home, "final files")).toHaveLength(1);
  rmSync(join(home, "vault", copy), { recursive: true });
  const gone = anew(home, PASSPHRASE);
  expect((await gone.run(["delete", id, "--title", theCase(anew(home), id).title ?? ""])).code).toBe(0);
  expect(holding(home, "final files")).toEqual([]);
});

test("unlocked in another terminal since the passphrase was given: new evidence is plain", async () => {
  const { home, id, later } = await locked();
  expect(theCase(later, id).id).toBe(id);
  expect((await anew(home, PASSPHRASE).run(["unlock"])).code).toBe(0);
  expect(
    (await later.run(["evidence", "add", tempFile("new.txt", "new words"), "--case", id, "--no-input"])).code,
  ).toBe(0);
  expect((await anew(home).run(["evidence", "verify"])).code).toBe(0);
  expect(holding(home, "new words")).toHaveLength(1);
});

test("a case without evidence is locked and unlocked as ever", async () => {
  const home = tempHome();
  mkdirSync(home);
  const c = computer({ home });
  await c.run(["start", "--set", "role=freelancer", "--no-input"]);
  c.files.set("passphrase", PASSPHRASE);
  expect((await c.run(["lock", "--passphrase-file", "passphrase"])).code).toBe(0);
  expect((await anew(home, PASSPHRASE).run(["unlock"])).code).toBe(0);
  expect(existsSync(join(home, "vault"))).toBe(false);
});

const IN_FILE = "Größer als vier Wörter\r\n";
test.each([
  ["UTF-8 with its mark", `\ufeff${IN_FILE}`],
  ["UTF-16", Buffer.from(`\ufeff${IN_FILE}`, "utf16le").toString("utf8")],
  ["Windows-1252", Buffer.from(IN_FILE, "latin1").toString("utf8")],
])(
  "a case that was locked when a passphrase file in %s was read as UTF-8 opens with that file",
  async (_in, readThen) => {
    const { c, home } = await begun();
    c.files.set("secret.txt", readThen);
    expect((await c.run(["lock", "--passphrase-file", "secret.txt"])).code).toBe(0);
    expect((await anew(home, IN_FILE).run(["status"])).code).toBe(0);
    expect((await anew(home, "Kleiner als vier Wörter\r\n").run(["status"])).code).toBe(1);
  },
);

test("two files that changed places while they were locked keep the case locked, and are named", async () => {
  const { home, id, names, later } = await locked();
  const [one, two] = names.slice(0, 2).map((name) => later.vault.pathOf(id, name));
  if (one === undefined || two === undefined) throw new Error("The case has too few files.");
  const swap = () => {
    renameSync(one, `${one}-`);
    renameSync(two, one);
    renameSync(`${one}-`, two);
  };
  swap();
  const refused = await later.run(["unlock"]);
  expect(refused.code).toBe(1);
  expect(flat(refused.err)).toMatch(
    /The case stays locked: 2 evidence files do not hold what was added: [A-Z] and [A-Z]\./,
  );
  expect(await anew(home).vault.look(id, names[0] ?? "")).toMatchObject({ storedAs: "undecryptable" });
  swap();
  expect((await anew(home, PASSPHRASE).run(["unlock"])).code).toBe(0);
  expect((await anew(home).run(["evidence", "verify"])).code).toBe(0);
});
