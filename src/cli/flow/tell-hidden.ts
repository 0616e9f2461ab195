import type { Case } from "../../core/case/case.ts";
import { disclose } from "../../core/filing/disclose.ts";
import { filingTexts } from "../../core/filing/filing-texts.ts";
import { withoutHidden } from "../../core/text/hidden-characters.ts";
import { count, series } from "../../core/text/text.ts";
import type { Io } from "../../ports.ts";
import { wrap } from "../../terminal/views/lines.ts";

const MOST_PLACES = 4;

/** Says, once, how many characters that nobody sees were taken out of what goes out. In: a text, or none for all of the filing. */
export const tellHidden = (io: Io, c: Case, text?: string): void => {
  const texts = text === undefined ? filingTexts(disclose(c)) : [{ where: "the text", text }];
  const found = texts.map((one) => ({ where: one.where, hidden: withoutHidden(one.text).hidden }));
  const hidden = found.reduce((sum, one) => sum + one.hidden, 0);
  if (hidden === 0) return;
  const places = found.filter((one) => one.hidden > 0).map((one) => one.where);
  const shown = places.slice(0, MOST_PLACES);
  const more = places.length - shown.length;
  const where = more === 0 ? series(shown) : `${shown.join(", ")} and ${count(more, "more place")}`;
  for (const line of wrap(
    `Taken out: ${count(hidden, "character")} that nobody can see, in ${where}. The case keeps them.`,
    io.width,
    0,
    2,
  ))
    io.err(line);
};
