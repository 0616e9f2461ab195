import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { leaksIn } from "../support/leaks.ts";
import { ODDLY_WRITTEN } from "../support/odd-encodings.ts";
import { type Computer, computer } from "../support/run-program.ts";
import { tempFile } from "../support/temp-home.ts";

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
