import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textFromBytes } from "../../core/text-from-bytes.ts";

/** What came of editing. A text left behind by an editor that failed is no answer, but it is the person's work. */
export type Edited =
  | { readonly kind: "changed"; readonly text: string }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly problem: string; readonly text?: string };

/** Opens a text in an editor and waits until it is closed. */
export type Editor = (text: string) => Promise<Edited>;

/**
 * Splits a command into its words as a shell would, without a shell: quotes group, and a path that exists may have spaces.
 * A backslash before a quote or a space takes it as it is; any other stays, since Windows paths are full of them.
 */
export const splitCommand = (command: string): string[] => {
  const whole = command.trim();
  if (whole !== "" && existsSync(whole)) return [whole];
  const words = whole.match(/(?:"(?:\\["\\]|[^"])*"|'[^']*'|\\[\s"'\\]|[^\s"'])+/g) ?? [];
  return words.map((word) =>
    word.replace(
      /"((?:\\["\\]|[^"])*)"|'([^']*)'|\\([\s"'\\])/g,
      (_, double?: string, single?: string, bare?: string) =>
        double !== undefined ? double.replace(/\\(["\\])/g, "$1") : (single ?? bare ?? ""),
    ),
  );
};

/** Runs a command with the terminal as its own. Out: what went wrong, or nothing. */
const run = (file: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    // Ctrl-C in the editor is the editor's. Without this it would end us too, with the text on the way.
    const stay = () => {};
    process.on("SIGINT", stay);
    const end = (problem: string) => {
      process.off("SIGINT", stay);
      resolve(problem);
    };
    const child = spawn(file, args, { stdio: "inherit" });
    child.once("error", (error: NodeJS.ErrnoException) =>
      end(error.code === "ENOENT" ? `The editor "${file}" was not found.` : `The editor "${file}" could not start.`),
    );
    child.once("exit", (code, signal) => {
      if (code === 0) end("");
      else end(`The editor ended with ${signal ?? `code ${code}`}, so nothing was taken as an answer.`);
    });
  });

const edit = async (command: string, text: string): Promise<Edited> => {
  const [file, ...args] = splitCommand(command);
  if (file === undefined) return { kind: "failed", problem: "No editor is named." };
  // mkdtemp makes the folder 0700: nobody else on the machine can look in while the editor is open.
  const folder = mkdtempSync(join(tmpdir(), "dispute-coach-"));
  const path = join(folder, "answer.txt");
  try {
    writeFileSync(path, `${text}\n`, { mode: 0o600, flag: "wx" });
    const problem = await run(file, [...args, path]);
    const left = existsSync(path) ? textFromBytes(readFileSync(path)).replace(/\r\n/g, "\n").replace(/\n$/, "") : text;
    const changed = left !== text;
    if (problem !== "") return { kind: "failed", problem, ...(changed ? { text: left } : {}) };
    return changed ? { kind: "changed", text: left } : { kind: "unchanged" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The person's editor, or undefined when none is named. VISUAL comes before EDITOR, as everywhere. */
export const editorOf = (env: Readonly<Record<string, string | undefined>>): Editor | undefined => {
  const command = env.VISUAL?.trim() || env.EDITOR?.trim();
  return command ? (text) => edit(command, text) : undefined;
};
