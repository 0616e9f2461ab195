// A process of its own: `node failing-worker.mjs FOLDER APP ANSWERS EVERY [NAME…]`. Makes every file call of one command of each kind fail, one
// after the other, with each error it can give (EVERY: only one in so many of these), and says what went wrong: one line of JSON for each.

import fs from "node:fs";
import { join } from "node:path";
import { errorsOf, failing, loadProgram } from "./failing-calls.ts";

const [, , root = "", app = "", answers = "", every = "1", ...chosen] = process.argv;
const program = await loadProgram(app);

interface Ran {
  readonly code: number;
  readonly said: string;
}

let home = "";
const run = async (argv: readonly string[]): Promise<Ran> => {
  let said = "";
  const hear = (text: string) => {
    said += text;
  };
  const world = program.realWorld({
    columns: () => 80,
    env: { DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1795000000" },
    out: hear,
    err: hear,
  });
  return { code: await program.run(argv, world), said };
};

const out = join(root, "out");
const inOut = (name: string) => join(out, name);
const proof = join(root, "proof.txt");
fs.writeFileSync(proof, "proof ".repeat(5000));

/** A folder or file as one text: its names and what they hold. */
const whole = (path: string): string => {
  const there = fs.statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return "nothing";
  if (!there.isDirectory()) return fs.readFileSync(path, "latin1");
  return fs
    .readdirSync(path)
    .sort()
    .map((name) => `${name}: ${whole(join(path, name))}`)
    .join("\n");
};

interface Kind {
  readonly name: string;
  readonly before?: readonly (readonly string[])[];
  readonly argv: readonly string[];
  /** A file or folder that it hands out. */
  readonly gives?: string;
}
const KINDS: readonly Kind[] = [
  { name: "read", argv: ["status"] },
  { name: "list", argv: ["list"] },
  { name: "save", argv: ["log", "note", "--text", "something new"] },
  { name: "start", argv: ["start", "--no-input", "--answers", answers] },
  { name: "rename", argv: ["rename", "ID", "Another title"] },
  { name: "clone", argv: ["clone", "ID"] },
  { name: "delete", argv: ["delete", "ID", "--title", "Banner for the fair"] },
  { name: "evidence", argv: ["evidence", "add", proof, "--no-input"] },
  { name: "export", argv: ["export", "--output", inOut("filing.md")], gives: inOut("filing.md") },
  {
    name: "export again",
    before: [
      ["export", "--output", inOut("filing.md")],
      ["rename", "ID", "Another title"],
    ],
    argv: ["export", "--output", inOut("filing.md")],
    gives: inOut("filing.md"),
  },
  { name: "bundle", argv: ["bundle", "--output", inOut("bag")], gives: inOut("bag") },
  { name: "zip", argv: ["bundle", "--output", inOut("bag.zip")], gives: inOut("bag.zip") },
  {
    name: "import",
    before: [["bundle", "--output", inOut("bag.zip")]],
    argv: ["import", inOut("bag.zip")],
  },
  { name: "check", argv: ["check", proof] },
  { name: "doctor", argv: ["doctor", "--repair"] },
];

const fresh = join(root, "fresh");
home = fresh;
const begun = await run(["start", "--no-input", "--answers", answers]);
if (begun.code !== 0) throw new Error(begun.said);
const id =
  fs
    .readdirSync(join(fresh, "cases"))
    .find((name) => name.endsWith(".json"))
    ?.slice(0, -5) ?? "";

let rooms = 0;
/** A computer as it is before the command. */
const prepare = async ({ before = [] }: Kind): Promise<void> => {
  rooms += 1;
  home = join(root, `home-${rooms}`);
  fs.cpSync(fresh, home, { recursive: true });
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out);
  for (const argv of before) {
    const ran = await run(argv.map((word) => (word === "ID" ? id : word)));
    if (ran.code !== 0) throw new Error(`${argv.join(" ")}: ${ran.said}`);
  }
};
const titles = async (): Promise<string> => {
  const ran = await run(["list", "--json"]);
  return ran.code === 0 ? String(JSON.parse(ran.said).length) : ran.said;
};
/** How many files this process has open (Linux tells). */
const openFiles = (): number => (process.platform === "linux" ? fs.readdirSync("/proc/self/fd").length : 0);

