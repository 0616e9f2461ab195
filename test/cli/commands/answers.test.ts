import { PassThrough } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { plainAsk } from "../../../src/terminal/plain/plain.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer, type Ran } from "../../support/run-program.ts";
import { PAUSE, SKIP, scripted } from "../../support/scripted-ask.ts";

const FACTS = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "refundAsked",
  filedOn: "2026-11-10",
  contractBegan: "2026-09-04",
  milestones: [{ name: "Logo", amount: 800, money: "held", fundedOn: "5 Oct", submittedOn: "3 Nov" }],
  feePercent: 10,
  want: "releaseAll",
  contacts: "none",
  happened: "The files came late",
  happenedOn: "2026-11-08",
  effect: "a delay",
  request: "release it",
  reason: "all is done",
  answerBy: "2026-11-20",
  floor: 450,
};

let home: Computer;
let id: string;
const kept = () => firstCase(home.cases);
const oneLine = (text: string): string => text.replace(/\s+/g, " ");
const set = (...pairs: string[]): Promise<Ran> =>
  home.run(["resume", "--no-input", ...pairs.flatMap((pair) => ["--set", pair])]);
const reviewed = async (key: string): Promise<{ state: string; answer: unknown; said: string }> =>
  JSON.parse((await home.run(["review", "--json"])).out).answers.find((one: { key: string }) => one.key === key);

/** Everything that is told of the case, on any page and in any document. */
const everywhere = async (): Promise<string> => {
  const pages = [
    ["status"],
    ["status", "--json"],
    ["review", "--no-input"],
    ["review", "--json"],
    ["export", "--audience", "self"],
    ["export", "--audience", "adviser"],
    ["export", "--format", "json"],
    ["draft", "message"],
  ];
  const told: string[] = [];
  for (const page of pages) told.push((await home.run(page)).out);
  return told.join("\n");
};

/** Types these lines at the questions of a command, in plain lines. */
const typing = async (argv: readonly string[], ...lines: readonly string[]): Promise<{ ran: Ran; said: string }> => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  let said = "";
  output.on("data", (chunk: string) => {
    said += chunk;
  });
  const plain = plainAsk({ input, output });
  input.end(lines.map((line) => `${line}\n`).join(""));
  const ran = await home.run(argv, plain.ask);
  plain.close();
  return { ran, said };
};

beforeEach(async () => {
  home = computer();
  home.files.set("case.json", JSON.stringify(FACTS));
  const ran = await home.run(["start", "--answers", "case.json", "--no-input"]);
  expect(ran.code).toBe(0);
  ({ id } = kept());
});

describe("a cleared answer is cleared", () => {
  test("skipped on a revisit: gone from every page and document, left for later, and undo brings it back", async () => {
    expect(await everywhere()).toContain("a delay");
    const ran = await home.run(["review", id, "effect"], scripted({ effect: SKIP }).ask);
    expect(ran.code).toBe(0);
    expect(await everywhere()).not.toContain("a delay");
    expect(await reviewed("effect")).toMatchObject({ state: "skipped", answer: null });
    expect(JSON.stringify(kept())).not.toContain("a delay");
    await home.run(["review", "--undo"]);
    expect(await reviewed("effect")).toMatchObject({ state: "answered", answer: "a delay" });
  });

  test("a choice and a list of ticks go the same way", async () => {
    await set("tried=message,call");
    for (const key of ["want", "tried"]) {
      await home.run(["review", id, key], scripted({ [key]: SKIP }).ask);
      expect(await reviewed(key)).toMatchObject({ state: "skipped", answer: null });
    }
  });

  test("in plain lines, with what to type said", async () => {
    const { said } = await typing(["review", id, "floor"], "/skip");
    expect(said).toContain("So far: 450.00. Press Enter to keep it. Type /skip to clear it.");
    expect(await reviewed("floor")).toMatchObject({ state: "skipped", answer: null });
    await typing(["review", id, "request"], "");
    expect(await reviewed("request")).toMatchObject({ answer: "release it" });
  });

  test.each([
    ["--set floor=", ["floor="], "floor"],
    ["--set of a field", ["milestones.m1.fundedOn="], "milestones.m1.fundedOn"],
    ["--set skip", ['skip=["happenedOn"]'], "happenedOn"],
  ])("by flag: %s", async (_name, pairs, key) => {
    expect((await set(...pairs)).code).toBe(0);
    expect(await reviewed(key)).toMatchObject({ state: "skipped", answer: null });
  });

  test("by file: null and an empty text", async () => {
    home.files.set("more.json", JSON.stringify({ floor: null, reason: "  ", want: "", feePercent: null }));
    expect((await home.run(["resume", "--answers", "more.json", "--no-input"])).code).toBe(0);
    for (const key of ["floor", "reason", "want", "feePercent"])
      expect(await reviewed(key), key).toMatchObject({ state: "skipped", answer: null });
    await home.run(["review", "--undo"]);
    expect(await reviewed("floor")).toMatchObject({ answer: 45_000 });
  });

  test("what was typed and not given goes too, when it is emptied", async () => {
    await home.run(["review", id, "theirNeed"], scripted({ theirNeed: { pause: "their money" } }).ask);
    expect(kept().unsent).toEqual({ theirNeed: "their money" });
    await home.run(["review", id, "theirNeed"], scripted({ theirNeed: SKIP }).ask);
    expect(kept().unsent).toEqual({});
  });
});

