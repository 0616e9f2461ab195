import { Usage } from "../../errors.ts";
import type { Io } from "../../ports.ts";
import { undoLines } from "../../terminal/views/undo.ts";
import { pickCase } from "./pick-case.ts";

export interface UndoOptions {
  readonly case?: string;
  readonly question?: string;
  readonly undo?: boolean;
  readonly redo?: boolean;
  readonly clear?: boolean;
  readonly json?: boolean;
}

/** `review --undo [CASE]`: takes the last change back; `--redo` makes it again. */
export const undo = async (io: Io, options: UndoOptions): Promise<void> => {
  const way = options.redo ? "forth" : "back";
  if ((options.undo && options.redo) || options.question !== undefined || options.clear || options.json)
    throw new Usage("--undo and --redo stand alone: they take one change back, or make it again.");
  const chosen = await pickCase(io, options.case);
  const opened = io.cases.open(chosen.id);
  try {
    const turned = opened.turn(way);
    if (turned === undefined) {
      io.err(way === "back" ? "There is no change to take back." : "There is nothing to make again.");
      return;
    }
    for (const line of undoLines(way === "back" ? "Taken back" : "Made again", turned.was, turned.is, io)) io.out(line);
    if (way === "back") io.err(`Make it again with   ${io.asTyped(`review ${chosen.id} --redo`)}`);
  } finally {
    opened.close();
  }
};
