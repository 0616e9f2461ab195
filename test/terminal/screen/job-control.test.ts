import { expect, test } from "vitest";
import { jobControlOf, type Stoppable } from "../../../src/terminal/screen/job-control.ts";

const fake = () => {
  const did: string[] = [];
  const proc: Stoppable = {
    pid: 1,
    on: (signal) => did.push(`on ${signal}`),
    off: (signal) => did.push(`off ${signal}`),
    kill: (pid, signal) => did.push(`kill ${pid} ${signal}`),
  };
  return { proc, did };
};

test("Windows stops no program: Ctrl-Z asks the same question again, and no signal is sent", () => {
  const { proc, did } = fake();
  const jobs = jobControlOf(proc, "win32");
  const deaf = jobs.during({ goOn: () => did.push("went on") });
  jobs.stop(() => did.push("asked again"));
  deaf();
  expect(did).toEqual(["asked again"]);
});

test.each(["linux", "darwin"])("%s: the whole group is stopped", (platform) => {
  const { proc, did } = fake();
  const jobs = jobControlOf(proc, platform);
  const deaf = jobs.during({ goOn: () => {} });
  jobs.stop(() => {});
  expect(did).toContain("kill 0 SIGTSTP");
  deaf();
});
