import type { Span } from "../../../core/claims/normalized-lines.ts";
import { oneLine } from "../../../core/text/text.ts";
import { Usage } from "../../../errors.ts";

/** Reads "14" or "10-20". In: the flag it was given with, for the message. Throws Usage. */
export const lineRange = (raw: string, flag: string): Span => {
  const found = /^\s*(\d{1,9})\s*(?:-\s*(\d{1,9})\s*)?$/.exec(raw);
  const from = Number(found?.[1] ?? 0);
  const to = Number(found?.[2] ?? from);
  if (from < 1 || to < from)
    throw new Usage(`${flag} wants a line or a range, not "${oneLine(raw)}".`, `For example   ${flag} 10-20`);
  return { from, to };
};
