import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";
import { BACK, PAUSE, scripted, visits } from "../../support/scripted-ask.ts";
import { storyOf } from "../../support/stories.ts";
import { tempHome } from "../../support/temp-home.ts";

let home: Computer;
beforeEach(async () => {
  home = computer({ zone: "America/Los_Angeles" });
  home.files.set("logo.json", JSON.stringify({ ...storyOf("freelancer-ended-money-held").given, dates: [] }));
  home.files.set("hours.json", JSON.stringify(storyOf("freelancer-hours-disputed").given));
});

const startLogo = async (): Promise<string> => {
  await home.run(["start", "--answers", "logo.json", "--no-input"]);
  return home.cases.list()[0]?.id ?? "";
};
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("deadlines", () => {
  test("says who must act, until when, what follows, and how sure it is", async () => {
    await startLogo();
    const { out } = await home.run(["deadlines"]);
    expect(flat(out)).toContain(
      "! 2 days, 1 to be safe You: approve the refund or open a dispute until Tue 17 Nov 2026 (the hour is not known, so act a day early: Mon 16 Nov 2026)",
    );
    expect(flat(out)).toContain("if nobody acts: all held money goes back to the client, and this cannot be undone");
    expect(flat(out)).toContain("high confidence, checked 5 Aug 2026 dispute-coach explain refund-answer");
    // Of money that was paid and that nobody asks for, only where all is wanted.
    expect(flat(out)).not.toContain("We first need to know when the money was released.");
    const all = await home.run(["deadlines", "--all"]);
    expect(flat(all.out)).toContain("We first need to know when the money was released.");
  });

  test("--as-of moves the present; a wrong one is wrong usage", async () => {
    await startLogo();
    expect(flat((await home.run(["deadlines", "--as-of", "2026-11-20"])).out)).toContain(
      "× ended 3 days ago You: approve the refund",
    );
    expect(await home.run(["deadlines", "--as-of", "soon"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("is not a day or a time"),
    });
  });

  test("a moment is shown in UTC and in the person's zone", async () => {
    await home.run(["start", "--answers", "hours.json", "--no-input"]);
    expect(flat((await home.run(["deadlines"])).out)).toContain(
      "Mon 9 Nov 2026, 11:59 UTC (Mon 9 Nov 2026, 03:59 your time)",
    );
  });

  test("--json holds the same", async () => {
    await startLogo();
    const { deadlines } = JSON.parse((await home.run(["deadlines", "--json"])).out);
    expect(deadlines[0]).toMatchObject({
      id: "refund-answer",
      due: { kind: "day", day: "2026-11-17" },
      who: "you",
      state: "running",
    });
  });

  test("a date from Upwork beats the rule, in the list and in the filing", async () => {
    await startLogo();
    await home.run(["log", "date", "--set", "clock=refundAnswer", "--set", "dueOn=2026-11-19"]);
    expect(flat((await home.run(["deadlines"])).out)).toContain(
      "until Thu 19 Nov 2026 (the date Upwork gave you; the hour is not known, so act a day early: Wed 18 Nov 2026)",
    );
    expect((await home.run(["export"])).out).toContain(
      "**19 Nov 2026** My answer to the refund request is due (date given by Upwork)",
    );
  });

  test("a deadline that is far away is not counted where none is shown", async () => {
    const far = computer();
    const milestones = [{ name: "Shop", amount: 1200, money: "held", fundedOn: "2026-11-10", submittedOn: "never" }];
    const given = { role: "client", contract: "fixed", contractState: "active", filed: "nothing", milestones };
    far.files.set("far.json", JSON.stringify(given));
    await far.run(["start", "--answers", "far.json", "--no-input"]);
    expect((await far.run(["deadlines"])).out).toContain("until");
    expect((await far.run(["status"])).out).not.toMatch(/and \d+ more/);
  });

  test("running deadlines head the bare command, status and resume", async () => {
    await startLogo();
    for (const verb of [[], ["status"]])
      expect((await home.run(verb)).out).toContain("You: approve the refund or open a dispute");
    expect((await home.run(["resume"], scripted({ steps: "leave" }).ask)).err).toContain(
      "You: approve the refund or open a dispute",
    );
  });
});

describe("the calendar file", () => {
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        start: event.startDate.toString(),
        isDate: event.startDate.isDate,
        title: event.summary,
        sequence: event.sequence,
        status: component.getFirstPropertyValue("status"),
        text: event.description,
        alarms: component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
      };
    });

  test("is read back by another library: all-day entries, stable ids, two alarms each", async () => {
    const id = await startLogo();
    await home.run(["deadlines", "--ics", "a.ics"]);
    const events = read(home.files.get("a.ics") ?? "");
    expect(events.map((event) => [event.uid, event.start, event.isDate])).toEqual([
      [`refund-answer@${id}.dispute-coach`, "2026-11-17", true],
      [`feedback@${id}.dispute-coach`, "2026-11-24", true],
      [`feedback-reply@${id}.dispute-coach`, "2026-12-08", true],
    ]);
    expect(events[0]).toMatchObject({
      alarms: ["-P1D", "-PT3H"],
      title: expect.stringContaining("approve the refund"),
    });
  });

  test("written again after a change it updates in place: same ids, a higher sequence, the new day", async () => {
    const id = await startLogo();
    await home.run(["deadlines", "--ics", "a.ics"]);
    home.now = "2026-11-15T12:00:00Z";
    await home.run(["resume", id, "--set", "happenings.h1.on=2026-11-11", "--no-input"]);
    expect((await home.run(["deadlines", "--ics", "a.ics"])).code).toBe(1);
    await home.run(["deadlines", "--ics", "a.ics", "--force"]);
    const [first] = read(home.files.get("a.ics") ?? "");
    expect(first).toMatchObject({ uid: `refund-answer@${id}.dispute-coach`, start: "2026-11-18" });
    expect(first?.sequence).toBeGreaterThan(29_000_000);
  });

  const write = async (...more: readonly string[]) => {
    const ran = await home.run(["deadlines", "--ics", "a.ics", "--force", ...more]);
    expect(ran.code).toBe(0);
    return read(home.files.get("a.ics") ?? "");
  };
  const edit = async (id: string, set: string) => {
    home.now = new Date(Date.parse(home.now) + 3_600_000).toISOString();
    expect((await home.run(["resume", id, "--set", set, "--no-input"])).code).toBe(0);
  };
  const brief = (events: ReturnType<typeof read>) =>
    events.map(({ uid, start, status }) => [uid.split("@")[0], start, status ?? ""]);

  test("what went is cancelled: same id, higher sequence, no reminder, and why; it comes back with a higher one still", async () => {
    const { given } = storyOf("freelancer-ended-money-held");
    home.files.set("logo.json", JSON.stringify({ ...given, dates: [], happenings: [] }));
    const id = await startLogo();
    const first = await write();
    await edit(id, "contractState=active");
    const gone = (await write()).filter(({ status }) => status === "CANCELLED");
    expect(brief(gone)).toEqual([
      ["refund-answer", "2026-11-17", "CANCELLED"],
      ["feedback", "2026-11-24", "CANCELLED"],
      ["feedback-reply", "2026-12-08", "CANCELLED"],
    ]);
    for (const [index, one] of gone.entries()) {
      expect(one.sequence).toBeGreaterThan(first[index]?.sequence ?? 0);
      expect(one).toMatchObject({ uid: first[index]?.uid, alarms: [], title: `Gone: ${first[index]?.title}` });
      expect(one.text).toBe("This no longer applies: the contract has not ended.");
    }
    expect(home.files.get("a.ics")).not.toContain("METHOD");
    // Who missed that file finds it in the next; the sequence stays while nothing changes.
    expect((await write()).filter(({ status }) => status === "CANCELLED")).toEqual(gone);
    await edit(id, "contractState=ended");
    await edit(id, "endedOn=2026-11-12");
    await edit(id, "endedBy=them");
    const back = (await write()).filter(({ status }) => status !== "CANCELLED");
    expect(brief(back)).toEqual([
      ["refund-answer", "2026-11-19", ""],
      ["feedback", "2026-11-26", ""],
      ["feedback-reply", "2026-12-10", ""],
    ]);
    for (const [index, one] of back.entries()) expect(one.sequence).toBeGreaterThan(gone[index]?.sequence ?? 0);
  });

  test("a moved one has the same id, a higher sequence, the new day; the others keep theirs", async () => {
    const id = await startLogo();
    const first = await write();
    home.now = "2026-11-15T12:00:00Z";
    await home.run(["log", "date", id, "--set", "clock=refundAnswer", "--set", "dueOn=2026-11-19"]);
    const moved = await write();
    expect(moved[0]).toMatchObject({ uid: first[0]?.uid, start: "2026-11-19" });
    expect(moved[0]?.sequence).toBeGreaterThan(first[0]?.sequence ?? 0);
    expect(moved.slice(1)).toEqual(first.slice(1));
  });

  test("what was given out is remembered though the edit is taken back", async () => {
    const { files } = home;
    home = computer({ zone: "America/Los_Angeles", home: tempHome() });
    for (const [name, text] of files) home.files.set(name, text);
    const id = await startLogo();
    const first = await write();
    await home.run(["log", "date", id, "--set", "clock=refundAnswer", "--set", "dueOn=2026-11-19"]);
    const moved = await write();
    let events = moved;
    for (let turn = 0; turn < 4 && events[0]?.start !== "2026-11-17"; turn += 1) {
      await home.run(["review", id, "--undo"]);
      events = await write();
    }
    expect(events[0]).toMatchObject({ uid: first[0]?.uid, start: "2026-11-17" });
    expect(events[0]?.sequence).toBeGreaterThan(moved[0]?.sequence ?? 0);
  });

  test("what is over stays in the calendar as it is, and what was cancelled leaves the file after its day", async () => {
    const id = await startLogo();
    await write();
    await edit(id, "outcome=agreement");
    expect(brief(await write())[2]).toEqual(["refund-answer", "2026-11-17", "CANCELLED"]);
    home.now = "2026-11-20T12:00:00Z";
    expect(brief(await write()).map(([uid]) => uid)).toEqual(["feedback", "feedback-reply"]);
    home.now = "2026-11-26T12:00:00Z";
    expect(brief(await write())).toEqual([["feedback-reply", "2026-12-08", ""]]);
  });

  test("a file as of another day is a trial: nothing of it is remembered", async () => {
    const id = await startLogo();
    await write("--as-of", "2026-11-12");
    expect(home.cases.read(id).calendar).toBeUndefined();
    await write();
    expect(Object.keys(home.cases.read(id).calendar ?? {})).toHaveLength(3);
    const { updatedAt } = home.cases.read(id);
    home.now = "2026-11-15T20:00:00Z";
    await write();
    expect(home.cases.read(id).updatedAt).toBe(updatedAt);
  });

  test("a copy of the case has its own entries, and a filing tells nothing of them", async () => {
    const id = await startLogo();
    await write();
    const copy = (await home.run(["clone", id])).out.trim();
    expect(home.cases.read(copy).calendar).toBeUndefined();
    expect((await home.run(["export", id, "--format", "json"])).out).not.toContain("calendar");
  });

  test("hostile titles do not act in it", async () => {
    const id = await startLogo();
    await home.run(["rename", id, "x\r\nBEGIN:VEVENT\r\nSUMMARY:evil"]);
    await home.run(["deadlines", "--ics", "a.ics"]);
    expect(read(home.files.get("a.ics") ?? "")).toHaveLength(3);
  });

  const khal = spawnSync("khal", ["--version"]).status === 0;
  // khal is a Debian package; where it is missing, ical.js above is the only reader.
  test.runIf(khal)("is read by khal, a calendar program (skipped where khal is not installed)", async () => {
    await startLogo();
    await home.run(["deadlines", "--ics", "a.ics"]);
    const folder = mkdtempSync(join(tmpdir(), "khal-"));
    mkdirSync(join(folder, "calendar"));
    writeFileSync(join(folder, "a.ics"), home.files.get("a.ics") ?? "");
    writeFileSync(
      join(folder, "config"),
      `[calendars]\n[[case]]\npath = ${join(folder, "calendar")}\n[locale]\nlocal_timezone = Asia/Kolkata\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${join(folder, "khal.db")}\n`,
    );
    const run = (...args: string[]) =>
      spawnSync("khal", ["-c", join(folder, "config"), ...args], {
        encoding: "utf8",
        env: { ...process.env, HOME: folder },
      });
    run("import", "--batch", "-a", "case", join(folder, "a.ics"));
    run("import", "--batch", "-a", "case", join(folder, "a.ics"));
    const listed = run("list", "--format", "{start-date} {title}", "--day-format", "", "2026-11-17", "2d").stdout;
    expect(listed.match(/2026-11-17 .*approve the refund/g)).toHaveLength(1);
    // Moved by two days, and the feedback gone with the ending that never was.
    await home.run(["log", "date", "--set", "clock=refundAnswer", "--set", "dueOn=2026-11-19"]);
    await home.run(["deadlines", "--ics", "a.ics", "--force"]);
    writeFileSync(join(folder, "a.ics"), home.files.get("a.ics") ?? "");
    run("import", "--batch", "-a", "case", join(folder, "a.ics"));
    const format = ["--format", "{start-date} {status}{title}", "--day-format", ""];
    expect(run("list", ...format, "2026-11-17", "8d").stdout).not.toContain("2026-11-17");
    expect(run("list", ...format, "2026-11-17", "8d").stdout).toMatch(/2026-11-19 .*approve the refund/);
    await home.run(["resume", "--set", "contractState=active", "--no-input"]);
    await home.run(["deadlines", "--ics", "a.ics", "--force"]);
    writeFileSync(join(folder, "a.ics"), home.files.get("a.ics") ?? "");
    run("import", "--batch", "-a", "case", join(folder, "a.ics"));
    expect(run("list", ...format, "2026-11-17", "8d").stdout).toMatch(/2026-11-24 .*Gone: .*leave feedback/);
  });
});

