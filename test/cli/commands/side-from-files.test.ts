import { beforeEach, describe, expect, test } from "vitest";
import type { Prompt } from "../../../src/ports/questions.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";
import { tempFile } from "../../support/temp-home.ts";

// Which side the person is on, where only a bill, a contract or a weekly summary tells it.
let pc: Computer;
beforeEach(() => {
  pc = computer({ now: "2026-11-25T09:00:00Z" });
});

/** A notice about hours to Iris Vale, whose words fit both sides. */
const SUMMARY = (what: string) =>
  tempFile(
    "summary.eml",
    `From: Upwork Billing <donotreply@upwork.com>
To: Iris Vale <iris@vale.example>
Subject: Weekly summary
Date: Mon, 23 Nov 2026 00:41:00 +0000
Content-Type: text/plain; charset=utf-8

Hi Iris,

${what}

Orin Maddox
Garden plans for a small inn
21:30 hours at $32.00 = $688.00

Hours can be disputed until Friday, November 27, 2026 (UTC).
`,
  );
const NEUTRAL = "Here are the hours of the week November 16 to November 22, 2026.";
/** A page about the same week, as either side sees it. */
const PAGE = `Timesheet
Garden plans for a small inn
Orin Maddox, Lisbon
Hourly · $32.00/hr · 30 hrs weekly limit · Active since Sep 8, 2026 · Contract 39955018
Week of Nov 16 - Nov 22, 2026
Total
21:30 hrs
$688.00 - hours can be disputed until Friday, Nov 27, 2026, 11:59 PM UTC
`;
const paper = (text: string) => tempFile("paper.txt", text);
const sideOf = async (...files: readonly string[]) => {
  const { out } = await pc.run(["start", "--no-input", "--from", ...files]);
  return { side: firstCase(pc.cases).answers.role, out: out.replace(/\s+/g, " ") };
};

describe("a bill or a contract with both names", () => {
  test.each([
    [
      "client",
      "INVOICE\nDate: Nov 23, 2026\nBill to: Vale & Sons, Iris Vale\nFrom: Orin Maddox via Upwork Global LLC\nTotal: $688.00",
    ],
    ["client", "Invoice 4481\nBilled to\nIris Vale\n12 Mill Lane\nSeller\nOrin Maddox\nTotal 688.00"],
    ["client", "STATEMENT OF WORK\nClient: Iris Vale\nContractor: Orin Maddox\nThe contractor draws the plans."],
    ["client", "Rechnung Nr. 12\nRechnung an: Iris Vale\nVon Orin Maddox\nSumme 688,00"],
    ["client", "Factura 12\nCliente: Iris Vale\nProveedor: Orin Maddox"],
    ["freelancer", "INVOICE 7\nFrom: Iris Vale\nBill to: Orin Maddox, Maddox Inns\nTotal: $688.00"],
    ["freelancer", "Agreement of 3 October 2026\nCustomer: Orin Maddox\nService provider: Iris Vale"],
    ["freelancer", "Faktura 3/2026\nSprzedawca: Iris Vale\nNabywca: Orin Maddox"],
    ["freelancer", "Facture 12\nFacturé à : Orin Maddox\nPrestataire : Iris Vale"],
  ] as const)("%s: %j", async (side, text) => {
    expect((await sideOf(SUMMARY(NEUTRAL), paper(text))).side).toBe(side);
  });

  test.each([
    "INVOICE\nBill to: Somebody Else\nFrom: A Shop",
    "INVOICE\nBill to: Iris Vale\nFrom: Iris Vale",
    "Dear Iris Vale,\nthank you for the order.",
    "Invoice\nBill to: Iris\nFrom: Orin",
  ])("no side by: %j", async (text) => {
    expect((await sideOf(SUMMARY(NEUTRAL), paper(text))).side).toBeUndefined();
  });
});

describe("a weekly summary", () => {
  test.each([
    ["client", "Here is what your freelancers logged for the week November 16 to November 22, 2026."],
    ["client", "Here are the hours of the week November 16 to November 22, 2026. You can dispute these hours."],
    ["freelancer", "Here are the hours you logged for the week November 16 to November 22, 2026."],
  ] as const)("%s: %s", async (side, words) => {
    expect((await sideOf(SUMMARY(words))).side).toBe(side);
  });
});

describe("while no file tells it", () => {
  test("that it is to be said comes before the deadline", async () => {
    const { side, out } = await sideOf(paper(PAGE));
    expect(side).toBeUndefined();
    expect(out).toMatch(
      /hourly\.? (?:! )?First say which side you are on\. What you have to do by then depends on it: \S+ review \S+ role/,
    );
  });

  test("it is the first question, before the deadline is shown", async () => {
    const seen: Prompt[] = [];
    const ask = replying((prompt) => {
      seen.push(prompt);
      if (prompt.sheet !== undefined) return { kind: "answer", value: { key: "Enter" } };
      return prompt.asking.key === "role" ? { kind: "answer", value: "client" } : { kind: "pause" };
    });
    await pc.run(["start", "--from", paper(PAGE)], ask);
    expect(seen.map(({ asking }) => asking.key)).toEqual(["facts", "role", "deadline"]);
    expect(seen.at(-1)?.before.join(" ")).not.toContain("The client:");
  });
});
