import { dayOf, sayDistance } from "../../core/values/days.ts";
import type { Io } from "../../ports/world.ts";
import { firstLines } from "../../terminal/views/case/home.ts";
import { caseHead, dueLines } from "../../terminal/views/case/status.ts";
import { type CommandFile, caseArgument, filled, fromOption, setOption } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { withStored } from "../flow/case/session.ts";
import { copyFor } from "../flow/copy-text.ts";
import { pageNeeds } from "../flow/deadline-context.ts";
import { begunFromFiles, takeFromFiles } from "../flow/facts/from-files.ts";
import { pathsOf } from "../flow/facts/given-paths.ts";
import { hasPasteLeft } from "../flow/facts/what-there-is.ts";
import { askWhatHappened } from "../flow/questions/did-it-happen.ts";
import { type GivenOptions, takeGiven } from "../flow/questions/given-answers.ts";
import { takeUpLeftTexts } from "../flow/questions/left-texts.ts";
import { sinceThen, tellingNews } from "../flow/questions/new-deadlines.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { walkTasks } from "../flow/questions/task-list.ts";
import { walkQuestions } from "../flow/questions/walk-step.ts";
import { showCase } from "./start.ts";

export interface ResumeOptions extends GivenOptions {
  readonly case?: string;
  readonly from?: readonly string[];
  readonly input?: boolean;
  readonly json?: boolean;
}

const LEFT = [
  "",
  "The program stopped while you were writing in your editor. Your text is here: keep it or change it.",
];

/** `resume [CASE]`: goes on at the first open question. */
export const resume = async (io: Io, options: ResumeOptions): Promise<void> => {
  const paths = pathsOf(io, options.from ?? [], true);
  const chosen = await pickCase(io, options.case);
  await withStored(
    io,
    chosen.id,
    tellingNews(io, async (session) => {
      const today = todayOf(io);
      const last = sayDistance(dayOf(session.case.updatedAt, io.zone), today);
      session.put(takeGiven(io, session.case, options));
      const asks = io.interactive && options.input !== false;
      const from = await takeFromFiles(io, session, {
        paths,
        asks,
        opens: hasPasteLeft(session),
        isSilent: options.json === true,
      });
      if (options.input !== false) {
        if (io.interactive) {
          const needs = pageNeeds(io, session.case);
          for (const line of [
            ...caseHead(session.case, io, needs.standing),
            `You were here ${last}.`,
            ...sinceThen(io, session.case),
            ...firstLines(session.case, io, needs),
            ...dueLines(session.case, today, io),
          ])
            io.err(line);
        }
        if (io.interactive) await askWhatHappened(io, session);
        for (const { key, step } of takeUpLeftTexts(io, session))
          await walkQuestions(io, session, step, { revisit: [key], within: () => false, canLeave: true, before: LEFT });
        await walkTasks(io, session, { copy: copyFor(io), begun: begunFromFiles(io, session, from) });
        io.err();
      }
      showCase(io, session, options.json, from?.found);
    }),
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ResumeOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .option("--answers <file>", "take answers from a JSON file (- for standard input)", filled)
      .addOption(setOption("give one answer; can be given more than once"))
      .addOption(fromOption())
      .option("--no-input", "ask nothing")
      .option("--json", "print the case as JSON at the end"),
  examples: ["resume", "resume logo", "resume --from new-mail.eml", "resume --set floor=450.00 --no-input"],
  talks: ({ input }) => input !== false,
  run: resume,
};
