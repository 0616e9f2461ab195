// Cuts the power of a disk while the program works, and looks whether what it said was done is there: node bench/power.mjs
// [--runs 300] [--seed 1] [--only import]. The disk is an image with ext4 on a loop device. What the image holds at some moment is what a disk holds
// whose power is cut then: all that was not synced is still in memory alone. So the image is copied at that moment and mounted anew.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "bin/dispute-coach.js");
const answers = join(root, "test/cases/freelancer-feedback-threat.json");
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});

/** The word that a locked or erased case must not show. */
const MARK = "heronwing";

const folder = mkdtempSync(join(tmpdir(), "dispute-coach-power-"));
const at = (name) => join(folder, name);
const disk = at("disk");
const after = at("after");
const secret = at("secret.txt");
const paper = at("approved.txt");
const far = at("far.zip");

// A generator of 32 bits (mulberry32), so that a seed gives the same moments again.
let state = Number(values.seed);
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const env = (home) => ({ ...process.env, DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1795608000", TZ: "UTC" });
const run = (home, args) => {
  const ran = spawnSync(process.execPath, [bin, ...args], { env: env(home), encoding: "utf8", cwd: folder });
  return { code: ran.status, text: `${ran.stdout}${ran.stderr}`, out: ran.stdout };
};
const json = (home, args) => JSON.parse(run(home, [...args, "--json"]).out || "null");

const mount = (image, where) => {
  mkdirSync(where, { recursive: true });
  // No commit of its own for ten minutes: only what the program syncs gets onto the disk.
  execFileSync("mount", ["-o", "loop,commit=600", image, where], { stdio: "pipe" });
};
const unmount = (where) => spawnSync("umount", [where]);

const filesIn = (where) =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
const shows = (home) => filesIn(home).some((path) => readFileSync(path).includes(MARK));
const titles = (home) => json(home, ["list"])?.cases.map((one) => one.title) ?? [];
const same = (path, wanted) => existsSync(path) && readFileSync(path).equals(wanted);

/**
 * What is tried. `from`: the image it begins with. `args`: the command, for a disk mounted at a place. `faults`: what is wrong after,
 * on the disk mounted anew; `done` says that the command had ended well before the cut. `keeps`: a file whose bytes are known.
 */
const ACTS = [
  {
    what: "an answer",
    args: () => ["resume", "--no-input", "--set", "effect=Said after"],
    faults: ({ home, done }) => {
      const said = json(home, ["review"])?.answers.find((one) => one.key === "effect")?.answer;
      return (said ?? "").includes("Said after") || (!done && said !== undefined) ? [] : [`the answer is ${said}`];
    },
  },
  {
    what: "evidence add",
    args: () => ["evidence", "add", paper, "--no-input"],
    faults: ({ home, done }) => {
      const kept = json(home, ["evidence", "list"])?.exhibits.filter((one) => one.name === "approved.txt") ?? [];
      const verified = run(home, ["evidence", "verify"]);
      return [
        ...(done && kept.length !== 1 ? ["the exhibit is not there"] : []),
        ...(verified.code === 0 ? [] : [`evidence verify: ${verified.text}`]),
      ];
    },
  },
  ...["md", "pdf", "docx"].map((format) => ({
    what: `export, ${format}`,
    args: (where) => ["export", "--format", format, "--output", join(where, `filing.${format}`)],
    keeps: (where) => join(where, `filing.${format}`),
  })),
  {
    what: "bundle",
    args: (where) => ["bundle", "--output", join(where, "bundle.zip"), "--uncovered", "send"],
    keeps: (where) => join(where, "bundle.zip"),
  },
  {
    what: "import",
    args: () => ["import", far],
    faults: ({ home, done }) => {
      const found = json(home, ["list"])?.cases.filter((one) => one.title === "From afar") ?? [];
      const verified = found.map((one) => run(home, ["evidence", "verify", one.id])).filter((one) => one.code !== 0);
      return [
        ...(found.length === 1 || (!done && found.length === 0) ? [] : [`${found.length} imported cases`]),
        ...verified.map((one) => `evidence verify: ${one.text}`),
      ];
    },
  },
  {
    what: "lock",
    args: () => ["lock", "--passphrase-file", secret],
    faults: ({ home, done }) => {
      if (done) return shows(home) ? ["a readable word is left"] : [];
      const again = run(home, ["lock", "--passphrase-file", secret]);
      return shows(home) ? [`a readable word is left after lock again: ${again.text}`] : [];
    },
  },
  {
    what: "unlock",
    from: "locked",
    args: () => ["unlock", "--passphrase-file", secret],
    faults: ({ home, done }) => {
      if (!done) run(home, ["unlock", "--passphrase-file", secret]);
      const verified = run(home, ["evidence", "verify"]);
      return verified.code === 0 && titles(home).length === 1 ? [] : [`not whole: ${verified.text}`];
    },
  },
  ...[[], ["--for-good"]].map((how) => ({
    what: ["delete", ...how].join(" "),
    args: () => ["delete", "Here", "--title", "Here", ...how],
    faults: ({ home, done }) => {
      run(home, ["doctor", "--repair"]);
      const there = titles(home).length;
      if (there > 0)
        return done ? ["it is there again"] : run(home, ["evidence", "verify"]).code === 0 ? [] : ["not whole"];
      return how.length > 0 && shows(home) ? ["a readable word is left"] : [];
    },
  })),
  {
    what: "rename",
    args: () => ["rename", "Here", "There"],
    faults: ({ home, done }) =>
      titles(home).join() === "There" || (!done && titles(home).join() === "Here") ? [] : [`titles: ${titles(home)}`],
  },
  {
    what: "clone",
    args: () => ["clone", "Here"],
    faults: ({ home, done }) => {
      const found = titles(home).length;
      return found === 2 || (!done && found === 1) ? [] : [`${found} cases`];
    },
  },
  {
    what: "archive",
    args: () => ["archive", "Here"],
    faults: ({ home, done }) => {
      const [one] = json(home, ["list", "--all"])?.cases ?? [];
      return one !== undefined && (one.archived || !done) ? [] : [`archived: ${one?.archived}`];
    },
  },
];

/** Where the program is stopped: half of the runs right when it has ended, the others before, most of them where it writes. */
const momentIn = (usual) => (random() < 0.5 ? undefined : usual * (0.4 + 0.65 * random()));

/** Runs a command on the mounted disk and cuts its power: the image as it is then is kept as `cut.img`. */
const cutWhile = (args, moment) =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [bin, ...args], {
      env: env(join(disk, "home")),
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => {
        text += part;
      });
    let cut = false;
    const keep = () => {
      if (cut) return;
      cut = true;
      cpSync(at("run.img"), at("cut.img"));
    };
    const timer =
      moment === undefined
        ? undefined
        : setTimeout(() => {
            child.kill("SIGSTOP");
            keep();
            child.kill("SIGKILL");
          }, moment);
    child.on("close", (code) => {
      clearTimeout(timer);
      const done = !cut && code === 0;
      keep();
      resolve({ done, code, text, lasted: performance.now() - began });
    });
  });

