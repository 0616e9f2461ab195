// Counts what the interview asks of a person: screens, keys and words for the standard cases. `npm run bench:questions [-- --write]`
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { walk } from "./questions/drive.mjs";
import { personOf } from "./questions/person.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const CASES = at("../test/cases/");
const FOLDERS = at("../test/cases/folders/");
const PAGE = at("../docs/questions.md");

/** Goals, in screens: from the facts to a first text, and of a whole case; with files, to a deadline, to a first text, and of a whole case. */
const MOST = { text: 10, all: 80, deadline: 3, fromFiles: 50 };

const files = readdirSync(CASES)
  .filter((name) => name.endsWith(".json"))
  .sort();
const rows = [];
for (const name of files) {
  const given = JSON.parse(readFileSync(`${CASES}${name}`, "utf8"));
  const { counts, asked } = await walk(given);
  if (process.argv.includes("--keys")) console.log(name, asked.join(" "));
  const { facts, text, all } = counts;
  rows.push([
    name.replace(".json", ""),
    facts.screens,
    text.screens,
    all.screens - all.menus,
    all.screens,
    all.keys,
    all.words,
  ]);
}

const HEAD = [
  "Case",
  "The facts",
  "From the facts to a first text",
  "Questions of a full case",
  "With menus",
  "Keys",
  "Words typed",
];
const line = (cells) => `| ${cells.join(" | ")} |`;
const tableOf = (head, all) => {
  const most = head.map((_, column) =>
    column === 0 ? "**Most**" : Math.max(...all.map((row) => Number(row[column]) || 0)),
  );
  const marks = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return { most, text: [line(head), line(marks), ...all.map(line), line(most)].join("\n") };
};
const { most, text: table } = tableOf(HEAD, rows);
console.log(table);
if (most[2] > MOST.text) console.log(`A first text takes more than ${MOST.text} screens.`);
if (most[4] > MOST.all) console.log(`A full case takes more than ${MOST.all} screens.`);

const folders = readdirSync(FOLDERS)
  .filter((name) => !name.includes("."))
  .sort();
const withFiles = [];
for (const name of folders) {
  const expected = JSON.parse(readFileSync(`${FOLDERS}${name}/expected.json`, "utf8"));
  const { today, zone } = expected;
  const args = ["--from", `${FOLDERS}${name}/files`];
  const how = { args, now: `${today}T12:00:00Z`, zone, anything: today };
  const { counts, deadlineAfter, asked } = await walk(personOf(expected), how);
  if (process.argv.includes("--keys")) console.log(name, asked.join(" "));
  const { facts, text, all } = counts;
  withFiles.push([name, deadlineAfter ?? "none", facts.screens + text.screens, all.screens, all.keys, all.words]);
}
const FOLDER_HEAD = ["Folder", "To a deadline", "To a first text", "Full case", "Keys", "Words typed"];
const { text: folderTable } = tableOf(FOLDER_HEAD, withFiles);
console.log(folderTable);
const over = (column, goal) => withFiles.filter((row) => !(Number(row[column]) <= goal)).map(([name]) => name);
for (const [column, goal, what] of [
  [1, MOST.deadline, "to a deadline"],
  [2, MOST.text, "to a first text"],
  [3, MOST.fromFiles, "of a full case"],
])
  console.log(`More than ${goal} screens ${what}: ${over(column, goal).join(", ") || "none"}.`);

if (process.argv.includes("--write")) {
  const page = readFileSync(PAGE, "utf8");
  const between = (name, text) => (was) =>
    was.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n?<!-- end -->)`), `$1${text}\n<!-- end -->`);
  writeFileSync(PAGE, between("folders", folderTable)(between("table", table)(page)));
}
