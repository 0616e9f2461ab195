import { describe, expect, test } from "vitest";
import type { Case } from "../../src/core/case/case.ts";
import { isBonus, isSettled } from "../../src/core/case/facts.ts";
import type { Present } from "../../src/core/deadlines/deadline-math.ts";
import { sayEnd } from "../../src/core/deadlines/format-deadline.ts";
import { disclose } from "../../src/core/filing/disclose.ts";
import { factsOf } from "../../src/core/interview/progress.ts";
import { replay } from "../../src/core/interview/replay.ts";
import { forLetters } from "../../src/core/letters/letter-days.ts";
import { draftMessage } from "../../src/core/letters/message.ts";
import { draftOffer } from "../../src/core/letters/offer.ts";
import { askOf } from "../../src/core/money/ask.ts";
import type { RouteId } from "../../src/core/routes/route.ts";
import { routesOf } from "../../src/core/routes/routes.ts";
import { DEADLINE_USES, UPWORK_RULES } from "../../src/core/rules/built-in.ts";
import { type Standing, standingOf } from "../../src/core/standing/standing.ts";
import { addDays, daysBetween } from "../../src/core/values/days.ts";
import { formatUsd } from "../../src/core/values/format-money.ts";
import { firstLines } from "../../src/terminal/views/case/home.ts";
import { asInstalled } from "../support/look.ts";
import { noPaint } from "../support/prompts.ts";
import { ASK_STORIES, caseOf, STORIES } from "../support/stories.ts";

// Every case file, looked at on each day from ten days before its first event to sixty days after its last: on no day may one page
// contradict another about a sum of money or a deadline.

const BEFORE = 10;
const AFTER = 60;
const LOOK = { paint: noPaint, width: 200, plain: false, asTyped: asInstalled };

/** Every day in a case on which something happened. */
const daysIn = (c: Case): string[] =>
  [
    ...JSON.stringify([c.answers, c.milestones, c.weeks, c.contacts, c.happenings, c.requests, c.offers]).matchAll(
      /"(2026-\d\d-\d\d)"/g,
    ),
  ]
    .map(([, day = ""]) => day)
    .sort();

interface Visit {
  readonly c: Case;
  readonly day: string;
  readonly present: Present;
  readonly standing: Standing;
}

const visits = (c: Case): Visit[] => {
  const days = daysIn(c);
  const [first = "2026-11-01", last = "2026-11-01"] = [days[0], days.at(-1)];
  const { applying } = replay(c);
  return Array.from({ length: daysBetween(first, last) + BEFORE + AFTER }, (_, index) => {
    const day = addDays(first, index - BEFORE);
    const present = { now: `${day}T12:00:00Z`, zone: "UTC", today: day };
    return { c, day, present, standing: standingOf(applying, UPWORK_RULES, present) };
  });
};

const headOf = ({ c, present, standing }: Visit): string[] => firstLines(c, LOOK, { only: true, standing, present });

const centsAt = (standing: Standing, ...places: readonly string[]): number =>
  standing.pots.filter(({ place }) => places.includes(place)).reduce((sum, { cents }) => sum + (cents ?? 0), 0);

/** Routes that need money that is held. */
const OF_HELD: readonly RouteId[] = ["escrowDispute", "acceptRefund", "partialRelease", "endAndRefund"];
/** Routes that need money that was paid out, on a fixed price. */
const OF_PAID: readonly RouteId[] = ["giveRefund", "mediation"];

const ROWS = [...STORIES, ...ASK_STORIES].map(({ name }) => [name, visits(caseOf(name))] as const);

