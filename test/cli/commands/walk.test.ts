import { describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { computer } from "../../support/run-program.ts";
import { BACK, PAUSE, SKIP, scripted, visits } from "../../support/scripted-ask.ts";

describe("a first visit", () => {
  test("asks the facts, saves each answer, and leaves when the person wants to", async () => {
    const home = computer();
    const story = scripted({
      role: "freelancer",
      contract: "fixed",
      contractState: "active",
      happenings: "done",
      contractBegan: "2026-09-04",
      milestones: visits("add", "done"),
      "milestones.*.name": "Logo",
      "milestones.*.amount": "800",
      "milestones.*.money": "held",
      "milestones.*.fundedOn": "5 Oct",
      "milestones.*.submittedOn": SKIP,
      "milestones.*.dueOn": SKIP,
      want: "releaseAll",
      deadline: "steps",
      contacts: BACK,
      steps: "leave",
    });
    const ran = await home.run(["start"], story.ask);
    expect(story.unused()).toEqual([]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("fixed price · 800.00 USD held · freelancer");
    expect(firstCase(home.cases)).toMatchObject({
      answers: {
        role: "freelancer",
        contract: "fixed",
        contractBegan: "2026-09-04",
        want: "releaseAll",
      },
      milestones: [{ id: "m1", name: "Logo", amount: 80000, money: "held", fundedOn: "2026-10-05" }],
      skipped: ["milestones.m1.submittedOn", "milestones.m1.dueOn"],
      finished: ["happenings", "milestones"],
    });
  });

  test("goes back with the answer still there, and on from the first open question", async () => {
    const home = computer();
    const story = scripted({
      role: visits("freelancer", "client"),
      contract: visits(BACK, "hourly"),
      contractState: PAUSE,
    });
    const ran = await home.run(["start"], story.ask);
    expect(story.asked).toEqual(["role", "contract", "role", "contract", "contractState"]);
    expect(story.prompts[2]?.asking.was).toBe("freelancer");
    expect(ran.code).toBe(130);
    expect(firstCase(home.cases).answers).toMatchObject({ role: "client", contract: "hourly" });
  });

  test("says that all is saved and how to go on; resume goes on there", async () => {
    const home = computer();
    const first = await home.run(["start"], scripted({ role: "client", contract: PAUSE }).ask);
    expect(first.code).toBe(130);
    expect(first.err).toContain("Saved. Nothing is lost.");
    const { id } = firstCase(home.cases);
    expect(first.err).toContain(`dispute-coach resume ${id}`);
    const story = scripted({ contract: "payroll", contractState: PAUSE });
    await home.run(["resume"], story.ask);
    expect(story.asked).toEqual(["contract", "contractState"]);
  });

  test("keeps nothing when nothing was answered", async () => {
    const home = computer();
    const ran = await home.run(["start"], scripted({ role: PAUSE }).ask);
    expect(ran.code).toBe(130);
    expect(ran.err).toContain("You had not answered anything yet");
    expect(home.cases.list()).toEqual([]);
  });

  test("keeps text that was typed and not given, and opens with it again", async () => {
    const home = computer();
    await home.run(["start", "--set", "role=client", "--no-input"]);
    const { id } = firstCase(home.cases);
    await home.run(["review", id, "happened"], scripted({ happened: { pause: "The files came" } }).ask);
    const story = scripted({ happened: { back: "The files came late" } });
    await home.run(["review", id, "happened"], story.ask);
    expect(story.prompts[0]?.asking).toMatchObject({ start: "The files came", startIs: "unsent" });
    expect(firstCase(home.cases).unsent).toEqual({ happened: "The files came late" });
  });
});

describe("lists", () => {
  const upToMilestones = [
    "start",
    "--no-input",
    "--set",
    "role=freelancer",
    "--set",
    "contract=fixed",
    "--set",
    "contractState=active",
    "--set",
    "filed=nothing",
    "--set",
    "contractBegan=2026-09-04",
  ];

  test("an item added by mistake goes away when the person goes back from it", async () => {
    const home = computer();
    await home.run(upToMilestones);
    const story = scripted({ milestones: visits("add", "done"), "milestones.*.name": BACK, want: PAUSE });
    await home.run(["resume"], story.ask);
    expect(story.asked).toEqual(["milestones", "milestones.m1.name", "milestones", "want"]);
    expect(firstCase(home.cases).milestones).toEqual([]);
  });

  test("so does the first item of a list that its step begins with: the list comes back, and the step is not left", async () => {
    const home = computer();
    await home.run([
      ...upToMilestones,
      "--set",
      "milestones=none",
      "--set",
      "feePercent=10",
      "--set",
      "want=releaseAll",
    ]);
    const story = scripted({ deadline: "steps", contacts: visits("add", PAUSE), "contacts.*.on": BACK });
    const { code } = await home.run(["resume"], story.ask);
    expect(story.asked).toEqual(["deadline", "contacts", "contacts.c1.on", "contacts"]);
    expect(code).toBe(130);
    expect(firstCase(home.cases).contacts).toEqual([]);
    const { id } = firstCase(home.cases);
    const logged = await home.run(["log", "contact", id], scripted({ "contacts.*.on": BACK }).ask);
    expect(logged.err).toContain("Nothing was logged.");
    expect(firstCase(home.cases).contacts).toEqual([]);
  });

  test("an item can be changed and removed; removing asks first", async () => {
    const home = computer();
    await home.run([
      ...upToMilestones,
      "--set",
      'milestones=[{"id":"m1","name":"Logo","money":"notFunded"},{"id":"m2","name":"Brand"}]',
    ]);
    const story = scripted({
      milestones: visits("change:m1", "remove:m2", "remove:m2", "done"),
      "milestones.m1.name": "Logo set",
      "milestones.m1.amount": "500",
      "milestones.m1.money": "held",
      "milestones.m1.fundedOn": "2026-10-05",
      "milestones.m1.submittedOn": SKIP,
      "milestones.m1.dueOn": SKIP,
      "milestones.m2.amount": SKIP,
      "milestones.m2.money": SKIP,
      "milestones.m2.fundedOn": SKIP,
      "milestones.m2.submittedOn": SKIP,
      "milestones.m2.remove": visits("keep", "remove"),
    });
    const { id } = firstCase(home.cases);
    const ran = await home.run(["review", id, "milestones"], story.ask);
    expect(ran.err).toContain("keep the contract active");
    expect(story.unused()).toEqual([]);
    expect(firstCase(home.cases).milestones).toEqual([
      { id: "m1", name: "Logo set", amount: 50000, money: "held", fundedOn: "2026-10-05" },
    ]);
  });
});

describe("review", () => {
  test("asks one question again, and then what the new answer opens", async () => {
    const home = computer();
    await home.run(["start", "--no-input", "--set", "role=client", "--set", "contractState=active"]);
    const { id } = firstCase(home.cases);
    const story = scripted({ contractState: "ended", endedBy: "them", endedOn: "yesterday" });
    await home.run(["review", id, "contractState"], story.ask);
    expect(story.unused()).toEqual([]);
    expect(firstCase(home.cases).answers).toMatchObject({
      contractState: "ended",
      endedBy: "them",
      endedOn: "2026-11-14",
    });
  });

  test("goes by parts: a step, then its answers, and back", async () => {
    const home = computer();
    await home.run(["start", "--no-input", "--set", "role=client", "--set", "contractState=active"]);
    const story = scripted({
      review: visits("intake", BACK),
      "review.intake": visits("contractState", "@done"),
      contractState: "paused",
    });
    expect((await home.run(["review"], story.ask)).code).toBe(0);
    expect(story.unused()).toEqual([]);
    expect(firstCase(home.cases).answers).toMatchObject({ role: "client", contractState: "paused" });
  });

  test("clears an answer only by its own act, and names a question that does not apply", async () => {
    const home = computer();
    await home.run(["start", "--no-input", "--set", "role=client"]);
    const { id } = firstCase(home.cases);
    expect(await home.run(["review", id, "role", "--clear"], scripted({}).ask)).toMatchObject({ code: 0 });
    expect(firstCase(home.cases).answers).toEqual({});
    const wrong = await home.run(["review", id, "rolle"], scripted({}).ask);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('No question "rolle" applies to this case.');
  });
});

describe("the task list", () => {
  test("enters the steps in any order, also a finished one", async () => {
    const home = computer();
    home.files.set(
      "case.json",
      JSON.stringify({
        role: "client",
        contract: "payroll",
        contractState: "active",
        happenings: [],
        want: "close",
        weeks: [],
      }),
    );
    const first = await home.run(
      ["start", "--answers", "case.json"],
      scripted({ deadline: "steps", contacts: PAUSE }).ask,
    );
    // The walk goes on with step 1, since the facts are complete; the person leaves there and comes back to the list.
    expect(first.code).toBe(130);
    const { id } = firstCase(home.cases);
    const walk = await home.run(["resume", id], scripted({ deadline: "steps", contacts: BACK, steps: "leave" }).ask);
    expect(walk.code).toBe(0);
    const again = scripted({
      deadline: "steps",
      contacts: BACK,
      steps: visits("learn", "learn", "leave"),
      // The dispute still runs, by what was told, so the step is a list to pick from.
      "review.learn": visits("outcome", "@done", "prevention", "@done"),
      outcome: "agreement",
      outcomeOn: "today",
      outcomeAmount: SKIP,
      causes: ["silence"],
      prevention: visits(SKIP, "A weekly message."),
      keep: SKIP,
    });
    await home.run(["resume", id], again.ask);
    expect(again.unused()).toEqual([]);
    expect(firstCase(home.cases).answers).toMatchObject({ causes: ["silence"], prevention: "A weekly message." });
  });
});
