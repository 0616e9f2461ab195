import { expect, test } from "vitest";
import { whyNoDesktop } from "../../src/system/desktop.ts";

test.each([
  ["win32", {}, true],
  ["darwin", {}, true],
  ["linux", { WSL_DISTRO_NAME: "Ubuntu" }, true],
  ["linux", { DISPLAY: ":0" }, true],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
  ["linux", {}, false],
] as const)("%s with %j: is there a desktop to show a file on? %s", (platform, env, isThere) => {
  expect(whyNoDesktop(env, platform) === undefined).toBe(isThere);
});
