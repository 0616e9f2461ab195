// The labelled sets: which file measures what, how its rows are read, and the goals.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The sets by name: `shape` says how rows are measured, `score` which of our scores ranks them. */
const SETS = {
  "politeness-wikipedia": { shape: "ranked", score: "impolite", goals: { accuracy: 0.85, auc: 0.92 } },
  "politeness-stackoverflow": { shape: "ranked", score: "impolite", goals: { accuracy: 0.77, auc: 0.85 } },
  "incivility-github": { shape: "ranked", score: "uncivil", goals: { auc: 0.74, recall: 0.4 } },
  "profanity-tweets": { shape: "flagged", family: "profanity", goals: { recall: 0.9, alarms: 0.05 } },
  "calmer-pairs": { shape: "flagged", pairs: true, goals: { recall: 0.9, alarms: 0.1 } },
  "personal-data": { shape: "spans", goals: { recall: 0.98, precision: 0.95 } },
};

/** One sentence as both sides of a pair are measured: lower case, and no space before an apostrophe or a stop. */
export const untokenised = (text) => text.toLowerCase().replace(/ (?=['.,!?;:])/g, "");

/** The objects of a JSON Lines file. Throws an error that names the line. */
export const rowsOf = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [JSON.parse(line)];
      } catch {
        throw new Error(`${file}, line ${index + 1} is not valid JSON.`);
      }
    });

/** What decides a row's fold: its thread, the rude sentence that was reworded, or its text. */
export const foldKey = (row) => String(row.group ?? row.toxic ?? row.text);

/** A row as texts to measure: { text, label, key, spans? }; none where the label is null. */
function textsOf(row, set) {
  const key = foldKey(row);
  if (set.shape === "spans") return [{ text: row.text, key, spans: row.spans }];
  if (set.pairs)
    return [
      { text: untokenised(row.toxic), label: 1, key },
      { text: untokenised(row.neutral), label: 0, key },
    ];
  const labelled = typeof row.text === "string" && (row.label === 0 || row.label === 1);
  return labelled ? [{ text: row.text, label: row.label, key }] : [];
}

/**
 * The sets in a folder. Out: { name, texts, ...set } in a fixed order, other files as "another place" by name; `texts` is
 * undefined where the file of a known set is missing.
 */
export function setsIn(folder) {
  const others = readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .map((file) => basename(file, ".jsonl"))
    .filter((name) => !Object.hasOwn(SETS, name))
    .sort();
  const known = Object.entries(SETS).map(([name, set]) => ({ name, ...set }));
  const away = others.map((name) => ({ name, shape: "ranked", score: "worse", elsewhere: true, goals: {} }));
  return [...known, ...away].map((set) => {
    const file = join(folder, `${set.name}.jsonl`);
    return existsSync(file) ? { ...set, texts: rowsOf(file).flatMap((row) => textsOf(row, set)) } : set;
  });
}
