import { checklistOf } from "../../core/claims/checklist.ts";
import { quoteFlawsOf } from "../../core/claims/cited-words.ts";
import { type ClaimWithDoubts, claimsWithDoubts } from "../../core/claims/claim-doubts.ts";
import { type Gap, gapsOfClaims } from "../../core/claims/gaps.ts";
import { winningIn } from "../../core/claims/winning.ts";
import type { Present } from "../../core/deadlines/deadline-math.ts";
import { sayDue } from "../../core/deadlines/format-deadline.ts";
import { replay } from "../../core/interview/replay.ts";
import { saySource } from "../../core/rules/explanation.ts";
import type { AsTyped } from "../../core/text/command-text.ts";
import type { Io } from "../../ports/world.ts";
import { caseHead } from "../../terminal/views/case/status.ts";
import { checklistPage, claimsPage, firstPage, gapsPage } from "../../terminal/views/evidence/claims.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { deadlinesIn, presentOf, standingIn } from "../flow/deadline-context.ts";
import { exhibitLines } from "../flow/exhibits/exhibit-lines.ts";
import { todayOf } from "../flow/questions/prompts.ts";

export interface ClaimsOptions {
  readonly case?: string;
  readonly json?: boolean;
}

const gapJson = (gap: Gap, present: Present, asTyped: AsTyped) => ({
  claim: gap.claim.claim.id,
  id: gap.rule.id,
  what: gap.rule.says(gap.claim, gap.claim.best),
  close: gap.rule.close,
  where: gap.where ?? null,
  run: asTyped(gap.run),
  message: gap.message ?? null,
  until:
    gap.deadline === undefined
      ? null
      : { id: gap.deadline.id, due: gap.deadline.due, said: sayDue(gap.deadline, present.zone) },
});

const claimJson = (one: ClaimWithDoubts) => ({
  id: one.claim.id,
  number: one.number,
  state: one.state,
  agreed: one.claim.agreed ?? null,
  happened: one.claim.happened ?? null,
  exhibits: one.exhibits.map((exhibit) => exhibit.label),
  doubts: one.doubts.map((rule) => ({ id: rule.id, what: rule.says(one, one.best) })),
});

/** `claims [CASE]`: every claim beside its proof, what is left to close and by when, what usually decides such a case. */
export const claims = async (io: Io, options: ClaimsOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const { applying } = replay(c);
  const present = presentOf(io, undefined);
  const standing = claimsWithDoubts(applying, quoteFlawsOf(c, await exhibitLines(io, c)));
  const day = { today: todayOf(io), zone: io.zone };
  const gaps = gapsOfClaims(applying, standing, deadlinesIn(io, c, present), day);
  const checklist = checklistOf(applying);
  const first = winningIn({ ...applying, originals: c.originals, labels: c.labels, withdrawn: c.withdrawn });
  if (options.json) {
    const rows = checklist.map(({ row, isTicked, labels, mayHold }) => ({
      id: row.id,
      what: row.look,
      there: isTicked,
      exhibits: labels,
      ...(mayHold.length === 0 ? {} : { lookIn: mayHold }),
      source: saySource(row.source),
    }));
    const found = {
      id: c.id,
      first: first.map(({ id, says, from }) => ({ id, says, from })),
      claims: standing.map(claimJson),
      gaps: gaps.map((gap) => gapJson(gap, present, io.asTyped)),
      checklist: rows,
    };
    io.out(JSON.stringify(found, null, 2));
    return;
  }
  const pages = [
    caseHead(c, io, standingIn(io, c, present)),
    firstPage(first, io),
    claimsPage(standing, io),
    gapsPage(gaps, present, io),
    checklistPage(checklist, io),
    wrap(io.paint.dim("The most urgent gap comes first. If Upwork shows you another date, go by that one."), io.width),
  ];
  for (const [index, page] of pages.filter((one) => one.length > 0).entries()) {
    if (index > 0) io.out();
    for (const line of page) io.out(line);
  }
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ClaimsOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--json", "as JSON"),
  examples: ["claims", "claims logo --json"],
  run: claims,
};
