import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { editorOf, splitCommand } from "../../../src/terminal/keys/editor.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "editor test "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A shell script as an editor. `$1` is the file, unless the command has words of its own. */
const script = (body: string, name = "my editor"): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
};

const around = () => ({ folder: join(folder, "editing"), isLocked: (id: string) => id === "locked" });
const edit = async (command: string, text: string, caseId?: string) =>
  editorOf(command, around())?.(text, { caseId, key: "happened" });

describe("splitting a command", () => {
  it.each([
    ["vim", ["vim"]],
    ["  code   --wait ", ["code", "--wait"]],
    ['"/opt/my editor/ed" -w', ["/opt/my editor/ed", "-w"]],
    ["'/opt/my editor/ed' -c 'set tw=72'", ["/opt/my editor/ed", "-c", "set tw=72"]],
    ["/opt/my\\ editor/ed -w", ["/opt/my editor/ed", "-w"]],
    ['"C:\\Program Files\\ed.exe" -n', ["C:\\Program Files\\ed.exe", "-n"]],
    ['ed "say \\"hi\\""', ["ed", 'say "hi"']],
    ["ed --name='a b'c", ["ed", "--name=a bc"]],
    ["ed; rm -rf $HOME", ["ed;", "rm", "-rf", "$HOME"]],
    ["", []],
  ])("%s", (command, words) => {
    expect(splitCommand(command)).toEqual(words);
  });

  it("takes a path that exists as one word, spaces and all", () => {
    const path = script("true");
    expect(splitCommand(path)).toEqual([path]);
  });
});

describe("editing a text", () => {
  it("gives the text to the editor and takes back what was changed", async () => {
    const path = script(`cp "$1" "${folder}/saw"; printf 'new\\r\\n\\nlines\\n' > "$1"`);
    expect(await edit(path, "old\ntext")).toEqual({ kind: "changed", text: "new\n\nlines" });
    expect(readFileSync(join(folder, "saw"), "utf8")).toBe("old\ntext\n");
  });

  it("passes words of the command before the file", async () => {
    const path = script(`[ "$1" = "two words" ] && echo changed > "$2"`);
    expect(await edit(`"${path}" 'two words'`, "old")).toEqual({ kind: "changed", text: "changed" });
  });

  it("a text left as it was is no answer", async () => {
    expect(await edit("true", "old\n\ntext")).toEqual({ kind: "unchanged" });
  });

  it("an editor that fails is no answer", async () => {
    expect(await edit("false", "old")).toEqual({
      kind: "failed",
      problem: "The editor ended with code 1, so nothing was saved as an answer.",
    });
  });

  it("what was written in an editor that fails is told, so that it can be kept", async () => {
    const path = script(`echo half > "$1"; exit 3`);
    expect(await edit(path, "old")).toMatchObject({ kind: "failed", text: "half" });
    expect(await edit(script(`echo half > "$1"; kill -9 $$`), "old")).toEqual({
      kind: "failed",
      problem: "The editor ended with SIGKILL, so nothing was saved as an answer.",
      text: "half",
    });
  });

  it("an editor that is not there is no answer", async () => {
    expect(await edit("no-such-editor-here --wait", "old")).toEqual({
      kind: "failed",
      problem: 'The editor "no-such-editor-here" was not found.',
    });
    mkdirSync(join(folder, "a folder"));
    expect(await edit(join(folder, "a folder"), "old")).toMatchObject({ kind: "failed" });
  });

  it("an editor that takes the file away leaves the text as it was", async () => {
    expect(await edit(script(`rm "$1"`), "old")).toEqual({ kind: "unchanged" });
  });

  it("keeps the file to the person, and leaves none behind", async () => {
    const note = join(folder, "note");
    await edit(script(`{ echo "$1"; stat -c %a "$1" "$(dirname "$1")"; } > "${note}"`), "secret");
    const [path = "", file, parent] = readFileSync(note, "utf8").trim().split("\n");
    expect([file, parent]).toEqual(["600", "700"]);
    expect(path.startsWith(join(folder, "editing"))).toBe(true);
    expect(readdirSync(join(folder, "editing"))).toEqual([]);
  });

  it("gives no word of a locked case to an editor: it would lie readable on the disk", async () => {
    const note = join(folder, "note");
    expect(await edit(script(`cp "$1" "${note}"`), "secret", "locked")).toMatchObject({
      kind: "failed",
      problem: expect.stringContaining("This case is locked"),
    });
    expect(existsSync(note)).toBe(false);
    expect(existsSync(join(folder, "editing"))).toBe(false);
  });

  it("says so when the folder for the text cannot be made", async () => {
    writeFileSync(join(folder, "editing"), "in the way");
    expect(await edit("true", "old")).toMatchObject({ kind: "failed", problem: expect.stringContaining("editing") });
  });

  it("uses no shell", async () => {
    await edit(`true; touch ${join(folder, "pwned")}`, "old");
    await edit(`true $(touch "${join(folder, "pwned")}")`, "old");
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });

  it("leaves no listener for Ctrl-C behind", async () => {
    const before = process.listenerCount("SIGINT");
    await edit("true", "old");
    expect(process.listenerCount("SIGINT")).toBe(before);
  });
});

describe("which editor", () => {
  it("none when none is named", async () => {
    expect(editorOf(undefined, around())).toBeUndefined();
    expect(editorOf(" ", around())).toBeUndefined();
    expect(await editorOf("true", around())?.("x")).toEqual({ kind: "unchanged" });
  });
});
