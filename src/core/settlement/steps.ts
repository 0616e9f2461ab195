import type { Case } from "../case/case.ts";
import { isFreelancerSide, sideOf } from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import { replay } from "../interview/replay.ts";
import { netOf } from "../money/fees.ts";
import { NO_CLICKS } from "../routes/where-to-click.ts";
import type { RuleId } from "../rules/built-in.ts";
import { formatUsd } from "../values/format-money.ts";
import { carriedSince, type Deal, type DealWay } from "./deal.ts";

/** Who does a step, as a side; "upwork" where Upwork moves the money. */
type Does = "client" | "freelancer" | "both" | "upwork";

/** A step of carrying a deal out. */
export interface SettlementStep {
  readonly id: string;
  readonly who: "you" | "them" | "both" | "upwork";
  /** What is done, for the person: "The client releases 400.00 USD". */
  readonly what: string;
  /** Where to click and what to look out for. */
  readonly how: readonly string[];
  /** The public rules it goes by. */
  readonly rules: readonly RuleId[];
  /** What to log once it has happened. */
  readonly log: HappeningKind;
  readonly isDone: boolean;
  /** The day on which it was done. */
  readonly on?: string;
}

interface Row {
  readonly id: string;
  readonly by: Does;
  readonly log: HappeningKind;
  /** Another happening that tells it as well. */
  readonly or?: readonly HappeningKind[];
  readonly when?: (d: Deal, c: Case) => boolean;
  readonly what: (d: Deal, names: Names) => string;
  readonly how: (d: Deal, names: Names) => readonly string[];
  readonly rules: readonly RuleId[];
}

/** What the two sides are called for the person, as the beginning of a sentence, and with it the forms of the verb. */
interface Names {
  readonly client: string;
  readonly freelancer: string;
  readonly isFreelancer: boolean;
  /** Of the fee: "400.00 USD, 340.00 USD after Upwork's fee of 15 %". */
  readonly net: (cents: number) => string;
}

const usd = formatUsd;

/** "You approve" or "The client approves". */
const does = (names: Names, side: "client" | "freelancer", verb: string, own = verb.replace(/s$/, "")): string =>
  (side === "freelancer") === names.isFreelancer ? `You ${own}` : `${names[side]} ${verb}`;

const back = ({ backCents }: Deal): boolean => backCents > 0;
const paid = ({ cents }: Deal): boolean => cents > 0;

const confirm: Row = {
  id: "confirm",
  by: "both",
  log: "agreement",
  what: () => "Both of you confirm the message in Upwork Messages, in writing.",
  how: () => ["Move no money and press no button before both have written that they agree."],
  rules: ["talk-in-messages"],
};

const carried: Row = {
  id: "close",
  by: "both",
  log: "carriedOut",
  what: () => "When all of it is done, log it here and close what is still open on Upwork.",
  how: (d) => [
    d.way === "held"
      ? "Look first that nothing is held any more on the contract page. Then it can be ended by either side."
      : "Look first that the money has moved as agreed, on the contract page and in the transactions.",
  ],
  rules: [],
};

const more: Row = {
  id: "more",
  by: "client",
  log: "bonusPaid",
  when: ({ moreCents }) => moreCents > 0,
  what: (d, n) =>
    `${does(n, "client", "pays")} ${usd(d.moreCents)} that is not in the money of the contract, on Upwork.`,
  how: () => ["A bonus on Upwork, or a new milestone that is funded. A bonus is final, and nobody can dispute it."],
  rules: ["bonus-final"],
};

const release: Row = {
  id: "pay",
  by: "client",
  log: "released",
  when: paid,
  what: (d, n) =>
    back(d)
      ? `${does(n, "client", "ends", "end")} the contract with a payment of ${n.net(d.potCents - d.backCents)}, and ${n.isFreelancer ? "asks" : "ask"} for the other ${usd(d.backCents)} back.`
      : `${does(n, "client", "releases", "release")} the ${n.net(d.potCents)}.`,
  how: (d) =>
    back(d)
      ? [
          "All contracts > (…) > End contract > pay another amount: the agreed sum, not “pay nothing”.",
          "This comes first: the rest goes back only once the agreed sum shows as paid.",
        ]
      : ["On the contract page: approve the milestone and pay it in full."],
  rules: ["form-end-and-refund", "partial-release"],
};

const approve: Row = {
  id: "return",
  by: "freelancer",
  log: "refundApproved",
  or: ["returned"],
  when: (d) => back(d),
  what: (d, n) =>
    paid(d)
      ? `${does(n, "freelancer", "looks", "look")} that the payment is there, and only then ${n.isFreelancer ? "approve" : "approves"} the return of the other ${usd(d.backCents)}.`
      : `${does(n, "freelancer", "gives", "give")} the ${usd(d.backCents)} back.`,
  how: (d) =>
    paid(d)
      ? [
          "Deliver work > Contract history > the contract > See Request. Check the amount before you approve: it cannot be undone.",
          "There are 7 calendar days for it. End Contract by the freelancer would send all held money to the client.",
        ]
      : d.way === "ended"
        ? ["Deliver work > Contract history > the contract > See Request, and approve it: all of it goes back."]
        : ["By ending the contract: all held money goes to the client at once."],
  rules: ["refund-answer", "end-gives-back"],
};

