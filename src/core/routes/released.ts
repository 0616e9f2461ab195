import type { Case } from "../case/case.ts";
import {
  hasHeldMoney,
  hasReleasedMoney,
  isBonus,
  isClientSide,
  isFixed,
  isHourly,
  paidCents,
  releasedCents,
} from "../case/facts.ts";
import { sayEnd } from "../deadlines/format-deadline.ts";
import { lastAskedBack } from "../happenings/asked-back.ts";
import { filedAs } from "../happenings/matters.ts";
import { capital } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { always, fixedProgramme } from "./eligibility.ts";
import { amount, contact, deal, exhibits, explanation, form } from "./prerequisites.ts";
import type { Decision, RouteRow, Situation } from "./route.ts";
import {
  byLimit,
  closed,
  filingGap,
  isDirect,
  limitOf,
  noReleased,
  open,
  openedOn,
  theClient,
  theFreelancer,
  unknown,
  untold,
} from "./route-helpers.ts";
import { CLICKS_OF_GIVING, CLICKS_OF_MEDIATION, CLICKS_OF_REQUEST } from "./where-to-click.ts";

// Money that was paid out: refunds, and mediation.

/** Was anything paid at all? Hours of a week are billed and paid; a milestone has to be released. */
const notPaid = (x: Situation): Decision | undefined => {
  if (isFixed(x.c)) return x.c.milestones.some(isBonus) ? undefined : noReleased(x);
  if (!isHourly(x.c)) {
    return x.c.answers.contract === undefined
      ? unknown("We first need to know what kind of contract it is.", "contract")
      : unknown("We first need to know whether it is fixed price or hourly.", "payBasis");
  }
  return x.c.weeks.length > 0 ? undefined : unknown("We first need to know which weeks this is about.", "weeks");
};

const paid = (x: Situation): string =>
  isFixed(x.c)
    ? `${formatUsd(paidCents(x.c))} was ${x.c.milestones.some(isBonus) ? "paid" : "released"}`
    : x.c.weeks.every((one) => one.hours === 0)
      ? "Payments of this contract were billed"
      : "Hours of this contract were billed";

const TOO_LATE = "The time for a refund on Upwork has ended.";

const decideGiving = (x: Situation): Decision =>
  notPaid(x) ??
  byLimit(limitOf(x, "refund-request"), {
    running: () => open(`${paid(x)}. ${capital(theFreelancer(x.c))} can give all or part of it back.`),
    over: (deadline) =>
      closed(`${TOO_LATE} It counts from the payment and ended on ${sayEnd(deadline)}.`, "give-refund"),
    none: () =>
      open(`${paid(x)}. Older payments cannot be given back: the days count from each payment.`, {
        rules: ["refund-request"],
      }),
  });

/** "you asked for a refund on 6 Nov 2026, and the freelancer declined it on 9 Nov 2026". */
const saidDeclined = (c: Case): string | undefined => {
  const asked = lastAskedBack(c);
  if (asked?.declined === undefined) return undefined;
  const on = (day: string | undefined): string => (day === undefined ? "" : ` on ${sayDay(day)}`);
  return `${theClient(c)} asked for a refund${on(asked.on)}, and ${theFreelancer(c)} declined it${on(asked.declined.on)}`;
};

const REQUEST_WAITS = "The freelancer can agree or refuse. We found no time limit for the answer.";

const decideAsking = (x: Situation): Decision => {
  const asked = filedAs(x.c, "refundAsked") && !hasHeldMoney(x.c);
  const gap = notPaid(x);
  if (gap !== undefined) return gap;
  const declined = saidDeclined(x.c);
  if (!asked && declined !== undefined)
    return closed(`${capital(declined)}. Mediation is what can follow.`, "mediation");
  if (asked)
    return open(`${capital(theClient(x.c))} asked for a refund${openedOn(x, "refundAsked")}. ${REQUEST_WAITS}`, {
      mover: "freelancer",
      until: limitOf(x, "mediation-start").running,
    });
  return byLimit(limitOf(x, "refund-request"), {
    running: () => open(`${paid(x)}, and a refund of it can be asked for.`),
    over: () =>
      byLimit(limitOf(x, "refund-request-support"), {
        running: () => open(`${paid(x)}. The form is closed, but Upwork Support can still pass a request on.`),
        over: (deadline) => closed(`${TOO_LATE} It ended on ${sayEnd(deadline)}.`, "refund-request-support"),
        none: () =>
          closed(`${TOO_LATE} Ask Upwork Support whether a request can still be passed on.`, "refund-request"),
      }),
    none: () => open(`${paid(x)}. The days for it count from each payment.`),
  });
};

const mediating = (x: Situation): Decision => {
  const start = `Upwork opened the mediation${openedOn(x, "mediation")}`;
  const end = limitOf(x, "assistance-end");
  return byLimit(limitOf(x, "mediation-answer"), {
    running: () => open(`${start}. Both sides must answer.`, { mover: "both", rules: ["mediation-answer"] }),
    over: (answer) =>
      end.over !== undefined && end.running === undefined
        ? closed(
            `${start}. It ended on ${sayEnd(end.over)}; Upwork's Notice of Non-Resolution comes next.`,
            "assistance-end",
          )
        : open(`${start}. The time to answer ended on ${sayEnd(answer)}. Upwork helps you both to agree.`, {
            mover: "both",
            until: end.running,
            rules: ["mediation-answer", "assistance-end"],
          }),
    none: () => open(`${start}.`, { mover: "both" }),
  });
};

