import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// Troubles beyond the dispute and wishes beyond the ask, as a person meets them: situation -> first route, what is said, what is not said.

const NOW = "2026-11-27T10:00:00Z";
const BOTH = { contract: "fixed", contractState: "active", happenings: [], contractBegan: "2026-10-05" };
const FREELANCER = { ...BOTH, role: "freelancer", feePercent: 10, want: "releaseAll", otherParty: "Rita" };
const CLIENT = { ...BOTH, role: "client", want: "refundAll", otherParty: "Rita" };
const HOURLY = { contract: "hourly", contractState: "active", happenings: [] };
const held = { name: "Page", amount: "400", money: "held", fundedOn: "2026-10-05", submittedOn: "2026-11-20" };
const released = { ...held, money: "released", submittedOn: "2026-11-01", releasedOn: "2026-11-05" };
const statement = "On 24 Nov 2026 it began.";

const opened = async (given: object) => {
  const home = computer({ now: NOW });
  home.files.set("answers.json", JSON.stringify({ title: "Case", statement, ...given }));
  const ran = await home.run(["start", "--answers", "answers.json", "--no-input"]);
  expect(ran.code, ran.err).toBe(0);
  return async (...words: string[]) => {
    const { out, err, code } = await home.run(words);
    return { code, text: `${out}\n${err}`.replace(/\s+/g, " ") };
  };
};

const firstRoute = async (run: Awaited<ReturnType<typeof opened>>): Promise<string | undefined> => {
  const { text } = await run("routes", "--json");
  const { routes } = JSON.parse(text.trim()) as { routes: { id: string; state: string; unfit?: string }[] };
  return routes.find((one) => one.state === "open" && one.unfit === undefined)?.id;
};

interface Row {
  readonly what: string;
  readonly given: object;
  readonly first?: string;
  readonly says: readonly RegExp[];
  readonly not?: readonly RegExp[];
}

