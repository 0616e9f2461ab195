import { describe, expect, test } from "vitest";
import { writeOut } from "../../../src/core/text/command-text.ts";
import { notifiersFor } from "../../../src/system/remind/notify.ts";
import { programOf } from "../../../src/system/remind/program.ts";
import { asInstalled } from "../../support/look.ts";
import { fakeComputer, WINDOWS } from "../../support/remind.ts";

const WISH = { at: ["09:00"], within: 4320 };
const MAC = {
  platform: "darwin",
  homedir: "/Users/ann",
  cases: "/Users/ann/Library/Application Support/dispute-coach",
};
/** What asks each system whether the reminder is set. */
const ASKS = /is-active|launchctl print|\/Query/;

describe.each([
  ["Linux", {}],
  ["macOS", MAC],
  ["Windows", WINDOWS],
])("%s", (_, system) => {
  test("setting and taking away leaves nothing", async () => {
    const { reminders, made } = fakeComputer(system);
    const plan = reminders.plan(WISH);
    await reminders.install(plan);
    expect(made()).toEqual(plan.files.map(({ path }) => path));
    expect(made().length).toBeGreaterThan(0);
    expect(await reminders.uninstall()).toEqual(plan.files.map(({ path }) => path));
    expect(made()).toEqual([]);
  });

  test("where there is none, none is found, and none is taken away", async () => {
    const { reminders } = fakeComputer(system, (call) => ASKS.test(call));
    expect(await reminders.look()).toBeUndefined();
    expect(await reminders.uninstall()).toBeUndefined();
  });

  test("what is set is known by its files; that the system does not run it, by asking", async () => {
    const { reminders, files } = fakeComputer(system, (call) => ASKS.test(call));
    for (const { path, content } of reminders.plan(WISH).files) files.set(path, content);
    expect(await reminders.look()).toMatchObject({ at: ["09:00"], within: 4320, isOn: false, gone: [] });
  });

  test("one that the system runs while its files are gone is taken away all the same", async () => {
    const { reminders, calls } = fakeComputer(system);
    expect(await reminders.look()).toMatchObject({ isOn: true, files: [], at: [] });
    expect(await reminders.uninstall()).toEqual([]);
    expect(calls.join("\n")).toMatch(/disable --now|bootout|\/Delete/);
  });

  test("names the program that is gone", async () => {
    const { reminders, files } = fakeComputer(system);
    await reminders.install(reminders.plan(WISH));
    const script = [...files.keys()].find((path) => path.endsWith("dispute-coach.js")) ?? "";
    files.delete(script);
    expect(await reminders.look()).toMatchObject({ isOn: true, gone: [script] });
  });

  test("takes away what another version wrote under the same names", async () => {
    const { reminders, files, made } = fakeComputer(system);
    for (const { path } of reminders.plan(WISH).files) files.set(path, "of another form");
    expect(await reminders.look()).toMatchObject({ at: [], gone: [] });
    await reminders.uninstall();
    expect(made()).toEqual([]);
  });

  test("leaves nothing when the system refuses, and says why in its words", async () => {
    const { reminders, made } = fakeComputer(system, (call) => /daemon-reload|bootstrap|\/Create/.test(call));
    await expect(reminders.install(reminders.plan(WISH))).rejects.toThrow(
      /did not take the reminder: Access is denied\.$/,
    );
    expect(made()).toEqual([]);
  });

  test("a path with a line break is refused", () => {
    const { reminders } = fakeComputer({ ...system, cases: "/a\nb" });
    expect(() => reminders.plan(WISH)).toThrow(/line break/);
  });

  test("the plan for another system is that of that system", () => {
    const { reminders } = fakeComputer(system);
    expect(reminders.plan(WISH, "cron")).toMatchObject({ files: [], commands: [], byHand: expect.any(Object) });
    expect(reminders.plan(WISH, "macos").files[0]?.path).toMatch(/LaunchAgents/);
    expect(reminders.plan(WISH, "windows").commands[0]?.[0]).toBe("schtasks.exe");
    expect(reminders.plan(WISH, "linux").commands[0]?.slice(0, 2)).toEqual(["systemctl", "--user"]);
  });
});

