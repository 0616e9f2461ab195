import { heldCents } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { matterOf } from "../happenings/matters.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import type { Facts, Trouble } from "./guidance.ts";

// Upwork is the other side; accounts that are shared; agencies; other platforms.

const dueDays = (c: Facts): string[] =>
  c.milestones.flatMap((one) => {
    const due = unlessNever(one.dueOn);
    return due === undefined || unlessNever(one.submittedOn) !== undefined ? [] : [sayDay(due)];
  });

const heldSum = (c: Facts): string | undefined => (heldCents(c) > 0 ? formatUsd(heldCents(c)) : undefined);

const UPWORK = "Here the other side is Upwork itself. Dispute help is for the two sides of a contract.";

export const ACCOUNT_TROUBLES: readonly Trouble[] = [
  {
    id: "accountLimited",
    name: "an account that Upwork limits, suspends or checks",
    // Upwork names a day to the one whose account it is.
    isTold: (c) => matterOf(c, "accountLimited")?.until !== undefined,
    // Without a day it can be the other side's account that was limited.
    hint: (c) => (matterOf(c, "accountLimited") === undefined ? undefined : "problem"),
    isIt: "Did Upwork limit, suspend or check your account, or hold your money?",
    words:
      /(suspend|block|restrict|limit|bann|lock|deactivat|clos|froze|freez|pause|disabl)\p{L}*[^.]{0,20} my (upwork )?(account|profile|withdrawals?|money|funds|balance|earnings)|my (upwork )?(account|profile|withdrawals?|money|funds|balance|earnings)( \p{L}+){0,3} (suspended|blocked|restricted|limited|banned|locked|deactivated|closed|frozen|on hold|held|disabled|under review|reviewed|checked)|(identity|id) (check|verification)|(suspended|banned|blocked) me\b|\bi (was|am|got|have been) (suspended|banned|blocked|restricted)|(frozen|on hold)[^.]{0,15}(funds|balance|withdrawal|earnings)/iu,
    first: ({ c }) => [
      "Here the other side is Upwork, not the client. You cannot settle it with the client.",
      "Reply to the email or notice you got, in the same ticket: give new facts, a mistake you can show, or what was missing. If you can log in, appeal from the notice in your account; if not, by email. Most appeals are looked at within two business days.",
      "Do not open a second account. That is forbidden while one is suspended.",
      "What continues: with a temporary hold, or an identity check you have not passed, your current contracts go on. If you are blocked, you cannot log in at all. Some people say their contracts were paused and messages were off during a review.",
      ...(dueDays(c).length === 0
        ? []
        : [
            `The day the work is due (${dueDays(c).join(", ")}) does not move by itself. Ask Support to tell the client, and keep your request as proof that you gave notice.`,
          ]),
      "Once a contract has started you may talk to the client outside Upwork. You may not be paid outside Upwork.",
    ],
    send: [
      "To Upwork, in the ticket: the day of the notice, each document they asked for and the day you sent it, the contracts that are waiting with their due dates, and one question at a time.",
    ],
    unknown: ({ c }) => [
      "The last day to appeal. We found none, so do not wait.",
      "When Upwork frees money it is holding. We found no day for it.",
      ...(heldSum(c) === undefined
        ? []
        : [`What happens to the ${heldSum(c)} held for the contract in the meantime. No page says.`]),
    ],
    lead: ["support"],
    unfit: {
      escrowDispute: UPWORK,
      mediation: UPWORK,
      arbitration: UPWORK,
      jointInstruction: UPWORK,
      report: "A report is about the other user. Use your ticket with Upwork instead.",
      nothing: "As far as the pages say, no hold ends by itself.",
    },
    messages: "off",
    letter: (c) => ({
      about: "the limit on my account",
      asks: [
        "Could you please tell me what you still need from me?",
        [
          "Could you please tell me how I can continue my current contract in the meantime",
          dueDays(c).length === 0 ? "" : `, whose work is due on ${dueDays(c).join(" and ")}`,
          "?",
        ].join(""),
        "I cannot reach the client. Please let the client know that the delay is not my doing.",
        ...(heldSum(c) === undefined
          ? []
          : [`Could you please confirm that the ${heldSum(c)} deposited for it will stay deposited until then?`]),
      ],
    }),
    money: (c) =>
      `${heldSum(c) === undefined ? "" : `${heldSum(c)} is held for the contract. `}Upwork decides when your account is released; no deal with the client changes that. It does not divide the held money.`,
    rules: [
      "account-steps",
      "account-hold",
      "account-block",
      "account-notice",
      "account-appeal",
      "account-second",
      "identity-check",
      "account-money",
      "account-contracts",
      "off-platform-contact",
    ],
  },
  {
    id: "sharedAccount",
    name: "an account that is shared, lent, sold or belongs to someone else",
    isIt: "Is an account being shared, lent, bought, sold or used by someone else?",
    words:
      /\b(shar(e[sd]?|ing)|len[dt](s|ing)?|rent(s|ed|ing)?|leas(e[sd]?|ing)|sell(s|ing)?|sold|buy(s|ing)?|bought|borrow(s|ed|ing)?) (me |him |her |them )?(my|his|her|their|your|a|an|another|someone's|somebody's|a friend's|my friend's) ([\p{L}']+ ){0,2}(account|profile)|\b(use[sd]?|using|under|through|with|on|from|log(s|ged|ging)? in(to)?) (his|her|their|another|someone else's|somebody else's|a friend's|my (friend|brother|sister|cousin|partner|wife|husband)'s) ([\p{L}']+ ){0,2}(account|profile)|(account|profile) (of|from) (a|my|his|her) (friend|brother|sister|cousin|colleague|partner)|pay [^.]{0,30}friend[^.]{0,15}account/iu,
    first: [
      "Lending, sharing, buying or selling an account is forbidden, and so is logging in for someone else. It may be reported to the police.",
      "As we read the rule, it also covers work done by one person through another person's account. Both accounts are at risk.",
      "Stop it now. The person who does the work should have the contract, on their own account.",
      "Do not hide it in a filing. In a dispute, Upwork sees the whole contract.",
    ],
    send: [
      "To Upwork Support, if someone else uses your account or you were asked to lend it: what happened, on which days, and the names of the accounts.",
    ],
    unknown: ["What Upwork does with the money of such a contract. No page says."],
    lead: ["report"],
    letter: () => ({
      about: "an account used by someone who is not its owner",
      asks: ["Please look into it and tell me what I must do so that my own account is in order."],
    }),
    rules: ["account-sharing", "account-steps"],
  },
  {
    id: "agencyMember",
    name: "pay that the agency owner keeps",
    isIt: "Did the client pay, but the agency owner has not paid you?",
    side: "freelancer",
    words:
      /agency[^.]{0,40}((does|did|do|will)( not|n't) pay|keeps?|kept|owes?|unpaid|not paid)|(owner|manager|boss)[^.]{0,30}(agency)[^.]{0,40}(pay|paid|keep|kept|owe)|(unpaid|not paid|owed)[^.]{0,20} by (my|the|an) agency|(agency )?owner[^.]{0,30}((does|did|will)( not|n't) pay|keeps?|kept|owes?)/i,
    first: [
      "On every agency contract the agency's account is paid, and the owner shares it out. Upwork moves no money from an agency to a member; what you two agreed is outside Upwork.",
      "So nothing on Upwork can get it for you, neither from the client, who has paid, nor from the owner.",
      "Write to the owner: which contract, which hours or milestones, what share was agreed and where, the amount, and a date. Keep your own records: if you leave the agency you may no longer see the contract.",
      "If that does not help, you only have your own agreement and the law where you live.",
    ],
    send: ["To the owner: a list of what was earned and what was paid, with the agreement attached."],
    unknown: ["Any help from Upwork between an agency and its members. We found none."],
    unfit: {
      escrowDispute: "The client paid the agency. Only the agency's manager can act on the contract.",
      mediation: "The client paid the agency. What the owner owes you is not part of the contract.",
      arbitration: "It is for the two sides of a contract, and the agency is on your side.",
      hourlyAnswer: "It answers the client, and the client does not owe you the money.",
      giveRefund: "It would take money from the agency for the client.",
      rejectedHours: "The hours were paid, but to the agency.",
      report: "We found no rule that makes the owner pay.",
    },
    money: () =>
      "The client paid the agency. What the owner owes you is what you two agreed; nothing on Upwork divides it.",
    rules: ["agency-money", "agency-acts"],
  },
  {
    id: "otherPlatform",
    name: "a platform other than Upwork",
    isIt: "Is the contract on a platform other than Upwork?",
    words:
      /\b(fiverr|freelancer\.com|toptal|guru\.com|peopleperhour|people per hour|contra|malt|99designs|workana|truelancer|linkedin services|gumroad|etsy)\b/i,
    first: [
      "This program only knows Upwork's rules. None of the deadlines, options and fees here apply on another platform.",
      "Look there today for: the last day to answer or open a dispute, what happens if nobody answers, who holds the money, and which form to use. Write the dates down.",
      "Some things help everywhere: a calm message, claims that each have a date and proof, a plan for when there is no deal, an offer in writing.",
    ],
    send: ["To the other platform's support: the same facts, in its own form."],
    unknown: ["What the other platform's rules say."],
    unfit: Object.fromEntries(
      (
        [
          "escrowDispute",
          "acceptRefund",
          "endAndRefund",
          "partialRelease",
          "askChanges",
          "answerDispute",
          "refundRequest",
          "giveRefund",
          "mediation",
          "arbitration",
          "jointInstruction",
          "hourlyDispute",
          "hourlyAnswer",
          "rejectedHours",
          "report",
          "support",
          "endContract",
          "pause",
        ] as const
      ).map((id) => [id, "This only exists on Upwork."]),
    ),
    money: () => "Upwork's fees and rules do not apply on another platform, so we work nothing out here.",
    rules: [],
  },
  {
    id: "account",
    name: "dealings outside Upwork",
    isIt: "Is it about payment outside Upwork?",
    first: [
      "Do not pay or take money outside Upwork to solve it. That breaks Upwork's terms for both sides, and nothing paid there is protected.",
      "If the other side offers or asks for it: say once, on Upwork, that you only pay and get paid through Upwork. Keep the message and report it.",
    ],
    lead: ["report"],
    letter: () => ({
      about: "an offer to pay or be paid outside Upwork",
      asks: ["I did not agree to it. Please look into it under your rules."],
    }),
    rules: ["off-platform-pay", "off-platform-consequence", "off-platform-excluded"],
  },
];
