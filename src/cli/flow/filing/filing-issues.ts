import type { Case } from "../../../core/case/case.ts";
import { labelledFromA } from "../../../core/case/exhibit-labels.ts";
import { quoteFlawsOf } from "../../../core/claims/cited-words.ts";
import type { FormLimits, Issue } from "../../../core/filing/checks/check.ts";
import { issuesOf } from "../../../core/filing/checks/checks.ts";
import type { Unshown } from "../../../core/filing/document/export-document.ts";
import { replay } from "../../../core/interview/replay.ts";
import { passedDays } from "../../../core/letters/letter-days.ts";
import type { Documents, Showing, Store } from "../../../ports/world.ts";
import { issueLines, issuesHead } from "../../../terminal/views/filing/filing-issues.ts";
import { closedRouteIn, deadlinesIn, disclosed, presentOf } from "../deadline-context.ts";
import { exhibitLines } from "../exhibits/exhibit-lines.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { unshownIn } from "./attachments.ts";

/** The points of a filing, as a specialist would find them in a minute. */
export const issuesIn = async (
  io: Showing & Store & Documents,
  picked: Case,
  { limits, unshown }: { readonly limits?: FormLimits; readonly unshown?: readonly Unshown[] } = {},
): Promise<Issue[]> => {
  const c = labelledFromA(picked);
  const present = presentOf(io, undefined);
  const exhibits = await exhibitLines(io, c);
  const closed = closedRouteIn(io, c);
  return issuesOf(disclosed(io, c), {
    id: c.id,
    today: todayOf(io),
    present,
    deadlines: deadlinesIn(io, c, present),
    ...(closed === undefined ? {} : { closedRoute: closed }),
    redactions: c.redactions,
    toConfirm: c.toConfirm,
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
