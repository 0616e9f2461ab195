import type { Case } from "../case/case.ts";
import { conductOf } from "../facts/talk/outside.ts";
import { findingsIn } from "../tone/findings.ts";
import { namesThreat } from "./threat-words.ts";

type Contact = Case["contacts"][number];

/** What the other side did in words, beside the matter. */
export type TheirConduct = "feedback" | "outside" | "law" | "threat" | "maybe";

const OF_LAW = /\b(?:lawyers?|attorneys?|sue|suing|lawsuits?|courts?|legal (?:action|steps)|solicitors?)\b/i;
const OF_STARS = /\b(?:reviews?|feedback|ratings?|stars?|jss)\b/i;

/** What only sounds like a threat, by learning: the person knows better what was meant. */
const LEARNED = "reads-as-threat";

/** Which threat or offer a note of what the other side said tells of. In: a contact. Undefined: none, or it is the person's own. */
const theirConduct = ({ by, gist }: Contact): TheirConduct | undefined => {
  if (by !== "them" || gist === undefined) return undefined;
  const { outside, threats } = conductOf(gist);
  if (threats.some(({ of }) => of === "feedback")) return "feedback";
  const serious = findingsIn(gist, "any").filter((one) => one.family === "threat" && one.severity === "serious");
  const isThreat = threats.length > 0 || namesThreat(gist) || serious.some(({ rule }) => rule !== LEARNED);
  if (isThreat) return OF_STARS.test(gist) ? "feedback" : OF_LAW.test(gist) ? "law" : "threat";
  if (serious.length > 0) return "maybe";
  return outside.length > 0 ? "outside" : undefined;
};

/** Where Upwork takes a report, and what it tells the other side. */
const REPORT =
  "Report it: open the three dots beside the message and choose Flag as inappropriate, or write to Upwork Support. The other side is not told who reported it.";
const KEEP = "Keep it: take a screenshot of the message with its date, and do not delete it.";

/** What to do about it, a sentence or two each: keep it, do not trade over it, report it. */
const ADVICE: Readonly<Record<TheirConduct, readonly string[]>> = {
  feedback: [
    "That ties feedback to money or work, which Upwork's terms forbid. It is their breach, not yours.",
    KEEP,
    "Do not trade over it: give nothing for a review, and ask for none. Both count against whoever does it.",
    REPORT,
  ],
  threat: [
    "That is a threat. It is theirs, not yours.",
    KEEP,
    "Do not trade over it, and do not answer it. The dispute goes by the contract and its deadlines.",
    REPORT,
    "For a threat of violence, or against your home, work or family, go to the police or a lawyer.",
  ],
  maybe: [
    "That may be meant as a threat. If you do not read it so, go on as before.",
    KEEP,
    "Do not trade over it, and do not answer it as one.",
    REPORT,
    "For a threat of violence, or against your home, work or family, go to the police or a lawyer.",
  ],
  law: [
    "They speak of legal steps. We found no rule of Upwork against saying so.",
    KEEP,
    "Do not give money back out of fear on the same day. The deadlines on Upwork run on: do what is due there.",
  ],
  outside: [
    "That is about payment outside Upwork, which its terms forbid for both sides.",
    KEEP,
    "Do not take it up: say once, in Upwork Messages, that everything stays on Upwork.",
    REPORT,
  ],
};

/** What to do about what the other side said, in sentences; empty where there is nothing about it. In: a contact. */
export const adviceOnContact = (contact: Contact): readonly string[] => {
  const conduct = theirConduct(contact);
  return conduct === undefined ? [] : ADVICE[conduct];
};