/** One run of an act: the command, the cut, and what is wrong on the disk mounted anew. */
const once = async (act, moment, wanted) => {
  cpSync(at(`${act.from ?? "plain"}.img`), at("run.img"));
  mount(at("run.img"), disk);
  const ended = await cutWhile(act.args(disk), moment);
  const kept = act.keeps === undefined || moment !== undefined ? wanted : readFileSync(act.keeps(disk));
  unmount(disk);
  mount(at("cut.img"), after);
  try {
    const home = join(after, "home");
    const faults = [];
    if (moment === undefined && ended.code !== 0)
      faults.push(`it ended with ${ended.code}: ${ended.text.slice(0, 300)}`);
    if (act.keeps !== undefined) {
      const path = act.keeps(after);
      if (ended.done || existsSync(path)) if (!same(path, kept)) faults.push(`${path} is not whole`);
    }
    faults.push(...(act.faults?.({ home, done: ended.done }) ?? []));
    run(home, ["doctor", "--repair"]);
    const well = run(home, ["doctor"]);
    if (well.code !== 0) faults.push(`doctor ended with ${well.code}: ${well.text.slice(0, 300)}`);
    return { ...ended, faults, kept };
  } catch (error) {
    return { ...ended, faults: [String(error)], kept };
  } finally {
    unmount(after);
  }
};

