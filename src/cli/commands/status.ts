import { passedBy } from "../../core/awaited/awaited.ts";
import type { Case } from "../../core/case/case.ts";
import { isSettled } from "../../core/case/facts.ts";
import type { Deadline } from "../../core/deadlines/deadline.ts";
import { byUrgency, isIrrevocable, isNear, isOwn, lossOf } from "../../core/deadlines/urgency.ts";
import { factsToTake, UNDECIDED } from "../../core/facts/decided.ts";
import type { Found } from "../../core/facts/fact.ts";
import { type FoundDeadline, foundAsData } from "../../core/facts/found-as-data.ts";
import { agreedDays, namedDays } from "../../core/facts/named-days.ts";
import { missingIn } from "../../core/filing/document/documents.ts";
import { nextQuestion } from "../../core/interview/navigation.ts";
import { progressOf, titleOf } from "../../core/interview/progress.ts";
import { openForFiling, questionsLeft } from "../../core/interview/questions-left.ts";
import { replay } from "../../core/interview/replay.ts";
import { inOrder } from "../../core/text/text.ts";
import type { Io } from "../../ports/world.ts";
import { casePage } from "../../terminal/views/case/home.ts";
import { sayFact } from "../../terminal/views/facts/say-fact.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { pageNeeds, presentOf, standingIn } from "../flow/deadline-context.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { print } from "../flow/tell.ts";

export interface StatusOptions {
  readonly case?: string;
  readonly json?: boolean;
}

/** When it ends, where a day is known. */
const dayOf = ({ due }: Deadline): string | undefined =>
  due.kind === "day" ? due.day : due.kind === "moment" ? due.instant : undefined;

/** The deadline that matters first, for what was found in files: of the case, or a day that Upwork's papers name. */
const firstDeadline = (io: Io, c: Case, deadlines: readonly Deadline[], found: Found): FoundDeadline | undefined => {
  const present = presentOf(io, undefined);
  const facts = factsToTake(found, UNDECIDED);
  // A contract about to go dormant waits for the person to act, whoever's deadline it is in the case.
  const quiet = facts.filter((one) => one.kind === "date" && one.value.deadline === "dormancy");
  const today = todayOf(io);
  const [named] = [
    ...namedDays(facts, { deadlines, dates: [] }, today),
    ...namedDays(quiet, { deadlines: [], dates: [] }, today),
    // A day that both agreed on is kept like any other, as long as there is something to be done on the contract.
    ...(c.answers.contractState === "ended" ? [] : agreedDays(facts, today)),
  ].toSorted((a, b) => inOrder(a.day, b.day));
  const near = deadlines.filter((one) => isNear(one, present)).toSorted(byUrgency(present));
  // What the person loses for good, and by which the other side moves money: a client who waits for the answer to a refund request has
  // nothing of their own to do before it.
  const [heavy] = near
    .filter(
      (one) => dayOf(one) !== undefined && (isIrrevocable(one) || (one.actor === "them" && lossOf(one) === "money")),
    )
    .toSorted((a, b) => inOrder(dayOf(a) ?? "", dayOf(b) ?? ""));
  const first = heavy ?? near.find(isOwn) ?? near[0];
  const on = first === undefined ? undefined : dayOf(first);
  if (named !== undefined && (on === undefined || named.day < on))
    return { what: sayFact(named.fact, c), on: named.day, who: "me" };
  return first === undefined || on === undefined ? undefined : { what: first.act, on, who: first.actor };
};

/** The state of a case as JSON, for other programs. In: what was found in files, where they were read. */
export const statusJson = (io: Io, c: Case, found?: Found): string => {
  const next = nextQuestion(c);
  const { left, bare } = missingIn(c);
  const standing = standingIn(io, c);
  const deadlines = standing.deadlines.map((deadline) => ({
    id: deadline.id,
    due: deadline.due,
    state: deadline.state,
    who: deadline.actor,
    act: deadline.act,
  }));
  return JSON.stringify(
    {
      id: c.id,
      title: titleOf(c),
      archived: c.archivedAt !== undefined,
      createdAt: c.createdAt,
      updatedAt: c.updatedAt,
      steps: progressOf(c).map((one) => ({
        number: one.step.number,
        id: one.step.id,
        title: one.step.title,
        state: one.state,
        note: one.note,
        answered: one.answered,
        total: one.total,
      })),
      next: next === undefined ? null : { key: next.key, ask: next.ask },
      deadlines,
      // The name of these in version 0.1: kept for one release.
      clocks: deadlines,
      // Where the money is, what has ended and what follows: the same facts as on every page.
      pots: standing.pots,
      passed: standing.passed.map(({ id }) => id),
      // Days that were named and that no deadline ends on.
      otherDates: standing.dates.map(({ id, what, day, state }) => ({ id, what, day, state })),
      // What somebody else was to do by a day and did not do: a promise, a step of a settlement, an answer.
      overdue: passedBy(c, replay(c).applying, standing.deadlines, todayOf(io)).map(
        ({ id, kind, day, from, what }) => ({ id, kind, day, from, what }),
      ),
      questions: standing.questions.map(({ deadline, kinds, of }) => ({ deadline: deadline.id, kinds, of })),
      // Questions that are still open, and how many of them matter for the filing.
      left: questionsLeft(c),
      missing: { leftForLater: left, claimsWithoutProof: bare },
      ...(found === undefined ? {} : { found: foundAsData(found, firstDeadline(io, c, standing.deadlines, found)) }),
    },
    null,
    2,
  );
};

/** So many questions are named one by one. */
const MOST_ASKS = 8;

/** `status [CASE]`: the eight steps, what is due, what is missing. */
export const status = async (io: Io, options: StatusOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  if (options.json) {
    io.out(statusJson(io, c));
    return;
  }
  for (const line of casePage(c, todayOf(io), io, pageNeeds(io, c))) io.out(line);
  const { left, bare } = missingIn(c);
  const open = isSettled(c) ? [] : openForFiling(c);
  if (open.length + left.length + bare.length === 0) return;
  io.out();
  io.out("  Missing");
  for (const claim of bare) print(io, `- no proof yet: ${claim}`, 4, 6);
  for (const ask of open.slice(0, MOST_ASKS)) print(io, `- for the filing: ${ask}`, 4, 6);
  if (open.length > MOST_ASKS) print(io, `- for the filing: ${open.length - MOST_ASKS} more`, 4, 6);
  for (const ask of left) print(io, `- left for later: ${ask}`, 4, 6);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<StatusOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--json", "as JSON"),
  examples: ["status", "status --json"],
  run: status,
};
