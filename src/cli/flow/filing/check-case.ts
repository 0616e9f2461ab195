import type { Case } from "../../../core/case/case.ts";
import type { FormLimits } from "../../../core/filing/checks/check.ts";
import { titleOf } from "../../../core/interview/progress.ts";
import { Found } from "../../../errors.ts";
import type { Documents, Showing, Store } from "../../../ports/world.ts";
import { caseHead } from "../../../terminal/views/case/status.ts";
import { issueLines, issuesHead } from "../../../terminal/views/filing/filing-issues.ts";
import { standingIn } from "../deadline-context.ts";
import { print } from "../tell.ts";
import { issuesIn } from "./filing-issues.ts";

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
  if (how.json) {
    const found = issues.map((one) => ({ ...one, fix: io.asTyped(one.fix), source: one.source ?? null }));
    io.out(JSON.stringify({ id: c.id, title: titleOf(c), points: found }, null, 2));
  } else {
    for (const line of caseHead(c, io, standingIn(io, c))) io.out(line);
    io.out();
    print(io, io.paint.bold(issuesHead(issues)));
    for (const line of issueLines(issues, io)) io.out(line);
  }
  if (issues.some((one) => one.weight === "serious")) throw new Found();
};
