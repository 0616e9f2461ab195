import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempFile } from "../../support/temp-home.ts";
import { NOTICE_OF_SECOND, PAGE_OF_BOTH } from "../../support/two-milestones.ts";

// What is taken from papers keeps what the papers call it, and says where each answer stands.
let pc: Computer;
beforeEach(() => {
  pc = computer();
  pc.now = "2026-11-12T12:00:00Z";
});

const notice = () => tempFile("submitted.eml", NOTICE_OF_SECOND);
const page = () => tempFile("contract.txt", PAGE_OF_BOTH);

describe("milestones keep the number that pages and notices give them", () => {
  test.each([
    ["both at once, the notice first", () => [[notice(), page()]]],
    ["both at once, the page first", () => [[page(), notice()]]],
    ["the notice alone, the page later", () => [[notice()], [page()]]],
    ["the page alone, the notice later", () => [[page()], [notice()]]],
  ])("%s", async (_, readings) => {
    const [first = [], ...later] = readings();
    await pc.run(["start", "--from", ...first, "--no-input"]);
    for (const paths of later) await pc.run(["read", ...paths, "--no-input"]);
    const { milestones } = firstCase(pc.cases);
    expect(milestones.map(({ number, name }) => [number, name])).toEqual([
      [1, "Input form"],
      [2, "Tariff tables"],
      [3, "Printed labels"],
    ]);
    expect(milestones.map(({ id }) => id).includes("m2")).toBe(true);
    expect(milestones.find(({ id }) => id === "m2")?.name).toBe("Tariff tables");
    const filing = (await pc.run(["export"])).out;
    expect(filing).toContain("| 2, “Tariff tables” | 740.00 |");
    expect(filing).toContain("| 1, “Input form” | 410.00 |");
    expect(filing).not.toMatch(/milestone [13][^.]{0,10}740|Tariff tables[^|]{0,3}\(?milestone 1/);
  });

  test("a notice alone: the number is that of the notice in the filing's title", async () => {
    await pc.run(["start", "--from", notice(), "--no-input"]);
    expect(firstCase(pc.cases).milestones).toMatchObject([{ id: "m2", number: 2, name: "Tariff tables" }]);
  });
});

test("the number of a contract on a line of its own is not its name", async () => {
  await pc.run(["start", "--from", page(), "--no-input"]);
  expect(firstCase(pc.cases).answers).toMatchObject({
    contractName: "Parcel price calculator",
    contractId: "39214407",
    otherParty: "Teodor Brandt",
  });
});

test("where an answer stands is the paper that has it, not another about the same milestone", async () => {
  await pc.run(["start", "--from", notice(), page(), "--no-input"]);
  const { places = {} } = firstCase(pc.cases);
  expect(places["milestones.m2.fundedOn"]).toMatchObject({ file: "contract.txt", line: 18 });
  expect(places["milestones.m1.releasedOn"]).toMatchObject({ file: "contract.txt", line: 14 });
  expect(places.contractState).toMatchObject({ file: "contract.txt", line: 5 });
});
