// Makes the docs readable as a site: node scripts/site.mjs [FOLDER]. Without FOLDER it goes to site/. Every page is a file, found from every other
// by its path, so it works where it lies (file://) and on any server. README.md is the first page; each Markdown file that a page leads to
// is a page; each command has one, made from its row. Throws when a link leads nowhere.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { commandPage, commandsOf, pageOf } from "./site/commands.mjs";
import { answersOf } from "./site/examples.mjs";
import { escaped, framed, STYLE } from "./site/frame.mjs";
import { addressFrom, htmlOf } from "./site/markdown.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = process.argv[2] ?? join(ROOT, "site");

/** Pages that stand in the menu, and all others are found through them. */
const START = ["README.md", "docs/README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"];

const isPage = (path) => path.endsWith(".md");
/** Where a file of the project is in the site. */
const placeOf = (path) => (isPage(path) ? path.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html") : path);

const pages = new Map();
const files = new Set();
const folders = new Set();
const queue = [...START];

/** Where a link leads. In: the page it stands on, the path in it. Out: the address from that page. */
const follow = (from) => (link) => {
  const [way = "", anchor] = link.split("#");
  let path = posix.normalize(posix.join(posix.dirname(from), way)).replace(/\/$/, "");
  const there = join(ROOT, path);
  if (!existsSync(there)) throw new Error(`${from}: ${link} leads nowhere`);
  if (statSync(there).isDirectory()) {
    if (existsSync(join(there, "README.md"))) path = posix.join(path, "README.md");
    else {
      folders.add(path);
      return addressFrom(placeOf(from), `${path}/index.html`);
    }
  }
  if (isPage(path)) queue.push(path);
  else files.add(path);
  return addressFrom(placeOf(from), placeOf(path) + (anchor === undefined ? "" : `#${anchor}`));
};

const readPages = () => {
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (pages.has(path)) continue;
    const made = htmlOf(readFileSync(join(ROOT, path), "utf8"), follow(path));
    pages.set(path, { page: placeOf(path), ...made });
  }
};

/** A page that lists what is in a folder without a README. */
const listOf = (folder) => {
  const names = readdirSync(join(ROOT, folder)).filter(isPage);
  const items = names.map((name) => {
    const to = follow(`${folder}/index.md`)(name);
    readPages();
    return `<li><a href="${to}">${escaped(pages.get(`${folder}/${name}`).title)}</a></li>`;
  });
  const title = posix.basename(folder).replace(/^./, (letter) => letter.toUpperCase());
  return { page: `${folder}/index.html`, title, html: `<h1>${escaped(title)}</h1>\n<ul>${items.join("")}</ul>` };
};

/** The exit codes as docs/using/scripts.md has them: rows of cells. */
const exitCodes = () =>
  [...readFileSync(join(ROOT, "docs/using/scripts.md"), "utf8").matchAll(/^\| (\d[\d, ]*) \| (.+) \|$/gm)].map(
    ([, code, meaning]) => [code.trim(), escaped(meaning.replaceAll("`", ""))],
  );

const { parts } = createRequire(import.meta.url)(join(ROOT, "dist", "app.cjs"));
const commands = await commandsOf(parts.commands);
const answers = await answersOf(parts, ROOT, [...new Set(commands.flatMap(({ examples }) => examples))]);

readPages();
const lists = [...folders].map(listOf);
readPages();
const codes = exitCodes();
const commandList = {
  page: "commands/index.html",
  title: "Commands",
  html: `<h1>Commands</h1>\n<p>In a clone of the project, write <code>npm start --</code> before a command: <code>npm start -- deadlines</code>. What the examples answer is from an invented case on 15 November 2026.</p>\n<ul>${commands
    .map(
      ({ words, what }) =>
        `<li><a href="${addressFrom("commands/index.html", pageOf(words))}">${words}</a>: ${escaped(what)}</li>`,
    )
    .join("")}</ul>`,
};
const all = [...pages.values(), ...lists, commandList, ...commands.map((one) => commandPage(one, answers, codes))];

const titled = (path) => ({ to: placeOf(path), says: pages.get(path).title });
const pathsUnder = (folder) => [...pages.keys()].filter((path) => posix.dirname(path) === folder).sort();
const groups = [
  { name: "Start", links: [{ to: "index.html", says: "dispute-coach" }, titled("docs/README.md")] },
  { name: "How to", links: pathsUnder("docs/using").map(titled) },
  {
    name: "Commands",
    links: [
      { to: commandList.page, says: "All commands" },
      ...commands.filter(({ words }) => !words.includes(" ")).map(({ words }) => ({ to: pageOf(words), says: words })),
    ],
  },
  {
    name: "Background",
    links: [
      ...pathsUnder("docs")
        .filter((path) => path !== "docs/README.md")
        .map(titled),
      titled("docs/filings/README.md"),
      ...lists.map(({ page, title }) => ({ to: page, says: title })),
      ...START.slice(2).map(titled),
    ],
  },
];

rmSync(OUT, { recursive: true, force: true });
const write = (path, text) => {
  mkdirSync(dirname(join(OUT, path)), { recursive: true });
  writeFileSync(join(OUT, path), text);
};
write("style.css", STYLE);
for (const one of all) write(one.page, framed(one, groups));
for (const path of files) cpSync(join(ROOT, path), join(OUT, path));
process.stdout.write(`${all.length} pages in ${OUT}\n`);