test("what systemd itself made goes too", async () => {
  const { reminders, files, made } = fakeComputer();
  await reminders.install(reminders.plan(WISH));
  files.set("/home/ann/.config/systemd/user/timers.target.wants/dispute-coach-remind.timer", "");
  files.set("/home/ann/.local/share/systemd/timers/stamp-dispute-coach-remind.timer", "");
  await reminders.uninstall();
  expect(made()).toEqual([]);
});

test("a Linux without systemd is told so before anything is written", async () => {
  expect(await fakeComputer({}, (call) => call.includes("show-environment")).reminders.whyNot()).toMatch(/no systemd/);
  expect(await fakeComputer().reminders.whyNot()).toBeUndefined();
  expect(await fakeComputer(WINDOWS).reminders.whyNot()).toBeUndefined();
});

describe("the notification", () => {
  const words = (platform: string, env = {}) =>
    notifiersFor(platform, env).flatMap(([, ...args]) =>
      args.map((word, index) =>
        args[index - 1] === "-EncodedCommand" ? Buffer.from(word, "base64").toString("utf16le") : word,
      ),
    );

  test.each(["linux", "darwin", "win32"])("on %s it says that something is due, and no more", (platform) => {
    const said = words(platform).join("\n");
    expect(said).toContain("Something is due");
    expect(said).not.toMatch(/dispute|upwork|coach/i);
  });

  test("the first program that takes it is enough, and it is said when none does", async () => {
    const second = fakeComputer({}, (call) => call.startsWith("notify-send"));
    expect(await second.reminders.show()).toBe(true);
    expect(second.calls.map((call) => call.split(" ")[0])).toEqual(["notify-send", "kdialog"]);
    expect(await fakeComputer({}, () => true).reminders.show()).toBe(false);
  });

  test("what a Linux desktop lacks is named", () => {
    expect(fakeComputer({ env: { PATH: "/usr/bin" } }).reminders.lacking).toMatch(/notify-send/);
    const has = fakeComputer({ env: { PATH: "/usr/bin" } });
    has.files.set("/usr/bin/notify-send", "");
    expect(has.reminders.lacking).toBeUndefined();
    expect(fakeComputer(MAC).reminders.lacking).toBeUndefined();
  });
});

describe("the program that is run", () => {
  const running = {
    platform: "linux",
    execPath: "/n/node",
    script: "/c/bin/dispute-coach.js",
    env: {},
    realpath: (path: string) => path,
  };
  const remarks = (given: Partial<typeof running>) =>
    programOf({ ...running, ...given })
      .remarks.map((one) => writeOut(one, asInstalled))
      .join(" ");

  test("by whole paths", () => {
    expect(programOf(running).run).toEqual(["/n/node", "/c/bin/dispute-coach.js"]);
    expect(remarks({})).toBe(
      "It runs the program in /c. If you move or remove that folder, set it again:   dispute-coach remind --install",
    );
  });

  test("by the place of Node that stays when it is renewed", () => {
    const realpath = (path: string) =>
      path === "/opt/homebrew/bin/node" ? "/opt/homebrew/Cellar/node/24.1/bin/node" : path;
    expect(programOf({ ...running, execPath: "/opt/homebrew/Cellar/node/24.1/bin/node", realpath }).run[0]).toBe(
      "/opt/homebrew/bin/node",
    );
  });

  test("what npx keeps for a while is named as such", () => {
    expect(remarks({ script: "/home/ann/.npm/_npx/1a2b/node_modules/.bin/dispute-coach" })).toMatch(/npx/);
  });

  test("a single executable is itself", () => {
    expect(programOf({ ...running, execPath: "/home/ann/dispute-coach", script: undefined }).run).toEqual([
      "/home/ann/dispute-coach",
    ]);
  });
});
