import type { Case } from "../../../core/case/case.ts";
import { labelledFromA } from "../../../core/case/exhibit-labels.ts";
import { quoteFlawsOf } from "../../../core/claims/cited-words.ts";
import { winningIn } from "../../../core/claims/winning.ts";
import type { FormLimits, Issue } from "../../../core/filing/checks/check.ts";
import { issuesOf } from "../../../core/filing/checks/checks.ts";
import type { Unshown } from "../../../core/filing/document/export-document.ts";
import { titleOf } from "../../../core/interview/progress.ts";
import { replay } from "../../../core/interview/replay.ts";
import { passedDays } from "../../../core/letters/letter-days.ts";
import { openDeal } from "../../../core/settlement/deal.ts";
import { Found } from "../../../errors.ts";
import type { Documents, Showing, Store } from "../../../ports/world.ts";
import { caseHead } from "../../../terminal/views/case/status.ts";
import { firstPage } from "../../../terminal/views/evidence/claims.ts";
import { issueLines, issuesHead } from "../../../terminal/views/filing/filing-issues.ts";
import { closedRouteIn, deadlinesIn, disclosed, presentOf, standingIn } from "../deadline-context.ts";
import { exhibitLines } from "../exhibits/exhibit-lines.ts";
import { todayOf } from "../questions/prompts.ts";
import { print, tell } from "../tell.ts";
import { unshownIn } from "./attachments.ts";

/** What a specialist would find wrong with a filing in a minute. */
const issuesIn = async (
  io: Showing & Store & Documents,
  picked: Case,
  { limits, unshown }: { readonly limits?: FormLimits; readonly unshown?: readonly Unshown[] } = {},
): Promise<Issue[]> => {
  const c = labelledFromA(picked);
  const present = presentOf(io, undefined);
  const exhibits = await exhibitLines(io, c);
  const closed = closedRouteIn(io, c);
  const deal = openDeal(c);
  return issuesOf(disclosed(io, c), {
    id: c.id,
    today: todayOf(io),
    present,
    deadlines: deadlinesIn(io, c, present),
    ...(closed === undefined ? {} : { closedRoute: closed }),
    redactions: c.redactions,
    toConfirm: c.toConfirm,
    ...(deal === undefined ? {} : { deal }),
    passedDays: passedDays(replay(c).applying, todayOf(io)),
    keptWarnings: c.keptWarnings,
    exhibits,
    quoteFlaws: quoteFlawsOf(c, exhibits),
    unshown: unshown ?? (await unshownIn(io, c)),
    ...(limits === undefined ? {} : { limits }),
  });
};

/**
 * Tells on stderr what is left to mend in a filing that was handed out. Nothing when there is nothing. In: the exhibits not
 * shown, when they are known already or were said.
 */
export const tellIssues = async (
  io: Showing & Store & Documents,
  c: Case,
  unshown?: readonly Unshown[],
): Promise<void> => {
  const issues = await issuesIn(io, c, unshown === undefined ? {} : { unshown });
  if (issues.length === 0) return;
  io.err();
  tell(io, `Before you file. ${issuesHead(issues)}`);
  for (const line of issueLines(issues, io)) io.err(line);
};

/**
 * Reads the filing of a case as a specialist would, and lists what to mend. Throws Found (exit 3) when something
 * serious is open, after everything is said.
 */
export const checkCase = async (
  io: Showing & Store & Documents,
  c: Case,
  how: { readonly json: boolean; readonly limits: FormLimits },
) => {
  const issues = await issuesIn(io, c, { limits: how.limits });
  const first = winningIn(disclosed(io, labelledFromA(c)));
  if (how.json) {
    const found = issues.map((one) => ({ ...one, fix: io.asTyped(one.fix), source: one.source ?? null }));
    io.out(
      JSON.stringify(
        { id: c.id, title: titleOf(c), first: first.map(({ id, says, from }) => ({ id, says, from })), points: found },
        null,
        2,
      ),
    );
  } else {
    for (const line of caseHead(c, io, standingIn(io, c))) io.out(line);
    io.out();
    const before = firstPage(first, io);
    for (const line of before) io.out(line);
    if (before.length > 0) io.out();
    print(io, io.paint.bold(issuesHead(issues)));
    for (const line of issueLines(issues, io)) io.out(line);
  }
  // Time that runs out is no fault of the filing: it leads the list, and does not fail a check.
  if (issues.some((one) => one.weight === "serious" && one.id !== "deadline-near")) throw new Found();
};
