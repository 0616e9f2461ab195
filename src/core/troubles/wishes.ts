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
import { formatUsd } from "../values/format-money.ts";
import type { Facts, Wish } from "./guidance.ts";

// What follows from a wish, where it is more than the ask.

const ENDS_BY_HAND = "With the money back at the client there is nothing to dispute.";
const GIVES_BACK = {
  escrowDispute: ENDS_BY_HAND,
  jointInstruction: "Ending the contract gives it all back at once, without a signature.",
  arbitration: ENDS_BY_HAND,
  mediation: ENDS_BY_HAND,
  report: "There is nothing to report when the money simply goes back.",
  nothing: "The client would go on waiting for the money.",
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
            "Write to the client first, short and honest: that you cannot do it, and that the money comes back now.",
            "Do not ask for anything in return, and not for feedback.",
          ],
    send: ["To the client, on Upwork: one message before you end it."],
    unknown: ["Whether the client can still leave feedback: with nothing paid, public stars are not shown."],
    lead: ["acceptRefund", "endContract"],
    unfit: GIVES_BACK,
    rules: ["end-gives-back", "freelancer-ends", "refund-hides-stars"],
  },
  {
    id: "giveRefund",
    side: "freelancer",
    first: ({ c }) => [
      ...(hasHeldMoney(c) && !hasEnded(c)
        ? [`Held money (${held(c)}) goes back when you end the contract; money that was released, with Give a refund.`]
        : []),
      "With Give a refund you choose the amount, up to what was paid in the last 180 days and is still in your balance. Upwork's fee on it comes back to you. It cannot be undone.",
      "Agree in writing first what it settles: a refund without a written close invites more.",
      "Do not tie it to feedback, in either direction.",
    ],
    unknown: ["Whether the client can still rate after a refund in full; the public stars are hidden then."],
    lead: ["acceptRefund", "giveRefund"],
    unfit: { escrowDispute: "You want to give money back, not to claim it." },
    rules: ["give-refund", "form-give-refund", "refund-given-final", "refund-for-review", "refund-hides-stars"],
  },
  {
    id: "close",
    when: (c) => !hasEnded(c) && (isHourly(c) || !hasHeldMoney(c)),
    first: ({ c }) => [
      isHourly(c)
        ? "End the contract: no more hours can be logged. Hours logged before are billed as usual."
        : "Nothing is held, so ending the contract moves no money.",
      isClientSide(c) && isFixed(c)
        ? "Nothing more is charged: a milestone that was not funded is charged only if you fund it."
        : "",
      isClientSide(c)
        ? "Before you end it: check that all work is in, then change passwords and access that were given."
        : "Before you end it: hand over what was paid, and say so in one message.",
      "The feedback form follows; leave it calm and true, or let it be.",
    ],
    lead: ["endContract"],
    rules: ["end-nothing-held", "end-either", "end-hourly", "after-ending"],
  },
  {
    id: "stopNow",
    first: ({ c }) =>
      hasEnded(c)
        ? ["The contract has ended: nothing new can be charged. Hours logged before are billed as usual."]
        : isHourly(c)
          ? [
              "End the contract today: the diary is locked at once and a weekly payment stops. Pausing stops new hours at once too, and can be undone.",
              "Hours logged before are billed; those of last week can be disputed until Friday, 23:59 UTC.",
            ]
          : [
              "End the contract today. A milestone that was not funded is charged only if it is funded.",
              hasHeldMoney(c)
                ? isClientSide(c)
                  ? "For money that is held, ending sends the freelancer a refund request, with 7 days to answer."
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
      "Nothing is held, so Upwork has nothing to release. The client can pay again as a bonus (up to 365 days after the end) or on a new contract, and is free not to.",
    ],
    unfit: { escrowDispute: "No money is held any more.", mediation: "No released money is left to mediate." },
    rules: ["bonus-payment", "refund-given-final"],
  },
  {
    id: "getBack",
    first: ({ c }) =>
      isClientSide(c)
        ? [
            "Change or revoke passwords and access that you can change yourself, today.",
            "Ask once for the rest as a list, each with a day, on Upwork.",
          ]
        : [
            "Ask once for the list of what you need, each with a day, on Upwork.",
            "Files that were handed in stay with the client: Upwork told one freelancer that it cannot take them back.",
          ],
    lead: ["askChanges", "report"],
    rules: ["after-ending", "rights-pass"],
  },
  {
    id: "leave",
    first: ({ c }) => [
      hasEnded(c)
        ? "The contract has ended. There is nothing you have to file."
        : hasHeldMoney(c) && isFreelancerSide(c)
          ? `If you end the contract, all the money held (${held(c)}) goes back to the client at once.`
          : hasHeldMoney(c)
            ? "Release what is held if you ask for nothing back, then end the contract."
            : "End the contract: nothing is held, so no money moves.",
      hasReleasedMoney(c) ? "What was paid stays paid." : "",
      "One short message that you leave is enough. No reasons are needed.",
    ],
    lead: ["acceptRefund", "endContract"],
    unfit: {
      escrowDispute: "You ask for nothing.",
      mediation: "You ask for nothing.",
      arbitration: "You ask for nothing.",
      refundRequest: "You ask for nothing back.",
      giveRefund: "Nothing obliges you to it.",
    },
    rules: ["end-either", "end-gives-back", "end-nothing-held"],
  },
];
