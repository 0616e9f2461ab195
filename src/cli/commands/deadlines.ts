import type { Clock } from "../../core/deadlines/deadline.ts";
import type { Present } from "../../core/deadlines/deadline-math.ts";
import { clocksOf, otherDates } from "../../core/deadlines/deadlines.ts";
import { calendarEntries, sayAct, sayDue, sayLeft } from "../../core/deadlines/format-deadline.ts";
import { coverCase, readyText } from "../../core/filing/redaction/redact-data.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { replay } from "../../core/interview/replay.ts";
import { count } from "../../core/text/text.ts";
import { Usage } from "../../errors.ts";
import type { Io } from "../../ports.ts";
import { clocksPage } from "../../terminal/views/deadlines.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { type CommandFile, caseArgument, filled } from "../command.ts";
import { presentOf, rulebookIn } from "../flow/deadline-context.ts";
import { endingOf } from "../flow/file-ending.ts";
import { pickCase } from "../flow/pick-case.ts";

export interface DeadlinesOptions {
  readonly case?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly ics?: string;
  readonly force?: boolean;
}

const asJson = (clock: Clock, present: Present) => ({
  id: clock.id,
  rule: clock.rule.id,
  about: clock.about,
  from: clock.from ?? null,
  due: clock.due,
  state: clock.state,
  left: sayLeft(clock, present),
  who: clock.actor,
  act: clock.act,
  missed: clock.missed,
  assumed: clock.assumed ?? null,
  ownDate: clock.ownDate ?? false,
  confidence: clock.rule.confidence,
  checkedOn: clock.rule.checkedOn,
  said: `${sayAct(clock)} until ${sayDue(clock, present.zone)}`,
});

/** `deadlines [CASE]`: every clock of a case; as lines, as JSON, or as a calendar file. */
export const deadlines = async (io: Io, options: DeadlinesOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  const { applying } = replay(chosen);
  const present = presentOf(io, options.asOf);
  const clocks = clocksOf(applying, rulebookIn(io), present);
  const others = otherDates(applying);
  const ending = options.ics === undefined ? undefined : endingOf(options.ics);
  if (ending !== undefined && ending !== "ics")
    throw new Usage(`A calendar file ends in .ics, not in .${ending}.`, "Name one that does.");
  if (options.ics !== undefined) {
    const ready = (text: string) => readyText(text, chosen.redactions);
    const title = titleOf(coverCase(chosen));
    const own = others.map((one, index) => ({
      uid: `own-${index + 1}@${chosen.id}.dispute-coach`,
      due: { kind: "day" as const, day: one.day },
      title: `${one.what} (${title})`,
      text: "The date Upwork gave you.",
    }));
    // A calendar is often shared, and its file is sent about: covered words are covered in it too.
    const entries = [...calendarEntries(clocks, { id: chosen.id, title }), ...own].map((one) => ({
      ...one,
      title: ready(one.title),
      text: ready(one.text),
    }));
    const text = await io.calendarFile(entries, ready(`Upwork dispute: ${title}`), chosen.updatedAt);
    if (options.ics === "-") io.out(text.trimEnd());
    else {
      io.writeFile(options.ics, text, { replace: options.force === true, option: "--ics FILE" });
      io.err(
        `Written: ${options.ics}, ${count(entries.length, "entry", "entries")}. Import it in your calendar; a later file updates it.`,
      );
    }
    return;
  }
  if (options.json) {
    io.out(
      JSON.stringify(
        {
          id: chosen.id,
          now: present.now,
          zone: present.zone,
          clocks: clocks.map((clock) => asJson(clock, present)),
          otherDates: others,
        },
        null,
        2,
      ),
    );
    return;
  }
  if (clocks.length === 0 && others.length === 0) {
    for (const line of wrap(
      "No clock is known to run. Answer the first facts, and what follows from them is shown here.",
      io.width,
    ))
      io.out(line);
    return;
  }
  for (const line of clocksPage(clocks, present, io)) io.out(line);
  for (const one of others)
    for (const line of wrap(`· ${one.day}: ${one.what} (the date Upwork gave you)`, io.width, 2, 4)) io.out(line);
  io.out();
  for (const line of wrap(
    io.paint.dim("Counted from your answers and Upwork's published rules. The date in your own Upwork case wins."),
    io.width,
    2,
  ))
    io.out(line);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<DeadlinesOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .option("--as-of <instant>", "as if it were then: a day, or an instant in UTC", filled)
      .option("--ics <file>", "write a calendar file, - for the screen", filled)
      .option("--force", "replace the file if it is there")
      .option("--json", "as JSON"),
  examples: ["deadlines", "deadlines --as-of 2026-11-15", "deadlines --ics dispute.ics"],
  run: deadlines,
};
