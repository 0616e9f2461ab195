import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { ENCODINGS, inEncoding } from "../support/encodings.ts";
import { tempHome } from "../support/temp-home.ts";

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));

let home: string;
let folder: string;
beforeEach(() => {
  home = tempHome();
  folder = tempHome();
  mkdirSync(folder);
});

/** Runs the built program. Out: what a script gets of it. */
const coach = (args: readonly string[], more: { input?: Buffer; env?: Record<string, string> } = {}) => {
  const ran = spawnSync(process.execPath, [BIN, ...args], {
    // 29 Nov 2026, 12:00 UTC
    env: { ...process.env, DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1795953600", TZ: "UTC", ...more.env },
    input: more.input ?? Buffer.alloc(0),
    encoding: "utf8",
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
};

const flat = (text: string): string => text.replace(/\s+/g, " ");

const MESSAGE = "Müller said “pay 450 € or I leave bad feedback” – that hurt.\n";
const CHAT =
  "[03.11.2026, 09:58:12] Ann Müller: Exactly what we wanted – the “final” file\n[28.11.2026, 10:05:00] Me: 450 € please\n";
const TABLE =
  "Date;Ref ID;Type;Description;Agency;Freelancer;Amount\n27.11.2026;51077;Fixed-price;“Größe” – Rechnung;;Müller;450.00\n";
const MAIL =
  "From: Ann <ann@example.org>\r\nTo: me@example.org\r\nDate: Fri, 27 Nov 2026 10:00:00 +0000\r\nSubject: Final\r\n\r\nThe “Größe” is right – 450 €.\r\n";

describe.each(ENCODINGS)("a file in %s is read", (encoding) => {
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, inEncoding(text, encoding));
    return path;
  };
  const begin = () => {
    const answers = {
      role: "freelancer",
      contract: "fixed",
      otherParty: "Müller “& Söhne” – 450 €",
      endedOn: "friday",
    };
    return coach(["start", "--answers", file("answers.json", JSON.stringify(answers)), "--no-input"]);
  };

  test("as answers, as a rulebook, as a case", () => {
    expect(begin().code).toBe(0);
    const out = coach(["export", "--format", "json", "--output", "-"]).out;
    expect(out).toContain("Müller “& Söhne” – 450 €");
    const rules = coach(["rules", "--json"]).out.replace('"name": "', '"name": "Größe – ');
    expect(coach(["rules", "--use", file("rules.json", rules)]).code).toBe(0);
    expect(coach(["rules", "--json"]).out).toContain("Größe – ");
    expect(coach(["rules", "--builtin"]).code).toBe(0);
    const brought = coach(["import", file("case.json", out), "--json"]);
    expect(brought.err).toBe("");
    expect(coach(["export", JSON.parse(brought.out).id, "--output", "-"]).out).toContain("Müller “& Söhne” – 450 €");
  });

  test("by check: a file, piped in, line by line", () => {
    const plain = coach(["check", "-"], { input: Buffer.from(MESSAGE) });
    expect(plain.out).toContain("Müller said “pay 450 €");
    expect(coach(["check", file("message.txt", MESSAGE)])).toEqual(plain);
    expect(coach(["check", "-"], { input: inEncoding(MESSAGE, encoding) })).toEqual(plain);
    const rows = `${JSON.stringify({ id: "Größe – €", text: MESSAGE })}\r\n{"id": 2, "text": "Thank you."}`;
    const ran = coach(["check", "--jsonl", file("rows.jsonl", rows)]);
    expect(ran.out.split("\n").map((line) => line && JSON.parse(line).id)).toEqual(["Größe – €", 2, ""]);
    expect(coach(["check", "--jsonl", "-"], { input: inEncoding(rows, encoding) })).toEqual(ran);
  });

  test("as evidence: a text, a chat, a table, a mail, and words quoted from it", () => {
    begin();
    const note = coach(["evidence", "add", file("note.txt", MESSAGE), "--no-input"]);
    expect(note.code).toBe(0);
    expect(flat(coach(["evidence", "show", "A", "--lines", "1"]).out)).toContain(
      "“pay 450 € or I leave bad feedback” –",
    );
    const quote = coach(["evidence", "quote", "A", "--line", "1", "--words", "“pay 450 €", "--no-input"]);
    expect(quote.code).toBe(0);
    const bring = (name: string, text: string, ...more: string[]) =>
      JSON.parse(coach(["evidence", "import", file(name, text), "--json", ...more]).out).read;
    expect(bring("chat.txt", CHAT, "--zone", "UTC")).toMatchObject({ form: "whatsapp", messages: 2 });
    expect(bring("table.csv", TABLE)).toMatchObject({ form: "transactions", messages: 1 });
    expect(bring("mail.eml", MAIL)).toMatchObject({ form: "eml", messages: 1 });
    const text = coach(["evidence", "show", "E"]).out;
    expect(text).toContain("The “Größe” is right – 450 €.");
  });

  test("as a passphrase", () => {
    begin();
    const env = { DISPUTE_COACH_PASSPHRASE_FILE: file("pass.txt", "Größe “vier” – Wörter €\r\n") };
    const [id] = JSON.parse(coach(["list", "--json"]).out).cases.map((one: { id: string }) => one.id);
    expect(coach(["lock", id, "--passphrase-file", env.DISPUTE_COACH_PASSPHRASE_FILE]).code).toBe(0);
    const plain = join(folder, "utf8.txt");
    writeFileSync(plain, "Größe “vier” – Wörter €\n");
    expect(coach(["status", id]).code).toBe(1);
    expect(coach(["status", id], { env }).code).toBe(0);
    expect(coach(["status", id], { env: { DISPUTE_COACH_PASSPHRASE_FILE: plain } }).code).toBe(0);
  });
});
