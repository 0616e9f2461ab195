import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { confStore } from "../../src/storage/case-store.ts";
import { examineOf } from "../../src/storage/health/health.ts";
import { vaultAt } from "../../src/storage/vault/vault.ts";

/** What a part of the campaign came to. */
export interface Row {
  readonly what: string;
  readonly runs: number;
  readonly faults: readonly string[];
}

/** What a campaign needs: the bundled worker, the program, a folder to work in, an old case, and numbers between 0 and 1. */
export interface Ground {
  readonly worker: string;
  readonly bin: string;
  readonly folder: string;
  readonly oldCase: string;
  readonly random: () => number;
}

const world = {
  now: () => new Date().toISOString(),
  random: () => crypto.randomUUID(),
  pid: process.pid,
  host: hostname(),
  zone: "UTC",
  today: () => "2026-11-15",
  platform: process.platform,
  scryptN: 1024,
};
/** The store of a home folder, as another process would read it. */
export const storeIn = (home: string) => confStore(home, world);

/** The same numbers for the same seed (mulberry32, Tommy Ettinger, public domain). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Starts a worker. With `delay`, it is killed so many milliseconds after it said its first word. Out: what it said. */
const said = (ground: Ground, args: readonly string[], delay?: number, shell?: string): Promise<string[]> =>
  new Promise((done) => {
    const command = [process.execPath, ground.worker, ...args];
    const child =
      shell === undefined
        ? spawn(command[0] ?? "", command.slice(1), { stdio: ["ignore", "pipe", "pipe"] })
        : spawn("sh", ["-c", `${shell}; exec "$@"`, "sh", ...command], { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    const hear = (piece: Buffer) => {
      if (text === "" && delay !== undefined) setTimeout(() => child.kill("SIGKILL"), delay);
      text += piece.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", () => done(text.split("\n").slice(0, -1)));
  });

const openFiles = (home: string): string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0);

/** What `doctor` finds that a kill must not leave: everything grave but a lock and drafts, which it mends. */
export const doctorFaults = async (home: string): Promise<string[]> => {
  const examine = examineOf(storeIn(home), vaultAt(home), world);
  const { issues: ailments } = await examine({ deep: true, repair: true });
  const left = ailments.filter((one) => one.grave && !["lock", "draft"].includes(one.kind)).map((one) => one.say);
  const after = await examine({ deep: false, repair: false });
  return [...left, ...after.issues.filter((one) => one.grave).map((one) => `not mended: ${one.say}`)];
};

/** The last number that a worker said; one it was killed in the middle of saying does not count. */
const lastNumber = (lines: readonly string[]): number => Number(lines.filter((line) => /^\d+$/.test(line)).at(-1) ?? 0);

const titleIn = (home: string): number => Number(storeIn(home).read("a").title);

interface Scene {
  readonly what: string;
  readonly job: string;
  prepare?(home: string): void;
  args?(home: string): string[];
  check(home: string, lines: readonly string[]): string[];
}

const notLess = (found: number, reported: number): string[] =>
  found >= reported ? [] : [`${reported} was reported saved, ${found} is there`];

const filingNumber = (home: string): number => {
  const path = join(home, "filing.md");
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(0, -1) : [];
  return lines.length === 4000 && new Set(lines).size === 1
    ? Number(lines[0]?.split(" ")[1])
    : lines.length === 0
      ? 0
      : -1;
};

const OLD = 40;
const scenes = (ground: Ground): Scene[] => [
  { what: "killed while saving", job: "saving", check: (home, lines) => notLess(titleIn(home), lastNumber(lines)) },
  {
    what: "killed while adding evidence",
    job: "evidence",
    check: (home, lines) => notLess(titleIn(home), lastNumber(lines)),
  },
  {
    what: "killed while exporting to a file",
    job: "exporting",
    prepare: (home) => mkdirSync(home, { recursive: true, mode: 0o700 }),
    args: (home) => [String(Math.max(0, filingNumber(home)))],
    check: (home, lines) =>
      filingNumber(home) < 0 ? ["the exported file is half"] : notLess(filingNumber(home), lastNumber(lines)),
  },
  {
    what: "killed while opening old cases",
    job: "migrating",
    prepare(home) {
      const old = readFileSync(ground.oldCase, "utf8");
      rmSync(home, { recursive: true, force: true });
      mkdirSync(join(home, "cases"), { recursive: true, mode: 0o700 });
      for (let n = 0; n < OLD; n += 1)
        writeFileSync(join(home, "cases", `c${n}.json`), old.replace(/"id": "[^"]*"/, `"id": "c${n}"`), {
          mode: 0o600,
        });
    },
    check(home, lines) {
      const store = storeIn(home);
      const shelved = store.list();
      const bad = shelved.filter((one) => "unreadable" in one);
      const ids = lines.filter((line) => /^c\d+$/.test(line));
      const lost = ids.filter((id) => store.read(id).title !== `new ${id}`);
      return [
        ...(shelved.length === OLD && bad.length === 0 ? [] : ["a case is gone or cannot be read"]),
        ...lost.map((id) => `${id} was reported saved and is not`),
      ];
    },
  },
];

const once = async (ground: Ground, scene: Scene, home: string, clean: boolean): Promise<string[]> => {
  scene.prepare?.(home);
  const lines = await said(ground, [home, scene.job, ...(scene.args?.(home) ?? [])], ground.random() * 60);
  try {
    const faults = scene.check(home, lines);
    const strange = lines.filter((line) => !/^c?\d+$/.test(line));
    // A half-written file must not be taken for the person's own: it is hidden, or within our folders.
    const seen = readdirSync(home).filter((name) => !name.startsWith(".") && /tmp/.test(name));
    if (!clean) return [...faults, ...strange, ...seen];
    for (const name of readdirSync(home)) if (/^\.filing.*\.tmp$/.test(name)) rmSync(join(home, name));
    return [...faults, ...strange, ...seen, ...openFiles(home), ...(await doctorFaults(home))];
  } catch (error) {
    return [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  }
};

/**
 * Kills real processes (SIGKILL) at random moments of their work, so many times in all; two at a time. After each: the case
 * opens and holds everything that was reported, no half file is to be seen; every fifth time doctor looks at all of it.
 */
export const killed = async (ground: Ground, runs: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const scene of scenes(ground)) {
    const each = Math.ceil(runs / scenes(ground).length);
    const faults: string[] = [];
    const lane = async (count: number): Promise<void> => {
      const home = join(mkdtempSync(join(ground.folder, "kill-")), "home");
      for (let n = 0; n < count; n += 1)
        faults.push(...(await once(ground, scene, home, n % 5 === 0 || n === count - 1)));
    };
    await Promise.all([lane(Math.ceil(each / 2)), lane(Math.floor(each / 2))]);
    rows.push({ what: scene.what, runs: each, faults });
  }
  return rows;
};

/** Three processes save three cases at once, each so many times, and none may lose a save of another. */
export const counted = async (ground: Ground, times: number): Promise<Row> => {
  const home = join(mkdtempSync(join(ground.folder, "count-")), "home");
  const ids = ["a", "b", "c"];
  const names = ["x", "y", "z"];
  const lines = await Promise.all(names.map((name) => said(ground, [home, "counting", name, String(times), ...ids])));
  const faults = ids.flatMap((id) =>
    names
      .filter((name) => storeIn(home).read(id).unsent[name] !== String(times))
      .map((name) => `case ${id} has ${storeIn(home).read(id).unsent[name]} of ${times} saves of ${name}`),
  );
  const rows = [...faults, ...lines.flat(), ...(await doctorFaults(home))];
  return { what: `three writers on three cases, ${times} saves each`, runs: times * 9, faults: rows };
};

/** Lets a case grow in a place that takes no more at some point: a Problem in words, and everything before it whole. */
export const grown = async (
  ground: Ground,
  what: string,
  home: string,
  message: RegExp,
  shell?: string,
): Promise<Row> => {
  const lines = await said(ground, [home, "growing"], undefined, shell);
  const last = lines.at(-1) ?? "nothing";
  const faults = message.test(last) ? [] : [`it said: ${last}`];
  const number = lastNumber(lines);
  try {
    if (number > 0) faults.push(...notLess(titleIn(home), number), ...(await doctorFaults(home)));
    else if (
      storeIn(home)
        .list()
        .some((one) => "unreadable" in one)
    )
      faults.push("half a case is there");
  } catch (error) {
    faults.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
  return { what, runs: 1, faults };
};

/** No more files may be opened: a Problem in words, and the next save with files to spare is kept. */
export const starved = async (ground: Ground): Promise<Row> => {
  const home = join(mkdtempSync(join(ground.folder, "few-")), "home");
  const lines = await said(ground, [home, "starving"], undefined, "ulimit -n 200");
  const faults = [
    ...(/^Problem: .*too many files are open/.test(lines[0] ?? "") ? [] : [`it said: ${lines[0]}`]),
    ...(lines[1] === "3" && titleIn(home) === 3 ? [] : ["it could not save afterwards"]),
    ...(await doctorFaults(home)),
  ];
  return { what: "too few open files", runs: 1, faults };
};

/** A disk that can only be read: a Problem in words when something is saved, and the case can be read all the same. */
export const readOnly = async (ground: Ground, home: string): Promise<Row> => {
  const lines = await said(ground, [home, "growing"]);
  const last = lines.at(-1) ?? "nothing";
  const faults = /^Problem: .*can only be read/.test(last) ? [] : [`it said: ${last}`];
  try {
    titleIn(home);
  } catch (error) {
    faults.push(`it cannot be read: ${error}`);
  }
  return { what: "a disk that can only be read", runs: 1, faults };
};
