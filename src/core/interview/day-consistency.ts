import type { Case } from "../case/case.ts";
import { type OwnDate, ownDateOf } from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { Week } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { dayKeyOf, matterOf, openMatters } from "../happenings/matters.ts";
import { capital } from "../text/text.ts";
import { sayDay, sayWeek } from "../values/days.ts";
import type { Conflict } from "./consistency.ts";

/** A day, the question it is the answer of, and what it is the day of. */
interface DayGiven {
  readonly key: string;
  readonly day: string | undefined;
  readonly what: string;
}

/** "The contract cannot end (10 Nov 2026) before it began (12 Nov 2026)." */
const order = (first: DayGiven, second: DayGiven): Conflict[] =>
  first.day === undefined || second.day === undefined || first.day <= second.day
    ? []
    : [
        {
          keys: [first.key, second.key],
          say: `${capital(second.what)} (${sayDay(second.day)}) cannot come before ${first.what} (${sayDay(first.day)}). Check both days.`,
        },
      ];

const ofContract = (c: Case): Conflict[] => {
  const { contractBegan, endedOn, filedOn, outcomeOn } = c.answers;
  const began = { key: "contractBegan", day: contractBegan, what: "the start of the contract" };
  return [
    ...order(began, { key: "endedOn", day: endedOn, what: "the end of the contract" }),
    ...order(began, { key: "filedOn", day: filedOn, what: "the notice" }),
    ...c.happenings.flatMap(({ id, on }) =>
      order(began, { key: `happenings.${id}.on`, day: on, what: "what happened" }),
    ),
    ...order(began, { key: "outcomeOn", day: outcomeOn, what: "the outcome" }),
  ];
};

const ofMilestones = (c: Case): Conflict[] =>
  c.milestones.flatMap((one) => {
    const at = (field: "fundedOn" | "releasedOn" | "submittedOn" | "changesAskedOn", what: string): DayGiven => ({
      key: `milestones.${one.id}.${field}`,
      day: unlessNever(one[field]),
      what,
    });
    const began = { key: "contractBegan", day: c.answers.contractBegan, what: "the start of the contract" };
    return [
      ...order(at("fundedOn", "its funding"), at("releasedOn", "the release")),
      ...order(began, at("submittedOn", "the hand-in")),
      ...order(began, at("changesAskedOn", "the request for changes")),
    ];
  });

/** What was filed when the time that a date of Upwork's ends began to run. */
const FILED_FOR: Readonly<Partial<Record<OwnDate, readonly HappeningKind[]>>> = {
  refundAnswer: ["refundAsked"],
  disputeAnswer: ["disputeByFreelancer", "disputeByClient"],
  mediationAnswer: ["mediation"],
  arbitration: ["nonResolution"],
};

/** A date that Upwork named is not before the notice that it is for. */
const ofDates = (c: Case): Conflict[] =>
  c.dates.flatMap((one) => {
    const { id, dueOn } = one;
    const kind = ownDateOf(one);
    const { contractState, endedBy, endedOn } = c.answers;
    const due = { key: `dates.${id}.dueOn`, day: dueOn, what: "the day Upwork gave" };
    const matter = openMatters(c).findLast((one) => kind !== undefined && FILED_FOR[kind]?.includes(one.kind));
    if (matter !== undefined) return order({ key: dayKeyOf(c, matter.kind), day: matter.on, what: "the notice" }, due);
    const isByEnding = kind === "refundAnswer" && contractState === "ended" && endedBy !== "upwork";
    return isByEnding || kind === "feedback"
      ? order({ key: "endedOn", day: endedOn, what: "the end of the contract" }, due)
      : [];
  });

const ofRequests = (c: Case): Conflict[] =>
  c.requests.flatMap(({ id, on, dueOn, answeredOn }) => {
    const asked = { key: `requests.${id}.on`, day: on, what: "the request" };
    return [
      ...order(asked, { key: `requests.${id}.dueOn`, day: unlessNever(dueOn), what: "the day to answer by" }),
      ...order(asked, { key: `requests.${id}.answeredOn`, day: unlessNever(answeredOn), what: "the answer" }),
    ];
  });

/** Hours are disputed after they were worked. */
const ofDisputedWeeks = (c: Case): Conflict[] => {
  const matter = matterOf(c, "disputeByClient");
  if (matter === undefined) return [];
  return c.weeks
    .filter((one) => (one.disputedHours ?? 0) > 0)
    .flatMap(({ id, monday }) =>
      order(
        { key: `weeks.${id}.monday`, day: monday, what: "the week whose hours are disputed" },
        { key: dayKeyOf(c, "disputeByClient"), day: matter.on, what: "the notice of the dispute" },
      ),
    );
};

type Weeks = Pick<Case, "weeks">;

/** Weeks that stand in the case more than once: each later one beside one before it. */
const twice = (c: Weeks): { readonly first: Week; readonly later: Week }[] => {
  const seen = new Map<string, Week[]>();
  return c.weeks.flatMap((later) => {
    if (later.monday === undefined) return [];
    const before = seen.get(later.monday) ?? [];
    seen.set(later.monday, [...before, later]);
    return before.map((first) => ({ first, later }));
  });
};

/** The hours of a week stand in it once, and so does its weekly payment. A week may have both, and bonuses beside them. */
export const weeksTwice = (c: Weeks): Conflict[] =>
  twice(c).flatMap(({ first, later }): Conflict[] => {
    const bothHours = (first.hours ?? 0) > 0 && (later.hours ?? 0) > 0;
    const bothPaid = first.withoutHours === "weekly" && later.withoutHours === "weekly";
    if (!bothHours && !bothPaid) return [];
    const fields = bothHours ? ["hours", "monday"] : ["withoutHours", "monday"];
    return [
      {
        keys: [later, first].flatMap(({ id }) => fields.map((field) => `weeks.${id}.${field}`)),
        say: `${capital(sayWeek(later.monday ?? ""))} is already there, with its ${bothHours ? "hours" : "weekly payment"}. Change it there, or correct which week this is.`,
      },
    ];
  });

/** Days that cannot be true together. In: what applies of a case. */
export const dayConflicts = (c: Case): Conflict[] => [
  ...ofContract(c),
  ...ofMilestones(c),
  ...ofDates(c),
  ...ofRequests(c),
  ...ofDisputedWeeks(c),
  ...weeksTwice(c),
];

/** Days that are unusual beside each other. */
export const dayDoubts = (c: Case): Conflict[] => {
  const { happenedOn, messageSentOn } = c.answers;
  const [happened, sent] = [unlessNever(happenedOn), unlessNever(messageSentOn)];
  return [
    ...(happened !== undefined && sent !== undefined && sent < happened
      ? [
          {
            keys: ["happenedOn", "messageSentOn"],
            say: `The first message was sent on ${sayDay(sent)}, before the thing it describes (${sayDay(happened)}). Check both days.`,
          },
        ]
      : []),
    ...twice(c)
      .filter(({ later }) => later.hours === undefined)
      .map(({ later }) => ({
        keys: [`weeks.${later.id}.monday`],
        say: `${capital(sayWeek(later.monday ?? ""))} is already there. Add it again only for a payment without hours.`,
      })),
  ];
};
