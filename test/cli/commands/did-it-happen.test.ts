import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { PAUSE, scripted } from "../../support/scripted-ask.ts";
import { storyOf } from "../../support/stories.ts";

const ENDED = {
  title: "Landing page",
  role: "freelancer",
  contract: "fixed",
  contractState: "ended",
  endedBy: "them",
  endedOn: "2026-11-10",
  contractBegan: "2026-09-01",
  happenings: "none",
  feePercent: 10,
  want: "releaseAll",
  milestones: [
    {
      name: "Landing page",
      amount: "800.00",
      money: "held",
      fundedOn: "2026-09-01",
      submittedOn: "2026-11-03",
      changesAskedOn: "never",
    },
  ],
};

let home: Computer;
const kept = () => firstCase(home.cases);
const status = async () => (await home.run(["status"])).out.replace(/\s+/g, " ");

beforeEach(async () => {
  home = computer();
  home.now = "2026-11-12T12:00:00Z";
  home.files.set("case.json", JSON.stringify(ENDED));
  expect((await home.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
});

describe("coming back after a time has ended", () => {
  test("the first screen asks what happened, in the words of the one who did it", async () => {
    home.now = "2026-11-19T12:00:00Z";
    const story = scripted({ happened: PAUSE });
    await home.run(["resume"], story.ask);
    expect(story.asked).toEqual(["happened"]);
    const [prompt] = story.prompts;
    expect(prompt?.asking.ask).toContain("the time ended on 17 Nov 2026. What happened?");
    expect(prompt?.asking.options?.map(({ label }) => label)).toEqual([
      "I opened a dispute",
      "I approved the refund of held money",
      "Held money went back to the client",
      "Nothing, as far as I know",
      "I do not know yet",
    ]);
  });

  test("what I did in time is taken in: the dispute runs, and the money is held", async () => {
    home.now = "2026-11-19T12:00:00Z";
    const story = scripted({
      happened: "disputeByFreelancer",
      "happenings.*.on": "2026-11-16",
      "happenings.*.until": { skip: "" },
      "happenings.*.amount": { skip: "" },
      contacts: PAUSE,
    });
    await home.run(["resume"], story.ask);
    expect(kept().happenings).toMatchObject([{ kind: "disputeByFreelancer", on: "2026-11-16" }]);
    const said = await status();
    expect(said).toContain("800.00 USD held");
    expect(said).toContain("The other side: open See Dispute");
    expect(said).not.toContain("By the rule: all held money goes back");
  });

  test("nothing happened: kept with its day, not asked again, and the money is where it was", async () => {
    home.now = "2026-11-19T12:00:00Z";
    await home.run(["resume"], scripted({ happened: "nothing", contacts: PAUSE }).ask);
    expect(kept().happenings).toMatchObject([{ kind: "nothing", on: "2026-11-19" }]);
    const again = scripted({ contacts: PAUSE });
    await home.run(["resume"], again.ask);
    expect(again.asked).toEqual(["contacts"]);
    const said = await status();
    expect(said).toContain("On 19 Nov 2026 you said that nothing had happened. Ask Upwork Support what the status is.");
    expect(said).toContain("800.00 USD held");
  });

  test("who does not know is asked again next time, and nothing is kept", async () => {
    home.now = "2026-11-19T12:00:00Z";
    await home.run(["resume"], scripted({ happened: "@unknown", contacts: PAUSE }).ask);
    expect(kept().happenings).toEqual([]);
    const again = scripted({ happened: PAUSE });
    await home.run(["resume"], again.ask);
    expect(again.asked).toEqual(["happened"]);
  });

  test("before the day is over everywhere, nothing is asked", async () => {
    home.now = "2026-11-18T11:59:00Z";
    const story = scripted({ contacts: PAUSE });
    await home.run(["resume"], story.ask);
    expect(story.asked).toEqual(["contacts"]);
  });
});

describe("log happened", () => {
  const log = (...set: string[]) => home.run(["log", "happened", ...set.flatMap((one) => ["--set", one])]);

  test("each happening moves what follows from it, over six weeks", async () => {
    const visits: [string, string[], RegExp][] = [
      ["2026-11-13", ["kind=disputeByFreelancer", "on=2026-11-13"], /The other side: open See Dispute.*18 Nov 2026/],
      ["2026-11-19", ["kind=disputeAnswered", "on=2026-11-17"], /Upwork: send a Notice of Non-Resolution.*27 Nov 2026/],
      [
        "2026-11-29",
        ["kind=nonResolution", "on=2026-11-28", "until=2026-12-06"],
        /ask for arbitration and pay.*6 Dec 2026 \(the date Upwork gave you; the hour is not known/,
      ],
      [
        "2026-12-03",
        ["kind=agreement", "on=2026-12-03", "amount=600.00"],
        /Settled on 3 Dec 2026: We agreed, 600\.00 USD/,
      ],
    ];
    for (const [day, set, said] of visits) {
      home.now = `${day}T12:00:00Z`;
      expect((await log(...set)).code).toBe(0);
      expect(await status()).toMatch(said);
    }
    home.now = "2026-12-24T12:00:00Z";
    expect(await status()).toMatch(/Settled on 3 Dec 2026/);
    const { out } = await home.run(["export"]);
    for (const line of [
      "I opened a dispute",
      "The client answered the dispute",
      "Upwork sent a Notice of Non-Resolution",
    ])
      expect(out).toContain(line);
  });

  test("a day to come, an unknown kind and a field that there is not are refused, and nothing is kept", async () => {
    for (const set of [["kind=released", "on=2027-01-01"], ["kind=gone"], ["kind=released", "where=here"]])
      expect((await log(...set)).code).toBe(1);
    expect(kept().happenings).toEqual([]);
  });
});

test("a chosen way that has closed is the first line, and no tick", async () => {
  const other = computer();
  other.now = "2026-11-20T12:00:00Z";
  const released = {
    name: "Logo",
    amount: "400.00",
    money: "released",
    fundedOn: "2026-09-01",
    releasedOn: "2026-11-01",
  };
  const given = {
    role: "client",
    contract: "fixed",
    contractState: "active",
    contractBegan: "2026-08-01",
    happenings: "none",
  };
  other.files.set(
    "case.json",
    JSON.stringify({ ...given, want: "refundAll", milestones: [released], route: "mediation" }),
  );
  expect((await other.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
  const head = async () => (await other.run(["status"])).out.replace(/\s+/g, " ");
  expect(await head()).not.toContain("What you chose is closed now");
  other.now = "2026-12-05T12:00:00Z";
  expect(await head()).toMatch(/^[^!]*! What you chose is closed now\. Mediation of released money: /);
  expect(await head()).not.toContain("✔ 4");
});

test("with all answered and the matter open, the task list opens on what has happened, not on leaving", async () => {
  const other = computer();
  other.files.set("case.json", JSON.stringify(storyOf("agency-milestones").given));
  await other.run(["start", "--answers", "case.json", "--no-input"]);
  const story = scripted({ steps: PAUSE });
  await other.run(["resume"], story.ask);
  expect(story.asked).toEqual(["steps"]);
  expect(story.prompts[0]?.asking.was).toBe("happened");
});
