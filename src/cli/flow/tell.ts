import type { Io } from "../../ports/world.ts";
import { wrap } from "../../terminal/views/lines.ts";

/** Prints what a command found or did, for another program. */
export const printJson = (io: Pick<Io, "out">, data: object): void => io.out(JSON.stringify(data, null, 2));

/** Says a text about the work (stderr), in lines of the width. In: the columns before its first line, and before the others. */
export const tell = (io: Pick<Io, "err" | "width">, text: string, indent = 0, hanging = indent): void => {
  for (const line of wrap(text, io.width, indent, hanging)) io.err(line);
};

/** The same for a text that is a part of the result (stdout). */
export const print = (io: Pick<Io, "out" | "width">, text: string, indent = 0, hanging = indent): void => {
  for (const line of wrap(text, io.width, indent, hanging)) io.out(line);
};
