import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempFile } from "../../support/temp-home.ts";

// What was agreed in a chat rests on the contract page, where that names the same day, and names who proposed it.
let pc: Computer;
beforeEach(() => {
  pc = computer({ now: "2026-10-30T09:00:00Z", width: 200 });
});

const page = (side: "client" | "freelancer", milestone: string): string =>
  tempFile(
    "contract.txt",
    `${side === "client" ? "Hire  Manage work  Reports" : "Find work  Deliver work  Manage finances"}

Garden plans for a small inn
${side === "client" ? "Freelancer: Iris Vale" : "Client: Orin Maddox"}

1. Planting plan
   ${milestone}
   $480.00 in deposit

Fixed-price budget: $480.00
Started: 8/31/2026
Contract ID: 47330019
`,
  );
const chat = (first: string, second: string): string =>
  tempFile(
    "chat.txt",
    [
      `[31/08/2026, 10:10:00] ${first}: Hello, so the planting plan by 25 September, the season starts after.`,
      `[31/08/2026, 10:20:00] ${second}: Yes, 25 September, no problem.`,
      "[13/10/2026, 10:20:00] Orin Maddox: Where is the plan? It is late.",
    ].join("\n"),
  );

const read = async (side: "client" | "freelancer", milestone: string, by: string) => {
  const [me, them] = side === "client" ? ["Orin Maddox", "Iris Vale"] : ["Iris Vale", "Orin Maddox"];
  const [first, second] = by === "me" ? [me, them] : [them, me];
  await pc.run(["start", "--no-input", "--from", chat(first ?? "", second ?? ""), page(side, milestone)]);
  const c = firstCase(pc.cases);
  const contract = c.exhibits.find(({ source }) => source === "contractPage");
  return { claim: c.claims[0], contract, filing: (await pc.run(["export"])).out };
};

describe("the contract page comes first", () => {
  test("a client, nothing handed in", async () => {
    const { claim, contract, filing } = await read(
      "client",
      "Due 9/25/2026   Deposit 8/31/2026   Nothing submitted",
      "me",
    );
    expect(claim?.happened).toBe("Nothing was handed in for “Planting plan”");
    expect(contract?.claims).toEqual([claim?.id]);
    expect(filing).toMatch(
      /\| 1 \| Agreed, as I proposed: “Hello, so the planting plan by 25 September, the season starts after\.” \(31 Aug 2026\) \| Nothing was handed in for “Planting plan” \| B[^|]* · A/,
    );
  });

  test("a client, handed in late", async () => {
    const { claim } = await read("client", "Due 9/25/2026   Deposit 8/31/2026   Submitted 10/12/2026", "them");
    expect(claim?.agreed).toMatch(/^Agreed, as the freelancer proposed: “/);
    expect(claim?.happened).toBe("“Planting plan” was handed in on 12 Oct 2026");
  });

  test("a freelancer, handed in on time", async () => {
    const { claim } = await read("freelancer", "Due 9/25/2026   Deposit 8/31/2026   Submitted 9/24/2026", "them");
    expect(claim?.agreed).toMatch(/^Agreed, as the client proposed: “/);
    expect(claim?.happened).toBe("“Planting plan” was handed in on 24 Sep 2026");
  });

  test.each([
    ["freelancer", "Due 9/25/2026   Deposit 8/31/2026   Submitted 10/12/2026"],
    ["freelancer", "Due 9/25/2026   Deposit 8/31/2026   Nothing submitted"],
    ["client", "Due 9/25/2026   Deposit 8/31/2026   Submitted 9/24/2026"],
  ] as const)("what does not help is not put into the mouth of the %s: %s", async (side, milestone) => {
    expect((await read(side, milestone, "me")).claim?.happened).toBeUndefined();
  });

  test("another day on the page: the chat stands alone", async () => {
    const { contract } = await read("client", "Due 10/2/2026   Deposit 8/31/2026   Nothing submitted", "me");
    expect(contract?.claims ?? []).toEqual([]);
  });
});

test("a message that asks to confirm it has the words alone", async () => {
  await read("client", "Due 10/2/2026   Deposit 8/31/2026   Nothing submitted", "me");
  const { out } = await pc.run(["claims"]);
  expect(out).not.toContain("we agreed on 31 Aug 2026: Agreed");
});
