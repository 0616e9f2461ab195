import { beforeEach, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { BACK, scripted, visits } from "../../support/scripted-ask.ts";
import { storyOf } from "../../support/stories.ts";

let pc: Computer;
beforeEach(async () => {
  pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

test("that the other side answered is told from the menu", async () => {
  const before = firstCase(pc.cases).contacts.length;
  const story = scripted({
    steps: visits("happened", "leave"),
    since: "theyWrote",
    "contacts.*.on": "14 Nov 2026",
    "contacts.*.channel": "upwork",
    "contacts.*.gist": "Asked for two more days",
    "contacts.*.answered": "yes",
  });
  await pc.run(["resume"], story.ask);
  expect(story.prompts.find(({ asking }) => asking.key === "since")?.asking.options?.map(({ label }) => label)).toEqual(
    [
      "A request, a decision, a payment or a notice",
      "The client answered or wrote",
      "The client made an offer",
      "I wrote or called",
      "I made an offer",
    ],
  );
  const { contacts } = firstCase(pc.cases);
  expect(contacts).toHaveLength(before + 1);
  expect(contacts.at(-1)).toMatchObject({ by: "them", on: "2026-11-14", gist: "Asked for two more days" });
});

test("an offer of my own proposes the amount that was prepared; left at once, nothing is added", async () => {
  const { offers, answers } = firstCase(pc.cases);
  const back = scripted({ steps: visits("happened", "leave"), since: "iOffered", "offers.*.on": BACK });
  await pc.run(["resume"], back.ask);
  expect(firstCase(pc.cases).offers).toEqual(offers);
  const story = scripted({
    steps: visits("happened", "leave"),
    since: "iOffered",
    "offers.*.on": "14 Nov 2026",
    "offers.*.amount": "400",
    "offers.*.terms": "Two small fixes",
    "offers.*.answer": "none",
  });
  await pc.run(["resume"], story.ask);
  const asked = story.prompts.find(({ asking }) => asking.key.endsWith(".amount"))?.asking;
  expect(asked?.start).toBe(answers.offerAmount);
  expect(firstCase(pc.cases).offers.at(-1)).toMatchObject({ by: "me", amount: 40_000 });
});
