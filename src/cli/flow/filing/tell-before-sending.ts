import type { Case } from "../../../core/case/case.ts";
import type { Redaction } from "../../../core/case/evidence.ts";
import { labelsOf } from "../../../core/case/exhibit-labels.ts";
import { disclose } from "../../../core/filing/disclose.ts";
import { filingTexts, textsGoingOut } from "../../../core/filing/filing-texts.ts";
import type { ExhibitTexts } from "../../../core/filing/redaction/private-data.ts";
import { finderOf, redactText } from "../../../core/filing/redaction/redact-text.ts";
import { nameParts } from "../../../core/filing/redaction/written-forms.ts";
import { withoutHidden } from "../../../core/text/hidden-characters.ts";
import { count, oneLine, series } from "../../../core/text/text.ts";
import type { Io, Output } from "../../../ports/world.ts";
import { mayStillStand } from "../copies/still-stands.ts";
import { tell } from "../tell.ts";

/** Says which exhibits go out under another letter than they were shown under. Nothing when each keeps its own. */
export const relabelled = (was: Case, is: Case): string[] => {
  const before = labelsOf(was);
  const moved = [...labelsOf(is)].flatMap(([id, label]) => {
    const old = before.get(id);
    return old === undefined || old === label ? [] : [`${old} is now ${label}`];
  });
  return moved.length === 0 ? [] : [`Nothing was filed before, so the labels start again from A: ${series(moved)}.`];
};

const LEAST_PART = 3;

/**
 * A part of a covered name that stands alone is not covered: told, with how often, so that the person can decide. In: the case; the lines
 * of the exhibits that go out; which of its covered words, all if not said.
 */
export const tellParts = (
  io: Pick<Io, "err" | "width" | "asTyped">,
  c: Case,
  exhibits: ExhibitTexts,
  redactions: readonly Redaction[] = c.redactions,
): void => {
  const names = redactions.filter(({ words }) => nameParts(words).length > 1);
  if (names.length === 0) return;
  const texts = [...textsGoingOut(c).map((one) => one.text), ...[...new Set(exhibits.values())].flat()];
  const rest = redactText(texts.join("\n"), c.redactions);
  const seen = new Set<string>();
  for (const { words, as } of names)
    for (const part of nameParts(oneLine(words)).filter((one) => [...one].length >= LEAST_PART)) {
      const places = seen.has(part) ? 0 : finderOf([{ words: part, as: "" }])(rest).length;
      seen.add(part);
      if (places === 0) continue;
      const more = `"${part}" on its own is not covered: it is in ${count(places, "more place")}.`;
      const how = io.asTyped(`redact --words ${part} --as "${as}"`);
      tell(io, `${more} To cover it too   ${how}`, 0, 2);
    }
};

/** Says of a finished document in which covered words may still stand that it is to be looked at. In: its text; bytes are not read. */
export const tellStanding = async (
  io: Pick<Io, "err" | "width">,
  c: Case,
  name: string,
  content: string | Uint8Array,
): Promise<void> => {
  if (typeof content !== "string") return;
  const bytes = new TextEncoder().encode(content);
  const file = { bytes, mediaType: "text/plain", fileName: name };
  if (!(await mayStillStand(bytes, file, c.redactions))) return;
  const say = `! Words you covered may still be in ${name}, written another way. Look at it before you send it.`;
  tell(io, say, 0, 2);
};

const MOST_PLACES = 4;

/** Says, once, how many characters that nobody sees were taken out of what goes out. In: a text, or none for all of the filing. */
export const tellHidden = (io: Output, c: Case, text?: string): void => {
  const texts = text === undefined ? filingTexts(disclose(c)) : [{ where: "the text", text }];
  const found = texts.map((one) => ({ where: one.where, hidden: withoutHidden(one.text).hidden }));
  const hidden = found.reduce((sum, one) => sum + one.hidden, 0);
  if (hidden === 0) return;
  const places = found.filter((one) => one.hidden > 0).map((one) => one.where);
  const shown = places.slice(0, MOST_PLACES);
  const more = places.length - shown.length;
  const where = more === 0 ? series(shown) : `${shown.join(", ")} and ${count(more, "more place")}`;
  tell(io, `Removed: ${count(hidden, "invisible character")} in ${where}. The case keeps them.`, 0, 2);
};
