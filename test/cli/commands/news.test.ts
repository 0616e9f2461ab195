import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { BACK, scripted, visits } from "../../support/scripted-ask.ts";

// Which deadlines an edit, or time, has moved: said once, with why.

const HELD = {
  name: "Shop",
  amount: "640.00",
  fundedOn: "2026-09-01",
  submittedOn: "never",
  money: "held",
  changesAskedOn: null,
};
const FIXED = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "nothing",
  contractBegan: "2026-09-01",
  milestones: [{ ...HELD, submittedOn: "2026-11-05" }],
};
const ENDED = { ...FIXED, contractState: "ended", endedBy: "them", endedOn: "2026-11-10", milestones: [HELD] };

const flat = (text: string): string => text.replace(/\s+/g, " ");
const REFUND = "Answer to a refund request when the contract is ended";

let pc: Computer;
beforeEach(() => {
  pc = computer({ now: "2026-11-11T12:00:00Z", width: 100 });
});
const begin = async (given: object): Promise<void> => {
  pc.files.set("a.json", JSON.stringify({ title: "Case", ...given }));
  expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
};
const told = async (words: readonly string[], script?: Parameters<typeof scripted>[0]): Promise<string> =>
  flat((await pc.run(words, script && scripted(script).ask)).err);

describe("an edit says which deadlines it moved", () => {
  test("log date: from when to when, and the other way when it is taken back", async () => {
    await begin(ENDED);
    expect(await told(["log", "date", "--set", "clock=refundAnswer", "--set", "dueOn=2026-11-19"])).toContain(
      `Moved: ${REFUND}, from 17 Nov 2026 to 19 Nov 2026.`,
    );
    expect(await told(["review", "--undo"])).not.toBe("");
    await pc.run(["review", "--redo"]);
    let back = "";
    while (!back.includes("Moved:")) back = await told(["review", "--undo"]);
    expect(back).toContain(`Moved: ${REFUND}, from 19 Nov 2026 to 17 Nov 2026.`);
  });

  test("a question that is answered again, without a terminal and with one", async () => {
    await begin(ENDED);
    expect(await told(["resume", "--set", "endedOn=2026-11-09", "--no-input"])).toContain(
      `Moved: ${REFUND}, from 17 Nov 2026 to 16 Nov 2026.`,
    );
    expect(await told(["review", firstCase(pc.cases).id, "endedOn"], { endedOn: "2026-11-08" })).toContain(
      `Moved: ${REFUND}, from 16 Nov 2026 to 15 Nov 2026.`,
    );
  });

  test("a deadline that went, and why", async () => {
    await begin(ENDED);
    const news = await told(["log", "notice", "--set", "contractState=active"]);
    expect(news).toContain(`Gone: ${REFUND} (17 Nov 2026), because the contract has not ended.`);
    expect(news).toContain("Logged.");
  });

  test("one that was met", async () => {
    await begin({ ...ENDED, requests: [{ on: "2026-11-11", what: "Answer the refund", dueOn: "2026-11-17" }] });
    expect(await told(["resume", "--set", "requests.r1.answeredOn=2026-11-11", "--no-input"])).toContain(
      `Gone: ${REFUND} (17 Nov 2026), because it was met.`,
    );
  });

  test("one of a settled case", async () => {
    await begin(ENDED);
    pc.now = "2026-11-12T12:00:00Z";
    expect(await told(["log", "outcome", "--set", "outcome=agreement", "--set", "outcomeOn=2026-11-12"])).toContain(
      `Gone: ${REFUND} (17 Nov 2026), because the case is settled.`,
    );
  });

  test("a wait by which nothing is lost is news too, in one line", async () => {
    await begin({ ...FIXED, milestones: [HELD] });
    const news = await told([
      "log",
      "contact",
      ...["on=2026-11-10", "by=them", "channel=upwork", "gist=When?", "answered=no"].flatMap((one) => ["--set", one]),
    ]);
    expect(news).toContain("New: Answer to the client's messages, When?, until Tue 17 Nov 2026");
    expect(news).not.toMatch(/! |File first/);
  });

  test("nothing when no deadline changed", async () => {
    await begin(ENDED);
    expect(await told(["resume", "--set", "otherParty=Mara", "--no-input"])).not.toMatch(/Moved|Gone|New:|Ended:/);
    expect(await told(["rename", "case", "Another"])).not.toMatch(/Moved|Gone|New:|Ended:/);
  });

  test("what was told at its answer is not told again at the end", async () => {
    await begin({ role: "freelancer", contract: "fixed" });
    const story = scripted({
      contractState: "ended",
      endedBy: "them",
      endedOn: "2026-11-06",
      happenings: "done",
      contractBegan: "2026-09-04",
      milestones: visits("add", "done"),
      "milestones.*.name": "Logo",
      "milestones.*.amount": "800",
      "milestones.*.money": "held",
      "milestones.*.fundedOn": "2026-10-05",
      "milestones.*.submittedOn": "2026-11-03",
      "milestones.*.changesAskedOn": { skip: "" },
      urgent: "facts",
      want: "releaseAll",
      deadline: "steps",
      contacts: BACK,
      steps: "leave",
    });
    const ran = await pc.run(["resume"], story.ask);
    expect(story.unused()).toEqual([]);
    const shown = story.prompts.map((prompt) => prompt.before.join(" ")).join(" ");
    expect(flat(shown)).toContain("You: approve the refund");
    expect(flat(ran.err).match(/approve the refund/g) ?? []).toEqual([]);
  });
});

describe("coming back", () => {
  test("says what ended and what began by the rule since the person was here", async () => {
    await begin({ ...FIXED, role: "client" });
    pc.now = "2026-11-22T12:00:00Z";
    const news = await told(["resume"], { steps: "leave" });
    expect(news).toMatch(
      /You were here 11 days ago\. Ended: Review of submitted work, Shop, on 19 Nov 2026\. New: .*Shop, until .*19 Dec 2026/,
    );
  });

  test("says nothing more where time changed nothing", async () => {
    await begin(ENDED);
    pc.now = "2026-11-12T12:00:00Z";
    expect(await told(["resume"], { steps: "leave" })).not.toMatch(/Ended:|New:|Gone:|Moved:/);
  });
});
