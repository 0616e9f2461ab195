import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { leaksIn } from "../../support/leaks.ts";
import { ODDLY_WRITTEN } from "../../support/odd-encodings.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempFile } from "../../support/temp-home.ts";

const started = async (words: string): Promise<Computer> => {
  const pc = computer();
  pc.files.set(
    "case.json",
    JSON.stringify({ title: "Kay", role: "freelancer", contract: "fixed", statement: "Not paid." }),
  );
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  expect((await pc.run(["redact", "--words", words, "--as", "CL"])).code).toBe(0);
  return pc;
};

/** The words as the page of an exhibit shows them, and as the file that lies in the bundle holds them. */
const sent = async (pc: Computer, folder: string, words: string): Promise<string[]> => {
  expect((await pc.run(["bundle", "--output", folder])).code).toBe(0);
  const exhibits = join(folder, "data/exhibits");
  const files = [...readdirSync(exhibits).map((name) => join(exhibits, name)), join(folder, "data/filing/filing.pdf")];
  return (await Promise.all(files.map((name) => leaksIn({ name: "", bytes: readFileSync(name) }, [words])))).flat();
};

describe("a name that a reader may miss is covered, or the file is named before it goes out", () => {
  test.each(ODDLY_WRITTEN)("%s", async (file, words, bytes) => {
    const pc = await started(words);
    const path = tempFile(file, bytes);
    expect((await pc.run(["evidence", "add", path, "--no-input"])).code).toBe(0);
    const folder = join(dirname(path), "out");
    const ran = await pc.run(["bundle", "--output", folder]);
    if (ran.code === 0) return expect(await sent(pc, `${folder}2`, words)).toEqual([]);
    expect(ran.err).toContain("Words cannot be covered in 1 file.");
    expect(ran.err).toContain(`: ${file} (`);
    // Left out, it is in nothing.
    expect((await pc.run(["bundle", "--output", folder, "--uncovered", "leave-out"])).code).toBe(0);
    expect(readdirSync(join(folder, "data"))).not.toContain("exhibits");
    const pdf = readFileSync(join(folder, "data/filing/filing.pdf"));
    expect(await leaksIn({ name: "", bytes: pdf }, [words])).toEqual([]);
  });

  const tully = (text: string) => Buffer.from(`Brannoc Tully: ${text}\n`, "latin1");
  const inCyrillic = "\xdf \xe7\xe0\xef\xeb\xe0\xf7\xf3 \xe2 \xef\xff\xf2\xed\xe8\xf6\xf3";
  test.each([
    ["curly.txt", tully("I\x92ll pay on Friday. It\x92s \x93fine\x94.")],
    ["euro.txt", tully("Ich zahle 650 \x80 am Freitag \x96 versprochen. Gr\xfc\xdfe, M\xfcller")],
    ["degree.txt", tully("cool it at 20 \xb0 please, pay later")],
    ["short.txt", tully("caf\xe9")],
    ["swedish.txt", tully("Jag betalar p\xe5 fredag, allt \xe4r bra. H\xe4lsningar \xc5sa \xd6berg")],
    ["excel.csv", Buffer.from("Data;Nome\n1;Brannoc Tully\n2;Jo\xe3o Concei\xe7\xe3o\n", "latin1")],
    ["russian.txt", tully(inCyrillic)],
    ["broken.txt", Buffer.concat([Buffer.from("Brannoc Tully: Grüße, schöne Größe "), Buffer.from([0xff])])],
    ["page.html", Buffer.from("<meta charset=iso-8859-15><p>Brannoc Tully: 650 \xa4</p>", "latin1")],
    [
      "mail.eml",
      Buffer.from(
        `From: a@example.net\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\nBrannoc Tully: ${inCyrillic}\r\n`,
        "latin1",
      ),
    ],
  ])("a name in a text that is surely read is covered without a question: %s", async (file, bytes) => {
    const pc = await started("Brannoc Tully");
    const path = tempFile(file, bytes);
    await pc.run(["evidence", "add", path, "--no-input"]);
    expect(await sent(pc, join(dirname(path), "out"), "Brannoc Tully")).toEqual([]);
  });

  test("a text that may be read wrong is named, and not called covered beside", async () => {
    const pc = await started("Иван Щукин");
    // Code page 866.
    const path = tempFile(
      "dos.txt",
      Buffer.from("\x88\xa2\xa0\xad \x99\xe3\xaa\xa8\xad, tamsin@example.net\n", "latin1"),
    );
    await pc.run(["evidence", "add", path, "--no-input"]);
    await pc.run(["redact", "--words", "tamsin@example.net", "--as", "mail"]);
    const sentOne = await pc.run(["bundle", "--output", join(dirname(path), "sent"), "--uncovered", "send"]);
    const said = sentOne.err.replace(/\s+/g, " ");
    expect(said).toContain("It may show what you cover, and it is sent: - Exhibit A: dos.txt (text), covered only as");
    expect(said).not.toContain("covered copies of exhibit");
    const left = await pc.run(["export", "--output", "left.pdf", "--uncovered", "leave-out"]);
    expect(left.code, left.err).toBe(0);
    expect(left.err).not.toContain("covered copies of exhibit");
    const pdf = { name: "", bytes: pc.bytes.get("left.pdf") ?? Buffer.alloc(0) };
    expect(await leaksIn(pdf, ["words in it cannot be covered", "Covered copy"])).toEqual([
      "words in it cannot be covered",
    ]);
  });

  test.each([
    ["german.txt", Buffer.from("Der Käufer zahlt nicht, schreibt Frau Müller über die Größe.\n", "latin1")],
    [
      "english.txt",
      Buffer.from("It is \x93fine\x94, they said \x96 and then they didn\x92t pay 800 \x80.\n", "latin1"),
    ],
    ["log.txt", Buffer.from("\x1b[32mok\x1b[0m done\n")],
    ["u16.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Müller pays\n", "utf16le")])],
    ["other.html", Buffer.from("<p>M&uuml;ller &amp; S&oumlhne</p>")],
  ])("a file that does not hold it goes out without a question: %s", async (file, bytes) => {
    const pc = await started("Tamsin Vorhölter");
    const path = tempFile(file, bytes);
    await pc.run(["evidence", "add", path, "--no-input"]);
    expect(await sent(pc, join(dirname(path), "out"), "Tamsin Vorhölter")).toEqual([]);
  });
});
