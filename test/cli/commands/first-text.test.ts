import { describe, expect, test } from "vitest";
import { walk } from "../../../bench/questions/drive.mjs";
import { firstCase } from "../../support/cases-of.ts";
import { computer } from "../../support/run-program.ts";
import { BACK, PAUSE, scripted, visits } from "../../support/scripted-ask.ts";
import { STORIES } from "../../support/stories.ts";

const FACTS = {
  role: "freelancer",
  contract: "fixed",
  contractState: "ended",
  endedBy: "them",
  endedOn: "2026-11-12",
  happenings: [],
  contractBegan: "2026-09-04",
  milestones: [
    {
      name: "Logo",
      amount: "600",
      money: "held",
      fundedOn: "2026-10-05",
      submittedOn: "2026-11-03",
      changesAskedOn: "never",
      dueOn: null,
    },
  ],
};

const started = () => {
  const home = computer();
  home.files.set("facts.json", JSON.stringify(FACTS));
  return home;
};
const ARGS = ["start", "--answers", "facts.json"];

describe("a first text", () => {
  test("after the facts: the deadline, a few questions, the fields of the form", async () => {
    const home = started();
    const story = scripted({
      deadline: "text",
      // The other side has ended it with money held: the day that Upwork's mail names comes first.
      dates: "answer to a refund request, 19 Nov",
      want: "releaseAll",
      problem: "notPaid",
      "claims.*.agreed": "A logo in three colours",
      "claims.*.happened": "Handed in on 3 Nov 2026",
      route: "escrowDispute",
      filingFeedback: "The brief was clear.",
      text: "leave",
    });
    const ran = await home.run(ARGS, story.ask);
    expect(ran.err).not.toContain("fault");
    expect(ran.code).toBe(0);
    expect(story.unused()).toEqual([]);
    expect(story.asked[0]).toBe("want");
    expect(story.asked.slice(1)).toEqual([
      "deadline",
      "dates",
      "problem",
      "claims.c1.agreed",
      "claims.c1.happened",
      "route",
      "filingFeedback",
      "text",
    ]);
    const text = story.prompts.at(-1)?.before.join("\n") ?? "";
    expect(text).toContain("== Reason ==\n\nNot paid, or money not released");
    expect(text).toContain("== Amount ==\n(In US dollars.)\n\n600.00");
    expect(text).toContain("We agreed: a logo in three colours. This was handed in on 3 Nov 2026.");
    expect(text).toContain("I ask for the release of 600.00 USD");
    expect(text).not.toContain("Missing: the explanation");
  });

  test("in a hurry: three questions and the feedback that the form demands, then the text", async () => {
    const home = started();
    const story = scripted({
      want: visits("releaseAll"),
      dates: "done",
      "claims.*.agreed": "A logo",
      "claims.*.happened": "Handed in",
      filingFeedback: "The brief was clear.",
      text: "leave",
    });
    const ran = await home.run([...ARGS, "--hurry"], story.ask);
    expect(ran.err).not.toContain("fault");
    expect(ran.code).toBe(0);
    expect(story.asked).toEqual(["want", "dates", "claims.c1.agreed", "claims.c1.happened", "filingFeedback", "text"]);
    expect(firstCase(home.cases).answers.route).toBe("escrowDispute");
    expect(story.prompts.at(-1)?.before.join("\n")).toContain("FORM: Open a dispute about held money");
  });

  test("back from its first question leaves no empty claim; status counts what is left", async () => {
    const home = started();
    const story = scripted({ want: "releaseAll", deadline: "text", problem: BACK, contacts: PAUSE });
    await home.run(ARGS, story.ask);
    expect(firstCase(home.cases).claims).toEqual([]);
    const { id } = firstCase(home.cases);
    const status = JSON.parse((await home.run(["status", id, "--json"])).out);
    expect(status.left.questions).toBeGreaterThan(status.left.forFiling);
    expect((await home.run(["status", id])).out).toMatch(/\d+ questions left\. \d+ of them matter for the filing\./);
  });

  test("several wishes: the first is the main one", async () => {
    const home = started();
    const story = scripted({ want: visits("@several", ["releaseAll", "getBack"]), deadline: "steps", contacts: PAUSE });
    await home.run(ARGS, story.ask);
    expect(firstCase(home.cases).answers).toMatchObject({ want: "releaseAll", alsoWant: ["getBack"] });
  });
});

describe("screens", () => {
  test.each(STORIES)("$name: ten at most from the facts to a first text", async ({ given }) => {
    const { counts, firstText } = await walk(given, { until: "contacts" });
    expect(counts.text.screens).toBeLessThanOrEqual(10);
    expect(firstText.trim()).not.toBe("");
  });
});
