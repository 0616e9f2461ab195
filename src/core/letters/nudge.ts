import type { Awaited } from "../awaited/awaited.ts";
import type { Case } from "../case/case.ts";
import { hasReleasedMoney, isFreelancerSide, otherSide } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { selfAsTold, selfBegins, selfSubject } from "../case/speaker.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { lastDay } from "../deadlines/deadline-math.ts";
import { matterOf } from "../happenings/matters.ts";
import { DEADLINE_USES } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { ruleById } from "../rules/rulebook.ts";
import { oneLine, phrase, sentence } from "../text/text.ts";
import { addDays, sayDay, sayDayInFull } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { askedTo } from "./asked-to.ts";
import { given, greeting, paragraphs, sentences } from "./parts.ts";
import { quote, toThem } from "./readers.ts";

/** What a reminder is written from, besides the case. */
export interface NudgeNeeds {
  readonly rulebook: Rulebook;
  /** Deadlines as they run, for what silence means. */
  readonly deadlines: readonly Deadline[];
  /** The person's day, YYYY-MM-DD. */
  readonly today: string;
}

/** One has so many days for the answer to a reminder. */
const DAYS = 3;

const SAID: Readonly<Record<string, (me: string) => string>> = {
  upwork: (me) => `you wrote to ${me} here in Upwork Messages`,
  call: (me) => `you told ${me} on our call`,
  email: (me) => `you wrote to ${me} by email`,
  chat: (me) => `you wrote to ${me} in our chat`,
};

/** "my", and of an agency "our". */
const my = (c: Case): string => (selfBegins(c) === "We" ? "our" : "my");

/** The contract, for a reader at Upwork who has many: "my contract “Logo” (ID 123) with the client, Northwind". */
const ofContract = (c: Case): string => {
  const name = c.answers.contractName ?? c.milestones[0]?.name;
  const id = given(c.answers.contractId, (one) => ` (ID ${oneLine(one)})`) ?? "";
  const who = given(c.answers.otherParty, (one) => `${otherSide(c)}, ${oneLine(one)}`) ?? otherSide(c);
  return `${my(c)} contract${name === undefined ? "" : ` “${oneLine(name)}”`}${id} with ${who}`;
};

/** Words of a rule about the two sides, in a letter from one to the other. */
const inLetter = (c: Case, words: string): string => {
  const [freelancer, client] = isFreelancerSide(c) ? [selfAsTold(c), "you"] : ["you", selfAsTold(c)];
  return words.replaceAll("the freelancer", freelancer).replaceAll("the client", client);
};

/** What by a public rule follows from the reader's silence, where a time of theirs runs. The day is Upwork's to say. */
const ofSilence = (c: Case, { deadlines, today }: NudgeNeeds): string | undefined => {
  const found = deadlines.find(
    ({ actor, state, due, rule }) =>
      actor === "them" &&
      state === "running" &&
      due.kind !== "unknown" &&
      lastDay(due) >= today &&
      DEADLINE_USES.get(rule.id)?.silence !== undefined,
  );
  if (found === undefined || found.due.kind === "unknown") return undefined;
  return `By Upwork's rules there is a day for this: without an answer by ${sayDayInFull(lastDay(found.due))}, ${inLetter(c, found.missed)}.`;
};

const answerBy = ({ today }: NudgeNeeds): string => sayDayInFull(addDays(today, DAYS));

const toThemLetter = (c: Case, needs: NudgeNeeds, told: string | undefined, ask: string): string =>
  paragraphs(greeting(c.answers.otherParty), told, ofSilence(c, needs), ask, "Thank you.");

const toUpwork = (c: Case, told: string | undefined, rule: string | undefined, ask: string): string =>
  paragraphs("Hello,", `This is about ${ofContract(c)}.`, told, rule, ask, "Thank you.");

const on = (day: string | undefined): string => (day === undefined ? "" : `On ${sayDayInFull(day)} `);

/** "On Sunday 8 November 2026 I"; without a day "I". */
const begun = (c: Case, one: Awaited): string =>
  one.on === undefined ? selfBegins(c) : `${on(one.on)}${selfSubject(c)}`;