describe.each(ROWS)("%s, day by day", (_name, walk) => {
  test("the head and the pots tell the same of the money", () => {
    for (const visit of walk) {
      const held = centsAt(visit.standing, "held", "frozen");
      const said = factsOf(visit.c, visit.standing.moved).join(", ");
      if (held > 0) expect(said, visit.day).toContain(`${formatUsd(held)} held`);
      else expect(said, visit.day).not.toMatch(/[1-9][\d,.]* USD held/);
      for (const { milestones } of visit.standing.moved)
        for (const id of milestones)
          expect(visit.standing.pots.find(({ item }) => item === id)?.byRule, `${visit.day} ${id}`).toBe(true);
    }
  });

  test("no route is open for money that is not there", () => {
    for (const { c, day, present, standing } of walk) {
      const open = routesOf(standing.case, standing.deadlines, present.now).filter(({ state }) => state === "open");
      const ids = open.map(({ id }) => id);
      if (centsAt(standing, "held", "frozen") === 0 && c.milestones.length > 0)
        expect(
          ids.filter((id) => OF_HELD.includes(id)),
          day,
        ).toEqual([]);
      const isPaid = standing.case.milestones.some((one) => isBonus(one)) || centsAt(standing, "released") > 0;
      if (!isPaid && standing.case.weeks.length === 0)
        expect(
          ids.filter((id) => OF_PAID.includes(id)),
          day,
        ).toEqual([]);
    }
  });

  test("a time that moved money is named first, until it is told what happened", () => {
    for (const visit of walk) {
      const { standing, day } = visit;
      if (isSettled(standing.case)) continue;
      const recent = standing.passed.filter(
        ({ due }) =>
          due.kind !== "unknown" && daysBetween(due.kind === "day" ? due.day : due.instant.slice(0, 10), day) <= 30,
      );
      const head = headOf(visit);
      for (const one of recent) {
        const at = head.findIndex((line) => line.includes(sayEnd(one)));
        expect(at, `${day} ${one.id}: ${head.join("\n")}`).toBeGreaterThanOrEqual(0);
        const running = head.findIndex((line) => /^ {2}· /.test(line));
        if (running >= 0) expect(at, `${day} ${one.id}`).toBeLessThan(running);
      }
    }
  });

  test("nothing urges to what is over, and no deadline that moves money is over and running on two pages", () => {
    for (const { standing, present, day } of walk) {
      const over = standing.deadlines.filter(({ state }) => state === "over").map(({ id }) => id);
      const routes = routesOf(standing.case, standing.deadlines, present.now);
      for (const { until, state, id } of routes)
        if (until !== undefined && state === "open") expect(over, `${day} ${id}`).not.toContain(until.id);
      for (const { deadline } of standing.moved)
        expect(
          standing.deadlines.filter((one) => one.id === deadline.id && one.state === "running"),
          day,
        ).toEqual([]);
    }
  });

  test("what is asked for is there to be given", () => {
    for (const { c, present, standing, day } of walk) {
      const { applying } = replay(c);
      const ask = askOf(applying, { ...standing, pack: UPWORK_RULES, present });
      const filing = disclose(c, ask, standing.case);
      for (const part of ask.parts)
        if (part.place === "held")
          expect(filing.milestones.find(({ id }) => id === part.item)?.money, `${day} ${part.item}`).toMatch(
            /held|partReleased/,
          );
    }
  });

  test("no letter names a day that has passed as one to answer by", () => {
    for (const { c, day } of walk) {
      const applying = forLetters(replay(c).applying, day);
      for (const letter of [draftMessage(applying), draftOffer(applying)])
        for (const [said, year, month, date] of (letter ?? "").matchAll(/\bby (\d{1,2}) (\w{3}) (\d{4})/g))
          expect(new Date(`${year} ${month} ${date} UTC`).toISOString().slice(0, 10) >= day, `${day}: ${said}`).toBe(
            true,
          );
    }
  });
});

test("the walk meets deadlines that moved money", () => {
  const met = new Set(
    ROWS.flatMap(([, walk]) => walk.flatMap(({ standing }) => standing.moved.map(({ deadline }) => deadline.rule.id))),
  );
  const movers = [...DEADLINE_USES].filter(([, use]) => use.silence !== undefined).map(([id]) => id);
  expect(movers.filter((id) => met.has(id)).length).toBeGreaterThanOrEqual(2);
});
