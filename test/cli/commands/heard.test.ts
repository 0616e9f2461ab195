import { expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";
import { scripted } from "../../support/scripted-ask.ts";

// Where a complaint was told, one question asks what the other side minds, and the line of the message is shown back at once.

test("what was heard is shown back at once, and stands in the message", async () => {
  const home = computer({ now: "2026-11-12T10:00:00Z", width: 100 });
  home.files.set(
    "a.json",
    JSON.stringify({
      title: "Spice labels",
      role: "freelancer",
      contract: "fixed",
      contractState: "active",
      contractBegan: "2026-09-01",
      contractName: "Spice labels",
      happenings: [{ kind: "refundAsked", on: "2026-11-10", until: "none" }],
      milestones: [
        { name: "Nine labels", amount: "640.00", money: "held", fundedOn: "2026-09-01", submittedOn: "2026-11-03" },
      ],
    }),
  );
  expect((await home.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  const [one] = home.cases.list();
  const id = String(one && "id" in one ? one.id : "");
  const script = scripted({ complaint: "they expected labels in two languages" });
  const { err } = await home.run(["review", id, "complaint"], script.ask);
  expect(err.replace(/\s+/g, " ")).toContain("In your message: You expected labels in two languages; is that right?");
  expect(script.asked).toEqual(["complaint"]);
  expect(script.prompts[0]?.asking.ask).toBe(
    "What is the client unhappy about? Finish the sentence as if you were talking to them: You expected …",
  );
  home.files.set(
    "b.json",
    JSON.stringify({ happened: "I handed in nine labels.", request: "tell me which label is missing" }),
  );
  await home.run(["resume", "--answers", "b.json", "--no-input"]);
  const { out } = await home.run(["draft", "message"]);
  expect(out.split("\n\n")[1]).toBe(
    "I have read what you say about our contract “Spice labels”. You expected labels in two languages; is that right?",
  );
});