describe("deadlines while the facts are told", () => {
  const facts = {
    role: "freelancer",
    contract: "fixed",
    contractState: "ended",
    endedBy: "them",
    happenings: "done",
    contractBegan: "2026-09-04",
  };

  test("a deadline is shown as soon as it is known, and one that ends soon offers to go straight to the text to send", async () => {
    const story = scripted({
      ...facts,
      endedOn: "2026-11-10",
      milestones: "add",
      "milestones.*.name": "Logo",
      "milestones.*.amount": "800",
      "milestones.*.money": "held",
      urgent: "straight",
      dates: PAUSE,
    });
    await home.run(["start"], story.ask);
    // The client ended it and nobody told of a request: what Upwork's mail names comes first.
    expect(story.asked.slice(-2)).toEqual(["urgent", "dates"]);
    const offer = story.prompts.find((prompt) => prompt.asking.key === "urgent");
    expect(flat(offer?.before.join(" ") ?? "")).toContain(
      "You: approve the refund or open a dispute until Tue 17 Nov 2026",
    );
  });

  test("it is offered once; who finishes the facts first is reminded in the task list", async () => {
    const story = scripted({
      ...facts,
      endedOn: "2026-11-09",
      milestones: visits("add", "done"),
      "milestones.*.name": "Logo",
      "milestones.*.amount": "800",
      "milestones.*.money": "held",
      "milestones.*.fundedOn": "2026-10-05",
      "milestones.*.submittedOn": "2026-11-03",
      "milestones.*.changesAskedOn": { skip: "" },
      urgent: "facts",
      want: "releaseAll",
      contacts: BACK,
      steps: PAUSE,
    });
    await home.run(["start"], story.ask);
    expect(story.unused()).toEqual([]);
    expect(story.prompts.at(-1)?.before.join(" ")).toContain("One of your deadlines ends within 48 hours. File first.");
    expect(story.prompts.at(-1)?.asking.was).toBe("text");
  });
});