const noAnswer = (c: Case): string => `${selfBegins(c)} have not had an answer yet.`;

/** "On Sunday 8 November 2026 you wrote to me here in Upwork Messages: “…”" */
const saidBy = (day: string | undefined, how: string): string =>
  day === undefined ? how.replace(/^y/, "Y") : `${on(day)}${how}`;

const ofPromise = (c: Case, one: Awaited, needs: NudgeNeeds): string => {
  const { note, channel } = one.happening ?? {};
  const me = selfAsTold(c);
  const isUpwork = one.from === "upwork";
  const how =
    channel === undefined || (isUpwork && channel === "upwork")
      ? `you wrote to ${me}`
      : (SAID[channel]?.(me) ?? `you told ${me}`);
  const told = sentences(
    note === undefined
      ? `${saidBy(one.on, how)} that it would be done by ${sayDayInFull(one.day)}.`
      : `${saidBy(one.on, how)}: ${quote(sentence(note))}`,
    note === undefined
      ? `${selfBegins(c)} have not seen it yet.`
      : `That was for ${sayDayInFull(one.day)}, and ${selfSubject(c)} have not seen it yet.`,
  );
  return isUpwork
    ? toUpwork(c, told, undefined, `Could you please tell ${selfAsTold(c)} by ${answerBy(needs)} where it stands?`)
    : toThemLetter(c, needs, told, `Could you please do this by ${answerBy(needs)}?`);
};

const ofSettlement = (c: Case, one: Awaited, needs: NudgeNeeds): string => {
  const agreed =
    `${on(one.on)}we agreed here how to settle this, with ${sayDayInFull(one.day)} as the last day.`.replace(/^w/, "W");
  const begins = selfBegins(c);
  const missing: Readonly<Record<string, string>> = {
    pay: `${begins} do not see the payment on the contract yet.`,
    refund: `${begins} do not see the refund yet.`,
    return: `${begins} do not see the return of the rest yet.`,
    more: `${begins} do not see the rest of the payment yet.`,
    instruct: `${begins} do not see your message to Upwork yet, and the money moves only when Upwork has it from both of us.`,
  };
  const told = sentences(agreed, missing[one.step ?? ""] ?? "It has not been done yet.");
  if (one.from === "upwork")
    return toUpwork(
      c,
      sentences(
        `Both sides have agreed how to divide the money${one.on === undefined ? "" : ` (${sayDay(one.on)}, in Upwork Messages)`}, and asked you to move it by ${sayDay(one.day)}.`,
        `${selfBegins(c)} do not see it yet.`,
      ),
      undefined,
      `Could you please tell ${selfAsTold(c)} by ${answerBy(needs)} when it will be moved?`,
    );
  const asks: Readonly<Record<string, string>> = {
    pay: "make the payment as agreed",
    refund: "give the refund as agreed",
    return: "approve the return as agreed",
    instruct: "send it",
  };
  return paragraphs(
    greeting(c.answers.otherParty),
    told,
    `Could you please ${asks[one.step ?? ""] ?? "do your part"} by ${answerBy(needs)}?`,
    "Thank you.",
  );
};

const ofReview = (c: Case, one: Awaited, { rulebook }: NudgeNeeds): string => {
  const item = c.milestones.find(({ id }) => one.id.endsWith(`-${id}`)) ?? c.milestones[0];
  const sum = given(item?.amount, formatUsd) ?? "money";
  const name = item?.name === undefined ? "the milestone" : `the milestone “${oneLine(item.name)}”`;
  const changed = unlessNever(item?.changesAskedOn);
  return toUpwork(
    c,
    sentences(
      `${selfBegins(c)} submitted the work for ${name}${given(item?.submittedOn, (day) => ` with Submit Work on ${sayDay(day)}`) ?? ""}.`,
      `The client's time to review it ended on ${sayDay(one.day)}${changed === undefined ? ", with no request for changes on the contract" : ""}.`,
      `The ${sum} is still held.`,
    ),
    given(ruleById(rulebook, "review")?.says, (says) => `As ${selfSubject(c)} understand Upwork's rules: ${says}`),
    `Could you please tell ${selfAsTold(c)} on which day the money will be released?`,
  );
};

