import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { onWindows } from "../../support/systems.ts";

// Whatever surrounds the program when it starts: it starts, or says in words why it cannot. What it cannot look at is not there.

const BIN = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));
const LONG = "x".repeat(300);
const NOBODY = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups"];
const canBeNobody = process.getuid?.() === 0 && existsSync("/usr/bin/setpriv");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dispute-coach-odd-start-"));
  chmodSync(folder, 0o1777);
  mkdirSync(join(folder, "shut"), { mode: 0o700 });
  symlinkSync("circle", join(folder, "circle"));
});

beforeEach(() => rmSync(join(folder, "home"), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program as its file is run by node: then it looks for its name in PATH. In: the whole of its environment. */
const started = (env: NodeJS.ProcessEnv, words: readonly string[], before: readonly string[] = []) => {
  const told = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value?.replace("HERE", folder)]));
  const [command = "", ...rest] = [...before, process.execPath, BIN, ...words];
  const ran = spawnSync(command, rest, {
    cwd: folder,
    env: told,
    encoding: "utf8",
    timeout: 20_000,
    killSignal: "SIGKILL",
  });
  const said = `${ran.stdout}${ran.stderr}`.replaceAll(/\s+/g, " ");
  // The name of the folder ends in six letters by chance, which can look like the code of an error: "EQGOHT".
  return { code: ran.status, said: said.replaceAll(folder, "HERE") };
};
const isClean = (said: string): boolean => !/bug in the program|\bE(RR_)?[A-Z]{4,}\b|node:internal|\.cjs/.test(said);

/** Each with the code it ends with where there is no case. */
const COMMANDS = [
  [["list"], 0],
  [["--version"], 0],
  [["doctor"], 0],
  [["lst"], 2],
] as const;
const HOME = { DISPUTE_COACH_HOME: "HERE/home" };

describe.skipIf(onWindows("environment of POSIX"))("the program starts", () => {
  test.each<[string, NodeJS.ProcessEnv, readonly string[]]>([
    ["with a folder in PATH that leads in a circle", { ...HOME, PATH: "HERE/circle:/usr/bin" }, []],
    ["with a name in PATH that is too long", { ...HOME, PATH: `HERE/${LONG}:/usr/bin` }, []],
    ["with a file in PATH", { ...HOME, PATH: `${BIN}:/usr/bin` }, []],
    ["with no PATH", HOME, []],
    ["with npm's variables of somewhere else", { ...HOME, npm_lifecycle_event: "start", INIT_CWD: `/${LONG}` }, []],
    ["as npx would, from nowhere", { ...HOME, npm_command: "exec", npm_config_user_agent: "%" }, []],
    ...(canBeNobody
      ? ([
          ["with a shut folder in PATH", { ...HOME, PATH: "HERE/shut:/usr/bin" }, NOBODY],
          ["as a user whom the system does not know", HOME, NOBODY],
        ] satisfies [string, NodeJS.ProcessEnv, readonly string[]][])
      : []),
  ])("%s", (_how, env, before) => {
    for (const [words, wanted] of COMMANDS) {
      const { code, said } = started(env, words, before);
      expect([words, code, isClean(said) || said]).toEqual([words, wanted, true]);
    }
  });

  test.each<[string, NodeJS.ProcessEnv, readonly string[], string]>([
    ["an empty HOME", { HOME: "" }, [], "no folder of your own"],
    ["a HOME that is no path", { HOME: "home" }, [], "no folder of your own"],
    ["a HOME that leads in a circle", { HOME: "HERE/circle" }, [], "circle"],
    ["a HOME that is a file", { HOME: BIN }, [], "folder"],
    ...(canBeNobody
      ? ([["no HOME, and a user whom the system does not know", {}, NOBODY, "DISPUTE_COACH_HOME"]] satisfies [
          string,
          NodeJS.ProcessEnv,
          readonly string[],
          string,
        ][])
      : []),
  ])("not with %s, and says so", (_how, env, before, why) => {
    for (const words of [["list"], ["doctor"], ["start", "--no-input"]]) {
      const { code, said } = started(env, words, before);
      expect([words, code, isClean(said) || said, said]).toEqual([words, 1, true, expect.stringContaining(why)]);
    }
    expect(started(env, ["--version"], before).code).toBe(0);
  });

  test.runIf(process.platform === "linux").each(["/proc/x", "/proc/x/y/z", "/sys/x", "/dev/null/x", `/tmp/${LONG}`])(
    "with its home at %s, where nothing can be made: it ends, in words",
    (home) => {
      for (const words of [["list"], ["doctor"], ["start", "--no-input"], ["rules"]]) {
        const { code, said } = started({ DISPUTE_COACH_HOME: home }, words);
        expect([words, [0, 1].includes(code ?? -1), isClean(said) || said]).toEqual([words, true, true]);
      }
      expect(started({ DISPUTE_COACH_HOME: home }, ["start", "--no-input"]).code).toBe(1);
    },
  );
});
