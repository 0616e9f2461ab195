import { expect, test } from "vitest";
import { questionAt } from "../../../src/core/interview/navigation.ts";
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
