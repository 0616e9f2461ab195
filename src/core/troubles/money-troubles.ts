import { hasEnded, isBonus, isPaymentWeek, openRequests } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { matterOf } from "../happenings/matters.ts";
import { oneLine, sentence } from "../text/text.ts";
import { addDays, mondayOf, sayDay, sayDayInFull } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import type { Facts, Trouble } from "./guidance.ts";

// Money: a chargeback, protection denied, a refund under pressure, bonuses, weekly payments, what was never logged or funded.

/** Dates of the case that prove a delivery, each a sentence. */
const proofDays = (c: Facts): string[] =>
  c.milestones.flatMap((one) => {
    const name = one.name === undefined ? "The milestone" : `“${oneLine(one.name)}”`;
    const done = [
      ["was handed in with Submit Work", unlessNever(one.submittedOn)],
      ["was approved and released", unlessNever(one.releasedOn)],
    ].flatMap(([what, day]) => (day === undefined ? [] : [`${what} on ${sayDay(day)}`]));
    const sum = one.amount === undefined ? "" : ` (${formatUsd(one.amount)})`;
    return done.length === 0 ? [] : [`${name}${sum} ${done.join(" and ")}.`];
  });

/** The day that Upwork named in its notice of the chargeback. */
const dayOfChargeback = (c: Facts): string[] => {
  const until = matterOf(c, "chargeback")?.until;
  return until === undefined ? [] : [`Upwork's notice names a day for your proof: ${sayDayInFull(until)}.`];
};

/** "Upwork asked you on 25 Nov 2026: … Answer by Wednesday 2 December 2026." */
const asked = (c: Facts): string | undefined => {
  const [first] = openRequests(c);
  if (first?.what === undefined) return undefined;
  const due = unlessNever(first.dueOn);
  const on = first.on === undefined ? "" : ` on ${sayDay(first.on)}`;
  const by = due === undefined ? "It named no day, so answer soon." : `Answer by ${sayDayInFull(due)}.`;
  return `Upwork asked you${on}: ${sentence(oneLine(first.what))} ${by}`;
};

/** The next Monday after a day: a weekly payment is billed then. */
const nextMonday = (today: string): string => addDays(mondayOf(today), 7);

const BANK = "A chargeback is decided by the bank. Upwork's dispute help is not for it.";

