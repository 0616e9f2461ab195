import { expect, test } from "vitest";
import type { Prompt } from "../../../src/ports/questions.ts";
import { computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";

// A text that the person has made their own is the same wherever it is shown or copied.

const OWN = "Hello Ines,\n\nPlease send me the missing nine photos. I wrote this line myself.\n\nThank you.";

const CASE = {
  role: "client",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-10-01",
  otherParty: "Ines",
  want: "refundPart",
  problem: "quality",
  route: "askChanges",
  happened: "Nine of twenty photos are missing.",
  request: "send the missing photos",
  answerBy: "2026-11-20",
  happenings: [],
  milestones: [
    {
      name: "Photos",
      amount: "500",
      money: "held",
      fundedOn: "2026-10-02",
      submittedOn: "2026-11-10",
      changesAskedOn: "never",
      dueOn: null,
    },
  ],
};

const shown = async (more: object) => {
  const home = computer();
  home.files.set("a.json", JSON.stringify({ ...CASE, ...more }));
  expect(await home.run(["start", "--answers", "a.json", "--no-input"])).toMatchObject({ code: 0 });
  const draft = (await home.run(["draft", "message"])).out.trim();
  const prompts: Prompt[] = [];
  // At the menu the text is chosen; any question before it is left by the way back, any after it for later.
  const ran = await home.run(
    ["resume"],
    replying((prompt) => {
      const isAfter = prompts.some(({ asking }) => asking.key === "deadline");
      prompts.push(prompt);
      if (prompts.length > 30) return { kind: "pause", typed: "" };
      const choices: Record<string, string> = { steps: "text", deadline: "text", text: "leave" };
      const value = choices[prompt.asking.key];
      if (value !== undefined) return { kind: "answer", value };
      return { kind: isAfter ? "skip" : "back", typed: "" };
    }),
  );
  expect(ran.err).not.toContain("fault");
  return { draft, prompt: prompts.at(-1), deadline: prompts.find(({ asking }) => asking.key === "deadline") };
};

test("the menu shows the message that the person keeps, as the draft does", async () => {
  const { draft, prompt, deadline } = await shown({ message: OWN });
  expect(draft).toBe(OWN);
  expect(prompt?.asking.key).toBe("text");
  for (const line of OWN.split("\n\n")) expect(prompt?.before.join("\n")).toContain(line);
  expect(prompt?.asking.ask).toBe("This is your text, as you kept it. What next?");
  expect(JSON.stringify(deadline)).not.toContain("0 more questions");
});

test("without one, it is built, as the draft is", async () => {
  const { draft, prompt } = await shown({});
  expect(draft).toContain("send the missing photos");
  for (const line of draft.split("\n\n")) expect(prompt?.before.join("\n").replace(/\s+/g, " ")).toContain(line);
  expect(prompt?.asking.ask).toBe("This is your first text. What next?");
});
