import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// A promise is logged, its day passes, `status` and `due` say so, and `draft nudge` reminds with their own words.

const CASE = {
  title: "Spice labels",
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-09-01",
  otherParty: "Mira Tandon",
  contractName: "Spice labels",
  contractId: "40112233",
  milestones: [
    { name: "Nine labels", amount: "640.00", money: "held", fundedOn: "2026-09-01", submittedOn: "2026-11-03" },
  ],
};
const PROMISE = [
  ...["--set", "by=them", "--set", "on=2026-11-09", "--set", "note=I will release it on Thursday"],
  ...["--set", "until=2026-11-12", "--set", "channel=upwork"],
];

const flat = (text: string): string => text.replace(/\s+/g, " ");

const at = async (now: string, given: object = CASE) => {
  const home = computer({ now: "2026-11-10T10:00:00Z", width: 100 });
  home.files.set("a.json", JSON.stringify(given));
  expect((await home.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  const log = async (...words: string[]) => {
    const ran = await home.run(["log", ...words]);
    expect(ran.err + ran.out, words.join(" ")).not.toContain("does not fit");
    expect(ran.code, ran.err).toBe(0);
    return ran;
  };
  return { home, log, go: () => (home.now = now) };
};

describe("a promise of the other side", () => {
  test("is told ahead, then as passed, and the reminder has their words, day and place", async () => {
    const { home, log, go } = await at("2026-11-15T10:00:00Z");
    await log("promise", ...PROMISE);
    const before = flat((await home.run(["status"])).out);
    expect(before).toContain(
      "in 2 days The client promised: “I will release it on Thursday” (Upwork Messages, 9 Nov 2026), until 12 Nov 2026",
    );
    expect((await home.run(["draft", "nudge"])).err).toContain("Nothing is overdue");
    go();
    const { out } = await home.run(["status"]);
    expect(flat(out)).toContain(
      "! The client promised: “I will release it on Thursday” (Upwork Messages, 9 Nov 2026). It was due on 12 Nov 2026, 3 days ago.",
    );
    expect(flat(out)).toMatch(/Remind them with dispute-coach draft nudge \S+ --about promise-h1/);
    const due = await home.run(["due", "--json"]);
    expect(JSON.parse(due.out).due.map((one: { id: string; passed: boolean }) => [one.id, one.passed])).toContainEqual([
      "promise-h1",
      true,
    ]);
    expect(JSON.parse((await home.run(["status", "--json"])).out).overdue).toMatchObject([
      { id: "promise-h1", kind: "promise", day: "2026-11-12", from: "them" },
    ]);
    const nudge = await home.run(["draft", "nudge"]);
    expect(nudge.code).toBe(0);
    expect(nudge.out.trimEnd()).toBe(
      [
        "Hello Mira Tandon,",
        "On Monday 9 November 2026 you wrote to me here in Upwork Messages: “I will release it on Thursday.” That was for Thursday 12 November 2026, and I have not seen it yet.",
        "By Upwork's rules there is a day for this: without an answer by Tuesday 17 November 2026, silence counts as approval: the money is released to me automatically.",
        "Could you please do this by Wednesday 18 November 2026?",
        "Thank you.",
      ].join("\n\n"),
    );
    expect(flat(nudge.err)).toMatch(/If it has, log it with dispute-coach log kept \S+/);
  });

  test("that was kept is off the list, and there is nothing to remind of", async () => {
    const { home, log, go } = await at("2026-11-15T10:00:00Z");
    await log("promise", ...PROMISE);
    go();
    const { err } = await log("kept");
    expect(err).toContain("Logged: The client promised “I will release it on Thursday”, for 12 Nov 2026.");
    expect((await home.run(["status"])).out).not.toContain("promised");
    expect((await home.run(["draft", "nudge"])).code).toBe(1);
    expect((await home.run(["log", "kept"])).err).toContain("There is no promise that is still open.");
  });

  test("of several the one that is meant is named", async () => {
    const { home, log } = await at("2026-11-15T10:00:00Z");
    await log("promise", ...PROMISE);
    await log(
      "promise",
      "--set",
      "by=upwork",
      "--set",
      "on=2026-11-10",
      "--set",
      "note=We will look at it",
      "--set",
      "until=2026-11-13",
    );
    const which = await home.run(["log", "kept"]);
    expect(which.code).toBe(1);
    expect(which.err).toContain("h2: Upwork promised “We will look at it”, for 13 Nov 2026");
    await log("kept", "--set", "promise=look at it", "--set", "kept=no");
    expect((await home.run(["log", "kept", "--set", "promise=h9"])).code).toBe(1);
  });

  test("in a filing it stands as a dated fact, in their words", async () => {
    const { home, log } = await at("2026-11-15T10:00:00Z");
    await log("promise", ...PROMISE);
    expect((await home.run(["export"])).out).toContain(
      "The client promised “I will release it on Thursday”, for 12 Nov 2026",
    );
  });
});

describe("an agency", () => {
  test("says we and us in a reminder, as in every letter", async () => {
    const { home, log, go } = await at("2026-11-15T10:00:00Z", { ...CASE, role: "agency" });
    await log("promise", ...PROMISE);
    go();
    const nudge = (await home.run(["draft", "nudge"])).out;
    expect(nudge).toContain("you wrote to us here in Upwork Messages");
    expect(nudge).toContain("That was for Thursday 12 November 2026, and we have not seen it yet.");
    expect(nudge).not.toMatch(/\b(?:I|me|my)\b(?! will release it)/);
  });
});

describe("what else did not come", () => {
  test.each<[string, string[][], string[], string]>([
    [
      "a promise of Upwork's specialist",
      [
        [
          "promise",
          "--set",
          "by=mediator",
          "--set",
          "on=2026-11-09",
          "--set",
          "note=You will hear from us by Wednesday.",
          "--set",
          "until=2026-11-11",
        ],
      ],
      [
        "This is about my contract “Spice labels” (ID 40112233) with the client, Mira Tandon.",
        "you wrote to me: “You will hear from us by Wednesday.”",
      ],
      "Could you please tell me by Friday 20 November 2026 where it stands?",
    ],
    [
      "a ticket to Support",
      [
        [
          "happened",
          "--set",
          "kind=ticketOpened",
          "--set",
          "on=2026-11-09",
          "--set",
          "note=The release button gives an error",
          "--set",
          "until=none",
        ],
      ],
      ["On 9 Nov 2026 I wrote to you about this: the release button gives an error.", "I have not had an answer yet."],
      "Could you please tell me by Friday 20 November 2026 where it stands?",
    ],
    [
      "the review that ended",
      [],
      [
        "I submitted the work for the milestone “Nine labels” with Submit Work on 3 Nov 2026.",
        "The 640.00 USD is still held.",
        "As I understand Upwork's rules: The client has 14 calendar days to review work",
      ],
      "Could you please tell me on which day the money will be released?",
    ],
  ])("%s", async (_what, logs, told, ask) => {
    const isReview = logs.length === 0;
    const { home, log, go } = await at(isReview ? "2026-11-20T10:00:00Z" : "2026-11-17T10:00:00Z");
    for (const words of logs) await log(...words);
    go();
    const { out, code } = await home.run(["draft", "nudge"]);
    expect(code).toBe(0);
    for (const one of told) expect(out).toContain(one);
    const parts = out.trimEnd().split("\n\n");
    expect(parts.at(-2)).toBe(ask);
    // One thing is asked, and nobody is threatened.
    expect(out.match(/\?/g)).toHaveLength(1);
    expect(out).not.toMatch(/or else|report you|otherwise|feedback|immediately/i);
  });

  test("a payment for arbitration that did not come", async () => {
    const { home, log, go } = await at("2026-11-20T10:00:00Z");
    await log("happened", "--set", "kind=disputeByFreelancer", "--set", "on=2026-10-20", "--set", "until=none");
    await log("happened", "--set", "kind=nonResolution", "--set", "on=2026-11-05", "--set", "until=none");
    await log("happened", "--set", "kind=arbitrationPaid", "--set", "by=me", "--set", "on=2026-11-08");
    go();
    expect(flat((await home.run(["status"])).out)).toContain(
      "You paid, and of a payment by the client nothing is told.",
    );
    const { out } = await home.run(["draft", "nudge"]);
    expect(out).toContain(
      "Upwork sent the Notice of Non-Resolution on 5 Nov 2026, and the time to ask and pay for arbitration ended on 12 Nov 2026. I paid my part on 8 Nov 2026.",
    );
    expect(out).toContain("this holds if only one side pays: The held money goes to the side that paid.");
    expect(out).toContain("Could you please tell me whether the client has paid in time?");
  });

  test("a first message without an answer", async () => {
    const { home, go } = await at("2026-11-17T10:00:00Z", {
      ...CASE,
      contacts: [],
      happened: "The labels are in.",
      request: "release the milestone",
      answerBy: "2026-11-13",
      message: "Hello Mira Tandon,\n\nCould you please release the milestone?",
      messageSentOn: "2026-11-10",
    });
    go();
    const { out } = await home.run(["draft", "nudge"]);
    expect(out).toContain(
      "On Tuesday 10 November 2026 I asked you here in Upwork Messages to release the milestone. I asked for an answer by Friday 13 November 2026, and have not had one yet.",
    );
  });
});

test("draft without a word lists what can be drafted", async () => {
  const { home } = await at("2026-11-15T10:00:00Z");
  const { out, code } = await home.run(["draft"]);
  expect(code).toBe(0);
  for (const kind of ["message", "offer", "statement", "answer", "support", "reply", "nudge", "settlement", "form"])
    expect(out).toMatch(new RegExp(`^\\s*[✔○·] ${kind} `, "m"));
  const rows = JSON.parse((await home.run(["draft", "--json"])).out).drafts as { kind: string; state: string }[];
  expect(rows.find(({ kind }) => kind === "settlement")?.state).toBe("missing");
  expect(rows.every(({ state }) => ["yours", "ready", "missing"].includes(state))).toBe(true);
});
