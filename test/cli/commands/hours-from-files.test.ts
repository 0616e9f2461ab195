import { beforeEach, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempFile } from "../../support/temp-home.ts";

// Disputed hours have their number, the rate of the offer and their sum, to both sides and however a notice words them.
let pc: Computer;
beforeEach(() => {
  pc = computer({ now: "2026-10-29T09:00:00Z" });
});

const mail = (subject: string, on: string, words: string): string =>
  tempFile(
    `${subject}.eml`,
    `From: Upwork <donotreply@upwork.com>
To: Iris Vale <iris@vale.example>
Subject: ${subject}
Date: ${on}
Content-Type: text/plain; charset=utf-8

Hi Iris,

${words}
`,
  );
const DISPUTED = (words: string) =>
  mail(
    "Your client has disputed your hours",
    "Wed, 28 Oct 2026 20:05:07 +0000",
    `Orin Maddox does not agree with some of the time that was billed on "Garden plans for a small inn".

${words}

You can accept the dispute or decline it until October 31, 2026.

See dispute`,
  );
const OFFER = (words: string) =>
  mail(
    "Your contract has started",
    "Tue, 11 Aug 2026 09:14:00 +0000",
    `You and Maddox Inns are ready to go.

Garden plans for a small inn
${words}
First day: August 11, 2026
Hired by: Orin Maddox`,
  );

const WEEK = "Billing period: Oct 19 - Oct 25, 2026\nHours billed: 22:20";

test.each([
  [`${WEEK}\nHours disputed: 9:30`, "Hourly, $45.00 an hour, not more than 25 hours a week"],
  [`${WEEK}\nIn dispute: 9:30 ($427.50)`, "Hourly: $45.00/hr, 25 hours a week"],
  [`${WEEK}\n\nThe client disputed 9:30 hours.`, "45.00 USD per hour, at most 25 hours a week"],
  [`${WEEK}\n\n9:30 of the 22:20 hours were disputed.`, "Rate: $45.00/hr"],
  [`${WEEK}\n\nYour client questions 9 h 30 min of the week.`, "Hourly rate of $45.00, up to 25 hours a week"],
])("%j with the offer %j", async (dispute, offer) => {
  const { out } = await pc.run(["start", "--no-input", "--from", DISPUTED(dispute), OFFER(offer)]);
  expect(firstCase(pc.cases).weeks).toMatchObject([{ hours: 22.33, disputedHours: 9.5, rate: 4500 }]);
  expect(out.replace(/\s+/g, " ")).toContain("hourly · 9:30 h disputed, 427.50 USD · freelancer");
  const { out: asked } = await pc.run(["review", "--no-input"]);
  expect(asked).not.toMatch(/How many of these hours are disputed\?\s+Not asked yet/);
});

test("without the offer the sum that the notice names stands in the case line, and the rate is asked", async () => {
  const { out } = await pc.run([
    "start",
    "--no-input",
    "--from",
    DISPUTED(`${WEEK}\nHours disputed: 9:30\nAmount disputed: $427.50`),
  ]);
  expect(firstCase(pc.cases).weeks[0]?.rate).toBeUndefined();
  expect(out.replace(/\s+/g, " ")).toContain("hourly · 9:30 h disputed, 427.50 USD · freelancer");
});

test.each(["You disputed some of your freelancer's hours.", "The client disputed hours of this week."])(
  "no number of hours is made of: %s",
  async (words) => {
    await pc.run(["start", "--no-input", "--from", DISPUTED(`${WEEK}\n\n${words}`)]);
    expect(firstCase(pc.cases).weeks[0]?.disputedHours).toBeUndefined();
  },
);
