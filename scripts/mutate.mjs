#!/usr/bin/env node
// Plants one mistake at a time in a copy of the core and runs the tests of its part: each must fail.
//   node scripts/mutate.mjs [WORDS]     only the mutations whose line has these words
// A mutation that no test sees is printed as "survived", and the exit code is 1.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** [file under src/core, what stands there once, what is put in its place, the tests under test/core that must see it] */
const MUTATIONS = [
  // Deadlines: how days are counted, and what starts them.
  ["deadlines/deadline-math.ts", "day.dayOfWeek > 5", "day.dayOfWeek > 6", "deadlines"],
  ["deadlines/deadline-math.ts", "Math.ceil(length.hours / 24)", "Math.floor(length.hours / 24)", "deadlines"],
  ["deadlines/deadline-math.ts", "const sign = before ? -1 : 1", "const sign = 1", "deadlines"],
  ["deadlines/deadline-math.ts", "T23:59:00Z", "T00:00:00Z", "deadlines"],
  [
    "deadlines/deadline-math.ts",
    "Temporal.Instant.from(due.instant)) > 0",
    "Temporal.Instant.from(due.instant)) >= 0",
    "deadlines",
  ],
  ["deadlines/deadline-math.ts", "endEverywhere(due.day)) >= 0", "endEverywhere(due.day)) > 0", "deadlines"],
  ["deadlines/deadline-math.ts", "7 + weekday - 1", "7 + weekday", "deadlines"],
  ["deadlines/urgency.ts", "<= HURRY", "< HURRY", "deadlines"],
  ["deadlines/milestone-days.ts", "changes > submitted", "changes < submitted", "deadlines"],
  ["deadlines/milestone-days.ts", 'one.cameLast === "changes" ||', 'one.cameLast === "handIn" ||', "deadlines"],
  ["deadlines/milestone-days.ts", "if (isSameDay(one)) return", "if (false) return", "deadlines"],
  ["deadlines/held-triggers.ts", 'enderOf(c) === "client" &&', "enderOf(c) !== undefined &&", "deadlines"],
  [
    "deadlines/triggers.ts",
    '!filedAs(c, "mediation", "nonResolution", "arbitration")',
    '!filedAs(c, "mediation", "arbitration")',
    "deadlines routes",
  ],
  [
    "deadlines/matter-triggers.ts",
    "...ofMatter(c, matter, what), until: undefined",
    "...ofMatter(c, matter, what)",
    "deadlines happenings",
  ],
  [
    "deadlines/deadlines.ts",
    "const rank = { running: 0, unknown: 1, over: 2 }",
    "const rank = { running: 0, unknown: 2, over: 1 }",
    "deadlines",
  ],
  ["deadlines/deadlines.ts", "ownDateOf(one) === ownDate)", "ownDateOf(one) !== undefined)", "deadlines"],
  // Rules: which version governs.
  [
    "rules/rulebook.ts",
    "day >= rule.inForce.from",
    "day > rule.inForce.from",
    "rules/rules.test.ts rules/rules-dates.test.ts rules/rulebook-file.test.ts",
  ],
  [
    "rules/rulebook.ts",
    "day <= rule.inForce.to",
    "day < rule.inForce.to",
    "rules/rules.test.ts rules/rules-dates.test.ts rules/rulebook-file.test.ts",
  ],
  [
    "rules/rulebook-file.ts",
    "if (days <= STALE_AFTER_DAYS)",
    "if (days < STALE_AFTER_DAYS)",
    "rules/rules.test.ts rules/rules-dates.test.ts rules/rulebook-file.test.ts",
  ],
  // Routes: who has which, and when.
  ["routes/eligibility.ts", 'c.answers.contract !== "enterprise"', 'c.answers.contract === "enterprise"', "routes"],
  ["routes/hourly.ts", "x.now < from", "x.now <= from", "rules/law-in-use.test.ts"],
  ["routes/hourly.ts", "window.running === undefined && window.unknown", "window.unknown", "routes"],
  ["routes/route-helpers.ts", 'enderOf(x.c) === "freelancer" ||', 'enderOf(x.c) === "client" ||', "routes"],
  ["routes/prerequisites.ts", 'c.answers.outcome === "agreement"', "false", "routes"],
  // Money: fees, pots, what can be asked for.
  ["money/fees.ts", "const top = 2 * cents * part + whole;", "const top = 2 * cents * part + whole - 1;", "money"],
  ["money/fees.ts", "while (netOf(gross, percent) < netCents)", "while (netOf(gross, percent) <= netCents)", "money"],
  ["money/fees.ts", "percent <= range.most", "percent < range.most", "money"],
  ["money/zopa.ts", "floor.highCents <= ceiling.lowCents", "floor.highCents < ceiling.lowCents", "money"],
  ["money/zopa.ts", "top + kept - 1n", "top", "money"],
  ["money/amount-at-stake.ts", "const cents = Math.min(said ?? pot, pot);", "const cents = said ?? pot;", "money"],
  ["money/pots.ts", "one.hours === 0 && one.withoutHours === undefined", "one.hours === 0", "money"],
  ["money/pots.ts", "heldOfMilestone(one)", "one.amount", "money"],
  ["money/ask.ts", "said.hours > most.hours", "said.hours >= most.hours", "money"],
  ["money/ask.ts", "given >= whole", "given > whole", "money"],
  [
    "money/reach.ts",
    'deadlineFor(time, ["mediation-start"], pot.item)',
    'deadlineFor(time, ["mediation-answer"], pot.item)',
    "money",
  ],
  ["money/reach.ts", "time.present.now < from", "time.present.now <= from", "rules/law-in-use.test.ts"],
  ["money/reach.ts", "isNone(most) && !isNone(mostOf(c, pot))", "isNone(most)", "money"],
  // Values: days, hours and amounts as people write them.
  ["values/day-parts.ts", "apart(each, today) >= 0", "apart(each, today) > 0", "values"],
  ["values/day-parts.ts", "const FAR = 92;", "const FAR = 30;", "values"],
  ["values/parse-day.ts", "return on(-(back || 7))", "return on(-back)", "values"],
  ["values/day-range.ts", "apart(start, end) > 0 &&", "apart(start, end) > 8 &&", "values"],
  ["values/hours.ts", "minutes > 59", "minutes > 60", "values"],
  ["values/parse-amount.ts", 'decimals.length === 3 && !before.startsWith("0")', "decimals.length === 3", "values"],
  ["values/time-of-day.ts", "(hour % 12) +", "hour +", "values"],
  // Answers that do not go together.
  [
    "interview/consistency.ts",
    "one.releasedAmount > one.amount",
    "one.releasedAmount >= one.amount",
    "interview/consistency.test.ts",
  ],
  [
    "interview/consistency.ts",
    "(one[field] ?? 0) > one.hours",
    "(one[field] ?? 0) >= one.hours",
    "interview/consistency.test.ts",
  ],
  ["interview/consistency.ts", "feePercent > own.most", "feePercent >= own.most", "interview/consistency.test.ts"],
  [
    "interview/consistency.ts",
    "worse.cents < better.cents",
    "worse.cents > better.cents",
    "interview/consistency.test.ts",
  ],
  [
    "interview/day-consistency.ts",
    "first.day <= second.day",
    "first.day < second.day",
    "interview/consistency.test.ts",
  ],
  [
    "interview/day-consistency.ts",
    'mediationAnswer: ["mediation"]',
    'mediationAnswer: ["arbitration"]',
    "interview/consistency.test.ts",
  ],
  // Replay: what applies of a case.
  ["interview/replay.ts", "!c.withdrawn.includes(item.id)", "true", "interview"],
  ["interview/replay.ts", "answer === NONE_FITS ||", "", "interview"],
  ["interview/dependents.ts", "before[name] !== null &&", "", "interview"],
  [
    "interview/edit.ts",
    "Number(given.exec(item.id)?.[1] ?? 0)),\n    c.lastIds[list] ?? 0",
    "Number(given.exec(item.id)?.[1] ?? 0)),\n    0",
    "interview",
  ],
  // Words covered, and checks of the filing.
  ["filing/redaction/redact-text.ts", "if (letters < 2 ||", "if (letters < 1 ||", "filing/redaction"],
  ["filing/redaction/between-words.ts", "signs > MOST_BETWEEN", "signs >= MOST_BETWEEN", "filing/redaction"],
  [
    "filing/redaction/words-at.ts",
    "state.at > (best?.end ?? start)",
    "state.at < (best?.end ?? Infinity)",
    "filing/redaction",
  ],
  ["filing/checks/ask.ts", "one > most)", "one >= most)", "filing/checks"],
  [
    "filing/checks/ask.ts",
    'if (pot?.place === "bonus") return "bonus-final";',
    'if (pot?.place === "bonus") return "funded-only";',
    "filing/checks",
  ],
  ["case/facts.ts", "Math.max(0, one.amount - one.releasedAmount)", "one.amount", "money"],
];

