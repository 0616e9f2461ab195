import { describe, expect, test } from "vitest";
import type { Prompt } from "../../../src/ports/questions.ts";
import { computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";

// What the steps ask and say fits what is known: who reads, what has happened, what waits at Upwork, of what sum it is.

const flat = (text: string): string => text.replace(/\s+/g, " ");

const CASE = {
  role: "client",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-09-01",
  otherParty: "Ilya",
  want: "refundPart",
  problem: "quality",
  happened: "The app does not start.",
  happenings: [],
  milestones: [
    {
      name: "Sketches",
      amount: "250",
      money: "released",
      fundedOn: "2026-09-01",
      submittedOn: "2026-10-16",
      releasedOn: "2026-10-30",
    },
    {
      name: "App",
      amount: "800",
      money: "held",
      fundedOn: "2026-10-05",
      submittedOn: "2026-11-01",
      changesAskedOn: "never",
    },
    { name: "Store", amount: "90", money: "notFunded" },
  ],
};
const DISPUTE = { kind: "disputeByFreelancer", on: "2026-11-03", of: "m2", amount: "800", until: "2026-11-20" };
const ANSWERED = { kind: "disputeAnswered", on: "2026-11-04" };
const SUGGESTED = { kind: "suggestionMade", on: "2026-11-13", by: "upwork", amount: "300", until: "none", of: "m2" };

const told = async (more: object) => {
  const home = computer({ now: "2026-11-14T10:00:00Z", width: 100 });
  home.files.set("a.json", JSON.stringify({ ...CASE, ...more }));
  expect(await home.run(["start", "--answers", "a.json", "--no-input"])).toMatchObject({ code: 0 });
  const run = async (...words: string[]) =>
    flat(
      Object.values(await home.run(words))
        .slice(1)
        .join("\n"),
    );
  /** The prompts of a talk in which everything is left for later, and step 3 is chosen once. */
  const talk = async (most: number, ...words: string[]): Promise<Prompt[]> => {
    const prompts: Prompt[] = [];
    const steps = ["common-ground"];
    await home.run(
      words,
      replying((prompt) => {
        prompts.push(prompt);
        if (prompts.length >= most) return { kind: "pause", typed: "" };
        if (prompt.asking.key === "deadline") return { kind: "answer", value: "steps" };
        if (prompt.asking.key !== "steps") return { kind: "skip", typed: "" };
        const step = steps.shift();
        return step === undefined ? { kind: "pause", typed: "" } : { kind: "answer", value: step };
      }),
    );
    return prompts;
  };
  return { run, talk };
};

const wrote = (channel: string) => ({ on: "2026-11-02", by: "me", channel, gist: "It does not start", answered: "no" });

describe("what was tried is what was done", () => {
  test.each([
    ["a chat elsewhere", { contacts: [wrote("chat")] }, "missing", false],
    ["a message on Upwork", { contacts: [wrote("upwork")] }, "ready", true],
    ["a drafted text that was sent", { contacts: [], message: "Hello", messageSentOn: "2026-11-05" }, "ready", true],
  ])("%s", async (_what, more, state, isTried) => {
    const { run } = await told(more);
    const ways = JSON.parse(await run("routes", "--json")).routes as { id: string; ready: object[] }[];
    expect(ways.find(({ id }) => id === "partialRelease")?.ready).toContainEqual(
      expect.objectContaining({ what: "a message to the other side on Upwork", state }),
    );
    expect((await run("review", "--no-input")).includes("A calm message on Upwork")).toBe(isTried);
  });
});

describe("what waits at Upwork comes first", () => {
  test("a proposal to decide, although no proposal was told of before, with its sum and that it is final", async () => {
    const { talk, run } = await told({ happenings: [DISPUTE, ANSWERED, SUGGESTED], proposalMade: false });
    const prompts = await talk(25, "resume");
    const keys = prompts.map(({ asking }) => asking.key);
    const first = keys.find((key) => key !== "deadline" && !key.startsWith("happen"));
    expect(["dates", "requests", "proposalTerms", "proposalOn"]).toContain(first);
    const decision = prompts.find(({ asking }) => asking.key === "proposalDecision")?.asking;
    expect(decision?.ask).toBe("How will you answer the proposal of 300.00 USD to the freelancer?");
    expect(decision?.why).toContain("nobody can undo it");
    expect(decision?.options?.[0]?.value).toBe("open");
    expect(await run("status")).toContain("a proposal to decide");
  });

  test("the answer to it is a text to send, and the step says how it was answered", async () => {
    const { run } = await told({
      happenings: [DISPUTE, ANSWERED, SUGGESTED],
      proposalDecision: "accept",
      proposalTerms: "the files stay with me",
    });
    expect(await run("draft", "answer")).toContain(
      "I accept your proposal of 13 Nov 2026 to settle this, 300.00 USD to the freelancer. This also belongs to it: “the files stay with me”.",
    );
    expect(await run("status")).toContain("proposal accepted");
  });

  test("a declined one asks what comes next; an undecided one is no text", async () => {
    const happenings = [DISPUTE, ANSWERED, SUGGESTED];
    const no = await told({ happenings, proposalDecision: "decline" });
    expect(await no.run("draft", "answer")).toContain("I do not accept it.");
    const open = await told({ happenings });
    expect(await open.run("draft", "answer")).toContain("There is nothing to build a draft from yet");
  });

  test("a dispute that is not answered leads to its answer", async () => {
    const { talk } = await told({ happenings: [DISPUTE] });
    const keys = (await talk(6, "resume")).map(({ asking }) => asking.key);
    expect(keys).not.toContain("contacts");
    expect(["tried", "leftToTry", "route"]).toContain(keys.find((key) => key !== "deadline"));
  });
});

describe("a client reads a client's words", () => {
  test("examples, sums and what cannot be", async () => {
    const { talk } = await told({});
    const prompts = await talk(90, "resume");
    const by = (key: string) => prompts.find(({ asking }) => asking.key === key)?.asking;
    const text = prompts.map(({ asking }) => `${asking.ask} ${String(asking.how)}`).join("\n");
    expect(text).not.toMatch(/release the milestone;|being paid for the pages that are done;|limit 400/);
    expect(by("target")?.ask).toContain("They are parts of the 800.00 USD held.");
    expect(prompts.map(({ asking }) => asking.key)).not.toContain("milestones.m3.submittedOn");
    expect(
      prompts
        .flatMap(({ before }) => before)
        .join(" ")
        .replace(/\s+/g, " "),
    ).not.toContain("The money is released.");
  });

  test("the ends and causes of a fixed-price contract, with a review that was missed", async () => {
    const { run } = await told({ outcome: "agreement", causes: ["noReview"] });
    expect(await run("review", "--no-input")).toContain("I did not review the work in time");
    const freelancer = await told({ role: "freelancer", want: "releaseAll", causes: ["noReview"] });
    expect(await freelancer.run("status")).not.toContain("review the work in time");
  });

  test("what can happen is told by whose it is", async () => {
    const { talk } = await told({});
    const kinds = (await talk(1, "log", "happened"))[0]?.asking.options?.map(({ label }) => label).join("\n") ?? "";
    expect(kinds).toContain("My bank or card took a payment back");
    expect(kinds).not.toMatch(/^The client/m);
  });
});

test("with money that the milestones tell of, none has happened is not the way out", async () => {
  const { happenings: _none, ...more } = CASE;
  const home = computer({ now: "2026-11-14T10:00:00Z" });
  home.files.set("a.json", JSON.stringify(more));
  await home.run(["start", "--answers", "a.json", "--no-input"]);
  const prompts: Prompt[] = [];
  await home.run(
    ["resume"],
    replying((prompt) => {
      prompts.push(prompt);
      return { kind: "pause", typed: "" };
    }),
  );
  expect(prompts[0]?.asking.key).toBe("happenings");
  expect(prompts[0]?.asking.options?.[0]?.label).toBe("Nothing beyond what is known already");
});
