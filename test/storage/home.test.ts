import assert from "node:assert";
import { expect, test } from "vitest";
import { homeFolder } from "../../src/storage/home.ts";

test.each([
  ["linux", {}, "/home/me", "/home/me/.local/share/dispute-coach"],
  ["freebsd", {}, "/home/me", "/home/me/.local/share/dispute-coach"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/me", "/data/dispute-coach"],
  ["linux", { XDG_DATA_HOME: "" }, "/home/me", "/home/me/.local/share/dispute-coach"],
  ["linux", { XDG_DATA_HOME: "data" }, "/home/me", "/home/me/.local/share/dispute-coach"],
  ["darwin", { XDG_DATA_HOME: "/data" }, "/Users/me", "/Users/me/Library/Application Support/dispute-coach"],
  ["win32", { LOCALAPPDATA: "D:\\Local" }, "C:\\Users\\me", "D:\\Local\\dispute-coach\\Data"],
  ["win32", {}, "C:\\Users\\me", "C:\\Users\\me\\AppData\\Local\\dispute-coach\\Data"],
  ["linux", { DISPUTE_COACH_HOME: "/cases", XDG_DATA_HOME: "/data" }, "/home/me", "/cases"],
  ["linux", { DISPUTE_COACH_HOME: "  " }, "/home/me", "/home/me/.local/share/dispute-coach"],
  ["linux", { DISPUTE_COACH_HOME: "~/cases" }, "/home/me", "/home/me/cases"],
  ["linux", { DISPUTE_COACH_HOME: "~other/cases" }, "/home/me", "~other/cases"],
  ["win32", { DISPUTE_COACH_HOME: "~\\cases" }, "C:\\Users\\me", "C:\\Users\\me\\cases"],
])("on %s with %j the home folder is %s → %s", (platform, env, home, expected) => {
  expect(homeFolder(env, platform, () => home)).toBe(expected);
});

test.each([
  ["throws", () => assert.fail("uv_os_homedir")],
  ["is empty", () => ""],
  ["is relative", () => "cases"],
])("where what names the home folder %s, that is said, and a chosen folder is taken all the same", (_how, homedir) => {
  expect(() => homeFolder({}, "linux", homedir)).toThrow(/no folder of your own/);
  expect(() => homeFolder({ DISPUTE_COACH_HOME: "~/cases" }, "linux", homedir)).toThrow(/no folder of your own/);
  expect(homeFolder({ DISPUTE_COACH_HOME: "/cases" }, "linux", homedir)).toBe("/cases");
  expect(homeFolder({ XDG_DATA_HOME: "/data" }, "linux", homedir)).toBe("/data/dispute-coach");
});
