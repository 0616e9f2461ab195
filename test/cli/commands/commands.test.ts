import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import type { Computer } from "../../support/run-program.ts";
import { computer } from "../../support/run-program.ts";
import { BACK, PAUSE, scripted } from "../../support/scripted-ask.ts";

const caseFile = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../cases/${name}.json`, import.meta.url)), "utf8");

let home: Computer;
beforeEach(() => {
  home = computer();
  home.files.set("logo.json", caseFile("freelancer-ended-money-held"));
});

const ids = (): string[] => home.cases.list().map((one) => one.id);
const startLogo = async (...more: string[]): Promise<string> => {
  await home.run(["start", "--answers", "logo.json", "--no-input", ...more]);
  return ids()[0] ?? "";
};

describe("without a terminal", () => {
  test("start names the question and the flag that answers it, and exits 1", async () => {
    const ran = await home.run(["start"]);
    expect(ran.code).toBe(1);
    expect(ran.err.replace(/\s+/g, " ")).toContain(
      'We need to ask "Which side are you on?" (role), but there is no terminal.',
    );
    expect(ran.err).toContain("--set role=");
    expect(ids()).toEqual([]);
  });

  test("what was given is kept, and the way back to it is named", async () => {
    const ran = await home.run(["start", "--set", "role=client"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`dispute-coach resume ${ids()[0]}`);
  });

  test("a complete case is taken, shown, and exits 0", async () => {
    const ran = await home.run(["start", "--answers", "logo.json"]);
    expect(ran).toMatchObject({ code: 0, err: "\n" });
    expect(ran.out).toContain("3 claims");
  });

  test("with several open cases the command says which there are", async () => {
    await startLogo();
    await home.run(["start", "--no-input", "--title", "Second"]);
    const ran = await home.run(["status"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("Second");
    expect(ran.err).toContain("Give the id of one");
  });
});

describe("given answers", () => {
  test("all flaws are told at once, and nothing is changed", async () => {
    home.files.set(
      "bad.json",
      JSON.stringify({
        role: "boss",
        contractBegan: "2027-01-01",
        milestones: [{ amount: "8.123", colour: "red" }],
        rol: 1,
      }),
    );
    const ran = await home.run(["start", "--answers", "bad.json"]);
    expect(ran.code).toBe(1);
    for (const part of ["role:", "contractBegan:", "milestones[0].amount:", "milestones[0].colour:", "rol:"])
      expect(ran.err).toContain(part);
    expect(ids()).toEqual([]);
  });

  const refused: [string, string[], number, string][] = [
    ["no such file", ["start", "--answers", "none.json"], 1, "none.json cannot be read"],
    ["no JSON", ["start", "--answers", "text.txt"], 1, "is not valid JSON"],
    ["a list instead of an object", ["start", "--answers", "list.json"], 1, "one JSON object"],
    ["--set without a value", ["start", "--set", "role"], 2, "Write --set as id=value"],
    ["--set on a prototype", ["start", "--set", "__proto__=1"], 2, "Write --set as id=value"],
    ["--set inside a prototype", ["start", "--set", "claims.constructor.agreed=1"], 2, "Write --set as id=value"],
    ["--set of a name that is none", ["start", "--set", "toString=1"], 1, "No question has this name"],
  ];
  test.each(refused)("%s", async (_name, argv, code, says) => {
    home.files.set("text.txt", "role: client");
    home.files.set("list.json", "[]");
    const ran = await home.run(argv);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
    expect(ids()).toEqual([]);
  });

  test("a flag beats the file, and an answer that does not apply is kept aside and told", async () => {
    const id = await startLogo("--set", "feePercent=12.5", "--set", "payBasis=hourly");
    const read = home.cases.read(id);
    expect(read.answers.feePercent).toBe(12.5);
    expect(read.parked.payBasis).toBe("hourly");
  });

  test("resume takes answers too", async () => {
    const id = await startLogo();
    await home.run(["resume", "--set", "floor=450.00", "--no-input"]);
    expect(home.cases.read(id).answers.floor).toBe(45000);
  });
});

describe("looking", () => {
  test("the bare command tells how to begin, then shows the case", async () => {
    expect((await home.run([])).out).toContain("No case yet. Start with   dispute-coach start");
    await startLogo();
    const ran = await home.run([]);
    expect(ran.out).toContain("✔ 2 Identify the problem");
    expect(ran.out).toContain("Next   dispute-coach resume");
  });

  test("--plain speaks words, not marks", async () => {
    await startLogo();
    const ran = await home.run(["status", "--plain"]);
    expect(ran.out).toContain("Step 2, Identify the problem: done, 3 claims.");
    expect(ran.out).not.toMatch(/[✔◐○·│─]/);
  });

  test.each([["status"], ["review"], ["list"]])("%s --json is JSON", async (verb) => {
    await startLogo();
    const parsed = JSON.parse((await home.run([verb, "--json"])).out);
    expect(JSON.stringify(parsed)).toContain("Northwind");
  });

  test("status tells what is missing, and JSON holds the next question", async () => {
    await home.run(["start", "--no-input", "--set", "role=client", "--set", 'skip=["happenings"]']);
    expect((await home.run(["status"])).out).toContain("left for later: What has happened so far");
    expect(JSON.parse((await home.run(["status", "--json"])).out).next.key).toBe("contract");
  });

  test("at 40 columns no line is wider", async () => {
    home = computer({ width: 40 });
    home.files.set("logo.json", caseFile("freelancer-ended-money-held"));
    await startLogo();
    for (const verb of [["status"], ["list"], ["review", "--no-input"], []]) {
      const { out } = await home.run(verb);
      expect(out.split("\n").filter((line) => line.length > 40)).toEqual([]);
    }
  });
});

describe("draft", () => {
  test("shows the person's own text, and with --fresh the one built from the answers", async () => {
    const id = await startLogo("--set", "message=My own words.");
    expect((await home.run(["draft", "message"])).out).toBe("My own words.\n");
    const fresh = await home.run(["draft", "message", id, "--fresh"]);
    expect(fresh.out).toContain("Hello Northwind,");
  });

  test("says what it needs when there is nothing to build from", async () => {
    await home.run(["start", "--no-input", "--title", "Empty"]);
    const ran = await home.run(["draft", "offer"]);
    expect(ran.code).toBe(1);
    expect(ran.err.replace(/\s+/g, " ")).toContain("It needs an amount or terms (step 3).");
  });

  test("an unknown kind is wrong usage", async () => {
    expect(await home.run(["draft", "mesage"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean   dispute-coach draft message"),
    });
  });
});

describe("log", () => {
  test("adds a contact in one line", async () => {
    const id = await startLogo();
    const before = home.cases.read(id).contacts.length;
    const ran = await home.run([
      "log",
      "contact",
      "--set",
      "on=yesterday",
      "--set",
      "by=them",
      "--set",
      "gist=Asked for one more day",
    ]);
    expect(ran.code).toBe(0);
    expect(home.cases.read(id).contacts).toHaveLength(before + 1);
    expect(home.cases.read(id).contacts.at(-1)).toMatchObject({
      on: "2026-11-14",
      by: "them",
      gist: "Asked for one more day",
    });
  });

  test("refuses what does not fit, and logs nothing", async () => {
    const id = await startLogo();
    const before = home.cases.read(id);
    const ran = await home.run(["log", "contact", "--set", "on=31 Feb"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("There is no 31 Feb: February has 28 days.");
    expect(home.cases.read(id).contacts).toEqual(before.contacts);
  });

  test("asks for the fields at a terminal, and for nothing else", async () => {
    const id = await startLogo();
    const story = scripted({
      "requests.*.on": "yesterday",
      "requests.*.what": "The milestone text",
      "requests.*.dueOn": "tomorrow",
      "requests.*.reply": "It is in exhibit A",
      "requests.*.answer": "It is in exhibit A.",
      "requests.*.answeredOn": { skip: "" },
    });
    expect((await home.run(["log", "request"], story.ask)).code).toBe(0);
    expect(story.unused()).toEqual([]);
    expect(home.cases.read(id).requests.at(-1)).toMatchObject({ what: "The milestone text", dueOn: "2026-11-16" });
  });

  test("a notice and an outcome change the answers they belong to", async () => {
    const id = await startLogo();
    await home.run(["log", "notice", "--set", "filed=nonResolution", "--set", "filedOn=today"]);
    await home.run([
      "log",
      "outcome",
      "--set",
      "outcome=agreement",
      "--set",
      "outcomeOn=today",
      "--set",
      "outcomeAmount=700",
    ]);
    expect(home.cases.read(id).answers).toMatchObject({
      filed: "nonResolution",
      filedOn: "2026-11-15",
      outcomeAmount: 70000,
    });
  });

  test("a note is private: in the export for self, in no other", async () => {
    await startLogo();
    await home.run(["log", "note", "--text", "I could scream"]);
    expect((await home.run(["export", "--audience", "self"])).out).toContain("I could scream");
    for (const who of ["filing", "adviser"])
      expect((await home.run(["export", "--audience", who])).out).not.toContain("scream");
  });
});

describe("export", () => {
  test("writes a file once, and again only with --force", async () => {
    await startLogo();
    expect((await home.run(["export", "-o", "filing.md"])).code).toBe(0);
    expect((await home.run(["export", "-o", "filing.md"])).code).toBe(1);
    expect((await home.run(["export", "-o", "filing.md", "--force"])).code).toBe(0);
    expect(home.files.get("filing.md")).toMatch(/^# Dispute summary: /);
  });

  test("the same case on the same day gives the same bytes", async () => {
    await startLogo();
    const first = await home.run(["export"]);
    home.now = "2026-11-15T23:59:59Z";
    expect((await home.run(["export"])).out).toBe(first.out);
  });

  test("tells the person what is missing, and keeps it out of the filing", async () => {
    await home.run([
      "start",
      "--no-input",
      "--set",
      "statement=The files came late.",
      "--set",
      'skip=["theirView","vent"]',
    ]);
    const ran = await home.run(["export"]);
    expect(ran.err).toContain("1 question is left for later");
    expect(ran.out).not.toContain("How would");
    expect(ran.err).not.toContain("nobody could read it");
  });
});

describe("the shelf of cases", () => {
  test("rename, archive and bring back", async () => {
    const id = await startLogo();
    await home.run(["rename", id, "Logo\u001b[31m case"]);
    expect(home.cases.read(id).title).toBe("Logo␛[31m case");
    await home.run(["archive", id]);
    expect((await home.run(["list"])).out).toContain("1 archived");
    expect((await home.run(["status"])).err).toContain("There is no open case.");
    await home.run(["archive", "logo", "--undo"]);
    expect((await home.run(["list"])).out).toContain(id);
  });

  test("clone copies the answers, not the private notes", async () => {
    const id = await startLogo();
    await home.run(["log", "note", "--text", "mine alone"]);
    const ran = await home.run(["clone", id]);
    const copy = home.cases.read(ran.out.trim());
    expect(copy.answers).toEqual(home.cases.read(id).answers);
    expect(copy.notes).toEqual([]);
  });

  test("delete asks for the title, keeps a copy, and can be left", async () => {
    const id = await startLogo();
    expect((await home.run(["delete", id])).err).toContain("--title");
    expect((await home.run(["delete", id, "--title", "wrong"])).err).toContain("Nothing was deleted.");
    expect((await home.run(["delete", id], scripted({ delete: BACK }).ask)).err).toContain("Nothing was deleted.");
    expect((await home.run(["delete", id], scripted({ delete: PAUSE }).ask)).code).toBe(130);
    expect(ids()).toEqual([id]);
    const ran = await home.run(["delete", id], scripted({ delete: "northwind, logo and brand sheet" }).ask);
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining("It is kept, with its evidence") });
    expect(ids()).toEqual([]);
  });

  test("a case is found by the beginning of its id and by words of its title", async () => {
    const id = await startLogo();
    for (const name of [id.slice(0, 12), "northwind", "LOGO"])
      expect((await home.run(["status", name, "--json"])).out).toContain(id);
    expect((await home.run(["status", "elsewhere"])).err).toContain('No case is called "elsewhere".');
  });
});

describe("usage", () => {
  test.each([
    [["strat"], "Did you mean start?"],
    [["start", "--anwsers", "x"], "Did you mean --answers?"],
    [["export", "--audience", "judge"], '"judge" does not go with --audience.'],
    [["rename", "x"], 'Something is missing after "rename"'],
    [["start", "--title", " "], "must not be empty"],
    [["log", "dispute"], "Did you mean   dispute-coach log happened"],
    [["log", "dispute"], "contact: a message, an email or a call"],
    [["log", "ofer"], "Did you mean   dispute-coach log offer"],
    [["export", "--format", "word"], "Did you mean   dispute-coach export --format docx"],
    [["draft", "offer", "a", "b"], 'Too many words after "draft"'],
    [["log", "offer", "--set"], "Something is missing after --set."],
    [["bundle"], "Something is missing: --output"],
    [["rules", "--check", "--builtin"], "--builtin and --check do not go together."],
  ])("%j is wrong usage", async (argv, says) => {
    expect(await home.run(argv)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });

  test("every command has help with an example and the notice", async () => {
    const [overview = ""] = (await home.run(["--help"])).out.split("Topics:");
    const verbs = [...overview.matchAll(/^ {2}([a-z]+) /gm)]
      .map((match) => match[1] ?? "")
      .filter((verb) => verb !== "help");
    expect(verbs.length).toBeGreaterThan(20);
    for (const verb of verbs) {
      const { code, out } = await home.run([verb, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`$ dispute-coach ${verb}`);
      expect(out).toContain("not affiliated with Upwork, not legal advice");
    }
  });

  test("help of a command within a command is that command's own", async () => {
    const [overview = ""] = (await home.run(["--help"])).out.split("Topics:");
    let nested = 0;
    for (const [, verb = ""] of overview.matchAll(/^ {2}([a-z]+) /gm)) {
      if (verb === "help") continue;
      const { out } = await home.run([verb, "--help"]);
      const inside = out.split("Commands:")[1]?.split(/\n\n/)[0] ?? "";
      for (const [, act = ""] of inside.matchAll(/^ {2}([a-z]+)\b/gm)) {
        nested += 1;
        const own = await home.run([verb, act, "--help"]);
        expect(own.out).toContain(`dispute-coach ${verb} ${act}`);
        expect(await home.run(["help", verb, act])).toEqual(own);
      }
    }
    expect(nested).toBe(9);
  });

  test.each([
    "foo --help",
    "--help foo",
    "-h foo",
    "--plain foo -h",
    "evidence foo --help",
    "evidence -h foo",
    "evidence help foo",
    "help evidence foo",
    "help --plain evidence foo",
  ])("a word that is no command is refused however help is asked for: %s", async (typed) => {
    const ran = await home.run(typed.split(" "));
    expect(ran).toMatchObject({ code: 2, out: "", err: expect.stringContaining('There is no command "foo".') });
    const own = typed.includes("evidence") ? "evidence --help" : "--help";
    const sayCommand = typed.includes("--plain") ? "See the commands with: " : "See the commands with   ";
    expect(ran.err).toContain(`${sayCommand}dispute-coach ${own}\n`);
  });

  test.each([
    ["tone", "check"],
    ["proof", "claims"],
    ["pdf", "export"],
    ["letters", "draft"],
    ["delet", "delete"],
  ])("a word for what a command does leads to it: %s", async (word, name) => {
    const { code, err } = await home.run([word]);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`Did you mean.*\\b${name}\\b`));
  });

  test.each([
    ["--plain --help", ["--plain help", "--help --plain"]],
    ["--help", ["help", "help help", "help --help"]],
    ["evidence --help", ["help evidence", "evidence help", "--help evidence", "evidence help help"]],
    ["evidence add --help", ["help evidence add", "evidence help add", "evidence --help add", "-h evidence add"]],
    ["log --help", ["help log", "--help log", "help log contact", "log -h"]],
  ])("the help of %s, however it is asked for", async (plain, others) => {
    const help = await home.run(plain.split(" "));
    expect(help).toMatchObject({ code: 0, err: "" });
    for (const other of others) expect(await home.run(other.split(" "))).toEqual(help);
  });

  test.each([
    ["log", "log"],
    ["log foo", "log"],
    ["status --nope", "status"],
    ["list foo", "list"],
    ["evidence add", "evidence add"],
    ["evidence add --nope x", "evidence add"],
    ["evidence --nope", "evidence"],
    ["rules --check --builtin", "rules"],
    ["rules --check --use rules.json", "rules"],
  ])("a mistake in a command points to its own help: %s", async (typed, command) => {
    const ran = await home.run(typed.split(" "));
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(`See the commands with   dispute-coach ${command} --help\n`);
  });

  test.each(["--check rules.json arbitration", "arbitration --builtin", "--use rules.json arbitration"])(
    "rules %s: words that would do nothing are refused",
    async (typed) => {
      expect(await home.run(["rules", ...typed.split(" ")])).toMatchObject({ code: 2 });
    },
  );

  test("a fault of ours is told as ours, with the stack, exit 70", async () => {
    await startLogo();
    const ran = await home.run(["log", "contact"], async () => {
      throw new TypeError("broken on purpose");
    });
    expect(ran.code).toBe(70);
    expect(ran.err).toContain("a bug in the program, not your mistake");
  });

  test("schema prints the JSON Schema of the answers file", async () => {
    const parsed = JSON.parse((await home.run(["schema"])).out);
    expect(JSON.stringify(parsed.properties.milestones.items.properties.amount)).toContain("US dollars");
  });

  test("the next case opens with the lessons of the last", async () => {
    await startLogo();
    const ran = await home.run(["start"], scripted({ role: PAUSE }).ask);
    expect(ran.err).toContain("From your earlier cases");
  });
});
