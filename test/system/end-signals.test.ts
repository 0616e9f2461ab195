import { expect, test } from "vitest";
import { codeOf, type EndSignal, endSignalsOf, type Signalled } from "../../src/system/end-signals.ts";

/** A process that tells what was done to it. */
const fake = () => {
  const heard = new Map<string, () => void>();
  const killed: string[] = [];
  const proc: Signalled = {
    pid: 1,
    on: (signal, act) => heard.set(signal, act),
    off: (signal) => heard.delete(signal),
    removeAllListeners: () => {},
    kill: (_, signal) => killed.push(signal),
  };
  return { proc, killed, send: (signal: EndSignal) => heard.get(signal)?.() };
};

const endedBy = (signal: EndSignal, platform: string): string[] => {
  const { proc, killed, send } = fake();
  const signals = endSignalsOf(proc, () => false, platform);
  const deaf = signals.during(() => true);
  send(signal);
  deaf();
  signals.close();
  return killed;
};

test.each([
  ["linux", "SIGTERM", ["SIGTERM"]],
  ["linux", "SIGHUP", ["SIGHUP"]],
  ["linux", "SIGQUIT", []],
  ["darwin", "SIGHUP", ["SIGHUP"]],
  // A process of Windows cannot end itself by these: process.kill throws ENOSYS.
  ["win32", "SIGHUP", []],
  ["win32", "SIGTERM", []],
  ["win32", "SIGBREAK", []],
] as const)("%s: after %s the process is ended by %j", (platform, signal, by) => {
  expect(endedBy(signal, platform)).toEqual(by);
});

test.each([
  ["linux", "SIGHUP", "SIGHUP"],
  ["linux", "SIGQUIT", "SIGTERM"],
  ["win32", "SIGHUP", "SIGTERM"],
  ["win32", "SIGBREAK", "SIGTERM"],
] as const)("%s: a program that hangs after %s ends by %s", async (platform, signal, by) => {
  const { proc, killed, send } = fake();
  endSignalsOf(proc, () => false, platform);
  send(signal);
  await expect.poll(() => killed, { timeout: 5000 }).toEqual([by]);
});

test("each signal that this system has gives the code that shells give", () => {
  expect([codeOf("SIGINT"), codeOf("SIGTERM")]).toEqual([130, 143]);
});
