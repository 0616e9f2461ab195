import type { FactValues } from "../fact.ts";

type Money = NonNullable<FactValues["milestone"]["money"]>;

/** What a page says of a milestone, and where its money is then. The longer of two that fit counts. */
const STATES: readonly (readonly [string, Money])[] = [
  ["paid in part", "partReleased"],
  ["part paid", "partReleased"],
  ["partially paid", "partReleased"],
  ["partly paid", "partReleased"],
  ["partial payment", "partReleased"],
  ["released in part", "partReleased"],
  ["partially released", "partReleased"],
  ["partly released", "partReleased"],
  ["part released", "partReleased"],
  ["partial release", "partReleased"],
  ["active & funded", "held"],
  ["active and funded", "held"],
  ["funded & active", "held"],
  ["awaiting review", "held"],
  ["awaiting your review", "held"],
  ["awaiting approval", "held"],
  ["waiting for review", "held"],
  ["pending approval", "held"],
  ["pending review", "held"],
  ["in review", "held"],
  ["under review", "held"],
  ["work submitted", "held"],
  ["submitted", "held"],
  ["in progress", "held"],
  ["in escrow", "held"],
  ["in deposit", "held"],
  ["handed in", "held"],
  ["nothing submitted", "held"],
  ["refund asked", "held"],
  ["working on it", "held"],
  ["escrow funded", "held"],
  ["funded", "held"],
  ["held", "held"],
  ["in project funds", "held"],
  ["still in project funds", "held"],
  ["changes requested", "held"],
  ["changes asked", "held"],
  ["revision requested", "held"],
  ["revisions requested", "held"],
  ["refund requested", "held"],
  ["changes wanted", "held"],
  ["rework asked", "held"],
  ["waiting for approval", "held"],
  ["money deposited", "held"],
  ["deposited", "held"],
  ["money held", "held"],
  ["on deposit", "held"],
  ["on hold", "held"],
  ["in dispute", "held"],
  ["disputed", "held"],
  ["dispute open", "held"],
  ["active", "held"],
  ["not funded", "notFunded"],
  ["unfunded", "notFunded"],
  ["not yet funded", "notFunded"],
  ["not funded yet", "notFunded"],
  ["no funds yet", "notFunded"],
  ["active · funded", "held"],
  ["active, funded", "held"],
  ["awaiting funding", "notFunded"],
  ["waiting for funding", "notFunded"],
  ["pending funding", "notFunded"],
  ["to be funded", "notFunded"],
  ["needs funding", "notFunded"],
  ["no deposit yet", "notFunded"],
  ["no deposit", "notFunded"],
  ["not deposited", "notFunded"],
  ["planned", "notFunded"],
  ["not started", "notFunded"],
  ["upcoming", "notFunded"],
  ["payment released", "released"],
  ["paid out", "released"],
  ["released", "released"],
  ["approved", "released"],
  ["completed", "released"],
  ["complete", "released"],
  ["paid", "released"],
  ["approved and paid", "released"],
  ["approved & paid", "released"],
  ["completed and paid", "released"],
  ["accepted and paid", "released"],
  ["done and paid", "released"],
  ["paid in full", "released"],
  ["fully paid", "released"],
  ["released in full", "released"],
  ["returned to client", "returned"],
  ["refunded", "returned"],
  ["returned", "returned"],
  ["returned to you", "returned"],
  ["cancelled", "returned"],
  ["canceled", "returned"],
];

const BY_LENGTH = STATES.toSorted((a, b) => b[0].length - a[0].length);

/** Where the money is, of words that are a state and nothing else. */
export const stateOf = (words: string): Money | undefined => {
  const bare = words
    .toLowerCase()
    .replace(/[().:,;*✓✔●•–—-]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const whole = BY_LENGTH.find(([state]) => state === bare)?.[1];
  if (whole !== undefined || !/[,;/&]/.test(words)) return whole;
  // "Submitted, awaiting review": two states in a row, the last of them holds.
  const parts = words.split(/[,;/&]/).map((part) => stateOf(part));
  return parts.length > 1 && parts.every((one) => one !== undefined) ? parts.at(-1) : undefined;
};

/** A name with a state behind it ("Catalogue import Paid in part"), taken apart. */
export const withoutState = (name: string): { readonly name: string; readonly money?: Money } => {
  for (const [state, money] of BY_LENGTH) {
    const at = name.length - state.length;
    if (
      at < 4 ||
      name.slice(at).toLowerCase() !== state ||
      !/[\s(·|-]/.test(name[at - 1] ?? "") ||
      !/^\p{Lu}/u.test(name.slice(at))
    )
      continue;
    return { name: name.slice(0, at).replace(/[\s(·|-]+$/, ""), money };
  }
  return { name };
};

export type MilestoneDay =
  | "fundedOn"
  | "dueOn"
  | "submittedOn"
  | "changesAskedOn"
  | "releasedOn"
  | "returnedOn"
  | "endedOn";

/** What stands before a day on a page. The first that fits. */
const EVENTS: readonly (readonly [MilestoneDay, RegExp])[] = [
  ["changesAskedOn", /\b(?:changes?|revisions?|rework)\b/i],
  ["dueOn", /\bdue\b|\bdeliver(?:y)? by\b/i],
  ["returnedOn", /\brefund|\breturn/i],
  ["fundedOn", /\b(?:paid|put|money) (?:in|into)\b(?! (?:part|full))/i],
  [
    "submittedOn",
    /\b(?:re-?)?submitted\b|\bsent in\b|\bturned in\b|\bhanded over\b|\bwork (?:handed|delivered|received)\b|\bhanded in\b|\bdelivered\b|\bwork (?:sent|in)\b|\bsubmission\b/i,
  ],
  ["releasedOn", /\b(?:paid|released|approved|payment)\b/i],
  ["fundedOn", /\b(?:funded|deposit(?:ed)?|escrow|held since)\b/i],
  ["endedOn", /\b(?:ended|closed)\b/i],
];

/** Of several words the one that stands next to the day: "Refund requested Submitted Nov 16". */
export const eventOf = (before: string): MilestoneDay | undefined => {
  const last = /(?:^|\s)(\p{Lu}\p{Ll}+(?: \p{Ll}+)?:?\s*(?:on\s*)?)$/u.exec(before)?.[1];
  const own = last === undefined ? undefined : EVENTS.find(([, pattern]) => pattern.test(last));
  return (own ?? EVENTS.find(([, pattern]) => pattern.test(before)))?.[0];
};

const STARTS_WITH_EVENT =
  /^\W*(?:due|(?:in|into|on) (?:escrow|deposit)|money (?:deposited|held|paid|released|put)|work (?:sent|handed|delivered|submitted|in)|put into|paid (?:out|into|in)\b|funded|(?:re-?)?submitted|handed|delivered|approved|paid|released|payment|changes?|revisions?|refund|started|deposit|escrow|ended)\b/i;

/** Do words begin with what happened, and with no name? */
export const startsWithEvent = (words: string): boolean => STARTS_WITH_EVENT.test(words);
