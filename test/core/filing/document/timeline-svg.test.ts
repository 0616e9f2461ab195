import { expect, test } from "vitest";
import { type Event, ticksOf, timelineSvg } from "../../../../src/core/filing/document/timeline-svg.ts";
import { addDays } from "../../../../src/core/values/days.ts";

const eventsOver = (count: number, apart: number): Event[] =>
  Array.from({ length: count }, (_, index) => ({
    on: addDays("2026-01-01", index * apart),
    kind: index % 3 === 0 ? "contact" : "event",
  }));

test("one day makes no picture, nor does none", () => {
  expect(timelineSvg([], [])).toBeUndefined();
  expect(timelineSvg(eventsOver(1, 1), [])).toBeUndefined();
});

test.each([
  [2, 1],
  [2, 400],
  [14, 5],
  [60, 2],
  [300, 1],
])("%i events, %i days apart: labels do not overlap, marks stay inside, nothing acts", (count, apart) => {
  const events = eventsOver(count, apart);
  const deadline = { what: "x", when: "y", on: addDays("2026-01-01", count * apart + 3) };
  const picture = timelineSvg(events, [deadline]);
  const svg = picture?.svg ?? "";
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 720 \d+"/);
  expect(svg).not.toMatch(/script|href|NaN|undefined|url\(/);
  const labels = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="middle"[^>]*>(\d[^<]*)</g)].map(
    (one) => ({
      x: Number(one[1]),
      y: Number(one[2]),
      wide: (one[3] ?? "").length * 5.6,
    }),
  );
  expect(labels.length).toBeGreaterThanOrEqual(2);
  for (const [index, one] of labels.entries()) {
    expect(one.x - one.wide / 2).toBeGreaterThanOrEqual(0);
    expect(one.x + one.wide / 2).toBeLessThanOrEqual(720);
    for (const other of labels.slice(index + 1))
      if (other.y === one.y) expect(Math.abs(other.x - one.x)).toBeGreaterThanOrEqual((one.wide + other.wide) / 2 - 1);
  }
  for (const mark of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g))
    expect(Number(mark[1]) + Number(mark[2])).toBeLessThanOrEqual(720);
  expect(picture?.alt).toMatch(/^Timeline from .+ to .+\./);
  expect(timelineSvg(events, [deadline])).toEqual(picture);
});

test("one day has one mark; what is near is drawn as one, with its first and last day", () => {
  const near = [...eventsOver(1, 1), ...eventsOver(4, 1), ...eventsOver(2, 300)];
  const svg = timelineSvg(near, [])?.svg ?? "";
  expect(svg.match(/<rect/g)).toHaveLength(3);
  expect(svg).toContain(">1–4 Jan<");
});

test.each([
  ["2026-11-01", "2026-11-05", ["1 Nov 2026", "2 Nov 2026", "3 Nov 2026", "4 Nov 2026", "5 Nov 2026"]],
  ["2026-09-04", "2026-10-05", ["4 Sep 2026", "11 Sep 2026", "18 Sep 2026", "25 Sep 2026", "2 Oct 2026"]],
  ["2026-01-15", "2026-06-20", ["Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Jun 2026"]],
  ["2025-01-01", "2026-06-20", ["Jan 2025", "Apr 2025", "Jul 2025", "Oct 2025", "Jan 2026", "Apr 2026"]],
  ["2016-03-01", "2026-06-20", ["2018", "2020", "2022", "2024", "2026"]],
  ["0001-01-01", "9999-12-31", undefined],
])("from %s to %s the axis says %s", (first, last, said) => {
  const ticks = ticksOf(first, last, 7);
  expect(ticks.length).toBeLessThanOrEqual(7);
  if (said !== undefined) expect(ticks.map((one) => one.say)).toEqual(said);
  for (const { on } of ticks) expect(on >= first && on <= last).toBe(true);
});
