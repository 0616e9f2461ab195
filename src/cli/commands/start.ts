import { newCase } from "../../core/case/case.ts";
import type { Found } from "../../core/facts/fact.ts";
import { renameCase } from "../../core/interview/edit.ts";
import { oneLine } from "../../core/text/text.ts";
import { isOurs, Problem } from "../../errors.ts";
import type { Io } from "../../ports/world.ts";
import { casePage } from "../../terminal/views/case/home.ts";
import { type CommandFile, filled, fromOption, setOption, titleFrom } from "../command.ts";
import { type Session, withSession } from "../flow/case/session.ts";
import { copyFor } from "../flow/copy-text.ts";
import { pageNeeds } from "../flow/deadline-context.ts";
import { begunFromFiles, takeFromFiles } from "../flow/facts/from-files.ts";
import { pathsOf } from "../flow/facts/given-paths.ts";
import { type GivenOptions, takeGiven } from "../flow/questions/given-answers.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { walkTasks } from "../flow/questions/task-list.ts";
import { tell } from "../flow/tell.ts";
import { statusJson } from "./status.ts";

export interface StartOptions extends GivenOptions {
  readonly title?: string;
  readonly hurry?: boolean;
  readonly from?: readonly string[];
  readonly input?: boolean;
  readonly json?: boolean;
}

const MOST_LESSONS = 5;

/** What earlier cases taught: the sheet a new case opens with. */
const showLessons = (io: Io, except: string): void => {
  const lessons = io.cases.list().flatMap((one) => ("summary" in one && one.id !== except ? one.summary.lessons : []));
  if (lessons.length === 0) return;
  io.err(io.paint.bold("From your earlier cases"));
  for (const lesson of [...new Set(lessons)].slice(0, MOST_LESSONS)) tell(io, `- ${oneLine(lesson)}`, 2, 4);
  io.err();
};

const welcome = (io: Io): void => {
  tell(
    io,
    "One question at a time, the urgent ones first. You can skip any of them, go back, or stop at any time. Each answer is saved on this computer.",
  );
};

/** Shows where the case stands, as a page or as JSON. In: what was found in files, for the JSON. */
export const showCase = (io: Io, session: Session, json: boolean | undefined, found?: Found): void => {
  if (json) io.out(statusJson(io, session.case, found));
  else for (const line of casePage(session.case, todayOf(io), io, pageNeeds(io, session.case))) io.out(line);
};

/** `start`: opens a case, takes given answers, walks the steps. */
export const start = async (io: Io, options: StartOptions): Promise<void> => {
  const title = options.title === undefined ? undefined : titleFrom(options.title);
  const paths = pathsOf(io, options.from ?? [], true);
  const fresh = newCase(io.cases.newId(), io.now());
  const given = takeGiven(io, fresh, options);
  // What is said on the command line wins over what a file says.
  const first = title === undefined ? given : renameCase(given, title);
  await withSession(io, fresh, async (session) => {
    if (first !== fresh) session.put(first);
    const asks = io.interactive && options.input !== false;
    if (asks) {
      showLessons(io, fresh.id);
      welcome(io);
    }
    // Whoever gives answers by file or flag has already said what there is.
    const opens = options.answers === undefined && options.set === undefined;
    const from = await takeFromFiles(io, session, {
      paths,
      asks,
      opens,
      isSilent: options.json === true,
      goesOn: true,
    });
    if (options.input !== false) {
      await walkTasks(io, session, {
        hurry: options.hurry === true,
        copy: copyFor(io),
        begun: begunFromFiles(io, session, from),
      }).catch((error: unknown) => {
        // Nobody to ask: what was given by file or flag is saved, so say where.
        if (!isOurs(error, "Problem") || session.savedAt === undefined) throw error;
        throw new Problem(
          error.message,
          ...error.hints,
          `What you gave is saved. Go on with   ${io.asTyped(`resume ${fresh.id}`)}`,
        );
      });
    } else if (session.savedAt === undefined) {
      session.put({ ...fresh });
    }
    io.err();
    showCase(io, session, options.json, from?.found);
  });
};

/** The words, flags and examples of the command. */
export const command: CommandFile<StartOptions> = {
  shape: (command) =>
    command
      .option("--answers <file>", "take answers from a JSON file (- for standard input) and ask for the rest", filled)
      .addOption(setOption("give one answer; can be given more than once"))
      .addOption(fromOption())
      .option("--title <text>", "the title of the case", filled)
      .option("--hurry", "short of time: three questions after the facts, then the text to send")
      .option("--no-input", "ask nothing: save what is given and show where the case stands")
      .option("--json", "print the case as JSON at the end"),
  examples: [
    "start",
    "start --from notice.eml chat.txt ~/Downloads/contract",
    "start --hurry",
    "start --answers case.json",
    "start --set role=freelancer --set contract=fixed --no-input",
  ],
  talks: ({ input }) => input !== false,
  run: start,
};
