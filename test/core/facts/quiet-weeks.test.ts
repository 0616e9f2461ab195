import { expect, test } from "vitest";
import { mergeWeeks, quietWeeks } from "../../../src/core/facts/merge/items.ts";
import type { Sighting } from "../../../src/core/facts/merge/sighting.ts";

const week = (monday: string, rank: Sighting["rank"]): Sighting => ({
  kind: "week",
  value: { monday, hours: 10 },
  places: [{ file: "hours.csv", line: 2, quote: "10:00" }],
  rank,
  sure: "sure",
  contract: {},
});
const disputed: Sighting = {
  kind: "happening",
  value: { kind: "disputeByClient", on: "2026-10-08", of: "2026-09-28" },
  places: [{ file: "notice.eml", line: 1, quote: "2026-10-08" }],
  rank: "notice",
  sure: "sure",
  contract: {},
};

test("a week that only a table tells, with its time over and no complaint, is asked", () => {
  const all = [
    week("2026-09-21", "table"),
    week("2026-09-28", "table"),
    week("2026-10-05", "page"),
    week("2026-11-09", "table"),
    disputed,
  ];
  const sure = quietWeeks(mergeWeeks(all), all, "2026-11-18").map(({ fact }) => [
    (fact.value as { monday: string }).monday,
    fact.sure,
  ]);
  expect(sure).toEqual([
    ["2026-11-09", "sure"],
    ["2026-10-05", "sure"],
    ["2026-09-28", "sure"],
    ["2026-09-21", "likely"],
  ]);
});
