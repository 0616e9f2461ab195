import { hasEnded, isBonus, isPaymentWeek } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { matterOf } from "../happenings/matters.ts";
import { askedByNotice, openRequests } from "../happenings/open-requests.ts";
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
  return until === undefined ? [] : [`Upwork's notice gives a last day for your proof: ${sayDayInFull(until)}.`];
};

/** Where Upwork has written and named a day, in the notice of the chargeback or of a limit on the account. */
const wrote = (c: Facts): string | undefined => {
  const until = askedByNotice(c);
  return until === undefined
    ? undefined
    : `Upwork has written to you and waits for an answer: give it in the same ticket by ${sayDayInFull(until)}.`;
};

/** "Upwork asked you on 25 Nov 2026: … Answer by Wednesday 2 December 2026." */
const asked = (c: Facts): string | undefined => {
  const [first] = openRequests(c);
  if (first?.what === undefined) return undefined;
  const due = unlessNever(first.dueOn);
  const on = first.on === undefined ? "" : ` on ${sayDay(first.on)}`;
  const by = due === undefined ? "It gave no date, so answer soon." : `Answer by ${sayDayInFull(due)}.`;
  return `Upwork asked you${on}: ${sentence(oneLine(first.what))} ${by}`;
};

/** The next Monday after a day: a weekly payment is billed then. */
const nextMonday = (today: string): string => addDays(mondayOf(today), 7);

const BANK = "The bank decides a chargeback. Upwork's dispute help does not cover it.";

