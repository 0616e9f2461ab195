import type { ReminderPlan, ReminderSystem } from "../../ports/reminders.ts";

/** What is to be run, and at which times of day ("09:00"). */
export interface Job {
  /** A program by its whole path, and its arguments. */
  readonly run: readonly string[];
  readonly at: readonly string[];
}

/** Where the reminder is set: the environment, the person's own folder, and the number of the user (of POSIX systems). */
export interface Place {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homedir: string;
  readonly uid: number;
}

/** A program and its arguments: nothing of it goes through a shell. */
export type Call = readonly [file: string, ...args: string[]];

/** What runs something at set times, one for each system. A row of `schedulers.ts`. */
export interface Scheduler {
  readonly system: ReminderSystem;
  /** "a systemd user timer". */
  readonly what: string;
  /** Why a job cannot be written in its form; undefined when it can. */
  cannot?(job: Job): string | undefined;
  /** The places of its files, in the order in which they are written. */
  paths(place: Place): readonly string[];
  /** The texts of these files. */
  texts(job: Job): readonly string[];
  /** What the system itself makes beside them, and may leave. */
  beside?(place: Place): readonly string[];
  /** Ends well where it can be used at all. */
  readonly usable?: Call;
  /** Ends well where the reminder is set. */
  isOn?(place: Place): Call;
  /** After the files are written. Calls of which the end does not matter come first. */
  readonly before?: (place: Place) => readonly Call[];
  start(place: Place): readonly Call[];
  /** Before the files go, and after. Whether they end well does not matter. */
  stop(place: Place): readonly Call[];
  readonly after?: readonly Call[];
  byHand?(job: Job): ReminderPlan["byHand"];
}

/** A name for it that belongs to nothing else. */
export const NAME = "dispute-coach-remind";

/** The line by which a file of ours says what it runs and when. It holds no two hyphens in a row: those end a comment of XML. */
export const noteOf = ({ run, at }: Job): string =>
  `dispute-coach ${JSON.stringify({ at, run }).replaceAll("--", "-\\u002d")}`;

/** Reads that line in a file; undefined when there is none, or it is not as we write it. */
export const noteIn = (text: string): Job | undefined => {
  const written = /dispute-coach (\{"at":.*\})/.exec(text)?.[1];
  if (written === undefined) return undefined;
  try {
    const { at, run } = JSON.parse(written);
    const isWords = (list: unknown): list is string[] =>
      Array.isArray(list) && list.every((one) => typeof one === "string");
    return isWords(at) && isWords(run) ? { at, run } : undefined;
  } catch {
    return undefined;
  }
};

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text between two tags of XML. */
export const xmlText = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** "09:05" as its hour and minute. */
export const partsOf = (time: string): readonly [hour: number, minute: number] => {
  const [hour = "", minute = ""] = time.split(":");
  return [Number(hour), Number(minute)];
};

/** What no form of these can hold: a line that goes on in the next, and characters that end a text. */
export const hasControls = ({ run }: Job): boolean => run.some((word) => /\p{Cc}/u.test(word));
