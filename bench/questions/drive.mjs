// Drives the built program through its interview as a person would who knows every answer of a case file, and counts.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anythingFor, REST } from "./person.mjs";
import { partText, rowText } from "./row-text.mjs";

const { parts } = createRequire(import.meta.url)("../../dist/app.cjs");

/** 15 Nov 2026, 10:42 UTC: the day of the case files. */
const NOW = "2026-11-15T10:42:00Z";
const DONE_AFTER = 400;
const LATER = "2026-11-20";

/** What a person does at the program's own menus. */
const AT_MENUS = {
  deadline: "text",
  text: "steps",
  urgent: "facts",
  happened: "@unknown",
};

/** What a deadline says of itself, wherever it is named. */
const NAMES_DEADLINE = /if nobody acts: |until .*\b20\d\d\b|This ends within 48 hours|Upwork names .*\b20\d\d\b/;

const isOfItem = (key) => key.split(".").length === 3;

/** The rows of a list in a case file. */
const rowsOf = (given, list) => (Array.isArray(given[list]) ? given[list] : []);

const idOf = (list, row, index) => row.id ?? `${list[0]}${index + 1}`;

/** What the case file holds for a question: undefined for nothing, so that it is left for later. */
const rawFor = (given, key) => {
  if ((given.skip ?? []).includes(key)) return undefined;
  if (!isOfItem(key)) return given[key] ?? undefined;
  const [list, id, field] = key.split(".");
  const row = rowsOf(given, list).find((one, index) => idOf(list, one, index) === id);
  return row?.[field] ?? undefined;
};

const words = (text) => (String(text).match(/\S+/g) ?? []).length;

/** The keys it takes to choose an option: Enter on the marked one, else its number and Enter, else a word of it and Enter twice. */
const keysToChoose = (options, value, marked) => {
  const at = options.findIndex((one) => one.value === value);
  if (
    at ===
    Math.max(
      0,
      options.findIndex((one) => one.value === marked),
    )
  )
    return 1;
  return at < 9 ? 2 : 6;
};

const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Answers one question. Out: the reply, the keys it took, what was typed. */
const answer = (given, told, prompt, anything) => {
  const { asking } = prompt;
  const { key } = asking;
  const options = asking.options ?? [];
  const choose = (value) => ({
    reply: { kind: "answer", value },
    keys: keysToChoose(options, value, asking.was),
    typed: "",
  });
  // All that is sure in the files is taken with Enter; no line is looked at, no second copy is kept.
  if (prompt.sheet !== undefined) return { reply: { kind: "answer", value: { key: "Enter" } }, keys: 1, typed: "" };
  if (AT_MENUS[key] !== undefined) return choose(AT_MENUS[key]);
  if (key === "steps") return choose(asking.was === "happened" ? "leave" : asking.was);
  if (key.startsWith("review")) return choose("@done");
  if (key.endsWith(".tone")) return choose("keep");
  const isList = asking.list !== undefined && key === asking.list;
  const isLine = (raw) => ({
    reply: { kind: "answer", value: prompt.check(raw).value },
    keys: raw.length + 1,
    typed: raw,
  });
  if (isList) {
    // A kind of happening that the list does not offer here is not told.
    const isOffered = ({ kind }) =>
      asking.list !== "happenings" || options.some(({ value }) => value === `kind:${kind}`);
    const rows = rowsOf(given, asking.list).filter(isOffered);
    // What stands in the list already came from the files.
    const known = anything ? options.filter(({ value }) => value.startsWith("change:")).length : 0;
    const at = Math.max(told[asking.list] ?? 0, known);
    if (at >= rows.length) return asking.kind === "list" ? choose("done") : isLine("");
    told[asking.list] = asking.kind === "list" ? at + 1 : rows.length;
    if (asking.kind === "list")
      return choose(options.some(({ value }) => value === "add") ? "add" : `kind:${rows[at].kind}`);
    const lines = rows
      .slice(at)
      .map((row) => `${rowText(asking.list, row)}\n`)
      .join("");
    const read = prompt.check(lines);
    if (!read.ok) throw new Error(`${key}: ${lines}: ${read.problem}`);
    return isLine(lines);
  }
  if (asking.list === "happenings" && asking.kind === "line" && key.endsWith(".on")) {
    const row = rowsOf(given, "happenings").find((one, index) => idOf("happenings", one, index) === key.split(".")[1]);
    const line = rowText("happenings", row);
    const read = prompt.check(line);
    if (!read.ok) throw new Error(`${key}: ${line}: ${read.problem}`);
    return isLine(line);
  }
  // What is open of an item, on one line: what the case has of it, or what fits.
  if (isOfItem(key) && asking.kind === "line" && prompt.check("").value?.rest === "") {
    const [list, id] = key.split(".");
    const row = rowsOf(given, list).find((one, index) => idOf(list, one, index) === id);
    const parts = [...(row === undefined ? [] : rowText(list, row).split("; ")), ...(anything ? REST[list] : [])];
    const fits = (line) => prompt.check(line).ok && prompt.echo(line) !== "";
    const line = [];
    for (const part of parts) if (fits([...line, part].join("; "))) line.push(part);
    return isLine(line.join("; "));
  }
  // Small answers that belong together, on one line.
  if (prompt.answers !== undefined) {
    // Of several numbers none can be left out.
    const isWhole = prompt.answers.every(({ kind }) => kind === "hours");
    if (isWhole && !anything) return isLine(prompt.answers.map((one) => rawFor(given, one.key) ?? 0).join("; "));
    if (isWhole) return isLine(prompt.answers.map(() => "2").join("; "));
    const line = prompt.answers.flatMap((one) => {
      const raw = rawFor(given, one.key) ?? (one.startIs === "draft" ? one.start : undefined);
      const said = [raw, one.kind === "day" ? LATER : undefined, ...(anything ? anythingFor(one, anything) : [])];
      const fits = (value) => value !== undefined && prompt.check(partText(one, value)).ok;
      const value = said.find(fits);
      return value === undefined ? [] : [partText(one, value)];
    });
    return isLine(line.join("; "));
  }
  const skip = { reply: { kind: "skip", typed: "" }, keys: 1, typed: "" };
  const raw = rawFor(given, key);
  // A draft of the program's is kept as it is.
  const draft = asking.startIs === "draft" ? asking.start : undefined;
  if (raw === undefined && draft === undefined && !anything) return skip;
  const more = anything ? anythingFor(asking, anything) : [];
  // Some case files are told as of an earlier day: what is asked for by a day is asked for by a later one.
  const value =
    [raw ?? draft, asking.kind === "day" ? LATER : undefined, ...more].find(
      (one) => one !== undefined && prompt.check(one).ok,
    ) ?? raw;
  const checked = value === undefined ? { ok: false } : prompt.check(value);
  if (!checked.ok && anything) return skip;
  if (!checked.ok) throw new Error(`${key}: ${JSON.stringify(value)}: ${checked.problem}`);
  const reply = { kind: "answer", value: checked.value };
  if (isSame(checked.value, draft) || (asking.kind === "text" && draft !== undefined))
    return { reply: { kind: "answer", value: draft }, keys: 1, typed: "" };
  switch (asking.kind) {
    case "choice":
    case "pot":
    case "yesno":
      return {
        reply,
        keys: keysToChoose(
          options,
          asking.kind === "yesno" ? (checked.value ? "yes" : "no") : checked.value,
          asking.was,
        ),
        typed: "",
      };
    case "choices":
    case "refs":
      return { reply, keys: 1 + 2 * checked.value.length, typed: "" };
    default: {
      const typed = String(value);
      return { reply, keys: typed.length + (asking.kind === "text" ? 2 : 1), typed };
    }
  }
};