export const MONEY_TROUBLES: readonly Trouble[] = [
  {
    id: "chargeback",
    name: "a chargeback",
    happening: "chargeback",
    isIt: "Is this a chargeback, where the client's bank or card company takes a payment back?",
    side: "freelancer",
    words:
      /charge[- ]?backs?|(bank|card)( company| issuer)? (is )?(took|takes|taking|has taken|reverse[sd]?|reversing|pulled|pulling|claws?)|revers(ed|es|al|ing)[^.]{0,30}(card|bank)|(card|bank|payment) (was |is |got )?revers(ed|al)|disputed? [^.]{0,30}with (his|her|their|the) (bank|card)/i,
    first: ({ c, asTyped }) => [
      "The bank decides a chargeback, not Upwork. Upwork answers the bank and contests the claim with the proof you send.",
      ...dayOfChargeback(c),
      asked(c) === undefined
        ? (wrote(c) ??
          `Look in your email, including spam: Upwork only writes if it needs something from you. Record what it asks with: ${asTyped("log request")}`)
        : `${asked(c)} Write the answer with: ${asTyped("draft answer")}`,
      "Do not give a refund as well, unless Upwork or the client agrees to it in writing: you could lose the money twice.",
      "If payment protection covers the payment, you keep it. If not, Upwork may ask for it back, hold your account until it is paid, and take it from later earnings. If the bank decides for you, the holds are lifted.",
    ],
    send: ({ c }) => [
      "To Upwork, in the email or ticket you got: the offer and the milestone text, the record of the hand-in, messages in which the client approves the work, the files, and for hours the Work Diary.",
      ...proofDays(c).map((one) => `Say in it: ${one}`),
    ],
    unknown: [
      "How long it takes. Two freelancers were told up to 90 days; no page gives a time.",
      "The last day for proof, if Upwork gives none.",
      "Whether protection covers this payment. Ask in the same ticket.",
    ],
    lead: ["support"],
    unfit: {
      giveRefund: "If the bank takes the money back too, you would lose it twice.",
      mediation: BANK,
      arbitration: BANK,
      escrowDispute: BANK,
      jointInstruction: BANK,
      nothing: "Upwork contests the claim with your proof. Without it the claim is more likely to succeed.",
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
      "The bank decides this; a deal with the client does not change it. If the bank decides for you, or payment protection covers the payment, you keep the money. If not, Upwork may take it back.",
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
      "Here the other side is Upwork, not the client. A second email gives the reason: read which condition it names, and answer that one.",
      "You can claim hours that were rejected or not paid within 5 days of the notice. List the documented work, segment by segment.",
      "Stop working for this client until a payment method works again.",
    ],
    send: [
      "To Upwork, in the ticket about the decision: the days and segments that meet the condition, with their memos and screenshots.",
    ],
    unknown: ["Whether Upwork looks at a decision twice. The terms call it final."],
    lead: ["rejectedHours", "support"],
    unfit: {
      mediation: "This is about Upwork's protection, not the client.",
      giveRefund: "Nobody has asked you for it.",
    },
    money: () => "Upwork decides this by its own conditions. No deal with the client changes that.",
    letter: () => ({
      about: "the decision that payment protection does not cover my work",
      asks: [
        "Could you please tell me which condition was not met, and for which hours or payment?",
        "I attach the records that show it was met. Please look at them.",
      ],
    }),
    rules: ["hours-claim", "hourly-conditions", "refund-notices", "card-fails"],
  },
  {
    id: "refundedInFear",
    name: "a refund that you gave under pressure",
    isIt: "Did you give a refund because you were pressured or threatened?",
    side: "freelancer",
    words:
      /(refunded|gave (a |the |all |it |him |her |them )*(full )?(refund|back)|paid (it |everything )?back)[^.]{0,60}(fear|threat|pressur|scare|afraid|panic|sue|blackmail|so that|to avoid)|(fear|threat|pressur|scared|afraid|panic)[^.]{0,60}(i )?(refunded|gave[^.]{0,20}back|refund)/i,
    first: [
      "A refund cannot be undone, and Upwork holds nothing that it could release.",
      "You can ask the client once, calmly, to pay again on Upwork: as a bonus, up to 365 days after the end, or on a new contract. It is the client's choice.",
      "If there were threats, keep them and report them. Keep the report separate from the request for money.",
      "The work was paid for and then refunded, so put in writing who owns it now. An old answer from Upwork staff says the rights come back to you; the legal text does not say so.",
    ],
    send: [
      "To the client, on Upwork: which part was approved, its amount, and whether it can be paid as a bonus.",
      "To Upwork, if there were threats: the messages with their dates.",
    ],
    unknown: ["Whether Upwork returns a refund given under pressure. The page only says that it cannot be undone."],
    lead: ["report"],
    unfit: {
      escrowDispute: "No money is held now.",
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
      "A bonus, tip or expense is final: there is no dispute, no mediation and no protection for it. It only comes back if the freelancer gives it back.",
      c.answers.role === "client"
        ? "Ask for it with Request a refund, separately from the milestone, and say why. The freelancer can say no."
        : "You do not have to give it back. If you want to, use Give a refund.",
      "A bonus never comes out of held money: what was held for the milestone is still there.",
    ],
    lead: ["refundRequest"],
    rules: ["bonus-final", "bonus-payment", "bonus-refund"],
  },
  {
    id: "weeklyPayment",
    name: "a fixed weekly payment",
    isIt: "Is it a fixed weekly payment, billed every Monday without hours?",
    words:
      /\bretainer\b|(fixed|flat|recurring) weekly|weekly (fixed |recurring |flat )?(payment|fee|charge|amount)|(charged|billed)[^.]{0,30}(every|each) week/i,
    hint: (c) => {
      if (c.answers.contract !== "hourly") return undefined;
      const one = c.weeks.find((each) => each.hours === 0 && !isPaymentWeek(each) && (each.rate ?? 0) > 0);
      return one === undefined ? undefined : `weeks.${one.id}.withoutHours`;
    },
    first: ({ c, today }) => {
      const on = today === undefined ? "every Monday" : `on ${sayDayInFull(nextMonday(today))}`;
      if (c.answers.role !== "client")
        return [
          "A fixed weekly payment is billed every Monday, even without hours. The client can only stop it by ending the contract.",
          "Hourly protection does not cover it, and the client cannot dispute it as hours. Whether to refund it is your choice.",
        ];
      return [
        hasEnded(c)
          ? "The contract has ended, so no more weekly payments are billed. A share for the last week may still come."
          : `End the contract today. Only that stops a weekly payment. The next one would be billed ${on}. A share for the last week may still come.`,
        "Then ask for a refund of what was paid: on the contract up to 180 days after each payment, through Support up to 365. The freelancer can agree or refuse, and Upwork says it cannot force a refund.",
        "You cannot dispute it as hours: that form only takes hours and minutes. There is no mediation or arbitration either; both are for fixed-price milestones.",
        "If you want no more charges, pausing is not enough: only one older page says that a paused week is not billed.",
      ];
    },
    send: ({ c }) =>
      c.answers.role === "client"
        ? [
            "To the freelancer, on Upwork: that the contract is ending, which weeks were billed, that no hours were logged in them, and the amount you ask for.",
          ]
        : [],
    unknown: ["How much is billed for the last week.", "How to dispute a weekly payment. No page mentions it."],
    lead: ["endContract", "refundRequest"],
    unfit: { hourlyDispute: "It only takes hours and minutes, and a weekly payment has none." },
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
    name: "a contract that keeps charging",
    isIt: "Is a contract still charging you that you forgot about or want to stop?",
    side: "client",
    words:
      /forg[oe]t(ten)?[^.]{0,40}(contract|hours|running|open|active|end)|(contract|hours)[^.]{0,30}forg[oe]t(ten)?|(keeps?|kept|still|goes on|went on) (being )?(charg|bill)(ing|ed)/i,
    first: ({ c }) => [
      hasEnded(c)
        ? "The contract has ended: no more hours can be logged. Hours logged before that are billed as usual."
        : "End or pause the contract today. Pausing stops new hours at once and can be undone; ending locks the diary for good.",
      "You can dispute last week's hours until Friday, 23:59 UTC. Act by Thursday, because one page says before Friday. Only dispute hours that do not belong to the contract: quality does not count.",
      "For older weeks, ask for a refund: on the contract up to 180 days after each payment, through Support up to 365. It is the freelancer's choice.",
    ],
    send: ["To the freelancer, on Upwork: the day from which you no longer needed the work, and the weeks you mean."],
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
            "If it is fair to pay for the work, you can use a bonus, up to 365 days after the end, or a new contract.",
          ]
        : [
            "Upwork cannot help you collect money for time that was not logged, or for work without a funded milestone.",
            "You can edit last week's diary until Monday noon UTC, but only on an active contract; after it ends nothing can be added. Time added by hand is not protected.",
            "Ask the client to pay it on Upwork: as a bonus, up to 365 days after the end, or as a new milestone or contract.",
          ],
    send: ["To the other side, on Upwork: what was done, on which days, where it can be seen, and the amount."],
    unfit: {
      rejectedHours: "That claim is for hours that were logged and then rejected.",
      escrowDispute: "It only covers money that was deposited.",
    },
    rules: ["unfunded-work", "unlogged-time", "time-locked", "bonus-payment"],
  },
];
