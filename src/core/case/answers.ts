import * as z from "zod";
import { once } from "../once.ts";
import {
  choice,
  choices,
  claimRefs,
  futureDay,
  line,
  money,
  orNever,
  orZero,
  pastDay,
  percent,
  secret,
  shapeOf,
  text,
  type Values,
  yesNo,
} from "./fields.ts";
import { TROUBLE_KINDS, WISH_KINDS } from "./trouble-kinds.ts";

/**
 * Every answer a case can hold outside its lists, step by step. One entry is its type, its check, its place in storage
 * and its messages. The questions that ask for them stand in `steps/`.
 */
export const openFields = {
  // Intake
  role: choice({
    freelancer: "I am the freelancer",
    agency: "I am the agency that does the work",
    client: "I am the client",
  }),
  /** Of an agency: its name, as it stands as the one who files. */
  agencyName: line(),
  contract: choice({
    fixed: { label: "Fixed price, with milestones or one sum", inFiling: "Fixed price" },
    hourly: { label: "Hourly, with a work diary", inFiling: "Hourly" },
    catalog: "Project Catalog or consultation",
    directByFreelancer: "Direct Contract that the freelancer started",
    directByClient: "Direct Contract that the client started",
    anyHire: "Any Hire",
    enterprise: "Enterprise client",
    payroll: "Upwork Payroll",
  }),
  payBasis: choice({ fixed: "A fixed price", hourly: "By the hour" }),
  contractBegan: pastDay(),
  /** Of a Project Catalog order: the day the client sent the requirements. */
  requirementsOn: orNever(pastDay(), "They have not been sent", "not yet"),
  contractState: choice({
    active: "It is active",
    paused: "It is paused",
    ended: "It has ended",
  }),
  endedBy: choice({ me: "I did", them: "The other side did", upwork: "Upwork did" }),
  endedOn: pastDay(),
  filed: choice({
    nothing: "No, nothing",
    refundAsked: "The client asked for a refund",
    disputeByFreelancer: "The freelancer opened a dispute",
    disputeByClient: "The client disputed hours",
    hoursRejected: "Upwork rejected hours, or they were not paid",
    mediation: "Upwork opened mediation about money already released",
    nonResolution: "Upwork sent a Notice of Non-Resolution",
    arbitration: "Arbitration was asked for",
  }),
  filedOn: pastDay(),
  feePercent: percent(),
  want: choice(WISH_KINDS),
  /** What is wanted beside the first. */
  alsoWant: choices(WISH_KINDS),

  // 1 Communicate calmly
  noContactWhy: line("self"),
  otherParty: line(),
  /** What the other side minds, in the person's words: said back to them as one fair line (core/letters/hearing.ts). */
  complaint: line("other"),
  happened: text("other"),
  happenedOn: orNever(pastDay(), "It has no single day", "none"),
  effect: line("other"),
  request: line("other"),
  reason: line("other"),
  answerBy: orNever(futureDay(), "No date is given", "none"),
  openDoor: choice({
    missing: "Ask what is missing",
    talk: "Offer to talk it through on Upwork",
    otherWay: "Say that another way is fine too",
    none: "Leave it out",
  }),
  message: text("other"),
  messageSentOn: orNever(pastDay(), "It has not been sent", "not yet"),
  lookAgainOn: orNever(futureDay(), "No date is set", "none"),

  // 2 Identify the problem
  problem: choice(TROUBLE_KINDS),
  /** Kinds of trouble beside the first. */
  alsoProblem: choices(TROUBLE_KINDS),
  problemOther: line(),
  statement: text(),
  disputedAmount: money(),
  noAmountWhy: line(),
  theirView: text(),

  // 3 Seek common ground
  need: line("other"),
  needWhy: line("other"),
  theirNeed: line("other"),
  agreedAlready: line("other"),
  /** Percent of the work that is done. */
  shareDone: percent(),
  offerAmount: orNever(money(), "The offer has no money in it", "none"),
  offerTerms: line("other"),
  offerReason: line("other"),
  offerBy: orNever(futureDay(), "No date is given", "none"),
  offerText: text("other"),
  noOfferWhy: line("self"),

  // 4 Escalate if necessary
  tried: choices({
    message: "A calm message on Upwork",
    call: "A call or a meeting",
    changes: "Work fixed or changes asked for",
    offer: "An offer for a deal",
    refundRequest: "A refund request on Upwork",
    support: "A question to Upwork support",
  }),
  leftToTry: line("self"),
  route: choice({
    askChanges: "Ask for changes on the contract",
    refundRequest: "Ask for a refund of released money",
    giveRefund: "Give a refund",
    endAndRefund: "End the contract and ask for the held money back",
    partialRelease: "Release part of the held money",
    escrowDispute: "Open a dispute about held money",
    acceptRefund: "Approve the refund of held money",
    jointInstruction: "You both tell Upwork in writing how to split the money",
    answerDispute: "Answer the dispute",
    hourlyDispute: "Dispute hours of last week",
    hourlyAnswer: "Answer the dispute about hours",
    rejectedHours: "Claim hours that were rejected or not paid",
    mediation: "Mediation of released money",
    arbitration: "Arbitration",
    report: "Report feedback or conduct to Upwork",
    support: "Write to Upwork Support",
    endContract: "End the contract",
    pause: "Pause the contract",
    nothing: "Do nothing",
    settled: "It is settled; nothing more is needed",
  }),
  askAmount: money(),
  filingReason: line(),
  explanation: text(),
  filingFeedback: text("public"),

  // 5 Provide documentation
  contractName: line(),
  contractId: line(),
  notReliedOn: claimRefs(),

  // 6 Cooperate with Upwork
  proposalMade: yesNo(),
  proposalOn: pastDay(),
  proposalAmount: money(),
  proposalTerms: line("self"),
  proposalDecision: choice({ open: "I have not decided", accept: "I accept it", decline: "I decline it" }),
  proposalReason: line("self"),

  // 7 Remain professional
  inAnger: choices({
    feedback: "Write bad feedback in anger",
    publicPost: "Post about it in public",
    chargeback: "Take the money back through the bank or card",
    offPlatform: "Pay or be paid outside Upwork",
    threat: "Threaten something",
  }),
  feedbackReceived: yesNo(),
  feedbackClaim: line("public"),
  feedbackFact: line("public"),
  feedbackReply: text("public"),
  reread: yesNo(),

  // 8 Learn from the experience
  outcome: choice({
    agreement: "We agreed",
    proposal: "Both accepted Upwork's proposal",
    upworkDecision: "Upwork decided from the work diary",
    arbitration: "By arbitration",
    silence: "One side missed the deadline",
    dropped: "It was dropped",
    open: "It is still open",
  }),
  outcomeOn: pastDay(),
  outcomeAmount: orZero(money()),
  causes: choices({
    noAcceptanceTest: "Nobody wrote down when the work is done",
    unfunded: "Work started before the money was funded",
    scopeInChat: "New requests were only agreed in chat",
    noReview: "I did not review the work in time",
    noSubmission: "Work was handed over without Submit Work",
    vagueMemos: "Memos or screenshots did not show the work",
    manualTime: "Time was added by hand",
    lateNotice: "Nobody said in time that the work would be late",
    silence: "Messages got no answer",
    offUpwork: "Messages or files were outside Upwork",
    wrongFit: "It was the wrong job or the wrong person",
  }),
  prevention: text("self"),
  keep: line("self"),
} as const;

/** Answers that stay with the person. They are their own type, so that a filing cannot take them in. */
export const privateFields = {
  vent: secret(text("self")),
  batna: secret(line("self")),
  target: secret(money()),
  acceptable: secret(money()),
  floor: secret(money()),
  theirLimit: secret(money()),
  /** The person's own guess, in percent: how much of the amount would be seen as the freelancer's, at least and at most. */
  chanceLow: secret(percent()),
  chanceHigh: secret(percent()),
} as const;

export const answerFields = { ...openFields, ...privateFields } as const;

export type OpenAnswers = Values<typeof openFields>;
export type PrivateAnswers = Values<typeof privateFields>;
export type Answers = OpenAnswers & PrivateAnswers;
export type AnswerId = keyof typeof answerFields;

export const ANSWER_IDS = Object.keys(answerFields) as AnswerId[];

/** True for a name that is an answer, and not some other property of an object. */
export const isAnswerId = (name: string): name is AnswerId => Object.hasOwn(answerFields, name);

export const answersSchema = once(() => z.strictObject(shapeOf(answerFields)) as unknown as z.ZodType<Answers>);
