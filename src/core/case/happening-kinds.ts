/** Whose act it is. "either": it has to be said whose. "both": it takes the two of them, or nobody. "me": the person's own, whoever they are. */
type Actor = "freelancer" | "client" | "upwork" | "either" | "both" | "me";

/** Where money goes with it: held money to either side, released money back, or a payment beside the milestones. */
type Moves = "held" | "released" | "returned" | "refunded" | "bonus";

/** One kind of thing that happens in a dispute, and everything that follows from its kind. */
interface HappeningRow {
  /** What people call it. */
  readonly label: string;
  readonly by: Actor;
  /** The contracts on which it happens, by how they are paid; without it on both. */
  readonly pay?: "fixed" | "hourly";
  /** It is about one milestone or week, where there are several. */
  readonly of?: true;
  readonly amount?: true;
  /** A last day belongs to it: the one that Upwork's notice names, or by which something was promised or agreed. */
  readonly until?: true;
  /** Its words are asked for: what was promised, what the ticket is about. */
  readonly words?: true;
  /** What it came to is asked for: of the choices of `result`, those that it can have. */
  readonly results?: readonly string[];
  /** Where it was said is asked for. */
  readonly said?: true;
  /** It opens a matter: something that waits for somebody until it ends. */
  readonly opens?: true;
  /** The kinds of matter that it answers in time, for the one who did it. */
  readonly answers?: readonly string[];
  /** The kinds of matter that end with it. */
  readonly ends?: readonly string[];
  readonly moves?: Moves;
  /** It is offered only once one of these has happened. */
  readonly after?: readonly string[];
  /** What is told elsewhere in the case: it is read from there, and offered in no list. */
  readonly toldIn?: "milestones" | "weeks" | "offers" | "requests";
  /** How the matter came out, when this ended it. */
  readonly outcome?: "agreement" | "proposal" | "upworkDecision" | "arbitration";
}

const kinds = <const Rows extends Readonly<Record<string, HappeningRow>>>(rows: Rows): Rows => rows;

const HELD_MATTERS = ["refundAsked", "disputeByFreelancer"] as const;
const UPWORK_MATTERS = ["disputeByFreelancer", "mediation", "suggestionMade"] as const;

/**
 * Everything that can happen in a dispute, in the order in which it is offered. What it does to money and to deadlines follows from its
 * row. Sources of the steps: docs/rulebook.md.
 */