const ofArbitration = (c: Case, one: Awaited, { rulebook }: NudgeNeeds): string => {
  const notice = matterOf(c, "nonResolution");
  const mine = c.happenings.findLast(({ kind, by }) => kind === "arbitrationPaid" && by === "me")?.on;
  const rule = ruleById(
    rulebook,
    hasReleasedMoney(c) && !c.milestones.some(({ money }) => money === "held") ? "released-one-pays" : "held-one-pays",
  );
  return toUpwork(
    c,
    sentences(
      `${notice?.on === undefined ? "There is a Notice of Non-Resolution" : `Upwork sent the Notice of Non-Resolution on ${sayDay(notice.on)}`}, and the time to ask and pay for arbitration ended on ${sayDay(one.day)}.`,
      `${selfBegins(c)} paid ${my(c)} part${mine === undefined ? "" : ` on ${sayDay(mine)}`}. ${selfBegins(c)} have not been told whether ${otherSide(c)} has paid.`,
    ),
    given(
      rule?.says,
      (says) => `As ${selfSubject(c)} understand Upwork's rules, this holds if only one side pays: ${says}`,
    ),
    `Could you please tell ${selfAsTold(c)} whether ${otherSide(c)} has paid in time?`,
  );
};

const ofTicket = (c: Case, one: Awaited, needs: NudgeNeeds): string =>
  toUpwork(
    c,
    sentences(
      `On ${sayDay(one.on ?? one.day)} ${selfSubject(c)} wrote to you${given(one.happening?.note, (note) => ` about this: ${sentence(phrase(note))}`) ?? "."}`,
      unlessNever(one.happening?.until) === undefined
        ? noAnswer(c)
        : `You named ${sayDay(one.day)} for the answer, and ${selfSubject(c)} have not had it yet.`,
    ),
    undefined,
    `Could you please tell ${selfAsTold(c)} by ${answerBy(needs)} where it stands?`,
  );

const ofMessage = (c: Case, one: Awaited, needs: NudgeNeeds): string => {
  const asked = given(toThem(c, c.answers.request), (request) => askedTo(request) ?? "");
  const by = unlessNever(c.answers.answerBy);
  const told = sentences(
    asked === undefined || asked === ""
      ? `${begun(c, one)} wrote to you here in Upwork Messages.`
      : `${begun(c, one)} asked you here in Upwork Messages to ${asked}.`,
    by === undefined
      ? noAnswer(c)
      : `${selfBegins(c)} asked for an answer by ${sayDayInFull(by)}, and have not had one yet.`,
  );
  return toThemLetter(c, needs, told, `Could you please answer by ${answerBy(needs)}?`);
};

const ofOffer = (c: Case, one: Awaited, needs: NudgeNeeds): string => {
  const offer = c.offers.findLast(({ by, on: day }) => by === "me" && day === one.on);
  const offered =
    given(offer?.amount, (cents) =>
      isFreelancerSide(c)
        ? `offered to settle this for ${formatUsd(cents)}, before Upwork's fee.`
        : `offered you ${formatUsd(cents)}, before Upwork's fee, to settle this.`,
    ) ?? "offered to settle this.";
  const told = sentences(`${begun(c, one)} ${offered}`, noAnswer(c));
  return toThemLetter(
    c,
    needs,
    told,
    `Could you please tell ${selfAsTold(c)} by ${answerBy(needs)} what you think of it?`,
  );
};

const LETTERS: Readonly<Record<Awaited["kind"], (c: Case, one: Awaited, needs: NudgeNeeds) => string>> = {
  promise: ofPromise,
  settlement: ofSettlement,
  review: ofReview,
  arbitration: ofArbitration,
  ticket: ofTicket,
  message: ofMessage,
  offer: ofOffer,
};

/**
 * A reminder: their own words with day and place, what silence means by the rule where it means something, one thing asked. In: what
 * applies of the case, what did not come, the rules and the day. Out: a text to paste; it blames nobody and threatens nothing.
 */
export const draftNudge = (c: Case, one: Awaited, needs: NudgeNeeds): string => LETTERS[one.kind](c, one, needs);
