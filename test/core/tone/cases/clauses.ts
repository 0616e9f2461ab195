import type { Severity } from "../../../../src/core/tone/rules/finding.ts";

/** Texts of which one clause decides, with the rule that finds it. */
export const CLAUSES: readonly (readonly [text: string, rule: string, severity: Severity])[] = [
  ["You said you would pay, so I will post this everywhere.", "threat-public", "serious"],
  ["I am not angry, but you are an idiot.", "insult-you", "serious"],
  ["I would never threaten you, but if you do not pay I will leave a one star review.", "feedback-traded", "serious"],
  ['I said "you are an idiot" and I mean it.', "insult-you", "serious"],
  ['I told him: "You are an idiot."', "insult-you", "serious"],
  ["Upwork forbids it, but pay me by PayPal.", "off-platform-pay", "serious"],
  ["The client wrote that he is ill, but I will sue him anyway.", "threat-legal", "serious"],
  ["PAY ME NOW", "demand", "warning"],
  ["PAY ME NOW", "shouting-capitals", "warning"],
];
