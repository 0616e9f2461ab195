import { InvalidArgumentError, Option } from "commander";
import { writeOut } from "../../core/text/command-text.ts";
import { count, series } from "../../core/text/text.ts";
import { sayDayInFull } from "../../core/values/days.ts";
import { nextOf } from "../../core/values/next-time.ts";
import { saySpan } from "../../core/values/parse-span.ts";
import { readTime } from "../../core/values/time-of-day.ts";
import { Problem, Usage } from "../../errors.ts";
import {
  REMINDER_SYSTEMS,
  type ReminderPlan,
  type ReminderSystem,
  type Reminders,
  type SetReminder,
} from "../../ports/reminders.ts";
import type { Clock, Io, Output } from "../../ports/world.ts";
import { withMore } from "../../terminal/views/lines.ts";
import { type CommandFile, withinOption } from "../command.ts";
import { lockedIds } from "../flow/case/pick-case.ts";
import { agrees } from "../flow/questions/agrees.ts";
import { planLines } from "../flow/remind/plan-lines.ts";
import { print, tell } from "../flow/tell.ts";

export interface RemindOptions {
  readonly install?: boolean;
  readonly uninstall?: boolean;
  readonly print?: boolean;
  readonly try?: boolean;
  readonly at?: readonly string[];
  readonly within?: number;
  readonly for?: ReminderSystem;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** In the morning and before the evening: what has a day, often ends at midnight UTC. */
const AT = ["09:00", "18:00"];
/** Near enough to be urgent, and a weekend is in it. */
const WITHIN = 3 * 1440;

const wishOf = ({ at, within }: RemindOptions) => ({
  at: [...new Set(at ?? AT)].sort(),
  within: within ?? WITHIN,
});

const json = (io: Output, value: unknown): void => io.out(JSON.stringify(value, null, 2));

/** "at 09:00 and 18:00, if something is due within 3 days". */
const sayWhen = ({ at, within }: { readonly at: readonly string[]; readonly within?: number }): string =>
  `${at.length === 0 ? "" : `every day at ${series(at)}, `}if something is due${within === undefined ? "" : ` within ${saySpan(within)}`}`;

/** What it shows, and what it does not look into. */
const sayWhatItShows = (io: Io): void => {
  print(io, 'Your screen then shows "Something is due": no name, no amount, no title.');
  const locked = lockedIds(io.cases.list()).length;
  if (locked > 0)
    print(
      io,
      `${count(locked, "case is", "cases are")} locked with a passphrase: no reminder looks into ${locked === 1 ? "it" : "them"}.`,
    );
};

const sayCalendar = (io: Io): void => {
  for (const line of withMore(
    "A calendar file also reminds you on your phone:",
    io.asTyped("deadlines --ics dispute.ics"),
    io.width,
    0,
    2,
  ))
    io.out(line);
};

const more = (io: Io, say: string, command: string): void => {
  for (const line of withMore(say, io.asTyped(command), io.width, 0, 2)) io.out(line);
};

const whyBroken = ({ gone, isOn }: SetReminder): string | undefined =>
  gone.length > 0
    ? `The reminder cannot run: ${series(gone)} is no longer there.`
    : isOn
      ? undefined
      : "The reminder is written, but your system does not run it.";

const nextIn = (io: Clock, set: SetReminder) =>
  whyBroken(set) === undefined ? nextOf(io.now(), io.zone, set.at) : undefined;

const show = async (io: Io, reminders: Reminders, options: RemindOptions): Promise<void> => {
  const set = await reminders.look();
  const next = set && nextIn(io, set);
  if (options.json) {
    json(io, {
      set: set !== undefined,
      ...(set ?? {}),
      next: next ? { ...next, zone: io.zone } : null,
      locked: lockedIds(io.cases.list()),
    });
  } else if (set === undefined) {
    print(io, `No reminder is set. It would come ${sayWhen(wishOf({}))}.`);
    sayWhatItShows(io);
    more(io, "See all it would write and run:", "remind --print");
    more(io, "Set it:", "remind --install");
    sayCalendar(io);
  } else {
    print(io, `A reminder is set (${set.what}): ${sayWhen(set)}.`);
    if (next !== undefined) print(io, `It looks next on ${sayDayInFull(next.day)} at ${next.time}.`);
    sayWhatItShows(io);
    more(io, "See whether it reaches you:", "remind --try");
    more(io, "Take it away:", "remind --uninstall");
    sayCalendar(io);
  }
  const broken = set && whyBroken(set);
  if (broken !== undefined) throw new Problem(broken, `Set it again with   ${io.asTyped("remind --install")}`);
};

const wantsReminder = async (io: Io, plan: ReminderPlan): Promise<boolean> => {
  if (!io.interactive)
    throw new Problem(
      "A reminder is set only after a yes, and there is no terminal to ask for it.",
      `See all it writes and runs:   ${io.asTyped("remind --print")}`,
      `Set it with   ${io.asTyped("remind --install --yes")}`,
    );
  return agrees(
    io,
    "remind",
    "Set this reminder?",
    { yes: "Yes, write this and run it", no: "No, change nothing" },
    {
      before: planLines(plan, io),
      why: "It is the only thing this program puts outside its own folder by itself. You can take all of it away again.",
    },
  );
};

const install = async (io: Io, reminders: Reminders, options: RemindOptions): Promise<void> => {
  const why = await reminders.whyNot();
  if (why !== undefined)
    throw new Problem(
      why,
      `With cron: see the line to add   ${io.asTyped("remind --print --for cron")}`,
      `Without either: a calendar file   ${io.asTyped("deadlines --ics dispute.ics")}`,
    );
  const wish = wishOf(options);
  const plan = reminders.plan(wish);
  if (!options.yes && !(await wantsReminder(io, plan))) return tell(io, "Nothing was written.");
  await reminders.install(plan);
  if (options.json)
    return json(io, { set: true, ...wish, files: plan.files.map(({ path }) => path), ran: plan.commands });
  print(io, `The reminder is set (${plan.what}): ${sayWhen(wish)}.`);
  sayWhatItShows(io);
  for (const remark of plan.remarks) print(io, writeOut(remark, io.asTyped));
  if (reminders.lacking !== undefined)
    print(io, io.paint.warn(`To show it, your desktop needs a program that is missing: ${reminders.lacking}.`));
  more(io, "See whether it reaches you:", "remind --try");
  more(io, "Take it away:", "remind --uninstall");
};

const uninstall = async (io: Io, reminders: Reminders, options: RemindOptions): Promise<void> => {
  const files = await reminders.uninstall();
  if (options.json) return json(io, { set: false, removed: files ?? [] });
  if (files === undefined) return print(io, "No reminder was set, so there is nothing to take away.");
  print(io, "The reminder is gone. Removed:");
  for (const file of files) io.exact(file);
};

const printPlan = (io: Io, reminders: Reminders, options: RemindOptions): void => {
  const plan = reminders.plan(wishOf(options), options.for);
  if (options.json) json(io, { ...plan, remarks: plan.remarks.map((one) => writeOut(one, io.asTyped)) });
  else for (const line of planLines(plan, io)) io.exact(line);
};

const tryIt = async (io: Io, reminders: Reminders): Promise<void> => {
  if (!(await reminders.show()))
    throw new Problem(
      "No program showed a notification.",
      reminders.lacking === undefined
        ? "Is this a desktop, and are notifications allowed there? A calendar file works everywhere."
        : `Install ${reminders.lacking}, then try again.`,
    );
  print(io, 'A notification was sent: "Something is due". If you saw none, look whether your desktop silences them.');
};

/** `remind`: whether a reminder is set; sets it, takes it away, shows all that it is. */
export const remind = async (io: Io, options: RemindOptions): Promise<void> => {
  if (!options.install && !options.print && options.for === undefined && (options.at ?? options.within) !== undefined)
    throw new Usage("--at and --within belong to --install or --print.");
  if (options.for !== undefined && (options.install || options.uninstall || options.try))
    throw new Usage("--for only shows what another system would get. A reminder is set on the computer it is for.");
  const reminders = await io.reminders();
  if (options.print || options.for !== undefined) return printPlan(io, reminders, options);
  if (options.install) return install(io, reminders, options);
  if (options.uninstall) return uninstall(io, reminders, options);
  if (options.try) return tryIt(io, reminders);
  return show(io, reminders, options);
};

const times = (typed: string, before: readonly string[] | undefined): readonly string[] => {
  const read = typed.split(",").map((one) => readTime(one));
  if (read.some((time) => time === undefined)) throw new InvalidArgumentError("Write a time of day like 9:00 or 6pm.");
  return [...(before ?? []), ...read.filter((time) => time !== undefined)];
};

/** The words, flags and examples of the command. */
export const command: CommandFile<RemindOptions> = {
  shape: (command) =>
    command
      .addOption(new Option("--install", "set a reminder: shows all it writes and runs, and asks first"))
      .addOption(new Option("--uninstall", "take all of it away").conflicts(["install", "print", "try"]))
      .addOption(new Option("--print", "only show what would be written and run").conflicts(["install", "try"]))
      .addOption(new Option("--try", "show the notification now, to see whether it reaches you").conflicts("install"))
      .addOption(new Option("--at <time...>", "when to look (default: 9:00 and 18:00)").argParser(times))
      .addOption(withinOption("how far to look ahead: 48h, 3 days, a week (default: 3 days)"))
      .addOption(new Option("--for <system>", "show it for another system, as --print does").choices(REMINDER_SYSTEMS))
      .option("--yes", "set it without being asked")
      .option("--json", "as JSON"),
  examples: ["remind", "remind --print", "remind --install --at 8:30 17:00", "remind --uninstall"],
  run: remind,
};
