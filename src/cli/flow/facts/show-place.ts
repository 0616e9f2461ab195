import type { Place, Quoted } from "../../../core/facts/place.ts";
import type { ReadText } from "../../../core/facts/read-text.ts";
import { cleanText } from "../../../core/text/text.ts";
import { isOurs } from "../../../errors.ts";
import type { Files, Person, Showing } from "../../../ports/world.ts";
import { sayPlace, sayQuote } from "../../../terminal/views/facts/say-place.ts";
import type { SheetAct, SheetRow } from "../../../terminal/views/sheet.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu } from "../questions/prompts.ts";
import { tell } from "../tell.ts";

/** How many lines are shown before and after the line in question. */
const AROUND = 4;

const isSame = (a: Place, b: Place): boolean =>
  a.file === b.file &&
  a.member === b.member &&
  a.mail === b.mail &&
  a.within === b.within &&
  a.part === b.part &&
  a.page === b.page &&
  a.line === b.line &&
  a.box?.y === b.box?.y;

/** The lines around a place, with a mark at the line in question; only its words where the file has no such line. */
const linesAround = (place: Quoted, texts: readonly ReadText[], isPlain: boolean): string[] => {
  for (const { lines } of texts.filter(({ file }) => file === place.file)) {
    const at = lines.findIndex((line) => isSame(line.place, place));
    if (at < 0) continue;
    const from = Math.max(0, at - AROUND);
    return lines.slice(from, at + AROUND + 1).map((line, index) => {
      const isIt = from + index === at;
      const mark = isPlain ? (isIt ? "here: " : "") : isIt ? "> " : "  ";
      return `${mark}${cleanText(line.text).replaceAll("\n", " ")}`;
    });
  }
  return [sayQuote(place.quote, 500)];
};

/** Opens the file of a place in the system's program for it, and says so when there is none. */
const openFileOf = async (io: Showing & Files, place: Place, pathOf: (file: string) => string | undefined) => {
  const path = pathOf(place.file);
  if (path === undefined)
    return tell(io, `${place.file} cannot be opened from here: it is inside another file, or was pasted.`, 0, 2);
  try {
    await io.openFile(path);
  } catch (error) {
    if (!isOurs(error, "Problem")) throw error;
    tell(io, `No program opened ${path}. Open it yourself, for example from your file manager.`, 0, 2);
  }
};

/**
 * Shows where something stands: the lines around each place; a key opens the file. In: the places; what was read; the path of a
 * file as it was named, where it has one.
 */
export const showPlaces = async (
  io: Showing & Person & Files,
  session: Session,
  places: readonly Quoted[],
  texts: readonly ReadText[],
  pathOf: (file: string) => string | undefined,
): Promise<void> => {
  const rows = places.map(
    (place, index): SheetRow => ({
      id: String(index),
      text: sayPlace(place),
      under: linesAround(place, texts, io.plain),
    }),
  );
  for (;;) {
    const reply = await io.ask({
      ...menu("facts.place", "Where it was found", [], {
        why: "Check it before you rely on it. The file itself is never changed.",
        canGoBack: true,
      }),
      sheet: { rows, keys: [{ key: "f", does: "open the file", ofRow: true }], enter: "go back" },
      stays: () => undefined,
    });
    if (reply.kind === "pause") throw leftAt(io, session, reply);
    const act = reply.kind === "answer" ? (reply.value as SheetAct) : undefined;
    const place = act?.key === "f" ? places[Number(act.row)] : undefined;
    if (place === undefined) return;
    await openFileOf(io, place, pathOf);
  }
};
