import type { Finding } from "../../tone/finding.ts";
import { prepareWhole } from "../../tone/prepare.ts";
import { personalDataIn } from "../../tone/rules/personal-data.ts";

/** What each kind of private data is called where it is covered. */
export const KINDS_OF_DATA: Readonly<Record<string, string>> = {
  "personal-email": "e-mail address",
  "personal-address": "address",
  "personal-phone": "phone number",
  "personal-card": "card number",
  "personal-iban": "bank account number",
  "personal-number": "social security number",
  "personal-url-secret": "link with a key",
};

const SECRECY: Readonly<Record<Finding["severity"], number>> = { serious: 2, warning: 1, note: 0 };

/**
 * Private data in a text, quoted or not, by its place; where two kinds overlap, the graver one. A plain link is none.
 */
export const privateDataIn = (text: string): Finding[] => {
  const found = personalDataIn(prepareWhole(text))
    .filter((one) => one.severity !== "note" && one.end > one.start)
    .sort((a, b) => a.start - b.start || SECRECY[b.severity] - SECRECY[a.severity] || b.end - a.end);
  const kept: Finding[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (SECRECY[one.severity] > SECRECY[last.severity]) kept[kept.length - 1] = one;
  }
  return kept;
};
