import { dayOf, sayDistance } from "../core/case/days.ts";
import type { Io } from "../shell/ports.ts";
import { clockHead } from "../view/clocks.ts";
import { caseHead, dueLines } from "../view/status.ts";
import { todayOf } from "./asking.ts";
import { type GivenOptions, takeGiven } from "./given-answers.ts";
import { pickCase } from "./pick-case.ts";
import { clocksIn, presentOf } from "./present.ts";
import { withStored } from "./session.ts";
import { showCase } from "./start.ts";
import { walkTasks } from "./tasks.ts";

export interface ResumeOptions extends GivenOptions {
  readonly case?: string;
  readonly input?: boolean;
  readonly json?: boolean;
}

/** `resume [CASE]`: goes on at the first open question. */
export const resume = async (io: Io, options: ResumeOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => {
    const today = todayOf(io);
    const last = sayDistance(dayOf(session.case.updatedAt, io.zone), today);
    session.put(takeGiven(io, session.case, options));
    if (options.input !== false) {
      if (io.interactive) {
        for (const line of [
          ...caseHead(session.case, io),
          `You were here ${last}.`,
          ...clockHead(clocksIn(io, session.case), presentOf(io, undefined), io, 3),
          ...dueLines(session.case, today, io),
        ])
          io.err(line);
      }
      await walkTasks(io, session);
      io.err();
    }
    showCase(io, session, options.json);
  });
};
