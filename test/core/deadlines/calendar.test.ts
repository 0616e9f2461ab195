import fc from "fast-check";
import { expect, test } from "vitest";
import { type CalendarEntry, nextCalendar } from "../../../src/core/deadlines/calendar.ts";
import { addDays } from "../../../src/core/values/days.ts";

const NOW = { now: "2026-11-15T12:00:00Z", zone: "UTC" };
const entry = fc.record({
  uid: fc.constantFrom("a", "b", "c"),
  days: fc.integer({ min: -5, max: 9 }),
  title: fc.constantFrom("X", "Y"),
});
const file = fc.uniqueArray(entry, { selector: ({ uid }) => uid });
const entriesOf = (made: readonly { uid: string; days: number; title: string }[]): CalendarEntry[] =>
  made.map(({ uid, days, title }) => ({
    uid,
    due: { kind: "day", day: addDays("2026-11-15", days) },
    title,
    text: "",
  }));

test("over any row of files: what was given out is updated or cancelled, and no sequence falls", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(file, fc.integer({ min: 0, max: 50 })), { maxLength: 8 }), (files) => {
      let given: Parameters<typeof nextCalendar>[0] = {};
      for (const [made, least] of files) {
        const before = given;
        const entries = entriesOf(made);
        const next = nextCalendar(before, entries, { over: new Set(), whyGone: () => "gone", least, present: NOW });
        for (const one of next.entries) {
          const old = before[one.uid];
          expect(one.sequence).toBeGreaterThanOrEqual(old?.sequence ?? 0);
          const day = one.due.kind === "day" ? one.due.day : "";
          if (old !== undefined && (old.due !== day || old.title !== one.title || old.cancelled !== one.cancelled))
            expect(one.sequence).toBeGreaterThan(old.sequence);
        }
        // Nothing that was given out and is still to come is left standing in silence.
        const written = new Set(next.entries.map(({ uid }) => uid));
        for (const [uid, { due }] of Object.entries(before)) if (due >= "2026-11-15") expect(written).toContain(uid);
        expect(next.entries.filter(({ cancelled }) => cancelled === undefined).map(({ uid }) => uid)).toEqual(
          entries.map(({ uid }) => uid),
        );
        // The same again is the same file.
        const again = nextCalendar(next.given, entries, {
          over: new Set(),
          whyGone: () => "gone",
          least,
          present: NOW,
        });
        expect(again.entries).toEqual(next.entries);
        given = next.given;
      }
    }),
    { numRuns: 200 },
  );
});