describe("never and none are answers", () => {
  test("no changes were asked for: kept, shown, not asked again, and the review goes on running", async () => {
    const { said } = await typing(["review", id, "milestones.m1.changesAskedOn"], "did not happen");
    expect(said).toContain("Type never for: No changes were asked for.");
    expect(said).toContain("\nNo changes were asked for\n");
    expect(await reviewed("milestones.m1.changesAskedOn")).toEqual(
      expect.objectContaining({ state: "answered", answer: "never", said: "No changes were asked for" }),
    );
    expect((await home.run(["export"])).out).toContain("No changes were requested on the contract.");
    expect((await home.run(["export", "--audience", "self"])).out).toContain("No changes were asked for");
    await set("filed=nothing");
    expect(oneLine((await home.run(["deadlines"])).out)).toContain("Logo: the work was handed in with Submit Work");
  });

  test("never handed in: known not to have happened, not unknown", async () => {
    await set("filed=nothing", "milestones.m1.submittedOn=never");
    expect((await home.run(["deadlines"])).out).not.toContain("Submit Work");
    const routes = oneLine((await home.run(["routes", "--all"])).out);
    expect(routes).not.toContain("We first need to know when Logo was handed in");
    // Nobody says against himself that he handed in nothing; the person's own document has it.
    expect(oneLine((await home.run(["export"])).out)).not.toContain("submitted");
    expect(oneLine((await home.run(["export", "--audience", "self"])).out)).toContain("not handed in with Submit Work");
  });

  test("not yet sent: the step is not done, the request of Upwork stays on the list", async () => {
    await set("message=Hello", "messageSentOn=not yet");
    expect((await home.run(["status"])).out).toContain("message drafted, not sent");
    home.files.set("r.json", JSON.stringify({ requests: [{ what: "Files", dueOn: "none", answeredOn: "not yet" }] }));
    await home.run(["resume", "--answers", "r.json", "--no-input"]);
    expect((await home.run(["status"])).out).toContain("1 request to answer");
  });

  test("money that is held was funded: the two are named together", async () => {
    const ran = await set("milestones.m1.fundedOn=never");
    expect(ran.code).toBe(1);
    expect(oneLine(ran.err)).toContain("The money is held, so it was funded. Check both answers.");
  });

  test("an offer without money is one, in the talk and in the filing", async () => {
    await set("offerAmount=none", "offerTerms=two more rounds");
    home.files.set("o.json", JSON.stringify({ offers: [{ on: "3 Nov", by: "me", amount: "none", terms: "a fix" }] }));
    await home.run(["resume", "--answers", "o.json", "--no-input"]);
    expect((await home.run(["draft", "offer"])).out).toContain("Here is my offer: two more rounds.");
    expect(await reviewed("offers.o1.amount")).toMatchObject({ answer: "never", said: "There was no money in it" });
    expect((await home.run(["export"])).out).toContain("On 3 Nov 2026 I offered a fix.");
    expect((await home.run(["money"])).code).toBe(0);
  });

  test("a day that was is no never, and not to know is no answer", async () => {
    expect((await set("contractBegan=never")).err).toContain("This has happened, so it has a date.");
    expect((await set("milestones.m1.submittedOn=I do not know")).err).toContain("skip the question");
  });

  test("a list with nothing in it is told as that", async () => {
    expect(await reviewed("contacts")).toMatchObject({ state: "answered", said: "There are none" });
    expect((await home.run(["export", "--audience", "adviser"])).out).toContain("**What has been said so far:** None");
    const { said } = await typing(["review", id, "offers"], "none");
    expect(said).not.toContain("Error");
    expect(await reviewed("offers")).toMatchObject({ state: "answered" });
    expect((await set("requests=none")).code).toBe(0);
    expect(await reviewed("requests")).toMatchObject({ state: "answered" });
  });

  test("a case that says never is read again, and its data says it", async () => {
    const disk = computer({ home: home.home });
    disk.files.set(
      "case.json",
      JSON.stringify({ ...FACTS, milestones: [{ name: "Logo", money: "held", submittedOn: "never" }] }),
    );
    await disk.run(["start", "--answers", "case.json", "--no-input"]);
    const again = computer({ home: home.home });
    expect((await again.run(["review", "--json"])).out).toContain('"answer": "never"');
    expect((await again.run(["doctor"])).code).toBe(0);
  });
});

