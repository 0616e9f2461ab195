import { existsSync } from "node:fs";
import spawn from "cross-spawn";
import { type EditedPlace, type EditedText, placeEdited, readEdited } from "../../storage/edited-texts.ts";
import { fileProblem, isFileError } from "../../storage/store-errors.ts";
import type { EndSignals } from "../../system/end-signals.ts";
import { type EditorName, editorName } from "./editor-names.ts";

/** What came of editing. A text left behind by an editor that failed is no answer, but it is the person's work. */
export type Edited =
  | { readonly kind: "changed"; readonly text: string }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly problem: string; readonly text?: string };

/** Opens a text in an editor and waits until it is closed. */
export interface Editor {
  (text: string, about?: EditedText): Promise<Edited>;
  /** What it is, in words. */
  readonly called?: EditorName;
}

/** An editor in words. */
export const nameOf = ({ called }: Editor): EditorName => called ?? editorName("", []);

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

/** How long an editor may take to end when the program is asked to: milliseconds. */
const ENDS_WITHIN_MS = 2000;

/** Runs a command with the terminal as its own; on Windows by PATHEXT, so that `code --wait` finds code.cmd. Out: what went wrong, or nothing. */
const run = (file: string, args: readonly string[], signals: EndSignals | undefined): Promise<string> =>
  new Promise((resolve) => {
    // Ctrl-C in the editor is the editor's. Without this it would end us too, with the text on the way.
    const stay = () => {};
    process.on("SIGINT", stay);
    const child = spawn(file, args, { stdio: "inherit" });
    let late: NodeJS.Timeout | undefined;
    const deaf = signals?.during((signal) => {
      if (signal === "SIGINT") return false;
      // The editor ends first, so that what is saved in it can be kept.
      child.kill(signal);
      late = setTimeout(() => child.kill("SIGKILL"), ENDS_WITHIN_MS);
      return true;
    });
    const end = (problem: string) => {
      clearTimeout(late);
      deaf?.();
      process.off("SIGINT", stay);
      resolve(problem);
    };
    child.once("error", (error: NodeJS.ErrnoException) =>
      end(error.code === "ENOENT" ? `The editor "${file}" was not found.` : `The editor "${file}" could not start.`),
    );
    child.once("exit", (code, signal) => {
      if (code === 0) end("");
      else end(`The editor ended with ${signal ?? `code ${code}`}, so nothing was saved as an answer.`);
    });
  });

/** What an editor needs around it. */
export interface EditorSurround {
  /** The folder for the text while it is edited. */
  readonly folder: string;
  /** Is a case locked with a passphrase? None of its words may then lie readable on the disk. */
  readonly isLocked: (caseId: string) => boolean;
  readonly signals?: EndSignals | undefined;
}

const LOCKED =
  "This case is locked, and an editor would leave its words readable on the disk. Write here instead, or unlock the case first.";

const edit = async (command: string, text: string, about: EditedText, around: EditorSurround): Promise<Edited> => {
  if (about.caseId !== undefined && around.isLocked(about.caseId)) return { kind: "failed", problem: LOCKED };
  const [file, ...args] = splitCommand(command);
  if (file === undefined) return { kind: "failed", problem: "No editor is set." };
  let place: EditedPlace;
  try {
    place = placeEdited(around.folder, about, `${text}\n`);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { kind: "failed", problem: fileProblem(error, "write", around.folder).message };
  }
  try {
    const problem = await run(file, [...args, place.path], around.signals);
    const left = readEdited(place.path) ?? text;
    const changed = left !== text;
    if (problem !== "") return { kind: "failed", problem, ...(changed ? { text: left } : {}) };
    return changed ? { kind: "changed", text: left } : { kind: "unchanged" };
  } finally {
    place.remove();
  }
};

/** The person's editor; undefined where none is named. In: its command line. */
export const editorOf = (command: string | undefined, around: EditorSurround): Editor | undefined => {
  if (!command?.trim()) return undefined;
  const [file = "", ...args] = splitCommand(command);
  const open = (text: string, about: EditedText = {}) => edit(command, text, about, around);
  return Object.assign(open, { called: editorName(file, args) });
};