/** The images each run begins with: a case with an exhibit, plain and locked. */
const prepare = () => {
  writeFileSync(secret, "seven quiet herons\n");
  writeFileSync(paper, `Approved on Monday, ${MARK}.\n`);
  const made = (home, title) => {
    for (const args of [
      ["start", "--answers", answers, "--no-input"],
      ["rename", "2", title],
      ["resume", "--no-input", "--set", `effect=Said before, ${MARK}`],
    ]) {
      if (args[0] === "rename") args[1] = json(home, ["list"]).cases[0].id;
      const ran = run(home, args);
      if (ran.code !== 0) throw new Error(`${args.join(" ")}: ${ran.text}`);
    }
    writeFileSync(at("terms.txt"), `The terms, ${MARK}.\n`);
    run(home, ["evidence", "add", at("terms.txt"), "--no-input"]);
  };
  made(at("afar"), "From afar");
  const sent = run(at("afar"), ["bundle", "--audience", "self", "--output", far]);
  if (sent.code !== 0) throw new Error(sent.text);
  writeFileSync(at("plain.img"), "");
  truncateSync(at("plain.img"), 160 * 1024 * 1024);
  execFileSync("mkfs.ext4", ["-q", at("plain.img")]);
  mount(at("plain.img"), disk);
  made(join(disk, "home"), "Here");
  unmount(disk);
  cpSync(at("plain.img"), at("locked.img"));
  mount(at("locked.img"), disk);
  run(join(disk, "home"), ["lock", "--passphrase-file", secret]);
  unmount(disk);
};

const missing = () => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "needs Linux and the right to mount";
  const image = at("try.img");
  writeFileSync(image, "");
  truncateSync(image, 4 * 1024 * 1024);
  const made = spawnSync("mkfs.ext4", ["-q", image]).status === 0;
  try {
    if (made) mount(image, disk);
  } catch {
    return "no image can be mounted on a loop device here";
  }
  unmount(disk);
  return made ? undefined : "mkfs.ext4 is not here";
};

const rows = [];
try {
  const why = missing();
  if (why !== undefined) console.log(`skipped: ${why}`);
  else {
    prepare();
    const acts = ACTS.filter((act) => values.only === undefined || act.what === values.only);
    for (const act of acts) {
      const first = await once(act, undefined, undefined);
      const faults = [...first.faults];
      const each = Math.max(1, Math.round(Number(values.runs) / acts.length) - 1);
      let done = 1;
      for (let n = 0; n < each; n += 1) {
        const ended = await once(act, momentIn(first.lasted), first.kept);
        if (ended.done) done += 1;
        faults.push(...ended.faults);
      }
      rows.push({ what: act.what, runs: each + 1, done, faults });
      process.stderr.write(`${act.what}: ${each + 1} cuts, ${done} after it had ended, ${faults.length} failures\n`);
    }
    const width = Math.max(...rows.map((row) => row.what.length));
    console.log(`${"what".padEnd(width)}  cuts  when it had ended  failures`);
    for (const row of rows)
      console.log(
        `${row.what.padEnd(width)}  ${String(row.runs).padStart(4)}  ${String(row.done).padStart(17)}  ${row.faults.length}`,
      );
    console.log(`seed ${values.seed}, Node ${process.version}, ext4 on a loop device`);
    for (const row of rows)
      for (const fault of [...new Set(row.faults)].slice(0, 5)) console.log(`- ${row.what}: ${fault}`);
  }
} finally {
  for (const where of [disk, after]) unmount(where);
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = rows.some((row) => row.faults.length > 0) ? 1 : 0;
