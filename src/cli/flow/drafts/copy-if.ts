import type { Clipboard, Output } from "../../../ports/world.ts";
import { sayCopied } from "../copy-text.ts";
import { tell } from "../tell.ts";

/** Puts a text into the clipboard where that is wanted. Out: for the JSON, what was done. */
export const copyIf = async (
  io: Clipboard & Output,
  text: string,
  { copy, json }: { readonly copy?: boolean; readonly json?: boolean },
): Promise<object> => {
  if (copy !== true) return {};
  const done = await io.copyText(text);
  if (!json) tell(io, sayCopied(done), 0, 2);
  return { copied: done ?? null };
};
