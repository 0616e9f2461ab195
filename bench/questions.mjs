// Counts what the interview asks of a person: screens, keys and words for the standard cases. `npm run bench:questions [-- --write]`
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { walk } from "./questions/drive.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const CASES = at("../test/cases/");
const PAGE = at("../docs/questions.md");

/** Goals: screens from the facts to a first text, and of a whole case. */
const MOST = { text: 10, all: 80 };

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
const most = HEAD.map((_, column) => (column === 0 ? "**Most**" : Math.max(...rows.map((row) => row[column]))));
const table = [
  line(HEAD),
  line(HEAD.map((_, column) => (column === 0 ? "---" : "---:"))),
  ...rows.map(line),
  line(most),
].join("\n");
console.log(table);
if (most[2] > MOST.text) console.log(`A first text takes more than ${MOST.text} screens.`);
if (most[3] > MOST.all) console.log(`A full case takes more than ${MOST.all} screens.`);

if (process.argv.includes("--write")) {
  const page = readFileSync(PAGE, "utf8");
  writeFileSync(PAGE, page.replace(/(<!-- table -->\n)[\s\S]*(\n<!-- end -->)/, `$1${table}$2`));
}
