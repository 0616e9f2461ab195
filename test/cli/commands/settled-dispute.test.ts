import { expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// A dispute of one milestone that both settle: what moves the money, what is left of the contract, and what every screen says of it.

const flat = (text: string): string => text.replace(/\s+/g, " ");

const CASE = {
  role: "client",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-09-01",
  otherParty: "Ilya",
  contractName: "Choir app",
  want: "refundPart",
  messageSentOn: "2026-11-02",
  milestones: [
    { name: "Sketches", amount: "250", money: "released", fundedOn: "2026-09-01", releasedOn: "2026-10-30" },
    { name: "App", amount: "800", money: "held", fundedOn: "2026-10-05", submittedOn: "2026-11-01" },
  ],
};

const told = async (...happenings: object[]) => {
  const home = computer({ now: "2026-11-14T10:00:00Z", width: 100 });
  const all = [
    { kind: "disputeByFreelancer", on: "2026-11-03", of: "m2", amount: "800" },
    { kind: "disputeAnswered", on: "2026-11-04" },
    ...happenings,
  ];
  home.files.set("a.json", JSON.stringify({ ...CASE, happenings: all }));
  expect(await home.run(["start", "--answers", "a.json", "--no-input"])).toMatchObject({ code: 0 });
  const run = async (...words: string[]) => {
    const ran = await home.run(words);
    expect(ran.code, `${words.join(" ")}: ${ran.err}`).toBe(0);
    return { out: flat(ran.out), err: flat(ran.err), json: ran.out };
  };
  const route = async (id: string) =>
    (JSON.parse((await run("routes", "--json")).json).routes as { id: string; state: string; why: string }[]).find(
      (one) => one.id === id,
    );
  return { run, route };
};

const AGREED = { kind: "agreement", on: "2026-11-12", amount: "300", until: "none" };

test("with a dispute open, an agreement without a day goes by Upwork: no button, and no day that nobody named", async () => {
  const { run, route } = await told(AGREED);
  const { out, err } = await run("draft", "settlement");
  expect(out).toContain("300.00 USD goes to you and 500.00 USD goes back to me.");
  expect(out).toContain("We both send this text to Upwork and ask for the money to be moved this way.");
  expect(out).not.toMatch(/ by \w+day/);
  expect(err).toContain("Both of you send Upwork the same text: 300.00 USD to the freelancer, 500.00 USD to you.");
  expect(err).not.toMatch(/7 calendar days|end the contract with a payment/);
  for (const id of ["endAndRefund", "partialRelease"])
    expect(await route(id)).toMatchObject({ state: "closed", why: expect.stringContaining("Upwork moves") });
});

test("released money that the deal is not about is not given up, and it is said", async () => {
  const { run, route } = await told(AGREED);
  const { out, err } = await run("draft", "settlement");
  expect(out).not.toContain("anything more from this contract");
  expect(out).toContain("neither of us asks for more of it");
  expect(err).toContain("The 250.00 USD released for Sketches is not part of it");
  expect(await route("refundRequest")).toMatchObject({ state: "open" });
  expect((await run("status")).out).toContain("Sketches: until Sun 29 Nov 2026");
});

test("once it is carried out, nothing is held: header, routes, deadlines and filing tell what each side has", async () => {
  const { run, route } = await told(AGREED, { kind: "carriedOut", on: "2026-11-13", amount: "300" });
  const status = (await run("status")).out;
  expect(status).not.toContain("USD held");
  expect(status).not.toMatch(/App: until/);
  expect(await route("endAndRefund")).toMatchObject({ state: "closed" });
  const filing = (await run("export", "--format", "md")).out;
  expect(filing).toContain("300.00 USD for the freelancer, 500.00 USD back to the client");
  expect(filing).toContain("| 300.00 paid, 500.00 returned |");
});

test.each([
  ["0", "returned"],
  ["800", "paid"],
])("all of it to one side: %s USD to the freelancer is %s", async (amount, state) => {
  const { run } = await told({ ...AGREED, amount }, { kind: "carriedOut", on: "2026-11-13", amount });
  expect((await run("export", "--format", "md")).out).toMatch(new RegExp(`“App” \\| 800.00 \\| ${state} \\|`));
});

test("of several held milestones it is not guessed which got what", async () => {
  const home = computer({ now: "2026-11-14T10:00:00Z" });
  const milestones = CASE.milestones.map((one) => ({ ...one, money: "held", releasedOn: undefined }));
  const happenings = [AGREED, { kind: "carriedOut", on: "2026-11-13", amount: "300" }];
  home.files.set("a.json", JSON.stringify({ ...CASE, milestones, happenings }));
  expect(await home.run(["start", "--answers", "a.json", "--no-input"])).toMatchObject({ code: 0 });
  expect(flat((await home.run(["export", "--format", "md"])).out)).toContain("“App” | 800.00 | held |");
});
