// Runs the examples of every command, by the built program, in a folder with an invented case and its papers. Each is run twice, in
// two folders: an answer that differs is not shown.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** 15 Nov 2026, 10:42 UTC. */
const NOW = "1794739320";
/** The id that the examples name. */
const ID = "2026-11-15-k7qf";

/** Files that the examples name, beside those of the demo. */
const FILES = {
  "message.txt": "Hi Northwind,\n\nYou never answer. Release the 800.00 USD by Friday or I will leave a bad review.\n",
  "feedback.txt":
    "The brief was clear. The contract was ended a week after the hand-in, without a request for changes.\n",
  "texts.jsonl":
    '{"id":"1","text":"Could you please release the milestone?"}\n{"id":"2","text":"You are a scammer."}\n',
  "messages-nov.txt":
    "Nov 1, 2026\nNorthwind · 9:18 AM\nThis is exactly what we wanted.\n\nNov 8, 2026\nMara Rowe · 10:05 AM\nIs anything missing? I can add two more small revisions.\n",
  "submission.txt": "Logo in three colours, brand sheet of 4 pages, handed in on 3 Nov 2026.\n",
};

/** The words of an example as a shell splits them; undefined where a shell would do more, and where the system itself would be changed. */
const wordsOf = (example) =>
  /[<>*|]|--(?:un)?install\b/.test(example)
    ? undefined
    : [...example.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ""));

/** Runs words in this process. Out: the exit code, and all that was said, in order. */
const runWith = async ({ run, realWorld }, home, words) => {
  const said = [];
  const write = (text) => void said.push(text);
  const env = {
    DISPUTE_COACH_HOME: home,
    SOURCE_DATE_EPOCH: NOW,
    TZ: "UTC",
    PATH: process.env.PATH,
    SHELL: "/bin/bash",
  };
  const world = realWorld({
    env,
    columns: () => 80,
    out: write,
    err: write,
    asTyped: (command) => `dispute-coach ${command}`.trim(),
  });
  const code = await run(words, {
    ...world,
    open: async (flags) => {
      const opened = await world.open(flags);
      // Nobody is asked, whatever terminal this is run from.
      const alone = { interactive: false, piped: false, openFile: async () => {}, copyText: async () => "copied" };
      return { ...opened, io: { ...opened.io, ...alone } };
    },
  });
  return { code, text: said.join("") };
};

/** A home with one case, called "Logo milestone". */
const prepared = async (parts, root, folder) => {
  const home = join(folder, "home");
  const given = (...words) => runWith(parts, home, words);
  const answers = join(root, "test", "cases", "freelancer-ended-money-held.json");
  const started = await given("start", "--answers", answers, "--title", "Logo milestone", "--no-input");
  if (started.code !== 0) throw new Error(started.text);
  const [file = ""] = readdirSync(join(home, "cases")).filter((name) => name.endsWith(".json"));
  // Ids have a part made by chance. Here it is the one that the examples name.
  const text = readFileSync(join(home, "cases", file), "utf8").replaceAll(file.replace(".json", ""), ID);
  rmSync(home, { recursive: true, force: true });
  writeFileSync(join(folder, "case-file.json"), text);
  const imported = await given("import", join(folder, "case-file.json"));
  if (imported.code !== 0) throw new Error(imported.text);
  return home;
};

/** Runs all examples in a folder of their own. In: the built program, the root, the examples. Out: what each answered. */
const runAll = async (parts, root, examples, name) => {
  const folder = mkdtempSync(join(tmpdir(), name));
  const before = process.cwd();
  const { HOME } = process.env;
  try {
    process.env.HOME = folder;
    const home = await prepared(parts, root, folder);
    const work = join(folder, "work");
    mkdirSync(work);
    for (const [file, text] of Object.entries(FILES)) writeFileSync(join(work, file), text);
    for (const paper of ["notice.eml", "chat.txt", "contract.txt"])
      cpSync(join(root, "src", "demo", paper), join(work, paper));
    cpSync(join(root, "test", "cases", "freelancer-ended-money-held.json"), join(work, "case.json"));
    const answers = new Map();
    for (const example of examples) {
      const words = wordsOf(example);
      if (words === undefined) continue;
      const [its, files] = ["its", "files"].map((one) => mkdtempSync(join(folder, one)));
      cpSync(home, its, { recursive: true });
      cpSync(work, files, { recursive: true });
      process.chdir(files);
      answers.set(example, await runWith(parts, its, words));
    }
    return answers;
  } finally {
    process.chdir(before);
    process.env.HOME = HOME;
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * What the examples answer. In: the built program (`parts` of dist/app.cjs), the root of the project, the examples. Out: by example, its
 * exit code and its text; no text where it has none of its own each time. Throws when one is wrong usage or a fault.
 */
export const answersOf = async (parts, root, examples) => {
  const first = await runAll(parts, root, examples, "docs-");
  const shown = [...first].flatMap(([example, { code, text }]) => (code === 1 || text.trim() === "" ? [] : [example]));
  const second = await runAll(parts, root, shown, "docs-again-");
  const answers = new Map();
  for (const [example, { code, text }] of first) {
    if (code === 2 || code === 70) throw new Error(`dispute-coach ${example} ends with ${code}:\n${text}`);
    const isSame = second.get(example)?.text === text;
    answers.set(example, { code, ...(isSame ? { text } : {}) });
  }
  return answers;
};