const ROWS: readonly Row[] = [
  {
    what: "a chargeback that was told",
    given: { ...FREELANCER, want: "keepPaid", problem: "chargeback", milestones: [released] },
    first: "support",
    says: [/The bank decides a chargeback, not Upwork/, /handed in with Submit Work on 1 Nov 2026/, /up to 90 days/],
    not: [/If so/, /✔ Give a refund/],
  },
  {
    what: "a chargeback that words point to is asked, and never asserted",
    given: { ...FREELANCER, problem: "other", problemOther: "a chargeback after approval", milestones: [released] },
    first: "support",
    says: [
      /You wrote: “a chargeback after approval” Is this a chargeback/,
      /If so, add it with .*review \S+ problem/,
      /If so •/,
    ],
  },
  {
    what: "no chargeback is none",
    given: {
      ...FREELANCER,
      problem: "other",
      problemOther: "there was no chargeback, only silence",
      milestones: [held],
    },
    says: [/Open now/],
    not: [/Is this a chargeback/],
  },
  {
    what: "an account that is suspended",
    given: {
      ...FREELANCER,
      problem: "accountLimited",
      milestones: [{ ...held, submittedOn: "never", dueOn: "2026-12-11" }],
    },
    first: "support",
    says: [
      /Here the other side is Upwork/,
      /your current contracts go on/,
      /The last day to appeal. We found none/,
      /11 Dec 2026/,
    ],
    not: [/✔ Joint written/],
  },
  {
    what: "threats",
    given: { ...FREELANCER, problem: "threatened", milestones: [held] },
    first: "report",
    says: [/Keep the threats, report them, and do not answer them/, /Flag as inappropriate/],
  },
  {
    what: "a refund given in fear",
    given: {
      ...FREELANCER,
      want: "payAgain",
      problem: "refundedInFear",
      milestones: [{ ...held, money: "returned" }],
    },
    says: [/cannot be undone/, /up to 365 days after the end/, /400\.00 USD back with the client/],
  },
  {
    what: "a weekly payment of the client",
    given: {
      ...HOURLY,
      role: "client",
      want: "refundAll",
      problem: "overbilled",
      weeks: [{ monday: "2026-11-09", hours: "0", rate: "495" }],
    },
    first: "endContract",
    says: [
      /Is it a fixed weekly payment/,
      /billed on Monday 30 November 2026/,
      /There is no mediation or arbitration either/,
    ],
    not: [/If not, it can lead to mediation/],
  },
  {
    what: "a forgotten contract that is to stop",
    given: {
      ...HOURLY,
      role: "client",
      want: "stopNow",
      problem: "forgotten",
      weeks: [{ monday: "2026-11-16", hours: "10", rate: "20", disputedHours: "10" }],
    },
    first: "endContract",
    says: [/Pausing stops new hours at once/, /Pause contract/, /Friday, 23:59 UTC/],
  },
  {
    what: "a bonus of the client",
    given: {
      ...CLIENT,
      problem: "silence",
      milestones: [released, { name: "Bonus", amount: "150", money: "released", releasedOn: "2026-11-06" }],
    },
    says: [/Was it paid as a bonus/, /A bonus, tip or expense is final: there is no dispute and no mediation/],
  },
  {
    what: "held money is given back at once",
    given: { ...FREELANCER, want: "giveHeldBack", milestones: [held] },
    first: "endContract",
    says: [/Press End contract: all the money held \(400\.00 USD\) goes back to the client at once/],
    not: [/Do not press End Contract/],
  },
  {
    what: "held money that words want to give back",
    given: {
      ...FREELANCER,
      want: "other",
      problem: "other",
      problemOther: "I want to give the money back",
      milestones: [held],
    },
    first: "endContract",
    says: [/Do you want to give the held money back to the client at once\?/],
    not: [/Do not press End Contract/],
  },
  {
    what: "for all others the warning stays",
    given: { ...FREELANCER, problem: "silence", milestones: [held] },
    says: [/Do not press End Contract while money is held/],
    not: [/✔ End the contract/],
  },
  {
    what: "a client who closes with nothing held",
    given: {
      ...CLIENT,
      want: "close",
      noAmountWhy: "nothing is owed",
      milestones: [released, { name: "Part 2", amount: "400", money: "notFunded" }],
    },
    first: "endContract",
    says: [/Nothing more is charged/, /Part 2 was never funded, and nothing is charged for it/],
    not: [/cannot help you collect/, /Use Request a refund/],
  },
  {
    what: "I choose to give a refund",
    given: { ...FREELANCER, want: "giveRefund", milestones: [released], disputedAmount: "200" },
    first: "giveRefund",
    says: [/Add invoices > pick one > change the amount/, /Do not link it to feedback/],
  },
  {
    what: "the owner of the agency does not pay",
    given: { ...FREELANCER, problem: "agencyMember", milestones: [released] },
    says: [/Upwork moves no money from an agency to a member/, /To the owner:/],
  },
  {
    what: "another platform",
    given: { ...FREELANCER, problem: "otherPlatform", milestones: [held] },
    says: [/This program only knows Upwork's rules/],
  },
  {
    what: "passwords are withheld, told under handover",
    given: {
      ...CLIENT,
      want: "getBack",
      problem: "handover",
      happened: "She changed the admin password of the shop.",
      milestones: [held],
    },
    says: [/Are passwords, access or files being withheld\?/, /change or revoke/, /We found none/],
  },
  {
    what: "a consultation to which the client did not come",
    given: {
      ...FREELANCER,
      contract: "catalog",
      problem: "noShow",
      milestones: [{ ...held, submittedOn: "never" }],
    },
    says: [/If the client did not come, or came more than 5 minutes late, you are paid/],
  },
];

test.each(ROWS)("$what", async ({ given, first, says, not = [] }) => {
  const run = await opened(given);
  const { text } = await run("routes");
  for (const one of says) expect(`${text} ${(await run("status")).text}`).toMatch(one);
  for (const one of not) expect(text).not.toMatch(one);
  if (first !== undefined) expect(await firstRoute(run)).toBe(first);
});

describe("what is written, and to whom", () => {
  test("while Messages may be off there is no message, but a text for Support that asks for no money", async () => {
    const run = await opened({
      ...FREELANCER,
      problem: "account",
      happened: "Upwork suspended my account on 18 Nov.",
      milestones: [held],
    });
    const message = await run("draft", "message");
    expect(message.code).toBe(1);
    expect(message.text).toMatch(/Upwork Messages is off.*draft support/);
    expect((await run("draft", "support")).text).toMatch(/about the limit on my account.*what you still need from me/);
  });

  test("threats are not answered, and the report asks for no money", async () => {
    const run = await opened({
      ...FREELANCER,
      problem: "threatened",
      route: "report",
      milestones: [held],
      request: "stop it",
      contacts: [
        { on: "2026-11-24", by: "them", channel: "upwork", gist: "Said he will call the police", answered: "no" },
      ],
    });
    expect((await run("draft", "message")).text).toMatch(/do not answer threats/);
    expect((await run("draft", "statement")).text).toMatch(/I ask Upwork to look at this conduct/);
    expect((await run("draft", "support")).text).toMatch(/24 Nov 2026: Said he will call the police/);
    expect((await run("deadlines")).text).not.toMatch(/answer the message/);
    expect((await run("check")).text).not.toMatch(/names no amount/);
  });

  test("who gives the money back says so, short, and leaves out what speaks about the client", async () => {
    const run = await opened({
      ...FREELANCER,
      want: "giveHeldBack",
      happened: "My computer broke today. The client is in a hurry.",
      milestones: [held],
    });
    const { text } = await run("draft", "message");
    expect(text).toMatch(
      /^Hello Rita, My computer broke\. I am ending the contract now, so that the 400\.00 USD goes back/,
    );
    expect((await run("money")).text).toMatch(/You are giving the held 400\.00 USD back.*nothing to divide/);
  });

  test("money that went back is not asked to be released", async () => {
    const run = await opened({ ...FREELANCER, disputedAmount: "300", milestones: [{ ...held, money: "returned" }] });
    const { text } = await run("draft", "statement");
    expect(text).toMatch(/300\.00 USD that went back to the client to be paid again/);
    expect(text).not.toMatch(/release/);
  });
});

describe("the money page", () => {
  const nonResolution = [{ kind: "nonResolution", on: "2026-11-24" }];
  test("weighs the offer on the table, and shows what neither, one and both paying means", async () => {
    const run = await opened({
      ...FREELANCER,
      contractState: "ended",
      endedBy: "them",
      endedOn: "2026-11-05",
      happenings: nonResolution,
      milestones: [{ ...held, amount: "300", submittedOn: "2026-10-30" }],
      floor: "150",
      offers: [{ on: "2026-11-23", by: "them", amount: "120", answer: "none" }],
    });
    const { text } = await run("money");
    expect(text).toMatch(/Their offer of 23 Nov 2026: 120\.00 for you.*worse than your walk-away figure of 150\.00/);
    expect(text).toMatch(/Arbitration is expensive here.*if both pay.*if only you pay.*if nobody pays/);
    expect(text).toMatch(/a deal from 150\.00 up is within your limit/);
  });

  test("counts no arbitration when its time has ended, and is never good for both from nothing to all", async () => {
    const late = { ...released, releasedOn: "2026-10-10", submittedOn: "2026-10-08" };
    const run = await opened({ ...CLIENT, milestones: [late], chanceLow: "10", chanceHigh: "30" });
    const { text } = await run("money");
    expect(text).toMatch(/nothing is agreed: the money stays paid/);
    expect(text).not.toMatch(/pay for arbitration/);
    const small = await opened({ ...FREELANCER, milestones: [held], chanceLow: "50", chanceHigh: "80" });
    const said = (await small("money")).text;
    expect(said).not.toMatch(/across your whole guess: 0\.00 to 400\.00/);
    expect(said).toMatch(/does not help to find a fair split here/);
  });

  test("limits and guesses in the wrong order are asked again before any figure", async () => {
    const run = await opened({
      ...FREELANCER,
      milestones: [held],
      target: "200",
      acceptable: "300",
      chanceLow: "80",
      chanceHigh: "60",
    });
    const { text } = await run("money");
    expect(text).toMatch(
      /^\? The lowest share in your guess \(80 %\) is above the highest \(60 %\).*What a deal can look like/,
    );
    expect(text).toMatch(/what is all right for you \(300\.00 USD\) is above your goal/i);
  });
});
