import { posix } from "node:path";
import { Problem } from "../../errors.ts";
import type { ReminderPlan, Reminders, ReminderWish, SetReminder } from "../../ports/reminders.ts";
import type { RunCall } from "./call.ts";
import type { Disk } from "./disk.ts";
import { notifiersFor, notify } from "./notify.ts";
import { programOf, type Running } from "./program.ts";
import { hasControls, type Job, noteIn, type Place, type Scheduler } from "./scheduler.ts";
import { SCHEDULERS, systemOf } from "./schedulers.ts";

/** All that reminders need to know of the computer and this program. */
export interface ReminderWorld extends Running, Place {
  /** The folder of the cases: what a timer starts may find another one by itself. */
  readonly cases: string;
  readonly disk: Disk;
  readonly run: RunCall;
}

/** How a time to look ahead is written for `due`: in minutes. */
const MINUTES = "m";

const withinOf = ({ run }: Job): number | undefined => {
  const minutes = Number.parseInt(run[run.indexOf("--within") + 1] ?? "", 10);
  return Number.isNaN(minutes) ? undefined : minutes;
};

/** The words of a job that are paths in full. */
const pathsOf = ({ run }: Job): string[] =>
  run.filter((word) => posix.isAbsolute(word) || /^[a-z]:\\|^\\\\/i.test(word));

const jobOf = (world: ReminderWorld, { at, within }: ReminderWish): Job => ({
  run: [...programOf(world).run, "due", "--notify", "--within", `${within}${MINUTES}`, "--home", world.cases],
  at,
});

const planFor = (world: ReminderWorld, wish: ReminderWish, scheduler: Scheduler): ReminderPlan => {
  const job = jobOf(world, wish);
  const why = hasControls(job) ? "A path with a line break cannot be written there" : scheduler.cannot?.(job);
  if (why !== undefined)
    throw new Problem(
      `${why}: ${pathsOf(job).join(", ")}.`,
      "Put the program and your cases in folders with plain names, then run the command again.",
    );
  const texts = scheduler.texts(job);
  const byHand = scheduler.byHand?.(job);
  return {
    system: scheduler.system,
    what: scheduler.what,
    files: scheduler.paths(world).map((path, index) => ({ path, content: texts[index] ?? "" })),
    commands: [...(scheduler.before?.(world) ?? []), ...scheduler.start(world)],
    ...(byHand === undefined ? {} : { byHand }),
    remarks: programOf(world).remarks,
  };
};

/** Reminders on this computer. In: what they need to know of it; the platform is a value, so that each can be tried on any. */
export const remindersOn = (world: ReminderWorld): Reminders => {
  const { disk, run } = world;
  const here = SCHEDULERS[systemOf(world.platform)];
  const written = (): string[] => here.paths(world).filter(disk.isThere);
  const isOn = async () => here.isOn !== undefined && (await run(here.isOn(world))).code === 0;

  const uninstall = async (): Promise<readonly string[] | undefined> => {
    const all = [...written(), ...(here.beside?.(world) ?? []).filter(disk.isThere)];
    // The system can know it though its files are gone.
    if (all.length === 0 && !(await isOn())) return undefined;
    for (const call of here.stop(world)) await run(call);
    for (const path of all) disk.remove(path, world.homedir);
    for (const call of here.after ?? []) await run(call);
    return all;
  };

  const look = async (): Promise<SetReminder | undefined> => {
    const files = written();
    const on = await isOn();
    if (files.length === 0 && !on) return undefined;
    const job = files.map((path) => noteIn(disk.read(path) ?? "")).find((one) => one !== undefined);
    const within = job && withinOf(job);
    return {
      what: here.what,
      files,
      isOn: on,
      at: job?.at ?? [],
      ...(within === undefined ? {} : { within }),
      gone: job === undefined ? [] : pathsOf(job).filter((path) => !disk.isThere(path)),
    };
  };

  return {
    look,
    uninstall,
    plan: (wish, system) => planFor(world, wish, system === undefined ? here : SCHEDULERS[system]),
    whyNot: async () => {
      if (here.usable === undefined || (await run(here.usable)).code === 0) return undefined;
      return "This system has no systemd that runs timers for you, so no reminder can be set.";
    },
    install: async ({ files, commands }) => {
      const optional = here.before?.(world).length ?? 0;
      try {
        for (const { path, content } of files) disk.write(path, content);
        for (const [index, [file = "", ...args]] of commands.entries()) {
          const { code, said } = await run([file, ...args]);
          if (code === 0 || index < optional) continue;
          throw new Problem(
            `${file} did not take the reminder: ${said.split("\n")[0]?.trim() || "it did not say why"}`,
            "Nothing was set.",
          );
        }
      } catch (error) {
        await uninstall();
        throw error;
      }
    },
    show: () => notify(world, run),
    get lacking() {
      if (systemOf(world.platform) !== "linux") return undefined;
      const folders = (world.env.PATH ?? "").split(":").filter((folder) => folder !== "");
      const isFound = notifiersFor(world.platform, world.env).some(([file]) =>
        folders.some((folder) => disk.isThere(`${folder}/${file}`)),
      );
      return isFound ? undefined : "notify-send (on Debian and Ubuntu it is in the package libnotify-bin)";
    },
  };
};
