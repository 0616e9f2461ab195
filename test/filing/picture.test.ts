import { expect, test } from "vitest";
import { addDays } from "../../src/core/case/days.ts";
import { timelinePicture } from "../../src/core/filing/picture.ts";
import type { Event } from "../../src/core/filing/timeline.ts";

const eventsOver = (count: number, apart: number): Event[] =>
  Array.from({ length: count }, (_, index) => ({
    on: addDays("2026-01-01", index * apart),
    what: "<b>not drawn</b>",
    kind: index % 3 === 0 ? "contact" : "event",
  }));

test("one day makes no picture, nor does none", () => {
  expect(timelinePicture([], [])).toBeUndefined();
  expect(timelinePicture(eventsOver(1, 1), [])).toBeUndefined();
});

test.each([
  [2, 1],
  [2, 400],
  [14, 5],
  [60, 2],
  [300, 1],
])("%i events, %i days apart: labels do not overlap, marks stay inside, nothing acts", (count, apart) => {
  const silence: Event = { on: "2026-01-02", until: addDays("2026-01-01", apart), what: "", kind: "silence" };
  const events = [...eventsOver(count, apart), ...(apart > 7 ? [silence] : [])];
  const clock = { what: "x", when: "y", on: addDays("2026-01-01", count * apart + 3) };
  const picture = timelinePicture(events, [clock]);
  const svg = picture?.svg ?? "";
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 720 \d+"/);
  expect(svg).not.toMatch(/script|href|not drawn|NaN|undefined|url\(/);
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
  for (const circle of svg.matchAll(/cx="([\d.]+)"/g)) expect(Number(circle[1])).toBeLessThanOrEqual(720);
  expect(picture?.alt).toMatch(/^Timeline from .+ to .+\./);
  expect(timelinePicture(events, [clock])).toEqual(picture);
});
