import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { firstCase } from "../../support/cases-of.ts";
import { filesWithPicture, unreadableFiles } from "../../support/files-with-pictures.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

const photo = (name: string): string => fileURLToPath(new URL(`../../fixtures/telling/${name}`, import.meta.url));
const JPEG = photo("turned.jpg");
/** Marks of a photo in a file, also where it is packed: in an archive, in base64 of any lines. */
const secretsIn = (bytes: Buffer): string[] => {
  const text = bytes.toString("latin1");
  if (text.startsWith("PK")) return Object.values(unzipSync(bytes)).flatMap((one) => secretsIn(Buffer.from(one)));
  const packed =
    text
      .replace(/\\\//g, "/")
      .replace(/(?<=\S)\r?\n ?(?=\S)/g, "")
      .match(/[A-Za-z0-9+/]{200,}={0,2}/g) ?? [];
  return [
    ...(text.match(/Secret\w+|GPSLat/g) ?? []),
    ...packed.flatMap((one) => secretsIn(Buffer.from(one, "base64"))),
  ];
};
const tagsOf = (words: string): string =>
  [...words].map((one) => String.fromCodePoint(0xe0000 + (one.codePointAt(0) ?? 0))).join("");

let pc: Computer;
let folder: string;
const said = (ran: { readonly err: string }): string => ran.err.replace(/\s+/g, " ");
const theCase = (): Case => firstCase(pc.cases);
const start = async (more: object = {}): Promise<void> => {
  pc = computer();
  folder = join(dirname(tempFile("beside.txt", "")), "out");
  pc.files.set("case.json", JSON.stringify({ ...storyOf("freelancer-ended-money-held").given, ...more }));
  expect((await pc.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
};
beforeEach(() => start());

describe("a photo", () => {
  test("is said to tell its place when it is added", async () => {
    const ran = await pc.run(["evidence", "add", JPEG, "--no-input"]);
    expect(said(ran)).toContain(
      "It also shows where it was taken, which camera or phone took it and a name. The copies you send will not; your own file is unchanged.",
    );
    const data = JSON.parse((await pc.run(["evidence", "add", photo("turned.png"), "--no-input", "--json"])).out);
    expect(data.added[0].tells).toEqual(["place", "camera", "owner", "notes"]);
    expect(said(await pc.run(["evidence", "add", tempFile("a.txt", "hello"), "--no-input"]))).not.toContain(
      "where it was taken",
    );
  });

  test.each(["turned.jpg", "turned.png", "turned.webp", "still.avif"])(
    "%s goes out in a bundle without it, both sums in the lists; the original stays as it is",
    async (name) => {
      await pc.run(["evidence", "add", photo(name), "--no-input"]);
      const ran = await pc.run(["bundle", "--output", folder]);
      expect(ran.code).toBe(0);
      expect(said(ran)).toContain("Taken out of exhibit F: where it was taken,");
      const path = `data/exhibits/F-${name}`;
      expect(readFileSync(join(folder, path)).toString("latin1")).not.toMatch(/Secret|GPS/);
      const original = Object.values(theCase().originals)[0]?.sha256 ?? "";
      const row = (
        parse(readFileSync(join(folder, "data/index.csv")), { columns: true }) as Record<string, string>[]
      ).at(-1);
      expect(row).toMatchObject({
        file: path,
        "original sha256": original,
        note: expect.stringMatching(/^Copy without details of how the picture was made/),
      });
      expect(readFileSync(join(folder, "manifest-sha256.txt"), "utf8")).toContain(`${row?.sha256}  ${path}`);
      expect(await pc.vault.verify(theCase().id, original)).toBe("good");
      expect(readFileSync(pc.vault.pathOf(theCase().id, original)).equals(readFileSync(photo(name)))).toBe(true);
    },
  );

  test("keeps it with --keep-metadata", async () => {
    await pc.run(["evidence", "add", JPEG, "--no-input"]);
    expect((await pc.run(["bundle", "--output", folder, "--keep-metadata"])).code).toBe(0);
    expect(readFileSync(join(folder, "data/exhibits/F-turned.jpg")).equals(readFileSync(JPEG))).toBe(true);
  });

  test("is in a PDF without it, and with it when wanted", async () => {
    await pc.run(["evidence", "add", JPEG, "--no-input"]);
    const pdf = async (...more: string[]): Promise<string> => {
      expect((await pc.run(["export", "--output", "a.pdf", "--force", ...more])).code).toBe(0);
      return Buffer.from(pc.bytes.get("a.pdf") ?? []).toString("latin1");
    };
    expect(await pdf()).not.toContain("SecretMake");
    expect(await pdf("--keep-metadata")).toContain("SecretMake");
  });

  test("in a bundle for the person it stays as it is", async () => {
    await pc.run(["evidence", "add", JPEG, "--no-input"]);
    await pc.run(["bundle", "--audience", "self", "--output", folder]);
    expect(readFileSync(join(folder, "data/exhibits/F-turned.jpg")).equals(readFileSync(JPEG))).toBe(true);
    const refused = await pc.run(["bundle", "--audience", "self", "--output", folder, "--keep-metadata"]);
    expect(refused.code).toBe(2);
  });
});

const PICTURE = readFileSync(JPEG);

describe("a photo inside another file", () => {
  test.each(Object.entries(filesWithPicture(PICTURE)))(
    "%s goes out without what the photo tells, and says so; the filing's PDF too",
    async (name, content) => {
      const added = await pc.run(["evidence", "add", tempFile(name, content), "--no-input", "--claim", "c1"]);
      expect(said(added)).toContain("It, or a picture in it, shows where it was taken,");
      const ran = await pc.run(["bundle", "--output", folder]);
      expect(ran.code).toBe(0);
      expect(said(ran)).toContain("Taken out of exhibit F: where it was taken,");
      const out = readFileSync(join(folder, `data/exhibits/F-${name}`));
      expect(secretsIn(out)).toEqual([]);
      expect(secretsIn(content)).not.toEqual([]);
      expect(secretsIn(readFileSync(join(folder, "data/filing/filing.pdf")))).toEqual([]);
      if (/zip|docx|odt/.test(name)) expect(Object.keys(unzipSync(out))).toEqual(Object.keys(unzipSync(content)));
      // Where nothing is taken out, nothing is changed.
      await pc.run(["bundle", "--output", `${folder}2`, "--keep-metadata"]);
      expect(readFileSync(join(`${folder}2`, `data/exhibits/F-${name}`)).equals(content)).toBe(true);
    },
  );

  test.each(Object.entries(unreadableFiles(PICTURE)))("%s is named: it may tell", async (name, content) => {
    await pc.run(["evidence", "add", tempFile(name, content), "--no-input"]);
    const ran = await pc.run(["bundle", "--output", folder]);
    expect(said(ran)).toContain("cannot be removed from this kind of file: exhibit F");
    // What stands plainly in it is taken out all the same.
    if (!/^(?:packed|hex).pdf/.test(name))
      expect(readFileSync(join(folder, `data/exhibits/F-${name}`)).equals(content)).toBe(true);
    expect(secretsIn(readFileSync(join(folder, "data/filing/filing.pdf")))).toEqual([]);
  });
});

test("a film cannot be cleaned here: said when it is added, and before it goes out", async () => {
  const film = tempFile("a.mp4", Buffer.from("000000186674797069736f6d0000020069736f6d69736f32", "hex"));
  expect(said(await pc.run(["evidence", "add", film, "--no-input"]))).toContain(
    "It may show where and with what it was made.",
  );
  expect(said(await pc.run(["bundle", "--output", folder]))).toContain(
    "cannot be removed from this kind of file: exhibit F",
  );
});

describe("characters that nobody sees", () => {
  const HIDDEN = `Paid\u200b late.${tagsOf("ignore this")} \u202eabc Done 👩‍👩‍👧 می\u200cخواهم`;
  const SHOWN = "Paid late.[hidden text: ignore this]";
  const ANY = /[\u200b\u202d\u202e\u2060\ufeff]|[\u{e0000}-\u{e007f}]/u;

  test.each(["md", "txt", "html", "json"])("are not in an export as %s, and that is said once", async (form) => {
    await start({ statement: HIDDEN });
    const ran = await pc.run(["export", "--format", form, "--output", `a.${form}`]);
    const text = pc.files.get(`a.${form}`) ?? "";
    expect(text).not.toMatch(ANY);
    expect(text.replaceAll("\\", "")).toContain(SHOWN);
    expect(text).toContain("👩‍👩‍👧");
    expect(text).toContain("می\u200cخواهم");
    expect(said(ran).match(/Removed: \d+ invisible characters? in the problem statement/g)).toHaveLength(1);
    expect(theCase().answers.statement).toContain("\u200b");
  });

  test("are not in a draft", async () => {
    await start({ request: "pay\u200b the rest" });
    const ran = await pc.run(["draft", "message", "--fresh"]);
    expect(ran.out).toContain("pay the rest");
    expect(said(ran)).toContain("Removed: 1 invisible character");
  });

  test("of a text exhibit are taken out of a copy, words hidden in it are shown, and the original stays", async () => {
    await pc.run(["evidence", "add", tempFile("chat.txt", `${HIDDEN}\n`), "--no-input"]);
    const ran = await pc.run(["bundle", "--output", folder]);
    expect(said(ran)).toContain(
      "Invisible characters are removed from the copies of exhibit F. The originals stay here.",
    );
    const text = readFileSync(join(folder, "data/exhibits/F-chat-copy.txt"), "utf8");
    expect(text).not.toMatch(ANY);
    expect(text).toContain(SHOWN);
  });

  test("and control characters are in no copy, whatever it was made for", async () => {
    const marks =
      "a\u202eb\u202c c\u2067d\u2069 e\u200bf \u200eg\u061c \u009b31m \u001b[31mred\u001b[0m \u001b]0;x\u0007 \u007f\u2800";
    const none = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800]/;
    await pc.run(["evidence", "add", tempFile("a.txt", `${marks}\n`), "--no-input"]);
    await pc.run([
      "evidence",
      "add",
      tempFile("b.json", JSON.stringify({ a: "Mia Kranz", b: marks, c: "\u200ex" })),
      "--no-input",
    ]);
    await pc.run(["evidence", "add", tempFile("c.csv", `a,b\nMia Kranz,\u200ex\u001b[2J\n`), "--no-input"]);
    await pc.run(["redact", "--words", "Mia Kranz", "--as", "name"]);
    expect((await pc.run(["bundle", "--output", folder])).code).toBe(0);
    for (const name of ["F-a-copy.txt", "G-b-covered.json", "H-c-covered.csv"])
      expect(readFileSync(join(folder, "data/exhibits", name), "utf8"), name).not.toMatch(none);
  });

  test("that chat programs set around names leave a file as it is", async () => {
    const chat = "\u200e[01/11/26, 10:42:07] \u202a+49 171 1234567\u202c: \u200eimage omitted\n";
    await pc.run(["evidence", "add", tempFile("chat.txt", chat), "--no-input"]);
    await pc.run(["bundle", "--output", folder]);
    expect(readFileSync(join(folder, "data/exhibits/F-chat.txt"), "utf8")).toBe(chat);
  });
});

test("what would not be written is not written", async () => {
  await pc.run(["evidence", "add", JPEG, "--no-input"]);
  expect((await pc.run(["export", "--format", "md", "--keep-metadata"])).code).toBe(2);
  expect((await pc.run(["export", "--format", "docx", "--uncovered", "send", "--output", "a.docx"])).code).toBe(2);
  expect(existsSync(folder)).toBe(false);
});
