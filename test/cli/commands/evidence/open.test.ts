import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { endingToOpen, nameToOpen } from "../../../../src/core/case/opened-files.ts";
import { whyNoDesktop } from "../../../../src/system/desktop.ts";
import { openFile } from "../../../../src/system/open-file.ts";
import { type Computer, computer } from "../../../support/run-program.ts";
import { tempFile, tempHome } from "../../../support/temp-home.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
let c: Computer;
const add = (name: string, content: string | Uint8Array) =>
  c.run(["evidence", "add", tempFile(name, content), "--no-input"]);

beforeEach(async () => {
  c = computer({ home: tempHome() });
  await c.run(["start", "--title", "logo", "--no-input"]);
});

describe("evidence open", () => {
  test("opens a copy, named by what it is, and leaves the original", async () => {
    await add("screen.png", PNG);
    const ran = await c.run(["evidence", "open", "A", "--json"]);
    expect(ran.code).toBe(0);
    const { path, exhibit } = JSON.parse(ran.out);
    expect(exhibit).toBe("A");
    expect(path).toMatch(/A-screen\.png$/);
    expect(c.opened).toEqual([path]);
    expect(Buffer.from(c.bytes.get(path) ?? []).equals(PNG)).toBe(true);
    expect((await c.run(["evidence", "verify"])).code).toBe(0);
  });

  test("a text that is called like a program opens as a text", async () => {
    await add("invoice.bat", "del everything\n");
    expect((await c.run(["evidence", "open", "invoice"])).code).toBe(0);
    expect(c.opened[0]).toMatch(/A-invoice\.txt$/);
  });

  test.each([
    ["page.html", "<html><body><script>x</script></body></html>"],
    ["drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["tool.exe", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0])],
    ["unknown.dat", Uint8Array.from([0, 1, 2, 3, 255])],
  ])("%s could act, so it is not opened, and it is said where it is", async (name, content) => {
    await add(name, content);
    const { code, err } = await c.run(["evidence", "open", "A"]);
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, " ")).toContain("could run something or go online");
    expect(c.opened).toEqual([]);
  });

  test("of a locked case no readable copy is made, and it says why", async () => {
    await add("note.txt", "mine\n");
    c.files.set("secret.txt", "four words of nothing");
    await c.run(["lock", "--passphrase-file", "secret.txt"]);
    c.secrets = ["four words of nothing"];
    const { code, err } = await c.run(["evidence", "open", "A"]);
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, " ")).toContain("This case is locked. To open the file, another program would need");
    expect(c.opened).toEqual([]);
    expect(c.bytes.size).toBe(0);
  });

  test("an exhibit without a file, and one that is not there", async () => {
    await c.run(["resume", "--set", "exhibits=none", "--no-input"]);
    expect((await c.run(["evidence", "open", "A"])).err).toContain('There is no exhibit "A".');
  });
});

describe("what a copy is called", () => {
  test.each([
    ["B", "a/b\\c.pdf", ".pdf", "B-a_b_c.pdf"],
    ["B", "x.bat", ".txt", "B-x.txt"],
    ["e3", "..", ".txt", "e3.txt"],
    ["A", "$(rm -rf).png", ".png", "A-_rm -rf.png"],
    ["A", "привіт.txt", ".txt", "A-привіт.txt"],
    ["A", `${"x".repeat(300)}.txt`, ".txt", `A-${"x".repeat(60)}.txt`],
  ])("%s %s", (exhibit, file, ending, name) => expect(nameToOpen(exhibit, file, ending)).toBe(name));

  test("what acts has no ending", () => {
    for (const type of [
      "text/html",
      "image/svg+xml",
      "application/x-msdownload",
      "application/x-elf",
      "application/msword",
    ])
      expect(endingToOpen(type, type.startsWith("text/")), type).toBeUndefined();
    expect(endingToOpen("text/csv", true)).toBe(".txt");
  });
});

describe("without a desktop", () => {
  test.each([
    [{}, "linux", "There is no desktop here"],
    [{ SSH_CONNECTION: "x" }, "linux", "a terminal on another computer"],
    [{ DISPLAY: ":0" }, "linux", undefined],
    [{ WAYLAND_DISPLAY: "wayland-0" }, "linux", undefined],
    [{ WSL_DISTRO_NAME: "Debian" }, "linux", undefined],
    [{}, "darwin", undefined],
    [{}, "win32", undefined],
  ])("%j on %s", (env, platform, says) => {
    const why = whyNoDesktop(env, platform);
    if (says === undefined) expect(why).toBeUndefined();
    else expect(why).toContain(says);
  });

  test("it says so at once, and that the file is there", async () => {
    const folder = tempHome();
    mkdirSync(folder);
    const path = join(folder, "A-note.txt");
    writeFileSync(path, "x");
    await expect(openFile(path, {}, "linux")).rejects.toMatchObject({
      name: "Problem",
      message: expect.stringContaining("no desktop"),
    });
    expect(existsSync(path) && readFileSync(path, "utf8")).toBe("x");
  });
});
