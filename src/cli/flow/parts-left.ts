import type { Case } from "../../core/case/case.ts";
import type { Redaction } from "../../core/case/evidence.ts";
import { textsGoingOut } from "../../core/filing/filing-texts.ts";
import type { ExhibitTexts } from "../../core/filing/redaction/private-data.ts";
import { finderOf, redactText } from "../../core/filing/redaction/redact-text.ts";
import { nameParts } from "../../core/filing/redaction/written-forms.ts";
import { count, oneLine } from "../../core/text/text.ts";
import type { Io } from "../../ports.ts";
import { wrap } from "../../terminal/views/lines.ts";

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
      const more = `"${part}" alone stays: it stands in ${count(places, "more place")}.`;
      const how = io.asTyped(`redact --words ${part} --as "${as}"`);
      for (const line of wrap(`${more} To cover it too   ${how}`, io.width, 0, 2)) io.err(line);
    }
};
