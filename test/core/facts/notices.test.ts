import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/core/facts/notices/all.ts";
import { findNotice } from "../../../src/core/facts/notices/find-notices.ts";
import { openNotice } from "../../../src/core/facts/notices/open.ts";
import { ACCOUNT_GUISES } from "./guises/account.ts";
import { DISPUTE_GUISES } from "./guises/disputes.ts";
import { asRead, type Guise } from "./guises/guise.ts";
import { HELD_MONEY_GUISES } from "./guises/held-money.ts";
import { HOURS_GUISES } from "./guises/hours.ts";
import { LATER_VOICES } from "./guises/later-voices.ts";
import { MILESTONE_GUISES } from "./guises/milestones.ts";
import { MORE_VOICES } from "./guises/more-voices.ts";
import { OTHER_VOICES } from "./guises/other-voices.ts";
import { VOICES } from "./guises/voices.ts";

const NAMES = { contracts: [], milestones: [] };
const TODAY = "2026-11-24";
const ALL: readonly Guise[] = [
  ...HELD_MONEY_GUISES,
  ...MILESTONE_GUISES,
  ...DISPUTE_GUISES,
  ...HOURS_GUISES,
  ...ACCOUNT_GUISES,
  ...VOICES,
  ...MORE_VOICES,
  ...OTHER_VOICES,
  ...LATER_VOICES,
];

describe("a notice of Upwork is known in any wording", () => {
  test.each(ALL.map((one) => [`${one.kind}: ${one.subject}`, one] as const))("%s", (_name, guise) => {
    const read = asRead(guise);
    const head = read.mail;
    if (head === undefined) throw new Error("A guise is a mail");
    expect(kindOf(openNotice(read, head, TODAY, NAMES))?.id).toBe(guise.kind);
    const found = findNotice(read, TODAY, NAMES);
    const facts = (found?.sightings ?? []).map(({ kind, value }) => ({ kind, value }));
    for (const [kind, value] of guise.facts)
      expect(facts).toContainEqual({
        kind,
        value: typeof value === "object" ? expect.objectContaining(value as object) : value,
      });
    for (const value of guise.never ?? [])
      for (const fact of facts)
        expect(Object.values(Object(fact.value)).concat(fact.value as never)).not.toContain(value);
  });
});