const caseText = (): string => whole(join(home, "cases", `${id}.json`)).replaceAll(/"updatedAt":\s*"[^"]*"/g, "");

let turn = 0;
for (const kind of KINDS) {
  if (chosen.length > 0 && !chosen.includes(kind.name)) continue;
  const argv = kind.argv.map((word) => (word === "ID" ? id : word));
  const look = async () => ({ count: await titles(), given: kind.gives === undefined ? "" : whole(kind.gives) });
  // Once to load all that it needs, once to count its calls.
  await prepare(kind);
  await run(argv);
  await prepare(kind);
  const [was, wasCase] = [await look(), caseText()];
  let good: Ran = { code: -1, said: "" };
  const calls = await failing(undefined, async () => {
    good = await run(argv);
  });
  const [is, isCase] = [await look(), caseText()];
  const faults = new Map<string, string>();
  let runs = 0;
  for (const [index, name] of calls.entries()) {
    for (const code of errorsOf(name)) {
      turn += 1;
      if (turn % Number(every) !== 0) continue;
      runs += 1;
      await prepare(kind);
      let ran: Ran = { code: -1, said: "it threw" };
      const opened = openFiles();
      await failing({ at: index + 1, code }, async () => {
        ran = await run(argv);
      });
      // A file that is closed in the background takes a moment.
      for (let waits = 0; waits < 100 && (waits === 0 || openFiles() > opened); waits += 1)
        await new Promise((done) => setTimeout(done, 5));
      const found: string[] = [];
      if (openFiles() > opened) found.push("it left a file open");
      if (ran.code !== 0 && ran.code !== 1 && ran.code !== good.code) found.push(`exit ${ran.code}: ${ran.said}`);
      if (/bug in the program|\bE[A-Z]{3,}\b|\.cjs:\d|node:/.test(ran.said)) found.push(`it says ${ran.said}`);
      const now = await look();
      if (![was.count, is.count].includes(now.count)) found.push(`there are ${now.count} cases`);
      if (![was.given, is.given].includes(now.given)) found.push("what it gave is half");
      const text = caseText();
      if (kind.gives !== undefined && ran.code === 1 && now.given === is.given && was.given !== is.given) {
        // What is handed out is handed out: what went wrong after that is another matter, and is said as that.
        if (!/Written:|Saved \d+ files/.test(ran.said)) found.push(`it gave the whole and says ${ran.said}`);
      }
      if (![wasCase, isCase].includes(text)) {
        const read = await run(["status", id]);
        if (read.code !== 0 && !(kind.name === "delete" && text === "nothing")) found.push(`the case: ${read.said}`);
      }
      const mended = await run(["doctor", "--repair"]);
      const after = await run(["doctor", "--json"]);
      const left = (JSON.parse(after.said.slice(after.said.indexOf("{"), after.said.lastIndexOf("}") + 1)).ailments ??
        []) as { kind: string; grave: boolean }[];
      if (left.some((one) => one.grave && one.kind !== "above")) found.push(`doctor: ${mended.said}`);
      for (const fault of found) {
        const say = fault.replaceAll(home, "HOME").replaceAll(/\s+/g, " ").slice(0, 300);
        if (!faults.has(say)) faults.set(say, `${say} (call ${index + 1}, ${name}: ${code})`);
      }
      fs.rmSync(home, { recursive: true, force: true });
    }
  }
  fs.writeSync(
    1,
    `${JSON.stringify({ what: kind.name, code: good.code, calls: calls.length, runs, faults: [...faults.values()] })}\n`,
  );
}
