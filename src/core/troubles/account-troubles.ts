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

const UPWORK = "Upwork is the other side here. The dispute help is for two users of a contract.";

export const ACCOUNT_TROUBLES: readonly Trouble[] = [
  {
    id: "accountLimited",
    name: "an account that Upwork limits, suspends or checks",
    // It can be the other side's account that was limited.
    hint: (c) => (matterOf(c, "accountLimited") === undefined ? undefined : "problem"),
    isIt: "Did Upwork limit, suspend or check your account, or hold your money?",
    words:
      /(suspend|block|restrict|limit|bann|lock|deactivat|clos|froze|freez|pause|disabl)\p{L}*[^.]{0,20} my (upwork )?(account|profile|withdrawals?|money|funds|balance|earnings)|my (upwork )?(account|profile|withdrawals?|money|funds|balance|earnings)( \p{L}+){0,3} (suspended|blocked|restricted|limited|banned|locked|deactivated|closed|frozen|on hold|held|disabled|under review|reviewed|checked)|(identity|id) (check|verification)|(suspended|banned|blocked) me\b|\bi (was|am|got|have been) (suspended|banned|blocked|restricted)|(frozen|on hold)[^.]{0,15}(funds|balance|withdrawal|earnings)/iu,
    first: ({ c }) => [
      "Upwork is the other side here, not the client. Nothing about it can be settled with the client.",
      "Answer the mail or notice that told you, in the same ticket: with new facts, an error you can show, or what was missing. Who can log in appeals from the notice in the account, who cannot by e-mail. Most appeals are looked at within two business days.",
      "Do not open a second account: that is forbidden while one is suspended.",
      "What goes on: with a temporary hold, or an identity check that is not passed, existing contracts go on. With a block there is no login at all. People told of contracts paused and messages off during a review.",
      ...(dueDays(c).length === 0
        ? []
        : [
            `The day the work is due (${dueDays(c).join(", ")}) does not move by itself: ask Support to tell the client, and keep your question as proof that you gave notice.`,
          ]),
      "Talk with the client outside Upwork is allowed once a contract has begun; pay outside Upwork is not.",
    ],
    send: [
      "To Upwork, in the ticket: the day of the notice, each paper that was asked for and the day you sent it, the contracts that wait with their due days, and one question at a time.",
    ],
    unknown: ({ c }) => [
      "A last day for an appeal: none was found, so do not wait.",
      "When money that is held by Upwork is freed: no day is written.",
      ...(heldSum(c) === undefined
        ? []
        : [`What becomes of the ${heldSum(c)} held for the contract meanwhile: no page says it.`]),
    ],
    lead: ["support"],
    unfit: {
      escrowDispute: UPWORK,
      mediation: UPWORK,
      arbitration: UPWORK,
      jointInstruction: UPWORK,
      report: "A report is about the other user. Your ticket with Upwork is the way here.",
      nothing: "Nothing lifts a hold by itself, as far as the pages say.",
    },
    messages: "off",
    letter: (c) => ({
      about: "my account, which is limited",
      asks: [
        "Could you please tell me what is still missing from my side?",
        [
          "Could you please tell me how I go on with my running contract meanwhile",
          dueDays(c).length === 0 ? "" : `, whose work is due on ${dueDays(c).join(" and ")}`,
          "?",
        ].join(""),
        "I cannot tell the client. Please let the client know that the delay is not of my making.",
        ...(heldSum(c) === undefined
          ? []
          : [`Could you please confirm that the ${heldSum(c)} deposited for it stays deposited until then?`]),
      ],
    }),
    money: (c) =>
      `${heldSum(c) === undefined ? "" : `${heldSum(c)} is held for the contract. `}Upwork decides when your account is free, and no deal with the client changes that. What is held is not divided by it.`,
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
    name: "an account that is shared, lent, sold or not one's own",
    isIt: "Is an account shared, lent, bought or sold, or used by somebody else?",
    words:
      /\b(shar(e[sd]?|ing)|len[dt](s|ing)?|rent(s|ed|ing)?|leas(e[sd]?|ing)|sell(s|ing)?|sold|buy(s|ing)?|bought|borrow(s|ed|ing)?) (me |him |her |them )?(my|his|her|their|your|a|an|another|someone's|somebody's|a friend's|my friend's) ([\p{L}']+ ){0,2}(account|profile)|\b(use[sd]?|using|under|through|with|on|from|log(s|ged|ging)? in(to)?) (his|her|their|another|someone else's|somebody else's|a friend's|my (friend|brother|sister|cousin|partner|wife|husband)'s) ([\p{L}']+ ){0,2}(account|profile)|(account|profile) (of|from) (a|my|his|her) (friend|brother|sister|cousin|colleague|partner)|pay [^.]{0,30}friend[^.]{0,15}account/iu,
    first: [
      "Lending, sharing, buying or selling an account is forbidden, and so is logging in for each other. It may be reported to the police.",
      "Work by one person with the account and the pay of another falls under it too, as we read the rule: both accounts are at risk.",
      "Stop it now. Let the person who does the work have the contract, on an account of their own.",
      "Do not hide it in a filing. A dispute shows Upwork the whole contract.",
    ],
    send: [
      "To Upwork Support, if somebody else uses your account or you were asked to lend it: what happened, the days, the names of the accounts.",
    ],
    unknown: ["What Upwork does with money of such a contract: no page says it."],
    lead: ["report"],
    letter: () => ({
      about: "the use of an account by somebody who is not its owner",
      asks: ["Please look at it, and tell me what I have to do so that my own account is in order."],
    }),
    rules: ["account-sharing", "account-steps"],
  },
  {
    id: "agencyMember",
    name: "pay that the agency's owner keeps",
    isIt: "Does the owner of the agency not pay you, although the client paid?",
    side: "freelancer",
    words:
      /agency[^.]{0,40}((does|did|do|will)( not|n't) pay|keeps?|kept|owes?|unpaid|not paid)|(owner|manager|boss)[^.]{0,30}(agency)[^.]{0,40}(pay|paid|keep|kept|owe)|(unpaid|not paid|owed)[^.]{0,20} by (my|the|an) agency|(agency )?owner[^.]{0,30}((does|did|will)( not|n't) pay|keeps?|kept|owes?)/i,
    first: [
      "Every agency contract pays the agency's account, and the owner shares it out. Upwork moves no money from the agency to a member; what the two of you agreed is outside Upwork.",
      "So no route on Upwork reaches it, neither against the client, who paid, nor against the owner.",
      "Write to the owner: which contract, which hours or milestones, what share was agreed and where, the amount, and a day. Keep your own records: you may lose sight of the contract when you leave the agency.",
      "If that brings nothing, what is left is your own agreement and your own legal way.",
    ],
    send: ["To the owner: the account of what was earned and what was paid, with the agreement attached."],
    unknown: ["Any help of Upwork between an agency and its member: none was found."],
    unfit: {
      escrowDispute: "The client paid the agency. Only its manager acts on the contract.",
      mediation: "The client paid the agency. What the owner owes you is no part of the contract.",
      arbitration: "It is for the two sides of a contract, and the agency is your side.",
      hourlyAnswer: "It answers the client, and the client is not the one who owes.",
      giveRefund: "It would take money from the agency for the client.",
      rejectedHours: "The hours were paid, to the agency.",
      report: "No rule that we read makes the owner pay.",
    },
    money: () =>
      "The client paid the agency. What the owner owes you is what the two of you agreed; nothing on Upwork divides it.",
    rules: ["agency-money", "agency-acts"],
  },
  {
    id: "otherPlatform",
    name: "another platform than Upwork",
    isIt: "Is the contract on another platform than Upwork?",
    words:
      /\b(fiverr|freelancer\.com|toptal|guru\.com|peopleperhour|people per hour|contra|malt|99designs|workana|truelancer|linkedin services|gumroad|etsy)\b/i,
    first: [
      "This coach knows Upwork's rules only. None of the deadlines, routes and fees here hold on another platform.",
      "Look there today for: the last day to answer or open a dispute, what happens with silence, who holds the money, and which form they use. Note the days.",
      "What is true everywhere still helps: a calm message, claims with a date and a proof each, your plan without a deal, an offer in writing.",
    ],
    send: ["To the other platform's support: the same facts, by its own form."],
    unknown: ["Everything that the other platform's rules say."],
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
      ).map((id) => [id, "This is a route of Upwork's."]),
    ),
    money: () => "The fees and ways of Upwork do not hold on another platform, so nothing is counted here.",
    rules: [],
  },
  {
    id: "account",
    name: "dealings outside Upwork",
    isIt: "Is it about pay outside Upwork?",
    first: [
      "Do not pay or take money outside Upwork to solve it. That breaks its terms for both sides, and nothing paid there is protected.",
      "If the other side offers or asks for it: say on Upwork, once, that you stay with Upwork's payment; keep the message; report it.",
    ],
    lead: ["report"],
    letter: () => ({
      about: "an offer to pay or be paid outside Upwork",
      asks: ["Please look at it under your rules. I did not take it up."],
    }),
    rules: ["off-platform-pay", "off-platform-consequence", "off-platform-excluded"],
  },
];
