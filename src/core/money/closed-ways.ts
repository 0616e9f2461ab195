import type { Route, RouteId } from "../routes/route.ts";

/** Ways without a deal that are not open in a case, each with a sentence that says why. */
export interface ClosedWays {
  readonly arbitration?: string;
  /** Upwork's look at the Work Diary: it needs a dispute of the hours. */
  readonly diary?: string;
}

/** Which ways are not open. In: the routes of the case as it stands. What does not fit the trouble that was told counts as not open. */
export const closedWays = (routes: readonly Route[]): ClosedWays => {
  const of = (id: RouteId) => routes.find((route) => route.id === id);
  const arbitration = of("arbitration");
  const isShut = arbitration?.state === "closed" || arbitration?.unfit !== undefined;
  const dispute = of("hourlyDispute");
  const answer = of("hourlyAnswer");
  const hours =
    dispute?.state === "closed"
      ? dispute
      : answer?.state === "closed" && answer.rules.includes("hours-dispute")
        ? answer
        : undefined;
  return {
    ...(arbitration !== undefined && isShut ? { arbitration: arbitration.unfit ?? arbitration.why } : {}),
    ...(hours === undefined ? {} : { diary: hours.why }),
  };
};
