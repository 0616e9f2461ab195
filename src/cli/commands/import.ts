import { CASE_DATA, FILING_DATA, neededFiles } from "../../core/bundle/payload.ts";
import type { Case } from "../../core/case/case.ts";
import { type Carried, readCarried } from "../../core/filing/filing-json.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { count, oneLine, sentence } from "../../core/text/text.ts";
import { Problem, Usage } from "../../errors.ts";
import type { Bag } from "../../ports/bundles.ts";
import type { CaseAccess, Files, Output, Store } from "../../ports/world.ts";
import { type CommandFile, filled } from "../command.ts";
import { lockedIdOf } from "../flow/case/pick-case.ts";
import { type KeyOptions, keyOf } from "../flow/filing/bundle-keys.ts";
import { tell } from "../flow/tell.ts";

export interface ImportOptions extends KeyOptions {
  readonly path: string;
  readonly title?: string;
  readonly limit?: string;
  readonly json?: boolean;
}

const GIB = 1024 ** 3;
const UNITS: Readonly<Record<string, number>> = { M: 1024 ** 2, G: GIB, T: 1024 * GIB };
const MOST_AS_A_RULE = 4 * GIB;

const mostOf = (limit: string | undefined): number => {
  if (limit === undefined) return MOST_AS_A_RULE;
  const [, number, unit = ""] = /^(\d{1,6})\s*([MGT])$/i.exec(limit.trim()) ?? [];
  const most = Number(number) * (UNITS[unit.toUpperCase()] ?? Number.NaN);
  if (!(most > 0)) throw new Usage(`"${oneLine(limit)}" is not a size.`, "For example   --limit 20G");
  return most;
};

/** The case that was carried here. Throws Problem that says what is wrong and quotes nothing of it. */
const caseIn = (carried: Carried): { readonly case: Case; readonly whole: boolean } => {
  if ("case" in carried) return carried;
  throw new Problem(
    sentence(`The case in it cannot be read: ${carried.flaw}`),
    "Nothing was imported.",
    carried.newer
      ? "Update dispute-coach, then import it again: npm install --global dispute-coach@latest"
      : "Ask for it again, or copy it again.",
  );
};

interface Brought {
  readonly case: Case;
  readonly whole: boolean;
  /** How many files of evidence came with it; undefined when it came as JSON, which holds none. */
  readonly files: number | undefined;
  readonly from: string;
}

/** Saves a case under its own id, or under a new one when another case has it. `adopt` brings its files first. */
const shelve = (io: Store, carried: Case, title: string | undefined, adopt: (id: string) => void): Case => {
  const isTaken = io.cases.list().some(({ id }) => id === carried.id);
  const id = isTaken ? io.cases.newId() : carried.id;
  const c = { ...carried, id, title: title === undefined ? carried.title : oneLine(title).slice(0, 200) };
  const opened = io.cases.open(id, "copy");
  try {
    adopt(id);
    opened.save(c);
  } finally {
    opened.close();
  }
  return c;
};

const fromJson = async (io: Store & Files, options: ImportOptions): Promise<Brought> => {
  const read = caseIn(readCarried(io.readFile(options.path)));
  const c = shelve(io, read.case, options.title, () => {});
  return { case: c, whole: read.whole, files: undefined, from: read.case.id };
};

const fromBag = async (io: Output & Store, options: ImportOptions, bag: Bag): Promise<Brought> => {
  const text = (await bag.text(CASE_DATA)) ?? (await bag.text(FILING_DATA));
  if (text === undefined)
    throw new Problem(
      "There is no dispute-coach case in it. Nothing was imported.",
      `Make a bundle that can be imported with   ${io.asTyped("bundle")}`,
    );
  const read = caseIn(readCarried(text));
  const needed = neededFiles(read.case);
  const progress = io.progress(`Checking ${options.path}`);
  await bag.bringIn(needed, progress.seen).finally(() => progress.end());
  try {
    const c = shelve(io, read.case, options.title, (id) => bag.adopt(id));
    return { case: c, whole: read.whole, files: needed.size, from: read.case.id };
  } catch (error) {
    bag.discard();
    throw error;
  }
};

const bring = async (io: CaseAccess, options: ImportOptions): Promise<Brought> => {
  const most = mostOf(options.limit);
  const bundles = await io.bundles();
  const kind = bundles.kindOf(options.path);
  if (kind === "json") return await fromJson(io, options);
  const key = kind === "sealed" ? await keyOf(io, options) : undefined;
  const bag = await bundles.open(options.path, { key, most });
  try {
    return await fromBag(io, options, bag);
  } finally {
    bag.close();
  }
};

const tellBrought = (io: Output & Store, { case: c, whole, files, from }: Brought): void => {
  const say = (text: string) => tell(io, text, 0, 2);
  say(sentence(`Imported: ${titleOf(c)}`));
  if (files !== undefined)
    say(`All checksums match.${files === 0 ? "" : ` ${count(files, "file")} of evidence came with it.`}`);
  if (c.id !== from) say(`There is already a case ${from}, so this one is called ${c.id}.`);
  if (lockedIdOf(io, from) === from)
    say(`That one is locked but this one is not. Lock it with   ${io.asTyped(`lock ${c.id}`)}`);
  if (!whole) say("This was a filing, so it had no private answers or notes in it.");
  const without = Object.keys(c.originals).length;
  if (files === undefined && without > 0)
    say(`The files of ${count(without, "exhibit")} were not included. Import the whole bundle to get them.`);
  say(`Go on with   ${io.asTyped(`status ${c.id}`)}`);
};

/** `import PATH`: brings a case here from a bundle (folder, zip or sealed) or from its JSON. All of it is checked before any is taken. */
export const importCase = async (io: CaseAccess, options: ImportOptions): Promise<void> => {
  const brought = await bring(io, options);
  const { case: c, whole, files, from } = brought;
  if (options.json) {
    const exhibits = c.exhibits.length;
    io.out(
      JSON.stringify({ id: c.id, idThere: from, title: titleOf(c), whole, exhibits, files: files ?? 0 }, undefined, 2),
    );
    return;
  }
  io.out(c.id);
  tellBrought(io, brought);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ImportOptions> = {
  shape: (command) =>
    command
      .argument("<path>", "a folder, a .zip, a sealed .age, or a .json")
      .option("--title <text>", "the title of the case here", filled)
      .option("--passphrase-file <file>", "a file with the passphrase of a sealed bundle in its first line", filled)
      .option("--identity <file>", "the age key file that opens a sealed bundle", filled)
      .option("--limit <size>", "the largest size to accept, such as 20G (default: 4G)", filled)
      .option("--json", "as JSON"),
  examples: ["import case.zip", "import move.zip.age", "import bundle.age --identity key.txt"],
  run: importCase,
};