const copy = mkdtempSync(join(tmpdir(), "dispute-coach-mutate-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const name of ["src", "test", "docs", "scripts", "package.json", "tsconfig.json", "vitest.config.ts"])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");

const run = (tests) =>
  spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--bail=1",
      "--reporter=dot",
      "--exclude=**/*.properties.test.ts",
      ...tests.split(" ").map((one) => `test/core/${one}`),
    ],
    { cwd: copy, encoding: "utf8" },
  );

const words = process.argv.slice(2).join(" ");
const chosen = MUTATIONS.filter((one) => one.join(" ").includes(words));

/** Do these tests pass without any mutation? Asked once for each, when it is needed. */
const green = new Map();
const isGreen = (tests) => {
  if (!green.has(tests)) green.set(tests, run(tests).status === 0);
  return green.get(tests);
};

let survived = 0;
for (const [file, from, to, tests] of chosen) {
  const path = join(copy, "src/core", file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  if (!isGreen(tests)) throw new Error(`The tests ${tests} fail without any mutation.`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const isKilled = run(tests).status !== 0;
  writeFileSync(path, text);
  if (!isKilled) survived += 1;
  process.stdout.write(`${isKilled ? "killed  " : "SURVIVED"} ${file}: ${from} -> ${to || "(nothing)"}\n`);
}
process.stdout.write(`${chosen.length} mutations, ${chosen.length - survived} killed, ${survived} survived\n`);
process.exitCode = survived > 0 ? 1 : 0;
