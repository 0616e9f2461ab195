import {
  hasEnded,
  hasHeldMoney,
  hasReleasedMoney,
  heldCents,
  isClientSide,
  isFixed,
  isFreelancerSide,
  isHourly,
} from "../case/facts.ts";
import { filedAs } from "../happenings/matters.ts";
import { formatUsd } from "../values/format-money.ts";
import type { Facts, Wish } from "./guidance.ts";

// What follows from a wish, where it is more than the ask.

const ENDS_BY_HAND = "The client will have the money back, so there is nothing to dispute.";
const GIVES_BACK = {
  escrowDispute: ENDS_BY_HAND,
  jointInstruction: "Ending the contract gives it all back at once; nobody has to sign.",
  arbitration: ENDS_BY_HAND,
  mediation: ENDS_BY_HAND,
  report: "If the money simply goes back, there is nothing to report.",
  nothing: "The client would keep waiting for the money.",
} as const;

const held = (c: Facts): string => formatUsd(heldCents(c));

export const WISHES: readonly Wish[] = [
  {
    id: "giveHeldBack",
    side: "freelancer",
    isIt: "Do you want to give the held money back to the client at once?",
    words:
      /(give|giving|send|sending) (the |all |all of the |his |her |their )?(money|deposit|funds|it|everything) back|(money|deposit|funds|it|usd)( \w+){0,3} (to )?(go|goes|going) back|(have|get) the (money|deposit|funds) back( at once)?|refund (the client|them|him|her)\b/i,
    when: (c) => isFixed(c) && hasHeldMoney(c),
    first: ({ c }) =>
      hasEnded(c)
        ? [`Approve the refund request: the ${held(c)} goes back to the client at once.`]
        : [
            `Press End contract: all the money held (${held(c)}) goes back to the client at once. It cannot be undone.`,
            "First write to the client, short and honest: you cannot do it, and the money is coming back now.",
            "Do not ask for anything in return, least of all feedback.",
          ],
    send: ["To the client, on Upwork: one message before you end the contract."],
    unknown: ["Whether the client can still leave feedback. If nothing was paid, no public stars are shown."],
    lead: ["acceptRefund", "endContract"],
    unfit: GIVES_BACK,
    rules: ["end-gives-back", "freelancer-ends", "refund-hides-stars"],
  },
  {
    id: "giveRefund",
    side: "freelancer",
    first: ({ c }) => [
      ...(hasHeldMoney(c) && !hasEnded(c)
        ? [`Held money (${held(c)}) goes back when you end the contract. For released money, use Give a refund.`]
        : []),
      "With Give a refund you choose the amount, up to what was paid in the last 180 days and is still in your balance. Upwork's fee on it comes back to you. It cannot be undone.",
      "First agree in writing what it settles: a refund with nothing in writing invites more requests.",
      "Do not link it to feedback in any way.",
    ],
    unknown: ["Whether the client can still rate after a full refund. The public stars are hidden then."],
    lead: ["acceptRefund", "giveRefund"],
    unfit: { escrowDispute: "You want to give money back, not ask for it." },
    rules: ["give-refund", "form-give-refund", "refund-given-final", "refund-for-review", "refund-hides-stars"],
  },
  {
    id: "close",
    // Hours in dispute pause the contract and set its limit to 0: what comes first then is the dispute.
    when: (c) => !hasEnded(c) && (isHourly(c) || !hasHeldMoney(c)) && !filedAs(c, "disputeByClient"),
    first: ({ c }) => [
      isHourly(c)
        ? "End the contract: no more hours can be logged. Hours logged before that are billed as usual."
        : "Nothing is held, so ending the contract moves no money.",
      isClientSide(c) && isFixed(c)
        ? "Nothing more is charged: an unfunded milestone is only charged if you fund it."
        : "",
      isClientSide(c)
        ? "Before you end it, check that you have all the work, then change passwords and access you gave out."
        : "Before you end it, hand over what was paid for, and say so in one message.",
      "The feedback form comes next. Keep it calm and true, or skip it.",
    ],
    lead: ["endContract"],
    rules: ["end-nothing-held", "end-either", "end-hourly", "after-ending"],
  },
  {
    id: "stopNow",
    first: ({ c }) =>
      hasEnded(c)
        ? ["The contract has ended: nothing new can be charged. Hours logged before that are billed as usual."]
        : isHourly(c)
          ? [
              "End the contract today: the diary is locked at once and a weekly payment stops. Pausing also stops new hours at once, and you can undo it.",
              "Hours logged before that are billed; you can dispute last week's until Friday, 23:59 UTC.",
            ]
          : [
              "End the contract today. An unfunded milestone is only charged if you fund it.",
              hasHeldMoney(c)
                ? isClientSide(c)
                  ? "If money is held, ending the contract sends the freelancer a refund request with 7 days to answer."
                  : `If you end it, all the money held (${held(c)}) goes back to the client at once.`
                : "",
            ],
    lead: ["endContract", "pause", "endAndRefund"],
    rules: ["end-hourly", "pause-contract", "end-nothing-held", "end-and-refund"],
  },
  {
    id: "keepPaid",
    side: "freelancer",
    first: [],
    unfit: { giveRefund: "You want the money to stay paid." },
    rules: [],
  },
  {
    id: "releaseAll",
    side: "freelancer",
    first: [],
    unfit: { giveRefund: "You ask for the money; you do not want to give it back." },
    rules: [],
  },
  {
    id: "payAgain",
    side: "freelancer",
    first: [
      "Nothing is held, so Upwork has nothing to release. The client can pay again as a bonus (up to 365 days after the end) or on a new contract, but does not have to.",
    ],
    unfit: { escrowDispute: "No money is held now.", mediation: "There is no released money left to mediate." },
    rules: ["bonus-payment", "refund-given-final"],
  },
  {
    id: "getBack",
    first: ({ c }) =>
      isClientSide(c)
        ? [
            "Today, change or revoke the passwords and access you can change yourself.",
            "Ask once for the rest, on Upwork, as a list with a date for each item.",
          ]
        : [
            "Ask once for what you need, on Upwork, as a list with a date for each item.",
            "Files you handed in stay with the client: Upwork told one freelancer that it cannot take them back.",
          ],
    lead: ["askChanges", "report"],
    rules: ["after-ending", "rights-pass"],
  },
  {
    id: "leave",
    first: ({ c }) => [
      hasEnded(c)
        ? "The contract has ended. You do not have to file anything."
        : hasHeldMoney(c) && isFreelancerSide(c)
          ? `If you end the contract, all the money held (${held(c)}) goes back to the client at once.`
          : hasHeldMoney(c)
            ? "If you want nothing back, release what is held and then end the contract."
            : "End the contract: nothing is held, so no money moves.",
      hasReleasedMoney(c) ? "What was paid stays paid." : "",
      "One short message to say that you are leaving is enough. You do not have to give reasons.",
    ],
    lead: ["acceptRefund", "endContract"],
    unfit: {
      escrowDispute: "You are not asking for anything.",
      mediation: "You are not asking for anything.",
      arbitration: "You are not asking for anything.",
      refundRequest: "You are not asking for anything back.",
      giveRefund: "You do not have to.",
    },
    rules: ["end-either", "end-gives-back", "end-nothing-held"],
  },
];
