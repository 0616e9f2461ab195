import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// A settlement from the figure that both named to the last button, with what `status` says on the way.

const HELD = {
  title: "Spice labels",
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-09-01",
  otherParty: "Mira",
  contractName: "Spice labels",
  feePercent: 10,
  milestones: [
    { name: "Nine labels", amount: "640.00", money: "held", fundedOn: "2026-09-01", submittedOn: "2026-11-03" },
  ],
};
const ACCEPTED = {
  on: "2026-11-09",
  by: "me",
  amount: "400.00",
  terms: "the source files are yours",
  answer: "accepted",
};

const flat = (text: string): string => text.replace(/\s+/g, " ");

const with_ = async (given: object) => {
  const home = computer({ now: "2026-11-10T10:00:00Z", width: 100 });
  home.files.set("a.json", JSON.stringify(given));
  expect((await home.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  const run = async (...words: string[]) => {
    const ran = await home.run(words);
    expect(ran.code, `${words.join(" ")}: ${ran.err}`).toBe(0);
    return ran;
  };
  const steps = async () =>
    (JSON.parse((await run("draft", "settlement", "--json")).out).steps as { id: string; isDone: boolean }[]).map(
      ({ id, isDone }) => `${isDone ? "✔" : "○"} ${id}`,
    );
  return { home, run, steps };
};

test("a figure that both named is on the page until it is confirmed, and a filing that asks for another says so", async () => {
  const { run } = await with_({ ...HELD, want: "releaseAll", offers: [ACCEPTED] });
  const named = "Both sides named 400.00 USD for the freelancer and 240.00 USD for the client.";
  expect(flat((await run("status")).out)).toContain(`${named} Confirm it in writing: dispute-coach draft settlement`);
  expect(flat((await run("check")).out)).toContain(
    "Both sides named 400.00 USD (the last on 9 Nov 2026), and this asks for 640.00 USD.",
  );
  await run("log", "happened", "--set", "kind=agreement", "--set", "on=2026-11-10", "--set", "amount=400");
  expect(flat((await run("status")).out)).not.toContain("Confirm it in writing");
});

describe("held money is divided", () => {
  test("the message has the sum, for what, by when, who does what; and nothing of feedback", async () => {
    const { run } = await with_({ ...HELD, offers: [ACCEPTED] });
    const { out, err } = await run("draft", "settlement", "--by", "2026-11-20");
    expect(out.trimEnd()).toBe(
      [
        "Hello Mira,",
        "This is what we have agreed for our contract “Spice labels”:",
        [
          "1. Of the 640.00 USD held for “Nine labels”, you pay 400.00 USD to me by Friday 20 November 2026.",
          "2. As soon as that payment shows on Upwork, I approve the return of the other 240.00 USD to you.",
          "3. The source files are yours.",
          "4. With that, the matter is settled, and neither of us asks for anything more from this contract.",
        ].join("\n"),
        "All amounts are before Upwork's fee. I agree to this as it is written here. If it is right for you too, please answer “I agree”.",
        "Thank you.",
      ].join("\n\n"),
    );
    expect(out).not.toMatch(/feedback|review|rating/i);
    const beside = flat(err);
    expect(beside).toContain(
      "The client ends the contract with a payment of 400.00 USD (360.00 USD after Upwork's fee of 10 %), and asks for the other 240.00 USD back.",
    );
    expect(beside).toContain(
      "You look that the payment is there, and only then approve the return of the other 240.00 USD.",
    );
    expect(beside).toMatch(
      /log it with dispute-coach log happened \S+ --set kind=agreement --set on=today --set amount=400\.00 --set until=2026-11-20/,
    );
  });

  test("each step is ticked as it happens; one that is late is told, reminded of, and then done", async () => {
    const { home, run, steps } = await with_({ ...HELD, offers: [ACCEPTED] });
    expect(await steps()).toEqual(["○ confirm", "○ pay", "○ return", "○ close"]);
    await run(
      "log",
      "happened",
      "--set",
      "kind=agreement",
      "--set",
      "on=2026-11-10",
      "--set",
      "amount=400",
      "--set",
      "until=2026-11-14",
    );
    expect(await steps()).toEqual(["✔ confirm", "○ pay", "○ return", "○ close"]);
    // An agreement by itself ends nothing on Upwork: the review still runs.
    const after = flat((await run("status")).out);
    expect(after).toContain("Settlement, still to be done: The client ends the contract with a payment of 400.00 USD");
    expect(after).toContain("until Tue 17 Nov 2026");
    expect(after).not.toContain("Settled");
    home.now = "2026-11-16T10:00:00Z";
    expect(flat((await run("status")).out)).toContain("It was due on 14 Nov 2026, 2 days ago.");
    const nudge = await run("draft", "nudge");
    expect(nudge.out).toContain(
      "On Tuesday 10 November 2026 we agreed here how to settle this, with Saturday 14 November 2026 as the last day. I do not see the payment on the contract yet.",
    );
    expect(nudge.out).toContain("Could you please make the payment as agreed by Thursday 19 November 2026?");
    await run("log", "happened", "--set", "kind=released", "--set", "on=2026-11-16", "--set", "amount=400");
    expect(await steps()).toEqual(["✔ confirm", "✔ pay", "○ return", "○ close"]);
    // The next step is the person's own: nobody is reminded of it.
    expect(flat((await run("status")).out)).toContain(
      "Settlement, still to be done: You look that the payment is there",
    );
    expect((await home.run(["draft", "nudge"])).code).toBe(1);
    await run("log", "happened", "--set", "kind=returned", "--set", "on=2026-11-16", "--set", "amount=240");
    await run("log", "happened", "--set", "kind=carriedOut", "--set", "on=2026-11-16", "--set", "amount=400");
    expect(await steps()).toEqual(["✔ confirm", "✔ pay", "✔ return", "✔ close"]);
    const end = flat((await run("status")).out);
    expect(end).toContain("Settled on 16 Nov 2026: We agreed, 400.00 USD.");
    expect(end).not.toContain("Settlement, still");
  });
});

describe("the way depends on where the money is", () => {
  const RELEASED = {
    ...HELD,
    role: "client",
    milestones: [
      { name: "Nine labels", amount: "640.00", money: "released", fundedOn: "2026-09-01", releasedOn: "2026-11-01" },
    ],
  };
  test.each<[string, object, string[], string]>([
    [
      "all of it is released",
      { ...HELD, offers: [{ ...ACCEPTED, amount: "640.00" }] },
      ["confirm", "pay", "close"],
      "You release the 640.00 USD held for “Nine labels”, in full, by Friday 20 November 2026.",
    ],
    [
      "more than is there",
      { ...HELD, offers: [{ ...ACCEPTED, amount: "700.00" }] },
      ["confirm", "pay", "more", "close"],
      "You pay another 60.00 USD to me on Upwork by Friday 20 November 2026.",
    ],
    [
      "paid money comes back",
      { ...RELEASED, offers: [ACCEPTED] },
      ["confirm", "refund", "close"],
      "Of the 640.00 USD paid for “Nine labels”, 400.00 USD stays with you, and you give back 240.00 USD with a refund on Upwork by Friday 20 November 2026.",
    ],
    [
      "the client has asked for it back",
      {
        ...HELD,
        contractState: "ended",
        endedBy: "them",
        endedOn: "2026-11-08",
        happenings: [{ kind: "refundAsked", on: "2026-11-08" }],
        offers: [ACCEPTED],
      },
      ["confirm", "instruct", "moved", "close"],
      "We both send this text to Upwork by Friday 20 November 2026 and ask for the money to be moved this way.",
    ],
    [
      "both named the same figure in turn",
      {
        ...HELD,
        offers: [
          { ...ACCEPTED, answer: "countered" },
          { on: "2026-11-09", by: "them", amount: "400.00", answer: "none" },
        ],
      },
      ["confirm", "pay", "return", "close"],
      "Of the 640.00 USD held for “Nine labels”, you pay 400.00 USD to me by Friday 20 November 2026.",
    ],
  ])("%s", async (_what, given, ids, line) => {
    const { run, steps } = await with_(given);
    expect((await steps()).map((one) => one.slice(2))).toEqual(ids);
    expect((await run("draft", "settlement", "--by", "2026-11-20")).out).toContain(line);
  });

  test("without a figure that both named there is none, and it is said how to log it", async () => {
    const { home } = await with_({ ...HELD, offers: [{ ...ACCEPTED, answer: "none" }] });
    const ran = await home.run(["draft", "settlement"]);
    expect(ran.code).toBe(1);
    expect(flat(ran.err)).toMatch(/Both sides have not named the same figure yet\. .*dispute-coach log offer/);
  });

  test("a day that is none is refused, and without one ours is called a proposal", async () => {
    const { home, run } = await with_({ ...HELD, offers: [ACCEPTED] });
    expect((await home.run(["draft", "settlement", "--by", "soon"])).code).toBe(1);
    const { out, err } = await run("draft", "settlement");
    expect(out).toContain("by Sunday 15 November 2026");
    expect(flat(err)).toContain("15 Nov 2026 is a proposal.");
  });
});
