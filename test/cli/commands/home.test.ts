import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";
import { PAUSE, scripted } from "../../support/scripted-ask.ts";
import { tempHome } from "../../support/temp-home.ts";

const npm = (command: string): string => (command === "" ? "npm start" : `npm start -- ${command}`);
const started = async (c: Computer, ...titles: string[]): Promise<string[]> => {
  for (const title of titles) await c.run(["start", "--title", title, "--no-input"]);
  return titles.map((title) => c.cases.list().find((one) => "summary" in one && one.summary.title === title)?.id ?? "");
};

describe("the bare command with no case", () => {
  test("without a terminal says what to type, and makes nothing", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    const ran = await c.run([]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("No case yet. Start with   npm start -- start\n");
    expect(ran.out).toContain("See how it works first   npm start -- demo\n");
    expect(c.cases.list()).toEqual([]);
  });

  test.each([[[]], [["--plain"]]])("in a terminal offers to start, and goes on as start does: %j", async (argv) => {
    const c = computer({ home: tempHome(), asTyped: npm });
    const script = scripted({ begin: "start", role: "freelancer", contract: PAUSE });
    const ran = await c.run(argv, script.ask);
    expect(script.asked).toEqual(["begin", "role", "contract"]);
    expect(script.prompts[0]?.asking).toMatchObject({
      ask: "Do you want to start a case now?",
      options: [{ value: "start" }, { value: "demo" }, { value: "later" }],
    });
    const id = c.cases.list()[0]?.id ?? "none";
    const says = `Go on with${argv.includes("--plain") ? ": " : "   "}npm start -- resume ${id}`;
    expect(ran).toMatchObject({ code: 130, err: expect.stringContaining(says) });
    expect(ran.out).not.toContain("Begin with");
  });

  test("a no says how to begin, and so does leaving; nothing is made", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    const no = await c.run([], scripted({ begin: "later" }).ask);
    expect(no).toMatchObject({ code: 0, err: expect.stringContaining("Start any time with   npm start -- start\n") });
    const left = await c.run([], scripted({ begin: PAUSE }).ask);
    expect(left).toMatchObject({ code: 130, err: expect.stringContaining("npm start -- start") });
    expect(c.cases.list()).toEqual([]);
  });

  test("is the same with archived cases only, which are named", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    await started(c, "logo");
    await c.run(["archive", "logo"]);
    const ran = await c.run([], scripted({ begin: "later" }).ask);
    expect(ran.out).toContain("1 archived: npm start -- list --all");
    expect((await c.run([])).out).toContain("You have no open case. Start one with   npm start -- start");
  });
});

describe("the bare command with cases", () => {
  test("shows the only one, asks nothing, and names no case where none is needed", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    await started(c, "logo");
    const { out } = await c.run([], scripted({}).ask);
    expect(out).toContain("Next   npm start -- resume\n");
    expect(out).toContain("also   npm start -- deadlines · routes · money · review · export\n");
  });

  test("with a locked one beside it, names the case in what to type and tells of the other", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    const [logo = "", shop = ""] = await started(c, "logo", "shop");
    c.files.set("secret.txt", "four words of nothing");
    await c.run(["lock", shop, "--passphrase-file", "secret.txt"]);
    const { out } = await computer({ home: c.home, asTyped: npm }).run([]);
    expect(out).toContain(`Next   npm start -- resume ${logo}\n`);
    expect(out).toContain("1 case is locked. See them with   npm start -- list\n");
  });

  test("with several, lists them all and says how to go on", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    const [logo = "", shop = ""] = await started(c, "logo", "shop");
    const { out } = await c.run([], scripted({}).ask);
    for (const one of [logo, shop]) expect(out).toContain(one);
    expect(out).toMatch(/Go on with {3}npm start -- resume \S+\n$/);
  });

  test("with only a locked one, says how to go on with it", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    const [logo = ""] = await started(c, "logo");
    c.files.set("secret.txt", "four words of nothing");
    await c.run(["lock", logo, "--passphrase-file", "secret.txt"]);
    const { out } = await computer({ home: c.home, asTyped: npm }).run([], scripted({}).ask);
    expect(out).toContain(`Go on with   npm start -- resume ${logo}\n`);
  });

  test("with only a damaged one, offers no new case but says who can help", async () => {
    const c = computer({ home: tempHome(), asTyped: npm });
    const [logo = ""] = await started(c, "logo");
    rmSync(join(c.home, "cases", "cards"), { recursive: true, force: true });
    writeFileSync(join(c.home, "cases", `${logo}.json`), "{");
    const { out } = await c.run([], scripted({}).ask);
    expect(out).toContain(`! ${logo} cannot be read`);
    expect(out).toContain("See what you can do with   npm start -- doctor\n");
  });
});
