import { expect, test } from "vitest";
import { questionAt } from "../../../src/core/interview/navigation.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { draftMessage } from "../../../src/core/letters/message.ts";
import { caseFrom } from "../../support/stories.ts";

const hours = { role: "freelancer", contract: "hourly", route: "hourlyAnswer" };

test.each<[string, Record<string, unknown>, string]>([
  ["explanation", hours, "Write the explanation for the form."],
  ["explanation", { ...hours, statement: "All hours were worked." }, "Here is the explanation for the form. Keep it"],
  ["explanation", { ...hours, explanation: "All hours were worked." }, "Here is the explanation for the form. Keep it"],
  ["message", { role: "client" }, "Write the first message."],
  ["message", { role: "client", happened: "He left." }, "Write the first message."],
  ["message", { role: "client", request: "send it" }, "Here is the first message. Keep it"],
  ["feedbackReply", { role: "client", feedbackReceived: true }, "Write the reply."],
])("%s of %j asks: %s", (key, given, asked) => {
  const asking = questionAt(caseFrom(given), key);
  expect(asking?.ask).toContain(asked);
  expect(asking?.start !== undefined || asking?.was !== undefined).toBe(asked.startsWith("Here"));
});
test.each<[why: string, given: Record<string, unknown>, asks: string]>([
  [
    "a freelancer, money held",
    {
      role: "freelancer",
      contract: "fixed",
      want: "releaseAll",
      milestones: [{ name: "Film", amount: "980.00", money: "held" }],
    },
    "Could you please release the 980.00 USD held for “Film”, or tell me what is missing?",
  ],
  [
    "an agency, hours disputed",
    { role: "agency", contract: "hourly", want: "releaseAll", weeks: [{ monday: "2026-11-02", hours: 20 }] },
    "Could you please tell us which of the hours you question, and why?",
  ],
  [
    "a client, money paid",
    {
      role: "client",
      contract: "fixed",
      want: "refundPart",
      disputedAmount: "450.00",
      milestones: [{ name: "Site", amount: "900.00", money: "released", releasedOn: "2026-11-02" }],
    },
    "Could you please give back 450.00 USD of the money paid for “Site”?",
  ],
])("where no request was put in words, the message asks for what is wanted: %s", (_why, given, asks) => {
  const c = caseFrom({ ...given, happened: "The work was handed in." });
  expect(draftMessage(replay(c).applying)).toContain(asks);
  // Without anything that happened it is no message.
  expect(draftMessage(replay(caseFrom(given)).applying)).toBeUndefined();
});
