import { type Finding, gravity } from "../../tone/finding.ts";
import { prepareWhole } from "../../tone/prepare.ts";
import type { ToneRuleId } from "../../tone/rules/all.ts";
import { personalDataIn } from "../../tone/rules/personal-data.ts";

/** What each kind of private data is called where it is covered. */
const KINDS_OF_DATA: Readonly<Partial<Record<ToneRuleId, string>>> = {
  "personal-email": "e-mail address",
  "personal-phone": "phone number",
  "personal-card": "card number",
  "personal-iban": "bank account number",
  "personal-number": "social security number",
  "personal-url-secret": "link with a key",
};

export const kindOfData = ({ rule }: Finding): string => KINDS_OF_DATA[rule] ?? "private data";

/**
 * Private data in a text, quoted or not, by its place; where two kinds overlap, the graver one. A plain link is none.
 */
export const privateDataIn = (text: string): Finding[] => {
  const found = personalDataIn(prepareWhole(text))
    .filter((one) => one.severity !== "note" && one.end > one.start)
    .sort((a, b) => a.start - b.start || gravity(b.severity) - gravity(a.severity) || b.end - a.end);
  const kept: Finding[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (gravity(one.severity) > gravity(last.severity)) kept[kept.length - 1] = one;
  }
  return kept;
};
