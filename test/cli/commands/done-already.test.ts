import { beforeEach, describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";

// Nobody is told to do what is done: a refund of paid money that was asked for is not to be asked for again.
let pc: Computer;
beforeEach(() => {
  pc = computer({ now: "2026-11-12T09:00:00Z", width: 200 });
});

const told = async (role: "client" | "freelancer", happenings: readonly object[], second = false) => {
  const paid = (name: string, amount: string, releasedOn: string) => ({ name, amount, money: "released", releasedOn });
  pc.files.set(
    "case.json",
    JSON.stringify({
      role,
      contract: "fixed",
      contractState: "active",
      contractBegan: "2026-10-01",
      otherParty: "Ana",
      milestones: [paid("Menu", "900.00", "2026-10-28"), ...(second ? [paid("Sample", "90.00", "2026-10-20")] : [])],
      happenings,
      contacts: [
        {
          on: "2026-11-06",
          by: role === "client" ? "me" : "them",
          channel: "upwork",
          gist: "Please return half of it",
          answered: "no",
        },
      ],
    }),
  );
  await pc.run(["start", "--no-input", "--answers", "case.json"]);
  const out = async (command: string) => (await pc.run([command])).out.replace(/\s+/g, " ");
  return { deadlines: await out("deadlines"), routes: await out("routes"), status: await out("status") };
};

const ASKED = { kind: "refundAsked", on: "2026-11-06", amount: "450.00", until: "none" };
const DECLINED = { kind: "refundDeclined", on: "2026-11-09" };

describe.each(["client", "freelancer"] as const)("read by the %s", (role) => {
  test("nothing asked yet: the request on the contract is the way", async () => {
    const { deadlines } = await told(role, []);
    expect(deadlines).toContain("use Request a refund on the contract, or contact Upwork Support");
  });

  test("asked and not answered", async () => {
    const { deadlines } = await told(role, [ASKED]);
    expect(deadlines).toContain("ask Upwork Support for mediation if the refund request of 6 Nov 2026 is not answered");
    expect(deadlines).not.toContain("use Request a refund on the contract");
  });

  test("asked and declined", async () => {
    const { deadlines, routes } = await told(role, [ASKED, DECLINED]);
    expect(deadlines).toContain(
      "ask Upwork Support for mediation, as the refund request of 6 Nov 2026 was declined on 9 Nov 2026",
    );
    expect(deadlines).not.toContain("use Request a refund on the contract");
    expect(routes).toMatch(
      /900\.00 USD was released\. (?:You|The client) asked for a refund on 6 Nov 2026, and (?:you|the freelancer) declined it on 9 Nov 2026\./,
    );
    expect(routes).not.toContain("The contract > (…) > Request a refund");
  });

  test("given: no mediation is urged by it", async () => {
    const { deadlines } = await told(role, [ASKED, { kind: "refundGiven", on: "2026-11-09", amount: "450.00" }]);
    expect(deadlines).not.toContain("was declined");
  });

  test("of two milestones the request counts for the one from which so much was paid", async () => {
    const { deadlines } = await told(role, [ASKED, DECLINED], true);
    expect(deadlines).toMatch(/was declined on 9 Nov 2026 until (?:(?!ask|use ).)* Menu: the money/);
    expect(deadlines).toMatch(
      /use Request a refund on the contract, or contact Upwork Support until (?:(?!ask|use ).)* Sample: the money/,
    );
  });
});

test("a message that was followed by the refusal on Upwork is not told as one without an answer", async () => {
  const { status } = await told("client", [ASKED, DECLINED]);
  expect(status).toContain("wrote 6 Nov 2026, refund declined 9 Nov 2026");
  expect(status).not.toContain("no answer");
});