export const MONEY_TROUBLES: readonly Trouble[] = [
  {
    id: "chargeback",
    name: "a chargeback",
    happening: "chargeback",
    isIt: "Is this a chargeback: the client's bank or card takes a payment back?",
    side: "freelancer",
    words:
      /charge[- ]?backs?|(bank|card)( company| issuer)? (is )?(took|takes|taking|has taken|reverse[sd]?|reversing|pulled|pulling|claws?)|revers(ed|es|al|ing)[^.]{0,30}(card|bank)|(card|bank|payment) (was |is |got )?revers(ed|al)|disputed? [^.]{0,30}with (his|her|their|the) (bank|card)/i,
    first: ({ c, asTyped }) => [
      "The bank decides a chargeback, not Upwork. Upwork answers the bank and contests the claim, with the proof that you send.",
      ...dayOfChargeback(c),
      asked(c) === undefined
        ? `Look in your mail, and in spam: Upwork writes only if it asks something of you. Tell what it asks with: ${asTyped("log request")}`
        : `${asked(c)} Write the answer with: ${asTyped("draft answer")}`,
      "Do not give a refund on top, unless Upwork or the client agree to it in writing: the money could go twice.",
      "If payment protection covers the payment, it stays yours. If not, Upwork may ask for it back, hold the account until it is there, and take it from later income. If the bank decides for you, holds are lifted.",
    ],
    send: ({ c }) => [
      "To Upwork, in the mail or ticket that told you: the offer and the text of the milestone, the record of the hand-in, messages in which the client approves the work, the files, and for hours the Work Diary.",
      ...proofDays(c).map((one) => `Say in it: ${one}`),
    ],
    unknown: [
      "How long it takes: two freelancers were told up to 90 days; no page gives a time.",
      "The last day for proof, where Upwork names none.",
      "Whether protection covers this payment: ask in the same ticket.",
    ],
    lead: ["support"],
    unfit: {
      giveRefund: "If the bank takes the money back too, it would go twice.",
      mediation: BANK,
      arbitration: BANK,
      escrowDispute: BANK,
      jointInstruction: BANK,
      nothing: "Upwork contests the claim with your proof. Without it the claim is easier to win.",
    },
    letter: (c) => ({
      about: "the chargeback of a payment for my work",
      facts: proofDays(c),
      asks: [
        "Please use the attached proof of delivery and approval when you answer the bank.",
        "Could you please tell me whether payment protection covers this payment, what else you need from me, and by what day?",
        "Could you please tell me what I can do with my account meanwhile?",
      ],
    }),
    money: () =>
      "The bank decides about it, and no deal with the client does. If it decides for you, or payment protection covers the payment, the money stays yours. If not, Upwork may take it back.",
    rules: [
      "chargeback-decided",
      "chargeback-notice",
      "chargeback-proof",
      "chargeback-effect",
      "chargeback-unprotected",
      "chargeback-won",
      "chargeback-length",
    ],
  },
  {
    id: "protectionDenied",
    name: "payment protection that Upwork denied",
    isIt: "Did Upwork deny payment protection for your work?",
    side: "freelancer",
    words:
      /protection (was |is |got |has been )?(denied|refused|declined|rejected|not granted)|(denied|refused|rejected|declined)[^.]{0,30}protection|not (covered|protected) by[^.]{0,20}protection/i,
    first: [
      "Upwork is the other side here, not the client. A second mail gives the reason: read which condition it names, and answer that one.",
      "Hours that were rejected or not paid can be claimed within 5 days of the notice. Name the documented work, segment by segment.",
      "Stop working for this client until a payment method works again.",
    ],
    send: [
      "To Upwork, in the ticket of the decision: the days and segments, with their memos and screenshots, that meet the condition named.",
    ],
    unknown: ["Whether a decision is looked at a second time. The terms call it final."],
    lead: ["rejectedHours", "support"],
    unfit: {
      mediation: "It is about Upwork's protection, not about the client.",
      giveRefund: "Nothing asks you for it.",
    },
    money: () => "Upwork decides about it by its conditions. No deal with the client changes that.",
    letter: () => ({
      about: "the decision that payment protection does not cover my work",
      asks: [
        "Could you please tell me which condition was not met, for which hours or payment?",
        "I attach the records that show that it was met. Please look at them.",
      ],
    }),
    rules: ["hours-claim", "hourly-conditions", "refund-notices", "card-fails"],
  },
  {
    id: "refundedInFear",
    name: "a refund that you gave under pressure",
    isIt: "Did you give a refund because you were pressed or threatened?",
    side: "freelancer",
    words:
      /(refunded|gave (a |the |all |it |him |her |them )*(full )?(refund|back)|paid (it |everything )?back)[^.]{0,60}(fear|threat|pressur|scare|afraid|panic|sue|blackmail|so that|to avoid)|(fear|threat|pressur|scared|afraid|panic)[^.]{0,60}(i )?(refunded|gave[^.]{0,20}back|refund)/i,
    first: [
      "A refund that was given cannot be undone, and nothing is held that Upwork could release.",
      "What is left is to ask the client, calmly and once, to pay again on Upwork: as a bonus, which is possible up to 365 days after the end, or on a new contract. It is the client's choice.",
      "If there were threats, keep them and report them. Leave the report and the request for money apart.",
      "The work was paid and then refunded: put in writing whose it is now. An old answer of Upwork's staff says that the rights come back to you; the legal text does not say it.",
    ],
    send: [
      "To the client, on Upwork: which part had been approved, its amount, and the question if it can be paid as a bonus.",
      "To Upwork, if there were threats: the messages with their days.",
    ],
    unknown: [
      "Whether Upwork gives back a refund that was given under pressure. The page says only that it cannot be undone.",
    ],
    lead: ["report"],
    unfit: {
      escrowDispute: "No money is held any more.",
      mediation: "It went back to the client, so there is nothing to mediate.",
    },
    rules: ["refund-given-final", "bonus-payment", "rights-after-refund", "form-report"],
  },
  {
    id: "bonus",
    name: "a bonus",
    isIt: "Was it paid as a bonus, a tip or an expense?",
    words: /\b(bonus(es)?|tips?|gratuity)\b|\bexpenses? (payment|i paid|paid)/i,
    hint: (c) => {
      const one = c.milestones.find((each) => isBonus(each) && each.money !== "bonus");
      return one === undefined ? undefined : `milestones.${one.id}.money`;
    },
    first: ({ c }) => [
      "A bonus, tip or expense is final: there is no dispute, no mediation and no protection for it. It comes back only if the freelancer gives it.",
      c.answers.role === "client"
        ? "Ask for it with Request a refund, apart from the milestone, and say why. The freelancer may say no."
        : "You need not give it back. If you want to, use Give a refund.",
      "A bonus never comes out of held money: what was held for the milestone is still there.",
    ],
    lead: ["refundRequest"],
    rules: ["bonus-final", "bonus-payment", "bonus-refund"],
  },
  {
    id: "weeklyPayment",
    name: "a fixed weekly payment",
    isIt: "Is it a fixed weekly payment, billed each Monday without hours?",
    words:
      /\bretainer\b|(fixed|flat|recurring) weekly|weekly (fixed |recurring |flat )?(payment|fee|charge|amount)|(charged|billed)[^.]{0,30}(every|each) week/i,
    hint: (c) => {
      if (c.answers.contract !== "hourly") return undefined;
      const one = c.weeks.find((each) => each.hours === 0 && !isPaymentWeek(each) && (each.rate ?? 0) > 0);
      return one === undefined ? undefined : `weeks.${one.id}.withoutHours`;
    },
    first: ({ c, today }) => {
      const on = today === undefined ? "each Monday" : `on ${sayDayInFull(nextMonday(today))}`;
      if (c.answers.role !== "client")
        return [
          "A fixed weekly payment is billed each Monday, also without hours. The client can stop it only by ending the contract.",
          "Hourly protection does not cover it, and the client cannot dispute it as hours. A refund of it is your choice.",
        ];
      return [
        hasEnded(c)
          ? "The contract has ended, so no further weekly payment is billed. Of the last week a share may still come."
          : `End the contract today: only that stops a weekly payment. The next one would be billed ${on}. A share for the last week may still come.`,
        "Then ask for a refund of what was paid: on the contract up to 180 days after each payment, through Support up to 365. The freelancer may agree or not, and Upwork says that it cannot force it.",
        "There is nothing to dispute as hours: that form takes hours and minutes only. There is no mediation and no arbitration either; both are for milestones of a fixed price.",
        "Pausing is not enough if no charge may follow: that a paused week is not billed stands on one older page.",
      ];
    },
    send: ({ c }) =>
      c.answers.role === "client"
        ? [
            "To the freelancer, on Upwork: that the contract ends, which weeks were billed, that no hours were logged in them, and the amount you ask back.",
          ]
        : [],
    unknown: ["How much is billed for the last week.", "A dispute of a weekly payment: no page has one."],
    lead: ["endContract", "refundRequest"],
    unfit: { hourlyDispute: "It takes hours and minutes only, and a weekly payment has none." },
    rules: [
      "weekly-payment",
      "weekly-payment-stop",
      "weekly-payment-dispute",
      "weekly-payment-paused",
      "weekly-payment-last",
      "end-hourly",
      "refund-request-route",
    ],
  },
  {
    id: "forgotten",
    name: "a contract that goes on charging",
    isIt: "Does a contract go on charging that you had forgotten or want to stop?",
    side: "client",
    words:
      /forg[oe]t(ten)?[^.]{0,40}(contract|hours|running|open|active|end)|(contract|hours)[^.]{0,30}forg[oe]t(ten)?|(keeps?|kept|still|goes on|went on) (being )?(charg|bill)(ing|ed)/i,
    first: ({ c }) => [
      hasEnded(c)
        ? "The contract has ended: no more hours can be logged. Hours logged before are billed as usual."
        : "End or pause the contract today. Pausing stops new hours at once and can be undone; ending locks the diary for good.",
      "Hours of last week can be disputed until Friday, 23:59 UTC; act by Thursday, since one page says before Friday. Dispute only hours that do not belong to the contract: quality does not count.",
      "For older weeks ask for a refund: up to 180 days after each payment on the contract, through Support up to 365. It is the freelancer's choice.",
    ],
    send: ["To the freelancer, on Upwork: from which day you did not need the work any more, and the weeks you mean."],
    lead: ["pause", "endContract", "hourlyDispute", "refundRequest"],
    rules: ["pause-contract", "end-hourly", "hours-dispute", "refund-request-route"],
  },
  {
    id: "unlogged",
    name: "work that was never logged or funded",
    isIt: "Is it about hours that were never logged, or work without a funded milestone?",
    words:
      /(un-?logged|un-?tracked|off (the )?tracker|not (logged|tracked)|never (logged|tracked)|(did not|didn't|forgot to|could not|couldn't) (log|track|start the tracker))|without (a )?(funded|milestone)/i,
    first: ({ c }) =>
      c.answers.role === "client"
        ? [
            "Upwork cannot make you pay for time that was not logged, or for work without a funded milestone.",
            "If the work is fair to pay, a bonus does it, up to 365 days after the end; or a new contract.",
          ]
        : [
            "Upwork cannot help to collect money for time that was not logged, or for work without a funded milestone.",
            "Last week's diary can be edited until Monday noon UTC, on an active contract only; after the end nothing can be added. Time added by hand is not protected.",
            "Ask the client to pay it on Upwork: as a bonus, which is possible up to 365 days after the end, or as a new milestone or contract.",
          ],
    send: ["To the other side, on Upwork: what was done, on which days, where it can be seen, and the amount."],
    unfit: {
      rejectedHours: "That claim is for hours that were logged and then rejected.",
      escrowDispute: "It reaches only money that was deposited.",
    },
    rules: ["unfunded-work", "unlogged-time", "time-locked", "bonus-payment"],
  },
];
