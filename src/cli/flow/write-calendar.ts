import { Temporal } from "temporal-polyfill";
import { comingFrom } from "../../core/awaited/awaited.ts";
import type { Case } from "../../core/case/case.ts";
import { type CalendarEntry, calendarEntries, nextCalendar, uidOf } from "../../core/deadlines/calendar.ts";
import { type Present, todayOf } from "../../core/deadlines/deadline-math.ts";
import type { NamedDate } from "../../core/deadlines/named-dates.ts";
import { coverCase, readyText } from "../../core/filing/redaction/redact-data.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { replay } from "../../core/interview/replay.ts";
import { DEADLINE_USES } from "../../core/rules/built-in.ts";
import { whyGone } from "../../core/standing/changes.ts";
import type { Standing } from "../../core/standing/standing.ts";
import { count } from "../../core/text/text.ts";
import type { Documents, Files, Showing, Store } from "../../ports/world.ts";
import { withStored } from "./case/session.ts";
import { standingIn } from "./deadline-context.ts";

/** Why an entry that was given out is gone. In: its uid. */
const whyGoneIn =
  (applying: Case, standing: Standing) =>
  (uid: string): string => {
    const id = uid.slice(0, uid.indexOf("@"));
    if (id.startsWith("own-")) return "the date was removed or is for something else now";
    if (id.startsWith("until-")) return "it was answered, or another deadline tells it now";
    if (id.startsWith("awaited-")) return "it has come, or it has another day now";
    if (standing.deadlines.some((one) => one.id === id)) return "we no longer know its date";
    // The longest that fits: `feedback-reply` is not `feedback` of an item.
    const rule = [...DEADLINE_USES.keys()]
      .filter((one) => id === one || id.startsWith(`${one}-`))
      .sort((a, b) => b.length - a.length)[0];
    return rule === undefined ? "no rule says so now" : whyGone({ id, rule: { id: rule } }, applying, standing);
  };

/** The id of a named date in a calendar: it stays the same, so that a new file updates the entry. */
const dateIdOf = ({ id }: NamedDate): string => (id.startsWith("until-") ? id : `own-${id.replace(/\D/g, "")}`);

/** A day of a notice that is over stays in a calendar as it is; a date of the person's own is given out again. */
const isInCalendar = ({ state, isUpworks }: NamedDate): boolean => state === "running" || !isUpworks;

const entriesOf = (c: Case, applying: Case, standing: Standing, today: string): CalendarEntry[] => {
  const ready = (text: string) => readyText(text, c.redactions);
  const title = titleOf(coverCase(c));
  const own = standing.dates.filter(isInCalendar).map((one) => ({
    uid: uidOf(dateIdOf(one), c.id),
    due: { kind: "day" as const, day: one.day },
    title: `${one.what} (${title})`,
    text: "The date Upwork gave you.",
  }));
  const promised = comingFrom(c, applying, today).map((one) => ({
    uid: uidOf(`awaited-${one.id}`, c.id),
    due: { kind: "day" as const, day: one.day },
    title: `${one.what} (${title})`,
    text: "Look whether it has come. If not, send a reminder.",
  }));
  // A calendar is often shared, and its file is sent about: covered words are covered in it too.
  return [...calendarEntries(standing.deadlines, { id: c.id, title }), ...own, ...promised].map((one) => ({
    ...one,
    title: ready(one.title),
    text: ready(one.text),
  }));
};

/** The least sequence of a change: minutes, so that it is above that of every file of before. */
const leastOf = (c: Case): number =>
  Math.floor(Temporal.Instant.from(c.updatedAt).epochMilliseconds / 60_000) % 2 ** 31;

/**
 * Writes the calendar file of a case, and keeps in the case what it holds. In: the case; the present; where to; does a file of another
 * present (`--as-of`) count as given out? It does not.
 */
export const writeCalendar = async (
  io: Showing & Store & Files & Documents,
  id: string,
  present: Present,
  to: { readonly path: string; readonly force: boolean; readonly isTrial: boolean },
): Promise<void> =>
  withStored(io, id, async (session) => {
    const c = session.case;
    const { applying } = replay(c);
    const standing = standingIn(io, c, present);
    const next = nextCalendar(c.calendar ?? {}, entriesOf(c, applying, standing, todayOf(present)), {
      over: new Set(
        [
          ...standing.deadlines.filter(({ state }) => state === "over").map(({ id }) => id),
          ...standing.dates.filter((one) => !isInCalendar(one)).map(dateIdOf),
        ].map((id) => uidOf(id, c.id)),
      ),
      whyGone: whyGoneIn(applying, standing),
      least: leastOf(c),
      present,
    });
    const name = readyText(`Upwork dispute: ${titleOf(coverCase(c))}`, c.redactions);
    const text = await io.calendarFile(next.entries, name);
    if (to.path === "-") io.exact(text.trimEnd());
    else {
      io.writeFile(to.path, text, { replace: to.force, option: "--ics FILE" });
      const gone = next.entries.filter(({ cancelled }) => cancelled).length;
      io.err(
        `Written: ${to.path}, ${count(next.entries.length, "entry", "entries")}${gone === 0 ? "" : `, ${gone} of them to take out of your calendar`}. Import it into your calendar; a later file updates it.`,
      );
    }
    if (!to.isTrial && JSON.stringify(next.given) !== JSON.stringify(c.calendar ?? {}))
      session.put({ ...c, calendar: next.given });
  });
