import { factsOfExhibit } from "../../../core/case/exhibit-facts.ts";
import { isTextType } from "../../../core/case/media-type.ts";
import { Problem } from "../../../errors.ts";
import type { CaseAccess, Documents, Output } from "../../../ports/world.ts";
import { exhibitPage, numberedLines } from "../../../terminal/views/evidence/evidence.ts";
import { type CommandFile, caseArgument, exhibitArgument, filled } from "../../command.ts";
import { pickCase } from "../../flow/case/pick-case.ts";
import { linesOfOriginal } from "../../flow/exhibits/exhibit-lines.ts";
import { lineRange, namedExhibit } from "../../flow/exhibits/named-exhibit.ts";
import { print, tell } from "../../flow/tell.ts";

export interface EvidenceShowOptions {
  readonly exhibit: string;
  readonly case?: string;
  readonly lines?: string;
  readonly json?: boolean;
}

/** How many lines are shown when none are asked for. */
const MOST_LINES = 200;

/** Where a picture or a PDF lies, or how to look at it all the same when it is locked. */
const tellPlace = (io: Output, id: string, path: string | null): void => {
  const say = (text: string) => {
    print(io, text, 0, 2);
  };
  if (path === null) {
    say("The case is locked, so no other program can open this file.");
    say(`Save copies that can be opened:   ${io.asTyped(`bundle ${id} --output FOLDER`)}`);
    say(`Or remove the passphrase:   ${io.asTyped(`unlock ${id}`)}`);
    return;
  }
  print(io, "To look at it, make a copy. The original is here:");
  // Not wrapped: a path that is broken into lines cannot be copied.
  io.exact(path);
};

/** `evidence show LABEL [CASE]`: what is known of an exhibit; of a text also its lines. */
export const evidenceShow = async (io: CaseAccess & Documents, options: EvidenceShowOptions): Promise<void> => {
  const asked = options.lines === undefined ? undefined : lineRange(options.lines, "--lines");
  const c = await pickCase(io, options.case);
  const facts = factsOfExhibit(c, namedExhibit(c, options.exhibit));
  const { file } = facts;
  const text = file !== null && isTextType(file.mediaType);
  if (asked !== undefined && !text)
    throw new Problem(
      `${facts.label ?? facts.id} has no lines: ${file === null ? "it has no file yet" : "its file is not a text"}.`,
      `See what we know about it with   ${io.asTyped(`evidence show ${facts.label ?? facts.id}`)}`,
    );
  const locked = file !== null && (await io.vault.look(c.id, file.sha256))?.storedAs === "encrypted";
  // Of a locked case another program would find only code there.
  const path = file === null || locked ? null : io.vault.pathOf(c.id, file.sha256);
  if (options.json) {
    const lines = text && asked !== undefined ? await linesOfOriginal(io, c.id, file) : undefined;
    const shown = lines?.slice((asked?.from ?? 1) - 1, asked?.to);
    io.out(
      JSON.stringify({ case: c.id, ...facts, path, locked, ...(shown === undefined ? {} : { lines: shown }) }, null, 2),
    );
    return;
  }
  for (const line of exhibitPage(c, facts, io)) io.out(line);
  if (file === null) return;
  if (!text) {
    io.out();
    tellPlace(io, c.id, path);
    return;
  }
  const lines = await linesOfOriginal(io, c.id, file);
  const { from, to } = asked ?? file.lines ?? { from: 1, to: MOST_LINES };
  const shown = lines.slice(from - 1, to);
  if (shown.length === 0)
    throw new Problem(`There is no line ${from}: the file has ${lines.length}.`, "For example   --lines 1-20");
  io.out();
  for (const line of numberedLines(shown, from, io)) io.exact(line);
  const rest = lines.length - (from - 1 + shown.length);
  if (asked === undefined && file.lines === undefined && rest > 0) {
    io.err();
    const next = `--lines ${MOST_LINES + 1}-${Math.min(lines.length, 2 * MOST_LINES)}`;
    tell(io, `${rest} more lines. See the next with   ${next}`);
  }
};

/** The words, flags and examples of the command. */
export const command: CommandFile<EvidenceShowOptions> = {
  shape: (command) =>
    command
      .addArgument(exhibitArgument())
      .addArgument(caseArgument())
      .option("--lines <lines>", "show only these lines of a text, for example 10-20", filled)
      .option("--json", "as JSON"),
  examples: ["evidence show B", "evidence show D --lines 10-20"],
  run: evidenceShow,
};
