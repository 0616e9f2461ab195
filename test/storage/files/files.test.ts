import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readTextFile, textLines, writeWholeFile } from "../../../src/storage/files/files.ts";
import { refusing } from "../../support/refusing-fs.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, tempHome } from "../../support/temp-home.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = tempHome();
  mkdirSync(folder, { recursive: true });
  file = join(folder, "a.txt");
});

const linesOf = async (path: string): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of textLines(path)) lines.push(line);
  return lines;
};

describe("reading", () => {
  test("a file, and what cannot be read, in words", () => {
    writeFileSync(file, "text");
    expect(readTextFile(file)).toBe("text");
    expect(() => readTextFile(join(folder, "none"))).toThrow("there is no such file or folder");
    expect(() => readTextFile(folder)).toThrow("it is a folder");
  });

  test("lines of every kind, in UTF-8 and in the old encoding of Windows", async () => {
    writeFileSync(file, Buffer.concat([Buffer.from("one\r\ntwo\n\nthree "), Buffer.from([0xff, 0xfe])]));
    expect(await linesOf(file)).toEqual(["one", "two", "", "three ÿþ"]);
    await expect(linesOf(join(folder, "none"))).rejects.toThrow("there is no such file or folder");
    await expect(linesOf(folder)).rejects.toThrow("it is a folder");
  });
});

describe("writing", () => {
  test.skipIf(onWindows("rights of files (modes)"))(
    "a new file only for the person's eyes, and no half file beside it",
    () => {
      writeWholeFile(file, "one", { replace: false });
      expect(readFileSync(file, "utf8")).toBe("one");
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(filesUnder(folder)).toHaveLength(1);
    },
  );

  test("never over a file that is there, unless it is said", () => {
    writeFileSync(file, "mine");
    expect(() => writeWholeFile(file, "new", { replace: false })).toThrow("is there already. Nothing was written.");
    expect(readFileSync(file, "utf8")).toBe("mine");
    writeWholeFile(file, "new", { replace: true });
    expect(readFileSync(file, "utf8")).toBe("new");
  });

  test.each(["EPERM", "ENOTSUP", "ENOSYS"])("a disk without second names for files (exFAT): %s", async (code) => {
    await refusing("linkSync", code, () => writeWholeFile(file, "one", { replace: false }));
    expect(readFileSync(file, "utf8")).toBe("one");
    await refusing("linkSync", code, () =>
      expect(() => writeWholeFile(file, "two", { replace: false })).toThrow("is there already"),
    );
    expect(readFileSync(file, "utf8")).toBe("one");
    expect(filesUnder(folder)).toHaveLength(1);
  });

  test.each([false, true])(
    "a place that is a disk of its own, though it does not look like one (replace: %s)",
    async (replace) => {
      const home = join(folder, "home");
      mkdirSync(home);
      const call = replace ? "renameSync" : "linkSync";
      await refusing(call, "EXDEV", () => writeWholeFile(file, "one", { replace, home }), 1);
      expect(readFileSync(file, "utf8")).toBe("one");
      expect(filesUnder(folder)).toEqual(["a.txt", "home/", "home/drafts/"]);
    },
  );

  test("what a killed run left hidden beside the file goes with the next one, and nothing else", () => {
    const old = new Date(Date.now() - 60 * 60_000);
    const names = [".a.txt.0123456789ab.tmp", ".a.txt.tmp", ".b.txt.0123456789ab.tmp", ".a.txt.0123456789ab.tmp2"];
    for (const name of names) {
      writeFileSync(join(folder, name), "half");
      utimesSync(join(folder, name), old, old);
    }
    writeFileSync(join(folder, ".a.txt.ba9876543210.tmp"), "being written");
    writeWholeFile(file, "one", { replace: false });
    expect(filesUnder(folder).sort()).toEqual([...names.slice(1), ".a.txt.ba9876543210.tmp", "a.txt"].sort());
  });

  test("into a folder that is not there: said in words", () => {
    expect(() => writeWholeFile(join(folder, "no", "a.txt"), "x", { replace: false })).toThrow(
      "there is no such file or folder",
    );
  });
});
