// A page for each command, made from its row: what it does, its arguments and flags, its examples with what they answer, its exit codes.
import { Command } from "commander";
import { escaped } from "./frame.mjs";

/** The most lines of an answer that are shown. */
const MOST_LINES = 24;

/** Every command with its words ("evidence add"), loaded. In: rows as in src/cli/commands/all.ts. */
export const commandsOf = async (rows, before = "") => {
  const all = [];
  for (const row of rows) {
    const words = `${before}${row.name}`;
    if (row.load === undefined) {
      all.push({ words, what: row.what, examples: row.examples, acts: row.acts.map(({ name }) => `${words} ${name}`) });
      all.push(...(await commandsOf(row.acts, `${words} `)));
    } else {
      const { command } = await row.load();
      all.push({ words, what: row.what, examples: command.examples, shape: command.shape(new Command(row.name)) });
    }
  }
  return all;
};

/** Where the page of a command is. */
export const pageOf = (words) => `commands/${words.replaceAll(" ", "-")}.html`;

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const table = (label, heads, rows) =>
  rows.length === 0
    ? ""
    : `<div class="wide" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${heads
        .map((head) => `<th>${head}</th>`)
        .join("")}</tr></thead><tbody>${rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
        .join("")}</tbody></table></div>`;

const choices = (one) => (one.argChoices === undefined ? "" : ` One of: ${one.argChoices.join(", ")}.`);
const standard = ({ defaultValue }) =>
  defaultValue === undefined || defaultValue === false ? "" : ` If you leave it out: ${defaultValue}.`;
const sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);

const flagsOf = (shape) =>
  shape.options
    .filter(({ hidden }) => !hidden)
    .map((one) => [
      `<code>${escaped(one.flags)}</code>`,
      escaped(`${sentence(capital(one.description))}${choices(one)}${standard(one)}`),
    ]);

const argumentsOf = (shape) =>
  shape.registeredArguments.map((one) => [
    `<code>${escaped(one.required ? `<${one.name()}>` : `[${one.name()}]`)}</code>`,
    escaped(`${sentence(capital(one.description))}${choices(one)}`),
  ]);

const exampleOf = (example, answer, label) => {
  const lines = (answer?.text ?? "").trim() === "" ? [] : answer.text.trimEnd().split("\n");
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length;
  const all = [`$ dispute-coach ${example}`, ...shown, ...(left > 0 ? [`… ${left} more lines`] : [])];
  return `<div class="wide" role="region" aria-label="${label}" tabindex="0"><pre><code>${escaped(all.join("\n"))}</code></pre></div>`;
};

/** The codes a command can end with: those of every command, and those its own words name. */
const codesFor = ({ what }, codes) => {
  const own = [...what.matchAll(/exit code (\d+)/g)].map(([, code]) => code);
  return codes.filter(([code]) => ["0", "1", "2", "70", "130"].includes(code) || own.includes(code));
};

/** The page of a command. In: the command, what its examples answered, the exit codes (code and meaning, in HTML). */
export const commandPage = (one, answers, codes) => {
  const { words, what, shape, examples, acts } = one;
  const usage =
    shape === undefined
      ? `dispute-coach ${words} COMMAND`
      : `dispute-coach ${words} ${shape.usage()}`.replace(/\s+/g, " ");
  // An error is no example of what a command does: without a terminal some can only say that they would ask.
  const answerOf = (example) => {
    const answer = answers.get(example);
    return answer?.code === 1 ? undefined : answer;
  };
  const parts = [
    `<h1>${escaped(words)}</h1>`,
    `<p>${escaped(capital(sentence(what)))}</p>`,
    `<div class="wide" role="region" aria-label="Usage" tabindex="0"><pre><code>${escaped(usage)}</code></pre></div>`,
    ...(acts === undefined
      ? []
      : [
          "<h2>Commands</h2>",
          `<ul>${acts.map((act) => `<li><a href="${pageOf(act).replace("commands/", "")}">${escaped(act)}</a></li>`).join("")}</ul>`,
        ]),
  ];
  if (shape !== undefined) {
    const given = argumentsOf(shape);
    if (given.length > 0) parts.push("<h2>Arguments</h2>", table("Arguments", ["Argument", "What it is"], given));
    parts.push(
      "<h2>Flags</h2>",
      table(
        "Flags",
        ["Flag", "What it does"],
        [
          ...flagsOf(shape),
          ["<code>--plain</code>", "Plain lines for screen readers."],
          ["<code>-h, --help</code>", "Show help."],
        ],
      ),
    );
  }
  parts.push(
    "<h2>Examples</h2>",
    ...examples.map((example, at) => exampleOf(example, answerOf(example), `Example ${at + 1}`)),
    "<h2>Exit codes</h2>",
    table("Exit codes", ["Code", "Meaning"], codesFor(one, codes)),
  );
  return { page: pageOf(words), title: words, html: parts.join("\n") };
};
