import type { CommandText } from "../core/text/command-text.ts";

/** The systems that a reminder can be written for. `cron` is for a Linux without systemd: a line to be added by hand. */
export const REMINDER_SYSTEMS = ["linux", "macos", "windows", "cron"] as const;
export type ReminderSystem = (typeof REMINDER_SYSTEMS)[number];

/** What the person wants: the times of day ("09:00", in order), and how many minutes ahead to look. */
export interface ReminderWish {
  readonly at: readonly string[];
  readonly within: number;
}

/** All that setting a reminder does, as it is done: the files in their places, then the commands in their order. */
export interface ReminderPlan {
  readonly system: ReminderSystem;
  /** "a systemd user timer". */
  readonly what: string;
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** Each a program and its arguments. */
  readonly commands: readonly (readonly string[])[];
  /** What the person has to do by hand, where the system has no command for it. */
  readonly byHand?: { readonly how: string; readonly line: string };
  /** What the person should know about the program it runs. */
  readonly remarks: readonly CommandText[];
}

/** A reminder that is there. */
export interface SetReminder {
  readonly what: string;
  readonly files: readonly string[];
  /** Does the system run it? Its files can be there and nobody look at them. */
  readonly isOn: boolean;
  /** The times of day it comes at; none where an older version or somebody else wrote it. */
  readonly at: readonly string[];
  /** How many minutes ahead it looks, where that is known. */
  readonly within?: number;
  /** Files it runs that are no longer there. */
  readonly gone: readonly string[];
}

/** Reminders of the desktop: what sets them, takes them away, and shows one. */
export interface Reminders {
  /** What setting one would do; on another system if it is named. Throws Problem when a path cannot be written there. */
  plan(wish: ReminderWish, system?: ReminderSystem): ReminderPlan;
  /** Why none can be set here, a sentence; undefined when one can. */
  whyNot(): Promise<string | undefined>;
  /** The reminder that is set, if there is one. */
  look(): Promise<SetReminder | undefined>;
  /** Sets it. Throws Problem when the system refuses; then nothing is left. */
  install(plan: ReminderPlan): Promise<void>;
  /** Takes all of it away, also what an older version wrote. Out: the files that are gone; undefined when there was none. */
  uninstall(): Promise<readonly string[] | undefined>;
  /** Shows the notification now: the same words whatever is due. Out: did a program of the system take it? */
  show(): Promise<boolean>;
  /** What has to be installed so that notifications show; undefined when they can be. */
  readonly lacking: string | undefined;
}