const starting = (x: Situation): string => {
  const sum = `${formatUsd(releasedCents(x.c))} was released`;
  const also = filedAs(x.c, "disputeByFreelancer") ? " The open dispute may cover this money too." : "";
  const declined = saidDeclined(x.c);
  if (declined !== undefined)
    return `${sum}. ${capital(declined)}. Either side can ask Upwork Support for mediation.${also}`;
  if (!isClientSide(x.c))
    return `${sum}. The client can start it with a refund request; either side can ask Upwork Support for it.${also}`;
  return filedAs(x.c, "refundAsked")
    ? `${sum}, and you asked for a refund${openedOn(x, "refundAsked")}. If that is refused or not answered, it can go to Upwork.${also}`
    : `${sum}. A refund request starts it; if that is refused or not answered, it goes to Upwork.${also}`;
};

/** Also asked by arbitration: can mediation still lead there? */
export const decideMediation = (x: Situation): Decision => {
  if (filedAs(x.c, "mediation")) return mediating(x);
  if (filedAs(x.c, "nonResolution", "arbitration"))
    return closed("Upwork's help ended without a deal. Arbitration is next.", "arbitration");
  if (isDirect(x.c))
    return untold("We found no page that says whether a Direct Contract can go to mediation. Ask Upwork Support.");
  return (
    noReleased(x) ??
    filingGap(x.c) ??
    byLimit(limitOf(x, "mediation-start"), {
      running: () => open(starting(x), { mover: "client" }),
      over: (deadline) =>
        closed(
          `The time to start it ended on ${sayEnd(deadline)}. It counts from the day the money was released.`,
          "window-missed",
        ),
      none: () => unknown("We first need to know when the money was released.", "milestones"),
    })
  );
};

/** What follows when the freelancer says no. */
const ifRefused = (c: Case, x: Situation | undefined): string => {
  if (isHourly(c)) return "If not, Upwork offers nothing more: mediation is for fixed-price milestones.";
  if (!hasReleasedMoney(c)) return "If not, Upwork offers nothing more: a bonus is final.";
  const isClosed = fixedProgramme(c)?.state === "closed" || (x !== undefined && decideMediation(x).state === "closed");
  if (isClosed)
    return "If not, Upwork offers nothing more: there is no mediation for it, or the time for it has ended.";
  return "If not, it can lead to mediation.";
};

/** What is left once money was paid out. */
export const RELEASED: readonly RouteRow[] = [
  {
    id: "refundRequest",
    title: "Ask for a refund of money that was paid",
    side: "client",
    gate: always,
    decide: decideAsking,
    cost: {
      say: "We found no fee for the request. Fees you paid to Upwork may not come back.",
      rules: ["refund-request-route"],
    },
    gives: (c, x) => `If the freelancer agrees, all or part comes back in a few business days. ${ifRefused(c, x)}`,
    cannot:
      "It does not force anything: the freelancer can say no. A bonus, tip or expense is final: the freelancer can give it back, but Upwork does not help with that.",
    click: CLICKS_OF_REQUEST,
    ready: (c) => [...contact(c), amount(c), explanation(c)],
    avoid: ["feedback", "chargeback", "offPlatform"],
    rules: ["refund-request-route", "refund-request", "bonus-final"],
  },
  {
    id: "giveRefund",
    title: "Give a refund",
    side: "freelancer",
    gate: always,
    decide: decideGiving,
    cost: {
      say: "The amount you give back, less the service fee on it, which Upwork returns to you.",
      rules: ["give-refund"],
    },
    gives: "You can carry out a deal on Upwork itself, in full or in part.",
    cannot: "It cannot be undone, and it cannot be more than the funds you have on Upwork.",
    click: CLICKS_OF_GIVING,
    ready: (c) => (c.answers.want === "giveRefund" ? [] : deal(c)),
    avoid: ["endContract", "feedback", "offPlatform"],
    rules: ["give-refund"],
  },
  {
    id: "mediation",
    title: "Mediation of released money",
    side: "both",
    gate: fixedProgramme,
    decide: decideMediation,
    cost: { say: "We found no fee for this stage.", rules: ["mediation"] },
    gives: "Upwork asks both sides and helps them agree on all or part of it.",
    cannot: (c) =>
      `Upwork cannot order a refund. Only a deal or arbitration moves released money.${
        hasReleasedMoney(c) && hasHeldMoney(c) ? " Money still held is handled separately." : ""
      }`,
    click: (c) =>
      filedAs(c, "mediation") || !isClientSide(c) || lastAskedBack(c) !== undefined
        ? CLICKS_OF_MEDIATION
        : [...CLICKS_OF_REQUEST, ...CLICKS_OF_MEDIATION],
    ready: (c) => [
      ...(isClientSide(c)
        ? [
            {
              what: "a refund request on Upwork",
              state:
                filedAs(c, "refundAsked", "mediation") ||
                lastAskedBack(c) !== undefined ||
                (c.answers.tried ?? []).includes("refundRequest")
                  ? ("ready" as const)
                  : ("missing" as const),
              key: "tried",
            },
          ]
        : []),
      ...(isClientSide(c) ? form(c) : [explanation(c), ...exhibits(c)]),
    ],
    avoid: ["endContract", "feedback", "chargeback", "offPlatform"],
    rules: ["mediation", "mediation-start", "mediation-answer", "bonus-final"],
  },
];
