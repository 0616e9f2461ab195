import { existsSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile, tempHome } from "../../support/temp-home.ts";

// Wherever an id is taken, a part that only one has is enough; several are named, and a wrong one leads to the nearest.

let c: Computer;
beforeEach(async () => {
  c = computer({ home: tempHome() });
  const { given } = storyOf("freelancer-ended-money-held");
  c.files.set("case.json", JSON.stringify({ ...given, title: "Logo" }));
  await c.run(["start", "--answers", "case.json", "--no-input"]);
  await c.run(["evidence", "add", tempFile("agreement.txt", "one\ntwo\n"), "--no-input"]);
});

const said = async (...argv: readonly string[]) => {
  const { code, out, err } = await c.run(argv);
  return { code, out, err: err.replace(/\s+/g, " ") };
};

describe("a part of an id", () => {
  test("a case, by a part of its id or its title", async () => {
    const [one] = c.cases.list();
    const part = one?.id.slice(5) ?? "";
    for (const name of [part, part.toUpperCase(), "log"]) expect((await said("status", name)).code).toBe(0);
    expect((await said("status", "lgoo")).err).toContain("Did you mean");
  });

  test("an exhibit, by its label, its id, or its file", async () => {
    const whole = JSON.parse((await said("evidence", "show", "agreement.txt", "--json")).out);
    for (const name of [whole.label, whole.label.toLowerCase(), whole.id, "agreem"])
      expect(JSON.parse((await said("evidence", "show", name, "--json")).out)).toEqual(whole);
    expect(await said("evidence", "show", "agrement.txt")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Did you mean"),
    });
  });

  test("letters alone are never taken for a name: a label that is not there is none", async () => {
    for (const name of ["Q", "q", "ag"])
      expect((await said("evidence", "remove", name)).err).toContain("There is no exhibit");
  });

  test("a deadline, a route, a figure or a rule", async () => {
    const whole = await said("explain", "refund-answer");
    expect(await said("explain", "refund-ans")).toEqual(whole);
    expect(await said("explain", "REFUND-ANSWER")).toEqual(whole);
    expect((await said("explain", "refnud-answer")).err).toContain("Did you mean refund-answer?");
    const several = await said("explain", "refund");
    expect(several).toMatchObject({ code: 1, err: expect.stringContaining("More than one") });
    expect(several.err).toContain("refund-answer");
  });

  test("a question, and with it a milestone, a claim, an offer, a contact, a request", async () => {
    const { answers } = JSON.parse((await said("review", "--json")).out) as { answers: { key: string }[] };
    const milestone = answers.find(({ key }) => key.startsWith("milestones.") && key.endsWith(".amount"))?.key ?? "";
    const whole = await said("review", "logo", milestone, "--no-input");
    expect(whole.code).toBe(0);
    expect(await said("review", "logo", milestone.replace("milestones.", ""), "--no-input")).toEqual(whole);
    const floor = await said("review", "logo", "floor", "--no-input");
    expect(await said("review", "floor", "--no-input")).toEqual(floor);
    expect((await said("review", "logo", "flor", "--no-input")).err).toContain("Did you mean floor?");
    expect((await said("review", "logo", "claims", "--clear", "--json")).code).toBe(0);
    await said("review", "--undo");
    expect(await said("review", "logo", ".amount", "--no-input")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Say which:"),
    });
  });

  test("the item in a key of --set, by its letter or a word of it; several are named, and none is made up", async () => {
    const set = (pair: string) => said("resume", "--no-input", "--json", "--set", pair);
    const letterOf = async (name: string) => JSON.parse((await said("evidence", "show", name, "--json")).out).label;
    expect((await set(`exhibits.${await letterOf("agreement.txt")}.shows=The agreement`)).code).toBe(0);
    expect((await set("exhibits.agreement.source=contractPage")).code).toBe(0);
    const added = firstCase(c.cases).exhibits.find(({ shows }) => shows === "The agreement");
    expect(added).toMatchObject({ name: "agreement.txt", source: "contractPage" });
    expect((await set("exhibits.zz.shows=x")).err).toContain("There is no exhibit zz. There are: e1");
    await said("evidence", "add", tempFile("agreement-2.txt", "three\n"), "--no-input");
    expect((await set("exhibits.agreement.shows=x")).err).toContain("Say which: ");
  });

  test("a list given whole says what goes by it", async () => {
    const { milestones } = firstCase(c.cases);
    const { err } = await said("resume", "--no-input", "--set", 'milestones=[{"name":"New","amount":"5"}]');
    expect(err).toContain(`takes the place of the one that was there, and ${milestones.length}`);
    expect(err).toContain("review --undo");
    await said("review", "--undo");
    expect(firstCase(c.cases).milestones).toEqual(milestones);
  });

  test("a deleted case that is to come back; to erase one, its whole id is needed", async () => {
    const [one] = c.cases.list();
    const id = one?.id ?? "";
    await said("delete", "logo", "--title", "Logo");
    expect((await said("delete", id.slice(5), "--for-good")).code).toBe(1);
    expect((await said("delete", "zzzz", "--undo")).err).toContain('There is no deleted case "zzzz"');
    expect(JSON.parse((await said("delete", id.slice(5), "--undo", "--json")).out)).toMatchObject({
      id,
      changed: true,
    });
    expect((await said("status", "logo")).code).toBe(0);
  });

  test("a place, a setting, a topic", async () => {
    expect((await said("where", "evid")).out).toBe((await said("where", "evidence")).out);
    expect((await said("config", "col")).out).toBe((await said("config", "colour")).out);
    expect((await said("help", "exit")).out).toBe((await said("help", "exit-codes")).out);
    expect((await said("where", "evidense")).err).toContain("Did you mean evidence?");
  });
});

describe("where", () => {
  test("names every place, and makes none", async () => {
    const home = tempHome();
    const fresh = computer({ home });
    const { out } = await fresh.run(["where", "--json"]);
    const { places } = JSON.parse(out) as { places: { name: string; path: string; isThere: boolean }[] };
    expect(places.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["home", "cases", "settings", "exports", "backups", "evidence"]),
    );
    for (const { path, isThere } of places) expect(existsSync(path)).toBe(isThere);
    expect(existsSync(home)).toBe(false);
    expect((await fresh.run(["where", "cases"])).out.trim()).toBe(places.find(({ name }) => name === "cases")?.path);
  });
});
