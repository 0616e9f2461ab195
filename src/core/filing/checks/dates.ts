import { reliedClaims } from "../../case/facts.ts";
import { milestoneLabel } from "../../case/milestone-numbers.ts";
import { unlessNever } from "../../case/never.ts";
import { sayDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";
import { exhibitName } from "../filing-texts.ts";
import { type CheckFinding, checkTable } from "./check.ts";

/** Something with a day, and the question that holds it. */
interface Dated {
  readonly what: string;
  readonly on: string | undefined;
  readonly key: string;
}

interface Order {
  readonly where: string;
  readonly earlier: Dated;
  readonly later: Dated;
}

const contractOrders = ({ answers, happenings }: FilingCase): Order[] => {
  const began: Dated = { what: "the start of the contract", on: answers.contractBegan, key: "contractBegan" };
  return [
    { where: "the contract", earlier: began, later: { what: "its end", on: answers.endedOn, key: "endedOn" } },
    { where: "the contract", earlier: began, later: { what: "the notice", on: answers.filedOn, key: "filedOn" } },
    ...happenings.map(({ id, on }) => ({
      where: "what happened",
      earlier: began,
      later: { what: "what happened then", on, key: `happenings.${id}.on` },
    })),
  ];
};

const milestoneOrders = (c: FilingCase): Order[] =>
  c.milestones.flatMap((one) => {
    const where = milestoneLabel(c.milestones, one.id);
    const dated = (what: string, field: "fundedOn" | "submittedOn" | "changesAskedOn" | "releasedOn"): Dated => ({
      what,
      on: unlessNever(one[field]),
      key: `milestones.${one.id}.${field}`,
    });
    const began: Dated = { what: "the start of the contract", on: c.answers.contractBegan, key: "contractBegan" };
    const [funded, submitted, released] = [
      dated("its funding", "fundedOn"),
      dated("the hand-in", "submittedOn"),
      dated("the release", "releasedOn"),
    ];
    return [
      { where, earlier: began, later: submitted },
      { where, earlier: began, later: dated("the request for changes", "changesAskedOn") },
      { where, earlier: funded, later: submitted },
      { where, earlier: funded, later: released },
      { where, earlier: submitted, later: released },
    ];
  });

const claimOrders = (c: FilingCase): Order[] =>
  reliedClaims(c).map((claim) => ({
    where: `claim ${c.claims.indexOf(claim) + 1}`,
    earlier: { what: "the agreement", on: claim.agreedOn, key: `claims.${claim.id}.agreedOn` },
    later: { what: "what happened", on: unlessNever(claim.happenedOn), key: `claims.${claim.id}.happenedOn` },
  }));

const misplaced = (orders: readonly Order[], id: string): CheckFinding[] =>
  orders.flatMap(({ where, earlier, later }) =>
    earlier.on !== undefined && later.on !== undefined && later.on < earlier.on
      ? [
          {
            where,
            what: `${later.what} (${sayDay(later.on)}) is before ${earlier.what} (${sayDay(earlier.on)}).`,
            fix: `review ${id} ${later.key}`,
          },
        ]
      : [],
  );

/** Everything in the filing that has happened, with its day. */
const datedParts = (c: FilingCase): (Omit<Dated, "what"> & { readonly where: string })[] => [
  ...(["contractBegan", "endedOn", "filedOn"] as const).map((key) => ({
    where: "the contract",
    on: c.answers[key],
    key,
  })),
  ...c.happenings.map(({ id, on }) => ({ where: "what happened", on, key: `happenings.${id}.on` })),
  ...c.milestones.flatMap((one) =>
    (["fundedOn", "submittedOn", "changesAskedOn", "releasedOn"] as const).map((field) => ({
      where: milestoneLabel(c.milestones, one.id),
      on: unlessNever(one[field]),
      key: `milestones.${one.id}.${field}`,
    })),
  ),
  ...c.claims.flatMap((one, index) =>
    (["agreedOn", "happenedOn"] as const).map((field) => ({
      where: `claim ${index + 1}`,
      on: unlessNever(one[field]),
      key: `claims.${one.id}.${field}`,
    })),
  ),
  ...(["contacts", "offers", "requests", "exhibits"] as const).flatMap((list) =>
    c[list].map((one, index) => ({
      where: list === "exhibits" ? exhibitName(c, one.id) : `${list.slice(0, -1)} ${index + 1}`,
      on: unlessNever(one.on),
      key: `${list}.${one.id}.on`,
    })),
  ),
];

/** Dates: in order, none of them to come, and exhibits no older than what they prove. */
export const DATES = checkTable([
  {
    id: "dates-out-of-order",
    weight: "warning",
    title: "The days are in their order",
    why: "A contract starts before work is handed in, and money is funded before it is released. One date out of order makes a reader doubt the others.",
    find: ({ filing, context }) =>
      misplaced([...contractOrders(filing), ...milestoneOrders(filing), ...claimOrders(filing)], context.id),
  },
  {
    id: "date-to-come",
    weight: "warning",
    title: "Nothing has happened on a day to come",
    why: "Something already done cannot have a future date.",
    find: ({ filing, context }) =>
      datedParts(filing).flatMap(({ where, on, key }) =>
        on !== undefined && on > context.today
          ? [{ where, what: `${sayDay(on)} is still to come.`, fix: `review ${context.id} ${key}` }]
          : [],
      ),
  },
  {
    id: "letter-day-passed",
    weight: "warning",
    title: "No letter asks for an answer by a day that has passed",
    why: "A letter that was not sent in time needs another day. Who asks for an answer by a day that has gone is not taken at their word.",
    find: ({ context }) =>
      (context.passedDays ?? []).map(({ key, name, day }) => ({
        where: name,
        what: `It is not sent yet, and ${sayDay(day)}, the day to answer by, has passed.`,
        fix: `review ${context.id} ${key}`,
      })),
  },
  {
    id: "exhibit-before-claim",
    weight: "warning",
    title: "No exhibit is older than what it proves",
    why: "What is from before the agreement can show neither the agreement nor what came of it.",
    find: ({ filing, context }) =>
      filing.exhibits.flatMap((exhibit) =>
        reliedClaims(filing).flatMap((claim): CheckFinding[] => {
          const days = [claim.agreedOn, unlessNever(claim.happenedOn)].filter((day) => day !== undefined).sort();
          const on = unlessNever(exhibit.on);
          const [first] = days;
          if (!exhibit.claims?.includes(claim.id) || on === undefined || first === undefined) return [];
          if (on >= first) return [];
          // It can be the agreement itself, of which no day is told: that day is missing, and nothing is wrong with the exhibit.
          if (claim.agreed !== undefined && claim.agreedOn === undefined)
            return [
              {
                where: exhibitName(filing, exhibit.id),
                what: `It is from ${sayDay(on)}. Claim ${filing.claims.indexOf(claim) + 1} does not say on what day that was agreed.`,
                fix: `review ${context.id} claims.${claim.id}.agreedOn`,
              },
            ];
          return [
            {
              where: exhibitName(filing, exhibit.id),
              what: `It is from ${sayDay(on)}, before anything of claim ${filing.claims.indexOf(claim) + 1} (${sayDay(first)}).`,
              fix: `review ${context.id} exhibits.${exhibit.id}.on`,
            },
          ];
        }),
      ),
  },
]);
