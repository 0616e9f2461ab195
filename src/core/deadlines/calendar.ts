import type { Case } from "../case/case.ts";
import { addDays, sayDayInFull } from "../values/days.ts";
import type { Deadline, KnownEnd } from "./deadline.ts";
import { isOver, type Present } from "./deadline-math.ts";
import { sayAct, sayInstant } from "./format-deadline.ts";
import { isOwn, lossOf } from "./urgency.ts";

/** What a calendar shows of a deadline: a whole day, or a moment. */
export interface CalendarEntry {
  /** Stable, so that a new file updates the entry instead of adding one. */
  readonly uid: string;
  readonly due: KnownEnd;
  readonly title: string;
  readonly text: string;
}

/** An entry as it stands in a file. */
export interface FileEntry extends CalendarEntry {
  /** Grows with every change of the day or the title, and when it is cancelled (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly cancelled?: true;
}

/** The running deadlines as calendar entries. In: deadlines; the id and title of their case. */
export const calendarEntries = (
  deadlines: readonly Deadline[],
  c: { readonly id: string; readonly title: string },
): CalendarEntry[] =>
  deadlines.flatMap((deadline) =>
    deadline.due.kind === "unknown" || deadline.state !== "running"
      ? []
      : [
          {
            uid: uidOf(deadline.id, c.id),
            due: deadline.due,
            title: `${sayAct(deadline)} (${[...(deadline.isOfContract ? [] : [deadline.about]), c.title].join(", ")})`,
            text: [
              `${deadline.rule.title}: ${deadline.about}.`,
              `If nobody acts: ${deadline.missed}.`,
              ...(deadline.due.kind === "day" && !deadline.ownDate && isOwn(deadline) && lossOf(deadline) !== "nothing"
                ? [
                    `${deadline.rule.deadline?.hour === "midnight" ? "It ends at midnight UTC" : "Upwork gives no hour"}. Act by ${sayDayInFull(addDays(deadline.due.day, -1))}.`,
                  ]
                : []),
              ...(deadline.opens === undefined ? [] : [`It opens on ${sayInstant(deadline.opens)}.`]),
              ...(deadline.assumed === undefined ? [] : [`Assumed. ${deadline.assumed}`]),
              "Only a reminder. If Upwork shows you another date, go by that one.",
            ].join("\n"),
          },
        ],
  );

/** The uid of what has an id in a case: of a deadline, or of a date of Upwork. */
export const uidOf = (id: string, caseId: string): string => `${id}@${caseId}.dispute-coach`;

const endText = (due: KnownEnd): string => (due.kind === "day" ? due.day : due.instant);
const endFrom = (text: string): KnownEnd =>
  text.includes("T") ? { kind: "moment", instant: text } : { kind: "day", day: text };

/**
 * The entries of the next calendar file, and what the case has to remember of it. In: what was given out before, by uid; the entries of
 * now; the uids of deadlines that are over (their entries stay as they are); why an entry is gone; the least sequence; the present. Out: what is new,
 * moved (same uid, higher sequence) and gone (the same, cancelled). A cancelled one stays in each file until its day is over, for who misses a file.
 */
export const nextCalendar = (
  given: NonNullable<Case["calendar"]>,
  entries: readonly CalendarEntry[],
  about: {
    readonly over: ReadonlySet<string>;
    readonly whyGone: (uid: string) => string;
    readonly least: number;
    readonly present: Present;
  },
): { readonly entries: FileEntry[]; readonly given: NonNullable<Case["calendar"]> } => {
  const raised = (uid: string): number => Math.max(about.least, (given[uid]?.sequence ?? -1) + 1);
  const now = entries.map((entry): FileEntry => {
    const before = given[entry.uid];
    const isSame =
      before !== undefined && !before.cancelled && before.due === endText(entry.due) && before.title === entry.title;
    return { ...entry, sequence: isSame ? before.sequence : raised(entry.uid) };
  });
  const known = new Set(entries.map(({ uid }) => uid));
  const left = Object.entries(given).filter(([uid]) => !known.has(uid));
  const gone = left
    .filter(([uid, { due }]) => !about.over.has(uid) && !isOver(endFrom(due), about.present))
    .map(
      ([uid, before]): FileEntry => ({
        uid,
        due: endFrom(before.due),
        title: before.title,
        text: `This no longer applies: ${about.whyGone(uid)}.`,
        sequence: before.cancelled ? before.sequence : raised(uid),
        cancelled: true,
      }),
    );
  const kept = left.filter(([uid]) => about.over.has(uid));
  const all = [...now, ...gone];
  return {
    entries: all,
    given: Object.fromEntries([
      ...kept,
      ...all.map(({ uid, due, title, sequence, cancelled }) => [
        uid,
        { due: endText(due), title, sequence, ...(cancelled ? { cancelled } : {}) },
      ]),
    ]),
  };
};
