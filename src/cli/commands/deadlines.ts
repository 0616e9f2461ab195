import { awaitedOf } from "../../core/awaited/awaited.ts";
import type { Deadline } from "../../core/deadlines/deadline.ts";
import type { Present } from "../../core/deadlines/deadline-math.ts";
import { sayAct, sayLeft, sayUntil } from "../../core/deadlines/format-deadline.ts";
import { replay } from "../../core/interview/replay.ts";
import { count } from "../../core/text/text.ts";
import { Usage } from "../../errors.ts";
import type { Io } from "../../ports/world.ts";
import { awaitedLines } from "../../terminal/views/case/awaited.ts";
import { deadlinesPage } from "../../terminal/views/rules/deadlines.ts";
import { namedDateLine } from "../../terminal/views/rules/named-dates.ts";
import { type CommandFile, caseArgument, endingOf, filled } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { presentOf, standingIn } from "../flow/deadline-context.ts";
import { print } from "../flow/tell.ts";
import { writeCalendar } from "../flow/write-calendar.ts";

export interface DeadlinesOptions {
  readonly case?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly ics?: string;
  readonly force?: boolean;
}

const asJson = (deadline: Deadline, present: Present) => ({
  id: deadline.id,
  rule: deadline.rule.id,
  about: deadline.about,
  from: deadline.from ?? null,
  due: deadline.due,
  state: deadline.state,
  opens: deadline.opens ?? null,
  left: sayLeft(deadline, present),
  who: deadline.actor,
  act: deadline.act,
  missed: deadline.missed,
  assumed: deadline.assumed ?? null,
  ownDate: deadline.ownDate ?? false,
  confidence: deadline.rule.confidence,
  checkedOn: deadline.rule.checkedOn,
  said: `${sayAct(deadline)}${deadline.due.kind === "unknown" ? "." : ""} ${sayUntil(deadline, present.zone)}`,
});

/** `deadlines [CASE]`: every deadline of a case; as lines, as JSON, or as a calendar file. */
export const deadlines = async (io: Io, options: DeadlinesOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  const { applying } = replay(chosen);
  const present = presentOf(io, options.asOf);
  const ending = options.ics === undefined ? undefined : endingOf(options.ics);
  if (ending !== undefined && ending !== "ics")
    throw new Usage(`A calendar file ends in .ics, not in .${ending}.`, "Name one that does.");
  if (options.ics !== undefined) {
    await writeCalendar(io, chosen.id, present, {
      path: options.ics,
      force: options.force === true,
      isTrial: options.asOf !== undefined,
    });
    return;
  }
  const standing = standingIn(io, chosen, present);
  const { deadlines } = standing;
  const { dates } = standing;
  if (options.json) {
    const shown = deadlines.map((deadline) => asJson(deadline, present));
    io.out(
      JSON.stringify(
        {
          id: chosen.id,
          now: present.now,
          zone: present.zone,
          deadlines: shown,
          // The name of these in version 0.1: kept for one release.
          clocks: shown,
          otherDates: dates.map(({ id, what, day, state }) => ({ id, what, day, state })),
          // What somebody else promised or agreed to do by a day.
          awaited: awaitedOf(chosen, applying, deadlines, present).map(({ id, kind, day, from, what }) => ({
            id,
            kind,
            day,
            from,
            what,
          })),
        },
        null,
        2,
      ),
    );
    return;
  }
  const awaited = awaitedLines(chosen, { standing, present }, io);
  if (deadlines.length === 0 && dates.length === 0 && awaited.length === 0) {
    print(io, "No deadline is known yet. Answer the first questions and your deadlines appear here.");
    return;
  }
  const shown = deadlines.filter((one) => options.all === true || one.isAside !== true);
  for (const line of deadlinesPage(shown, present, io, chosen.id)) io.out(line);
  for (const one of dates) for (const line of namedDateLine(one, present, io)) io.out(line);
  for (const line of awaited) io.out(line);
  io.out();
  const aside = deadlines.length - shown.length;
  if (aside > 0)
    print(
      io,
      `${count(aside, "more is", "more are")} about money that was paid and that nobody asks for: ${io.asTyped(`deadlines ${chosen.id} --all`)}`,
      2,
    );
  print(
    io,
    io.paint.dim(
      "Worked out from your answers and Upwork's published rules. If Upwork shows you another date, go by that one.",
    ),
    2,
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<DeadlinesOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .option("--as-of <instant>", "pretend it is this day, or this time in UTC", filled)
      .option("--ics <file>", "write a calendar file (- for the screen)", filled)
      .option("--force", "replace the file if it exists")
      .option("--all", "also those of money that nobody asks for")
      .option("--json", "as JSON"),
  examples: ["deadlines", "deadlines --as-of 2026-11-15", "deadlines --ics dispute.ics"],
  run: deadlines,
};
