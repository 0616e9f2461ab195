import type { ReminderSystem } from "../../ports/reminders.ts";
import { cron } from "./cron.ts";
import { launchd } from "./launchd.ts";
import type { Scheduler } from "./scheduler.ts";
import { systemd } from "./systemd.ts";
import { taskScheduler } from "./task-scheduler.ts";

/** What sets a reminder on each system. */
export const SCHEDULERS: Readonly<Record<ReminderSystem, Scheduler>> = {
  linux: systemd,
  macos: launchd,
  windows: taskScheduler,
  cron,
};

/** The system by the name that Node has for it. All others are taken for a Linux: what it lacks is said when it is needed. */
export const systemOf = (platform: string): Exclude<ReminderSystem, "cron"> =>
  platform === "darwin" ? "macos" : platform === "win32" ? "windows" : "linux";
