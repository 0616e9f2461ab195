import type { Case } from "../../../core/case/case.ts";
import { LIST_NAMES } from "../../../core/case/lists.ts";
import { isNever } from "../../../core/case/never.ts";
import { lastDayOf } from "../../../core/claims/claim-deadline.ts";
import type { Present } from "../../../core/deadlines/deadline-math.ts";
import { isUrgent } from "../../../core/deadlines/urgency.ts";
import { answerAt } from "../../../core/interview/dependents.ts";
import { replay } from "../../../core/interview/replay.ts";
import { changesBetweenStandings, type StandingChanges } from "../../../core/standing/changes.ts";
import { inOrder } from "../../../core/text/text.ts";
import { sayDay } from "../../../core/values/days.ts";
import type { Showing } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { isPressing, newsLines, sinceLines } from "../../../terminal/views/rules/changes.ts";
import type { Session } from "../case/session.ts";
import { deadlinesIn, presentOf, standingIn } from "../deadline-context.ts";

/** Days by which something is awaited: after the end of the person's own time they are too late. */
const AWAITED: readonly string[] = ["answerBy", "offerBy", "lookAgainOn"];

/** Said of a day that is after the end of the person's own time to act; undefined when it is not, and for other questions. */
export const sayLateDay = (io: Showing, c: Case, key: string): string | undefined => {
  const day = AWAITED.includes(key) ? answerAt(c, key) : undefined;
  if (typeof day !== "string" || isNever(day)) return undefined;
  const present = presentOf(io, undefined);
  const [first] = deadlinesIn(io, c, present)
    .filter((one) => one.state === "running" && (one.actor === "you" || one.actor === "both"))
    .flatMap((deadline) => {
      const last = lastDayOf(deadline, present.zone);
      return last !== undefined && last < day ? [{ deadline, last }] : [];
    })
    .toSorted((a, b) => inOrder(a.last, b.last));
  if (first === undefined) return undefined;
  return `${sayDay(day)} is after ${sayDay(first.last)}, the end of your own time. If you do nothing until then: ${first.deadline.missed}. Choose an earlier day, and file in time whatever they answer.`;
};

/** What an answer has made known: lines to show, and whether something ends within 48 hours that the person must do. */
export interface NewDeadlines {
  readonly lines: readonly string[];
  readonly urgent: boolean;
}

/** Does the person have to act within 48 hours? */
export const mustHurry = (io: Showing, c: Case): boolean => {
  const present = presentOf(io, undefined);
  return deadlinesIn(io, c, present).some((deadline) => isUrgent(deadline, present));
};

/** What an edit changed in where a case stands, or what time did. In: the case before and after; the present then, if it was another. */
const changesIn = (
  io: Showing,
  before: Case,
  after: Case,
  then?: Present,
): { present: Present; changes: StandingChanges } => {
  const present = presentOf(io, undefined);
  const changes = changesBetweenStandings(
    { standing: standingIn(io, before, then ?? present), present: then ?? present },
    { standing: standingIn(io, after, present), present, told: replay(after).applying },
  );
  return { present, changes };
};

/** Deadlines that an answer has started, moved or ended. In: the case before and after. Out: their lines, the urgent ones first. */
export const newDeadlines = (io: Showing, before: Case, after: Case): NewDeadlines => {
  const { present, changes } = changesIn(io, before, after);
  const urgent = isPressing(changes, present);
  const advice = urgent
    ? wrap("File first and keep talking afterwards. A message does not move the deadline.", io.width, io.plain ? 0 : 4)
    : [];
  const lines = newsLines(changes, present, io, after.id);
  return { lines: lines.length === 0 ? [] : ["", ...lines, ...advice], urgent };
};

/** Says what an edit has changed, where nobody has said it yet. */
export const tellNews = (io: Showing, before: Case, after: Case): void => {
  for (const line of newDeadlines(io, before, after).lines) io.err(line);
};

const isEdited = (before: Case, after: Case): boolean =>
  before.answers !== after.answers || LIST_NAMES.some((list) => before[list] !== after[list]);

/** Work in a case, and at its end what it has changed: which deadlines came, moved and went. */
export const tellingNews =
  <T>(io: Showing, work: (session: Session) => Promise<T>) =>
  async (session: Session): Promise<T> => {
    const done = await work(session);
    if (isEdited(session.told, session.case)) tellNews(io, session.told, session.case);
    return done;
  };

/** What has passed, come or gone by itself since the case was saved last. */
export const sinceThen = (io: Showing, c: Case): string[] => {
  const { present, changes } = changesIn(io, c, c, {
    now: c.updatedAt,
    get zone() {
      return io.zone;
    },
  });
  return sinceLines(changes, present, io);
};