export const HAPPENINGS = kinds({
  refundAsked: {
    label: "The client asked for a refund",
    by: "client",
    of: true,
    amount: true,
    until: true,
    opens: true,
  },
  refundApproved: {
    label: "The freelancer approved the refund of held money",
    by: "freelancer",
    pay: "fixed",
    ends: ["refundAsked"],
    moves: "returned",
    after: ["refundAsked", "ended"],
  },
  refundDeclined: {
    label: "The freelancer declined the refund",
    by: "freelancer",
    ends: ["refundAsked"],
    after: ["refundAsked"],
  },
  refundGiven: {
    label: "The freelancer gave a refund of money already paid",
    by: "freelancer",
    of: true,
    amount: true,
    ends: ["refundAsked", "mediation"],
    moves: "refunded",
  },
  disputeByFreelancer: {
    label: "The freelancer opened a dispute",
    by: "freelancer",
    pay: "fixed",
    of: true,
    amount: true,
    until: true,
    opens: true,
    ends: ["refundAsked"],
  },
  disputeAnswered: {
    label: "The client answered the dispute",
    by: "client",
    pay: "fixed",
    answers: ["disputeByFreelancer"],
    after: ["disputeByFreelancer"],
  },
  disputeByClient: {
    label: "The client disputed hours",
    by: "client",
    pay: "hourly",
    of: true,
    until: true,
    opens: true,
  },
  hoursAnswered: {
    label: "The freelancer answered the dispute about hours",
    by: "freelancer",
    pay: "hourly",
    answers: ["disputeByClient"],
    after: ["disputeByClient"],
    results: ["accepted", "declined"],
  },
  hoursDecided: {
    label: "Upwork decided on the hours",
    by: "upwork",
    pay: "hourly",
    amount: true,
    ends: ["disputeByClient", "hoursRejected"],
    after: ["disputeByClient", "hoursRejected"],
    results: ["stays", "part", "back"],
    outcome: "upworkDecision",
  },
  hoursRejected: {
    label: "Upwork rejected hours, or they were not paid",
    by: "upwork",
    pay: "hourly",
    of: true,
    until: true,
    opens: true,
  },
  hoursClaimed: {
    label: "The freelancer claimed the rejected hours",
    by: "freelancer",
    pay: "hourly",
    answers: ["hoursRejected"],
    after: ["hoursRejected"],
  },
  mediation: {
    label: "Upwork opened mediation about money already released",
    by: "upwork",
    pay: "fixed",
    of: true,
    until: true,
    opens: true,
    ends: ["refundAsked"],
  },
  mediationAnswered: {
    label: "One side answered Upwork in the mediation",
    by: "either",
    pay: "fixed",
    answers: ["mediation"],
    after: ["mediation"],
  },
  suggestionMade: {
    label: "Upwork suggested how to settle it",
    by: "upwork",
    amount: true,
    until: true,
    opens: true,
    after: UPWORK_MATTERS,
  },
  suggestionAccepted: {
    label: "One side accepted Upwork's suggestion",
    by: "either",
    answers: ["suggestionMade"],
    after: ["suggestionMade"],
  },
  suggestionDeclined: {
    label: "One side declined Upwork's suggestion",
    by: "either",
    ends: ["suggestionMade"],
    after: ["suggestionMade"],
  },
  nonResolution: {
    label: "Upwork sent a Notice of Non-Resolution",
    by: "upwork",
    pay: "fixed",
    until: true,
    opens: true,
    ends: UPWORK_MATTERS,
  },
  arbitration: {
    label: "Arbitration was asked for",
    by: "either",
    pay: "fixed",
    opens: true,
    ends: ["nonResolution"],
  },
  arbitrationPaid: {
    label: "One side paid for arbitration",
    by: "either",
    pay: "fixed",
    answers: ["nonResolution"],
    after: ["nonResolution", "arbitration"],
  },
  arbitrationDecided: {
    label: "The arbitrator decided",
    by: "upwork",
    pay: "fixed",
    amount: true,
    ends: ["arbitration", "nonResolution"],
    after: ["arbitration"],
    outcome: "arbitration",
  },
  chargeback: {
    label: "The client's bank or card took a payment back (chargeback)",
    by: "client",
    amount: true,
    until: true,
    opens: true,
  },
  chargebackEnded: {
    label: "The chargeback was decided",
    by: "upwork",
    amount: true,
    ends: ["chargeback"],
    after: ["chargeback"],
  },
  accountLimited: {
    label: "Upwork suspended or limited an account",
    by: "upwork",
    until: true,
    opens: true,
  },
  accountLifted: {
    label: "Upwork lifted the limit on the account",
    by: "upwork",
    ends: ["accountLimited"],
    after: ["accountLimited"],
  },
  ended: { label: "The contract was ended", by: "either" },
  paused: { label: "The contract was paused", by: "either" },
  restarted: { label: "The contract was started again", by: "either", after: ["paused"] },
  funded: { label: "A milestone was funded", by: "client", pay: "fixed", of: true, moves: "held" },
  submitted: { label: "Work was handed in with Submit Work", by: "freelancer", pay: "fixed", of: true },
  changesAsked: { label: "Changes were asked for on the contract", by: "client", pay: "fixed", of: true },
  released: {
    label: "Money was released to the freelancer",
    by: "client",
    pay: "fixed",
    of: true,
    amount: true,
    moves: "released",
  },
  returned: {
    label: "Held money went back to the client",
    by: "upwork",
    pay: "fixed",
    of: true,
    amount: true,
    moves: "returned",
  },
  bonusPaid: { label: "A bonus, tip or expense was paid", by: "client", amount: true, moves: "bonus" },
  weekBilled: { label: "A week was billed", by: "upwork", pay: "hourly", toldIn: "weeks" },
  feedbackLeft: { label: "Feedback was left", by: "either" },
  feedbackAnswered: { label: "Feedback was answered in public", by: "either", after: ["feedbackLeft"] },
  feedbackReported: { label: "Feedback was reported to Upwork", by: "either", after: ["feedbackLeft"] },
  offerMade: { label: "An offer was made", by: "either", toldIn: "offers" },
  offerAnswered: { label: "An offer was answered", by: "either", toldIn: "offers" },
  requested: { label: "Upwork asked for something", by: "upwork", toldIn: "requests" },
  requestAnswered: { label: "Upwork was answered", by: "either", toldIn: "requests" },
  promised: { label: "Something was promised for a day", by: "either", until: true, words: true, said: true },
  ticketOpened: { label: "I wrote to Upwork Support", by: "me", until: true, words: true },
  ticketAnswered: { label: "Upwork Support answered", by: "upwork", after: ["ticketOpened"] },
  agreement: {
    label: "Both sides agreed",
    by: "both",
    amount: true,
    until: true,
    ends: [...HELD_MATTERS, ...UPWORK_MATTERS, "disputeByClient", "nonResolution"],
    outcome: "agreement",
  },
  jointInstruction: {
    label: "Both sides told Upwork in writing how to split the money",
    by: "both",
    amount: true,
    after: ["agreement"],
  },
  carriedOut: {
    label: "What both sides agreed was carried out",
    by: "both",
    amount: true,
    ends: [...HELD_MATTERS, ...UPWORK_MATTERS, "disputeByClient", "nonResolution"],
    after: ["agreement"],
    outcome: "agreement",
  },
  nothing: { label: "Nothing happened", by: "both", of: true },
});

export type HappeningKind = keyof typeof HAPPENINGS;
export const HAPPENING_KINDS = Object.keys(HAPPENINGS) as HappeningKind[];

/** The row of a kind, with what only some kinds have. */
export const rowOf = (kind: HappeningKind): HappeningRow => HAPPENINGS[kind];
