import type { Case } from "../core/case/case.ts";
import { missingIn } from "../core/filing/missing.ts";
import { nextQuestion } from "../core/interview/walk.ts";
import { standingsOf, titleOf } from "../core/steps/standings.ts";
import type { Io } from "../shell/ports.ts";
import { casePage } from "../view/home.ts";
import { wrap } from "../view/lines.ts";
import { todayOf } from "./asking.ts";
import { pickCase } from "./pick-case.ts";
import { clocksIn, pageNeeds } from "./present.ts";

export interface StatusOptions {
  readonly case?: string;
  readonly json?: boolean;
}

/** The state of a case as JSON, for other programs. */
export const statusJson = (io: Io, c: Case): string => {
  const next = nextQuestion(c);
  const { left, bare } = missingIn(c);
  return JSON.stringify(
    {
      id: c.id,
      title: titleOf(c),
      archived: c.archivedAt !== undefined,
      createdAt: c.createdAt,
      updatedAt: c.updatedAt,
      steps: standingsOf(c).map((one) => ({
        number: one.step.number,
        id: one.step.id,
        title: one.step.title,
        state: one.state,
        note: one.note,
        answered: one.answered,
        total: one.total,
      })),
      next: next === undefined ? null : { key: next.key, ask: next.ask },
      clocks: clocksIn(io, c).map((clock) => ({
        id: clock.id,
        due: clock.due,
        state: clock.state,
        who: clock.actor,
        act: clock.act,
      })),
      missing: { leftForLater: left, claimsWithoutProof: bare },
    },
    null,
    2,
  );
};

/** `status [CASE]`: the eight steps, what is due, what is missing. */
export const status = async (io: Io, options: StatusOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  if (options.json) {
    io.out(statusJson(io, c));
    return;
  }
  for (const line of casePage(c, todayOf(io), io, pageNeeds(io, c))) io.out(line);
  const { left, bare } = missingIn(c);
  if (left.length + bare.length === 0) return;
  io.out();
  io.out("  Missing");
  for (const claim of bare) for (const line of wrap(`- no proof yet for: ${claim}`, io.width, 4, 6)) io.out(line);
  for (const ask of left) for (const line of wrap(`- left for later: ${ask}`, io.width, 4, 6)) io.out(line);
};
