import { expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { computer } from "../../support/run-program.ts";
import { PAUSE, scripted } from "../../support/scripted-ask.ts";

const HOURS = {
  role: "agency",
  contract: "hourly",
  contractState: "paused",
  want: "keepPaid",
  alsoWant: ["close"],
  route: "hourlyAnswer",
  weeks: [{ monday: "2026-11-02", hours: 20, rate: 30, disputedHours: 12, manualHours: 2 }],
  happenings: [{ kind: "disputeByClient", on: "2026-11-13" }],
};
const flat = (text: string) => text.replace(/\s+/g, " ");
const begun = async (more: object = {}) => {
  const pc = computer({ now: "2026-11-14T09:00:00Z" });
  pc.files.set("case.json", JSON.stringify({ ...HOURS, ...more }));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  return pc;
};

test("while hours are disputed, closing the contract comes neither first nor into the form", async () => {
  const pc = await begun();
  expect(flat((await pc.run(["status", "--plain"])).out)).not.toContain("End the contract: no more hours");
  expect((await pc.run(["export", "--format", "form"])).out).not.toContain("contract to be closed");
});

test("check points at time added by hand, and says what is not known of it", async () => {
  const pc = await begun();
  const said = flat((await pc.run(["check", "--plain"])).out);
  expect(said).toContain("2 hours were added by hand, which are not protected. It is not known whether they are among");
});

test("wishes of an hourly contract speak of hours", async () => {
  const pc = await begun();
  const story = scripted({ want: PAUSE });
  await pc.run(["review", firstCase(pc.cases).id, "want"], story.ask);
  const labels = JSON.stringify(story.prompts[0]);
  expect(labels).toContain("The hours in question stay paid");
  expect(labels).toContain("The hours in question are paid to us");
});

test("a message that was answered later runs no clock, and is told as no silence", async () => {
  const note = (on: string, by: string, gist: string) => ({ on, by, channel: "upwork", gist, answered: "no" });
  const pc = await begun({
    contacts: [note("2026-11-09", "me", "sent the report"), note("2026-11-10", "them", "too many hours")],
  });
  expect(flat((await pc.run(["status", "--plain"])).out)).not.toContain("no answer");
  expect((await pc.run(["export", "--format", "md"])).out).not.toContain("(no answer)");
  expect((await pc.run(["deadlines", "--plain"])).out).toContain("answer the message");
  await pc.run(["log", "contact", "--set", "on=2026-11-12", "--set", "by=me", "--set", "gist=explained the hours"]);
  expect((await pc.run(["deadlines", "--plain"])).out).not.toContain("answer the message");
});

test("claims say what a copied diary can hold, and where to look", async () => {
  const pc = await begun({ exhibits: [{ name: "diary.txt", source: "diary", on: "2026-11-02" }] });
  const said = flat((await pc.run(["claims", "--plain"])).out);
  expect(said).toContain("There: the Work Diary of the hours in question (A)");
  expect(said).not.toMatch(/There: [^.]*(screenshots|weekly limit)/);
});
