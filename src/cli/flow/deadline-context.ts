import { Temporal } from "temporal-polyfill";
import type { Case } from "../../core/case/case.ts";
import { isSettled } from "../../core/case/facts.ts";
import type { Deadline } from "../../core/deadlines/deadline.ts";
import type { Present } from "../../core/deadlines/deadline-math.ts";
import { disclose, type FilingCase } from "../../core/filing/disclose.ts";
import type { FilingFacts } from "../../core/filing/document/documents.ts";
import { filingFactsOf } from "../../core/filing/document/filing-facts.ts";
import { currentQuestionsOf } from "../../core/interview/questions-view.ts";
import { replay } from "../../core/interview/replay.ts";
import { type Ask, askOf } from "../../core/money/ask.ts";
import { closedWays } from "../../core/money/closed-ways.ts";
import { type MoneyPicture, moneyOf } from "../../core/money/money.ts";
import type { AskTime } from "../../core/money/reach.ts";
import type { Route } from "../../core/routes/route.ts";
import { routesOf } from "../../core/routes/routes.ts";
import { UPWORK_RULES } from "../../core/rules/built-in.ts";
import type { Rulebook } from "../../core/rules/rows/rule.ts";
import { readRulebook } from "../../core/rules/rulebook-file.ts";
import { type Standing, standingOf } from "../../core/standing/standing.ts";
import { oneLine } from "../../core/text/text.ts";
import { Problem, Usage } from "../../errors.ts";
import type { Clock, Output, OwnRules, Showing, Store } from "../../ports/world.ts";
import type { PageNeeds } from "../../terminal/views/case/home.ts";
import { needsNoName } from "./case/pick-case.ts";

/** The rulebook in use: the person's own if there is one, else the one that ships. Throws Problem when theirs is flawed. */
export const rulebookIn = (io: Output & OwnRules): Rulebook => {
  const text = io.ownRules.read();
  if (text === undefined) return UPWORK_RULES;
  const hint = `Go back to the built-in rules with   ${io.asTyped("rules --builtin")}`;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Problem("Your own rulebook is not valid JSON.", hint);
  }
  const read = readRulebook(raw);
  if ("flaws" in read) {
    throw new Problem("Your own rulebook has flaws.", ...read.flaws.map((flaw) => `${flaw.at}: ${flaw.say}`), hint);
  }
  return read.pack;
};

/** The present: the instant of `--as-of` (a day means its noon where the person is), or now. */
export const presentOf = (io: Clock, asOf: string | undefined): Present => {
  // The zone is asked for only where a time is told: to find it out costs more than all the deadlines.
  const at = (now: string, today?: string): Present => ({
    now,
    ...(today === undefined ? {} : { today }),
    get zone() {
      return io.zone;
    },
  });
  if (asOf === undefined) return at(io.now(), io.today());
  try {
    // A day is that day where the person is, at noon: no more of it than half is over.
    const instant = /^\d{4}-\d\d-\d\d$/.test(asOf)
      ? Temporal.PlainDate.from(asOf).toZonedDateTime({ timeZone: io.zone, plainTime: "12:00" }).toInstant()
      : Temporal.Instant.from(asOf);
    return at(instant.toString());
  } catch {
    throw new Usage(
      `"${oneLine(asOf)}" is not a day or a time.`,
      "For example   --as-of 2026-11-15   or   --as-of 2026-11-15T10:00:00Z",
    );
  }
};

/** Where a case stands, from what applies of it. */
export const standingIn = (io: Showing, c: Case, present: Present = presentOf(io, undefined)): Standing =>
  standingOf(replay(c).applying, rulebookIn(io), present);

/** The deadlines of a case. */
export const deadlinesIn = (io: Showing, c: Case, present: Present = presentOf(io, undefined)): readonly Deadline[] =>
  standingIn(io, c, present).deadlines;

/** The routes of a case, where it stands now. */
export const routesIn = (io: Showing, c: Case, present: Present = presentOf(io, undefined)): Route[] => {
  const standing = standingIn(io, c, present);
  return routesOf(standing.case, standing.deadlines, present.now);
};

/** The money picture of a case where it stands now: only ways that are open count. What is missing is said in the words of its question. */
export const moneyIn = (io: Showing, c: Case): MoneyPicture => {
  const picture = moneyOf(standingIn(io, c).case, rulebookIn(io), closedWays(routesIn(io, c)));
  if (picture.missing.length === 0) return picture;
  const asks = new Map(currentQuestionsOf(c).map(({ key, ask }) => [key, ask]));
  const missing = picture.missing.map((one) => {
    const ask = one.key === undefined ? undefined : asks.get(one.key);
    return ask === undefined ? one : { ...one, ask };
  });
  return { ...picture, missing };
};

/** The route that was chosen, when it has closed and nothing is settled: chosen is not done. */
export const closedRouteIn = (io: Showing, c: Case, present: Present = presentOf(io, undefined)): Route | undefined =>
  isSettled(replay(c).applying)
    ? undefined
    : routesIn(io, c, present).find((one) => one.chosen && one.state === "closed");

/** What a page of a case needs besides the case. */
export const pageNeeds = (io: Showing & Store, c: Case): PageNeeds => {
  const present = presentOf(io, undefined);
  return {
    only: needsNoName(io),
    standing: standingIn(io, c, present),
    present,
    closedRoute: closedRouteIn(io, c, present),
  };
};

/** The time as far as it decides what can still be asked for. */
export const askTimeIn = (io: Showing, c: Case): AskTime => {
  const present = presentOf(io, undefined);
  const { deadlines, moved } = standingIn(io, c, present);
  return { deadlines, moved, pack: rulebookIn(io), present };
};

/** What the person asks for, as it stands now. */
const askNow = (io: Showing, c: Case): Ask => askOf(replay(c).applying, askTimeIn(io, c));

/** The ask as it stands now, and the milestones whose money by a rule has moved. */
export const askingNow = (io: Showing, c: Case): { readonly ask: Ask; readonly byRule: readonly string[] } => ({
  ask: askNow(io, c),
  byRule: standingIn(io, c).moved.flatMap((one) => one.milestones),
});

/** What others may read of a case, with the ask as it stands now. */
export const disclosed = (io: Showing, c: Case): FilingCase => disclose(c, askNow(io, c), standingIn(io, c).case);

/** What the rulebook adds to the documents of a case. */
export const filingFactsIn = (io: Showing, c: Case): FilingFacts => {
  const present = presentOf(io, undefined);
  const standing = standingIn(io, c, present);
  const facts = filingFactsOf(standing, routesIn(io, c, present), present);
  return { ...facts, ask: askNow(io, c), now: standing.case };
};
