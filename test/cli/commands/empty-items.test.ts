import { beforeEach, describe, expect, test } from "vitest";
import { LIST_NAMES, type ListName } from "../../../src/core/case/lists.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { type Act, PAUSE, SKIP, scripted, visits } from "../../support/scripted-ask.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

let pc: Computer;
beforeEach(async () => {
  pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

/** The first question of an item of a list. */
const FIRST: Readonly<Record<ListName, string>> = {
  milestones: "name",
  weeks: "monday",
  happenings: "kind",
  contacts: "on",
  claims: "agreed",
  offers: "on",
  exhibits: "name",
  requests: "on",
  dates: "clock",
};
const LOGGED = ["contact", "request", "date"] as const;
const LIST_OF = { contact: "contacts", request: "requests", date: "dates" } as const;

describe("an item without any answer is not kept", () => {
  test.each(LOGGED)("log %s, left at its first question", async (what) => {
    const before = firstCase(pc.cases)[LIST_OF[what]];
    const story = scripted({ [`${LIST_OF[what]}.*.${FIRST[LIST_OF[what]]}`]: PAUSE });
    expect((await pc.run(["log", what], story.ask)).code).toBe(130);
    expect(firstCase(pc.cases)[LIST_OF[what]]).toEqual(before);
  });

  const leaving: [how: string, first: Act][] = [
    ["left", PAUSE],
    ["left with only blanks typed", { pause: "  " }],
    ["skipped, then left", SKIP],
  ];
  test.each(leaving)("an exhibit whose first question is %s", async (_how, first) => {
    const before = firstCase(pc.cases).exhibits;
    const rest: Record<string, Act> = first === SKIP ? { "exhibits.*.on": PAUSE } : {};
    const story = scripted({ exhibits: visits("add"), "exhibits.*.name": first, ...rest });
    await pc.run(["review", firstCase(pc.cases).id, "exhibits"], story.ask);
    expect(story.unused()).toEqual([]);
    expect(firstCase(pc.cases).exhibits).toEqual(before);
    expect((await pc.run(["evidence", "add", tempFile("a.txt", "a"), "--no-input"])).out).toContain("Added as F");
  });

  test.each<[string, string]>([
    ["contacts", "none"],
    ["contacts", "Nothing"],
    ["claims", "nothing else"],
    ["exhibits", "none"],
  ])("%s: “%s” at its first question, after “add”, is no item", async (list, said) => {
    const name = list as ListName;
    const before = firstCase(pc.cases)[name];
    const story = scripted({ [name]: visits("add", "done"), [`${name}.*.${FIRST[name]}`]: said });
    await pc.run(["review", firstCase(pc.cases).id, name], story.ask);
    expect(story.unused()).toEqual([]);
    expect(firstCase(pc.cases)[name]).toEqual(before);
  });

  test("all its questions skipped: it is not in the list's menu any more", async () => {
    const story = scripted({
      exhibits: visits("add", "done"),
      "exhibits.*.name": SKIP,
      "exhibits.*.on": SKIP,
      "exhibits.*.source": SKIP,
      "exhibits.*.shows": SKIP,
      "exhibits.*.claims": SKIP,
    });
    await pc.run(["review", firstCase(pc.cases).id, "exhibits"], story.ask);
    const menus = story.prompts.filter((one) => one.asking.key === "exhibits");
    expect(menus[1]?.asking.options).toEqual(menus[0]?.asking.options);
    expect(firstCase(pc.cases).exhibits).toHaveLength(5);
  });

  test("words that were typed for it are kept, and it is in no filing until they are given", async () => {
    const story = scripted({ exhibits: "add", "exhibits.*.name": { pause: "the contr" } });
    await pc.run(["review", firstCase(pc.cases).id, "exhibits"], story.ask);
    expect(firstCase(pc.cases).unsent).toEqual({ "exhibits.e6.name": "the contr" });
    expect((await pc.run(["export"])).out).not.toMatch(/\| F +\|/);
  });
});

test.each(LIST_NAMES)(
  "an empty item of %s that an older program kept is in no filing, form, count or check",
  async (list) => {
    const asked = async () => [
      (await pc.run(["export"])).out,
      (await pc.run(["export", "--format", "form"])).out,
      (await pc.run(["status"])).out,
      (await pc.run(["check"])).out,
      (await pc.run(["claims"])).out,
      (await pc.run(["routes"])).out,
    ];
    const before = await asked();
    const c = firstCase(pc.cases);
    pc.cases.open(c.id).save({ ...c, [list]: [...c[list], { id: "x9" }], filings: [] });
    expect(await asked()).toEqual(before);
  },
);
