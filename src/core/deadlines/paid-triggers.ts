import type { Case } from "../case/case.ts";
import { isBonus, isFixed, isHourly, isPaymentWeek, isReleased } from "../case/facts.ts";
import type { Milestone, Week } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { askedBackOf } from "../happenings/asked-back.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { mondayOf, sayDay } from "../values/days.ts";
import { invoiceDay } from "./deadline-math.ts";
import { afterWork, nameOf } from "./milestone-days.ts";
import type { Trigger } from "./trigger.ts";

const paid = (c: Case): readonly Milestone[] => c.milestones.filter((one) => isReleased(one) || isBonus(one));
const released = (c: Case): readonly Milestone[] => c.milestones.filter(isReleased);

const ofRelease = (c: Case, one: Milestone): Trigger => ({
  item: one.id,
  about: nameOf(one),
  what: isBonus(one) ? "it was paid" : "the money was released",
  day: unlessNever(one.releasedOn),
  notBefore: afterWork(c, one),
  key: `milestones.${one.id}.releasedOn`,
});

/** What is next once a refund was asked for: asking again would be to do what is done. */
const afterAsking = (c: Case, one: Milestone): Pick<Trigger, "act"> => {
  const asked = askedBackOf(c, one);
  if (asked === undefined) return {};
  const on = (day: string | undefined): string => (day === undefined ? "" : ` on ${sayDay(day)}`);
  const request = `the refund request${asked.on === undefined ? "" : ` of ${sayDay(asked.on)}`}`;
  return {
    act:
      asked.declined === undefined
        ? `ask Upwork Support for mediation if ${request} is not answered`
        : `ask Upwork Support for mediation, as ${request} was declined${on(asked.declined.on)}`,
  };
};

/** Each milestone whose money was released. */
export const ofReleased = (c: Case): readonly Trigger[] =>
  released(c).map((one) => ({ ...ofRelease(c, one), ...afterAsking(c, one) }));

/** What was paid for a week without hours: a weekly payment is billed with its week, a bonus was paid in it. */
const ofPaymentWeeks = (c: Case, pack: Rulebook): readonly Trigger[] =>
  c.weeks
    .filter((one) => one.hours === 0 && one.withoutHours !== "nothing" && (isPaymentWeek(one) || (one.rate ?? 0) > 0))
    .map((one) => ({
      item: one.id,
      about: one.monday === undefined ? `week ${one.id}` : `the payment for the week from ${sayDay(one.monday)}`,
      what: "it was billed",
      day: one.monday === undefined || one.withoutHours === "bonus" ? one.monday : invoiceDay(pack, one.monday),
      key: `weeks.${one.id}.monday`,
    }));

/** What was released, and what was paid at once and is final but for a refund: bonuses, weekly payments. */
export const ofPaid = (c: Case, pack: Rulebook): readonly Trigger[] => [
  ...(isFixed(c) ? paid(c).map((one) => ofRelease(c, one)) : []),
  ...(isHourly(c) ? ofPaymentWeeks(c, pack) : []),
];

/** The same, for whom a refund can be asked for: one that was asked for is not told to be asked for again. */
export const ofPaidToAsk = (c: Case, pack: Rulebook): readonly Trigger[] => {
  const asked = new Map(c.milestones.map((one) => [one.id, askedBackOf(c, one)]));
  return ofPaid(c, pack).map((one) => {
    const before = asked.get(one.item ?? "");
    const of = before?.on === undefined ? "" : ` of ${sayDay(before.on)}`;
    return before === undefined ? one : { ...one, act: `ask for it again only if nothing comes of the request${of}` };
  });
};

/** Each billing week with hours. */
export const ofWeeks = (c: Case): readonly Trigger[] =>
  c.weeks
    .filter((one) => !isPaymentWeek(one) && one.hours !== 0)
    .map((one: Week) => ({
      item: one.id,
      about: one.monday === undefined ? `week ${one.id}` : `the week from ${sayDay(one.monday)}`,
      what: "the billing week began",
      day: one.monday,
      notBefore: c.answers.contractBegan && mondayOf(c.answers.contractBegan),
      key: `weeks.${one.id}.monday`,
    }));

/** Each of them from the day of its invoice. */
export const ofInvoices = (c: Case, pack: Rulebook): readonly Trigger[] =>
  ofWeeks(c).map((one) => ({
    ...one,
    what: "the invoice of the week was made",
    day: one.day && invoiceDay(pack, one.day),
    notBefore: one.notBefore && invoiceDay(pack, one.notBefore),
  }));
