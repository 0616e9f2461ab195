import type { Happening, Week } from "../case/lists.ts";
import { hoursAt } from "../money/objective-criteria.ts";

/** What a decision on hours is read from. */
type Decision = Pick<Happening, "kind" | "result" | "amount" | "of">;

/** What the disputed hours of a decision come to, in cents before Upwork's fee; undefined while hours or a rate are not told. */
const disputedCents = (one: Pick<Decision, "of">, weeks: readonly Week[]): number | undefined => {
  const own = weeks.filter(({ id }) => id === one.of);
  const about = (own.length > 0 ? own : weeks).filter(({ disputedHours }) => disputedHours !== 0);
  const sums = about.map(({ disputedHours, rate }) =>
    disputedHours === undefined || rate === undefined ? undefined : hoursAt(disputedHours, rate),
  );
  return sums.length === 0 || sums.includes(undefined)
    ? undefined
    : sums.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
};

/** What a decision on hours gives back to the client, in cents; undefined while it is not told. In: the decision, the weeks of the case. */
export const backByDecision = (one: Decision, weeks: readonly Week[]): number | undefined => {
  if (one.result === "stays") return 0;
  if (one.result === "back") return one.amount ?? disputedCents(one, weeks);
  // An amount alone may be what was disputed, what stays or what goes back: nobody has said which.
  return one.result === "part" ? one.amount : undefined;
};

/** What stays with the freelancer of the disputed hours, in cents; undefined while it does not follow from what is told. */
export const keptByDecision = (one: Decision, weeks: readonly Week[]): number | undefined => {
  if (one.result === "back") return 0;
  const [all, back] = [disputedCents(one, weeks), backByDecision(one, weeks)];
  return all === undefined || back === undefined || back > all ? undefined : all - back;
};

/** Did Upwork reject hours with it? Then there are days to claim them. */
export const isRejecting = ({ kind, result, amount }: Decision): boolean =>
  kind === "hoursDecided" && result !== "stays" && (result !== undefined || (amount ?? 0) > 0);
