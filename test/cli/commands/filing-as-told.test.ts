import { beforeEach, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempFile } from "../../support/temp-home.ts";
import { NOTICE_OF_SECOND, PAGE_OF_BOTH } from "../../support/two-milestones.ts";

// What a filing holds is taken as it stands: joined words, days in a text, proof from Upwork beside proof from elsewhere, what was asked for.
const CHAT = [
  "13/11/2026, 18:02 - Ines Rolland: Hello Teodor",
  "13/11/2026, 19:31 - Ines Rolland: The tables miss every island, and the weights are in pounds.",
  "13/11/2026, 19:40 - Ines Rolland: Also the surcharge for fuel is wrong in all rows",
  "13/11/2026, 20:09 - Teodor Brandt: islands are rare, skip them",
  "",
].join("\n");

let pc: Computer;
beforeEach(async () => {
  pc = computer();
  pc.now = "2026-11-14T12:00:00Z";
  const files = [
    tempFile("submitted.eml", NOTICE_OF_SECOND),
    tempFile("contract.txt", PAGE_OF_BOTH),
    tempFile("WhatsApp Chat with Teodor Brandt.txt", CHAT),
  ];
  await pc.run(["start", "--from", ...files, "--no-input"]);
});

/** The case as it is, with more told, as an answers file tells it. */
const told = (more: Partial<Case>, answers: Case["answers"]): Computer => {
  const c = firstCase(pc.cases);
  const later = computer({ shelf: [{ ...c, ...more, answers: { ...c.answers, ...answers } }] });
  later.now = pc.now;
  return later;
};

test("words of two messages that were joined stand in the chat", async () => {
  const joined = firstCase(pc.cases).contacts.find(({ gist }) => gist?.includes(" / "));
  expect(joined?.gist).toContain("pounds. / Also");
  expect((await pc.run(["check"])).out).not.toContain("no exhibit has exactly these words");
});

const CLAIM = {
  id: "c1",
  agreed: "Tables for every postcode",
  happened: "On 10 November the tables came without the islands",
  agreedWhere: "milestone",
  agreedOn: "2026-10-05",
} as const;

test("a claim with proof from Upwork beside a chat is not one with proof from outside only; its words name their day", async () => {
  const { exhibits } = firstCase(pc.cases);
  const proved = exhibits.map((one) => ({ ...one, claims: ["c1"] }));
  const said = (await told({ claims: [CLAIM], exhibits: proved }, {}).run(["claims"])).out;
  expect(said).not.toContain("proof from outside Upwork only");
  expect(said).not.toContain("what happened has no date");
  const chatOnly = proved.map((one) => (one.source === "outside" ? one : { ...one, claims: [] }));
  const undated = { ...CLAIM, happened: "The tables came without the islands" };
  const weak = (await told({ claims: [undated], exhibits: chatOnly }, {}).run(["claims"])).out;
  expect(weak).toContain("proof from outside Upwork only");
  expect(weak).toContain("what happened has no date");
});

test("the text for the form tells that changes were requested, where the person's own words do not", async () => {
  const happenings = [{ id: "h9", kind: "changesAsked", on: "2026-11-12", of: "m2" }] as const;
  const statement = "The tables miss the islands.";
  const drafted = async (own: string) =>
    (await told({ happenings }, { statement: own }).run(["draft", "statement"])).out;
  expect(await drafted(statement)).toContain("I requested changes on the contract on 12 Nov 2026.");
  expect(await drafted(`${statement} I pressed Request Changes on 12 November 2026.`)).not.toContain("on 12 Nov 2026.");
});
