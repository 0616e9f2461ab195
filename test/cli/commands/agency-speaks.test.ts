import { beforeEach, expect, test } from "vitest";
import type { Prompt } from "../../../src/ports/questions.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";

// An agency is "we" in every list and choice, and files under its own name, which is asked once.
let pc: Computer;
beforeEach(() => {
  pc = computer({ now: "2026-11-12T09:00:00Z" });
});

const begin = async (more: object) => {
  pc.files.set(
    "case.json",
    JSON.stringify({ role: "agency", contract: "hourly", contractState: "active", otherParty: "Ana", ...more }),
  );
  await pc.run(["start", "--no-input", "--answers", "case.json"]);
};
const OFFER = { on: "2026-11-09", by: "me", amount: "410.00", terms: "all closed", answer: "none" };
const CONTACT = { on: "2026-11-08", by: "me", channel: "upwork", gist: "The report is ready", answered: "no" };

test("no list says “I”", async () => {
  await begin({ agencyName: "Quay Data", offers: [OFFER], contacts: [CONTACT] });
  const { out } = await pc.run(["review", "--no-input"]);
  expect(out).toContain("We made it");
  expect(out).toContain("We wrote or called");
  expect(out).not.toMatch(/(?<![“\p{L}])I (?:made|wrote|did|accept|decline) /u);
});

test("its name stands as the one who files", async () => {
  await begin({ agencyName: "Quay Data" });
  expect((await pc.run(["export"])).out).toContain("Filed by Quay Data, the agency that does the work.");
});

test.each([
  ["freelancer", false],
  ["client", false],
  ["agency", true],
])("the name is asked of the %s: %s", async (role, isAsked) => {
  await begin({ role });
  const { out } = await pc.run(["review", "--no-input"]);
  expect(out.includes("What is your agency called on Upwork?")).toBe(isAsked);
});

test("hours added by hand are told where the explanation for the form is written", async () => {
  await begin({
    agencyName: "Quay Data",
    route: "hourlyAnswer",
    weeks: [{ monday: "2026-11-02", hours: "30:00", manualHours: "4:00", disputedHours: "10:00", rate: "40.00" }],
    happenings: [{ kind: "disputeByClient", on: "2026-11-11", until: "2026-11-16" }],
  });
  const seen: Prompt[] = [];
  const ask = replying((prompt) => {
    seen.push(prompt);
    return { kind: "pause" };
  });
  await pc.run(["review", "explanation"], ask);
  const said = seen
    .flatMap(({ before }) => before)
    .join(" ")
    .replace(/\s+/g, " ");
  expect(said).toContain("4 hours were added by hand. They are outside Upwork's protection");
});