describe("what hung on a changed answer is asked again", () => {
  test("its day: not kept as true, not thrown away, offered to be confirmed", async () => {
    const ran = await set("filed=disputeByFreelancer");
    expect(oneLine(ran.err)).toContain('what "filedOn" is about has changed');
    expect(await reviewed("filedOn")).toMatchObject({ state: "open", answer: null });
    expect(oneLine((await home.run(["deadlines"])).out)).not.toContain(
      "10 Nov 2026 Upwork sent the notice of the dispute",
    );
    expect((await home.run(["export", "--audience", "self"])).out).toMatch(/To be confirmed.*10 Nov 2026/);
    const { said } = await typing(["review", id, "filedOn"], "");
    expect(said).toContain(
      "The facts behind it have changed: is it still right?\nSo far: 10 Nov 2026. Press Enter to keep it.",
    );
    expect(await reviewed("filedOn")).toMatchObject({ state: "answered", answer: "2026-11-10" });
    expect(kept().toConfirm).toBeUndefined();
  });

  test("review asks it right after the change", async () => {
    const story = scripted({
      happened: "The files never came",
      happenedOn: "2026-11-09",
      effect: "a delay",
      message: PAUSE,
    });
    await home.run(["review", id, "happened"], story.ask);
    expect(story.asked.slice(0, 3)).toEqual(["happened", "happenedOn", "effect"]);
    expect(kept().answers).toMatchObject({ happened: "The files never came", happenedOn: "2026-11-09" });
  });

  test("capitals and stops make no other answer", async () => {
    await set("happened=the files came late.");
    expect(await reviewed("happenedOn")).toMatchObject({ state: "answered" });
  });

  test("given beside the change, it is as given; undo brings all of it back", async () => {
    await set("filed=mediation", "filedOn=2026-11-12");
    expect(kept().answers).toMatchObject({ filed: "mediation", filedOn: "2026-11-12" });
    await set("filed=arbitration");
    expect(kept().answers.filedOn).toBeUndefined();
    await home.run(["review", "--undo"]);
    expect(kept().answers).toMatchObject({ filed: "mediation", filedOn: "2026-11-12" });
  });

  test("in a list: the day of a release that was corrected does not come back by itself", async () => {
    await set("milestones.m1.money=released", "milestones.m1.releasedOn=2026-11-12");
    await set("milestones.m1.money=held");
    await set("milestones.m1.money=released");
    expect(await reviewed("milestones.m1.releasedOn")).toMatchObject({ state: "open", answer: null });
    const { said } = await typing(["review", id, "milestones.m1.releasedOn"], "");
    expect(said).toContain("So far: 12 Nov 2026.");
  });

  test("its amount: what is asked for, when the wish changes", async () => {
    await set("route=escrowDispute", "askAmount=700");
    await set("want=refundPart");
    expect(await reviewed("askAmount")).toMatchObject({ state: "open", answer: null });
  });

  test("a message that was sent stays what was sent; one that was not is asked again", async () => {
    await set("message=Hello Sam, my own words.");
    await set("request=pay it");
    expect(await reviewed("message")).toMatchObject({ state: "open" });
    expect(oneLine((await home.run(["draft", "message"])).err)).toContain("your own version is set aside");
    await set("message=Hello Sam, my own words.", "messageSentOn=2026-11-12");
    await set("request=refund it");
    expect(await reviewed("message")).toMatchObject({ state: "answered" });
  });

  test("a draft that was kept as it was is made anew", async () => {
    await set("openDoor=missing");
    const draft = (await home.run(["draft", "message"])).out.trimEnd();
    home.files.set("m.json", JSON.stringify({ message: draft }));
    await home.run(["resume", "--answers", "m.json", "--no-input"]);
    await set("openDoor=talk");
    expect(await reviewed("message")).toMatchObject({ state: "open" });
    expect((await home.run(["draft", "message"])).out).toContain("I am glad to talk it through");
  });
});

describe("a text goes to the reader it was written for", () => {
  test("you to the client is not proposed to Upwork, and is pointed out where it was typed", async () => {
    await set("happened=You ended the contract on 10 Nov.");
    const story = scripted({ statement: "You ended the contract and asked for 800.00 USD.", disputedAmount: PAUSE });
    await home.run(["review", id, "statement"], story.ask);
    expect(String(story.prompts[0]?.asking.start)).not.toMatch(/\byou/i);
    const ran = await home.run(["check"]);
    expect(oneLine(ran.out + ran.err)).toContain(
      'It says "you", and Upwork reads it. If you mean the client, write "the client".',
    );
    expect((await home.run(["export"])).out).toContain("“You ended the contract and asked for 800.00 USD.”");
    const told = await set('claims=[{"happened":"You left"}]');
    expect(oneLine(told.err)).toContain('Upwork reads this, so "you" would mean Upwork.');
  });

  test("no day stands before what it may not belong to", async () => {
    await set("happened=I forgot to end the contract", "happenedOn=2026-11-08");
    const { out } = await home.run(["draft", "message"]);
    expect(out).not.toMatch(/On 8 Nov 2026,/);
    expect(out).toContain(
      "This is about our contract “Logo” and what happened on Sunday 8 November 2026. I forgot to end the contract.",
    );
  });
});

test("start: a title by flag beats the one of the file", async () => {
  const pc = computer();
  pc.files.set("titled.json", JSON.stringify({ ...FACTS, title: "From the file" }));
  await pc.run(["start", "--answers", "titled.json", "--title", "By flag", "--no-input"]);
  expect(firstCase(pc.cases).title).toBe("By flag");
});