const PROGRAM_MENUS = ["steps", "deadline", "text", "urgent", "happened"];

/** Is it a menu of the program's own, and no question of the case? */
const isMenu = ({ asking }) =>
  PROGRAM_MENUS.includes(asking.key) || asking.key.endsWith(".tone") || asking.key.startsWith("review");

const counted = () => ({ screens: 0, menus: 0, keys: 0, words: 0 });

/**
 * Walks a case. In: what a case file holds; what `start` is given beside; the instant and the zone; the day, if whatever else is asked gets an answer too. Out: what was counted of the facts, of the way from them to the
 * first text, and of all; how many screens there were before a deadline was named; the text of the first text's screen; the keys that were asked, in order; the case at the end as `status` tells it.
 */
export const walk = async (given, { args = [], until, now = NOW, zone = "UTC", anything } = {}) => {
  const home = mkdtempSync(join(tmpdir(), "dispute-coach-questions-"));
  const asked = [];
  const told = {};
  const counts = { facts: counted(), text: counted(), all: counted() };
  let phase = "facts";
  let firstText = "";
  let deadlineAfter;
  let out = "";
  const ask = async (prompt) => {
    const { key } = prompt.asking;
    if (deadlineAfter === undefined && NAMES_DEADLINE.test(`${out}${prompt.before.join("\n")}`))
      deadlineAfter = counts.all.screens + (key === "deadline" ? 1 : 0);
    if (key === "deadline") phase = "text";
    if (key === "text") firstText = prompt.before.join("\n");
    asked.push(key);
    // The first text has told of the first claim already.
    if (isOfItem(key)) {
      const [list, id] = key.split(".");
      told[list] = Math.max(told[list] ?? 0, Number(id.replace(/\D/g, "")));
    }
    if (asked.length > DONE_AFTER) throw new Error(`It does not come to an end at ${key}.`);
    if (key === until) return { kind: "pause" };
    const { reply, keys, typed } = answer(given, told, prompt, anything);
    for (const count of phase === "rest" ? [counts.all] : [counts[phase], counts.all]) {
      count.screens += 1;
      count.menus += isMenu(prompt) ? 1 : 0;
      count.keys += keys;
      count.words += words(typed);
    }
    if (key === "text") phase = "rest";
    prompt.keepReply?.(reply);
    return reply;
  };
  try {
    const env = { DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000), TZ: zone };
    const said = {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        out += text;
      },
    };
    const real = parts.realWorld({ columns: () => 80, env, asTyped: (words) => `dispute-coach ${words}`, ...said });
    const world = {
      ...real,
      open: async (flags) => {
        const opened = await real.open(flags);
        const own = { ask, interactive: true, piped: false, zone, progress: () => ({ seen() {}, end() {} }) };
        return { ...opened, io: { ...opened.io, ...own } };
      },
    };
    const code = await parts.run(["start", ...args], world);
    if (code !== 0 && code !== 130) throw new Error(out);
    return { counts, deadlineAfter, firstText, asked, out };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};