const instruct = (d: DealWay): Row => ({
  id: "instruct",
  by: "both",
  log: "jointInstruction",
  when: (deal) => d === "upwork" || paid(deal),
  what: (deal, n) =>
    `Both of you send Upwork the same text: ${usd(deal.potCents - deal.backCents)} to ${n.isFreelancer ? "you" : "the freelancer"}${back(deal) ? `, ${usd(deal.backCents)} to ${n.isFreelancer ? "the client" : "you"}` : ""}.`,
  how: (_deal, n) =>
    d === "ended"
      ? [
          "By a ticket to Upwork Support, since the buttons of an ended contract know only all or nothing. Approving the refund would give all of it back.",
          n.isFreelancer
            ? "The 7 days to answer the refund request go on. If nothing has moved by the day before the last, open the dispute: it keeps the money held."
            : "The 7 days to answer your refund request go on. A dispute that is opened only to keep the money held breaks no agreement.",
        ]
      : [
          "In the ticket of the dispute, to Upwork's specialist. Copy the message that both have confirmed.",
          "Until Upwork has moved the money, keep every date of the dispute. An agreement moves nothing by itself.",
        ],
  rules: d === "ended" ? ["joint-instruction", "refund-answer"] : ["agreement-final", "joint-instruction"],
});

const moved: Row = {
  id: "moved",
  by: "upwork",
  log: "released",
  or: ["returned", "refundGiven", "hoursDecided"],
  when: (d) => d.way === "upwork" || paid(d),
  what: (d, n) =>
    `Upwork moves the money: ${[
      ...(paid(d) ? [`${n.net(d.potCents - d.backCents)} to ${n.isFreelancer ? "you" : "the freelancer"}`] : []),
      ...(back(d) ? [`${usd(d.backCents)} to ${n.isFreelancer ? "the client" : "you"}`] : []),
    ].join(", ")}.`,
  how: () => ["When both have accepted in writing, this cannot be undone. Then look at your transactions."],
  rules: ["agreement-final"],
};

const refund: Row = {
  id: "refund",
  by: "freelancer",
  log: "refundGiven",
  when: back,
  what: (d, n) => `${does(n, "freelancer", "gives", "give")} a refund of ${usd(d.backCents)}.`,
  how: (_d, n) => [
    "All contracts > the title > (…) > Give a refund > Add invoices > pick one > change the amount > a note to the client > Give refund.",
    n.isFreelancer
      ? "Check the amount: a refund cannot be undone. Your service fee on that part comes back. Do not send it outside Upwork."
      : "It reaches you in about 5 business days. Until then your time to ask Upwork goes on: keep its last day.",
  ],
  rules: ["form-give-refund", "refund-given-final", "refund-given-arrival", "fee-refunded"],
};

/** The steps of each way, in the order in which nobody gives anything away. */
const ROWS: Readonly<Record<DealWay, readonly Row[]>> = {
  held: [confirm, release, more, approve, carried],
  ended: [confirm, instruct("ended"), moved, more, { ...approve, when: (d) => !paid(d) }, carried],
  upwork: [confirm, instruct("upwork"), moved, more, carried],
  paid: [confirm, refund, more, carried],
};

/** Contracts whose buttons no page shows; and the steps that need none. */
const NO_BUTTONS: readonly unknown[] = ["directByFreelancer", "directByClient", "anyHire"];
const OWN_WORDS: readonly string[] = ["confirm", "close", "moved"];

const whoOf = (by: Does, isFreelancer: boolean): SettlementStep["who"] => {
  if (by === "both" || by === "upwork") return by;
  return (by === "freelancer") === isFreelancer ? "you" : "them";
};

/** "400.00 USD, 340.00 USD after Upwork's fee of 15 %"; the sum alone where the fee is not told or is not the person's. */
const netOn =
  (c: Case) =>
  (cents: number): string => {
    const { feePercent } = c.answers;
    if (!isFreelancerSide(c) || cents === 0) return usd(cents);
    return feePercent === undefined
      ? `${usd(cents)} (before Upwork's fee, which you have not told)`
      : `${usd(cents)} (${usd(netOf(cents, feePercent))} after Upwork's fee of ${feePercent} %)`;
  };

/** The steps that carry a deal out, each ticked by what was told since. In: the case as told, its deal. */
export const stepsOf = (c: Case, deal: Deal): readonly SettlementStep[] => {
  const { applying } = replay(c);
  const isFreelancer = sideOf(applying) !== "client";
  const isUnknown = NO_BUTTONS.includes(applying.answers.contract);
  const names: Names = { client: "The client", freelancer: "The freelancer", isFreelancer, net: netOn(applying) };
  const since = carriedSince(c, deal.on);
  const all = since.find(({ kind }) => kind === "carriedOut");
  const rows = ROWS[deal.way].filter((row) => row.when?.(deal, applying) ?? true);
  return rows.map((row): SettlementStep => {
    const kinds: readonly string[] = [row.log, ...(row.or ?? [])];
    const found = since.find(({ kind }) => kinds.includes(kind)) ?? all;
    const isDone = row.id === "confirm" ? deal.isConfirmed : found !== undefined;
    const on = row.id === "confirm" ? (deal.isConfirmed ? deal.on : undefined) : found?.on;
    return {
      id: row.id,
      who: whoOf(row.by, isFreelancer),
      what: row.what(deal, names),
      how: OWN_WORDS.includes(row.id) || !isUnknown ? row.how(deal, names) : NO_CLICKS.map(({ say }) => say),
      rules: row.rules,
      log: row.log,
      isDone,
      ...(on === undefined ? {} : { on }),
    };
  });
};

/** The first step that has not been done; undefined when all are. */
export const nextStep = (steps: readonly SettlementStep[]): SettlementStep | undefined =>
  steps.find(({ isDone }) => !isDone);
