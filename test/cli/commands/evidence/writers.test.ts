import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../../support/cases-of.ts";
import { type Computer, computer } from "../../../support/run-program.ts";
import { type Act, scripted } from "../../../support/scripted-ask.ts";
import { tempFile } from "../../../support/temp-home.ts";

let pc: Computer;
beforeEach(async () => {
  pc = computer({ zone: "UTC" });
  const given = { role: "freelancer", contract: "fixed", otherParty: "Dario Fenn (Brightleaf Teas)" };
  pc.files.set("case.json", JSON.stringify(given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

const mail = (from: string, to: string, text: string, day = "09 Nov 2026"): string =>
  tempFile(
    "mail.eml",
    `From: ${from}\nTo: ${to}\nSubject: Boxes\nDate: Mon, ${day} 14:22:31 +0000\nMessage-ID: <1@x.example>\n\n${text}\n`,
  );
const CHAT = `21/10/2026, 10:02 - Dario Brightleaf: Hi Mirela, we hired you on Upwork
21/10/2026, 10:05 - Mirela: Hello Dario, keep the files on Upwork
21/10/2026, 10:09 - Dario Brightleaf: Sure, 900
30/10/2026, 12:02 - Dario Brightleaf: Yes this is it
`;
const EXHIBIT: Record<string, Act> = { "exhibits.*.on": "2026-11-09", "exhibits.*.shows": "what was said" };

const bring = async (path: string, more: Record<string, Act> = {}, ...words: string[]) => {
  const person = scripted({ ...EXHIBIT, "contacts.log": "yes", ...more });
  const ran = await pc.run(["evidence", "import", path, "--zone", "UTC", ...words], person.ask);
  return { ran, asked: person.asked, prompts: person.prompts };
};
const contacts = () => firstCase(pc.cases).contacts.map(({ by, gist }) => [by, gist]);

describe("whose words a file holds", () => {
  test("a mail of theirs is theirs, without a question, and without what it quotes", async () => {
    const text =
      "Hi Mirela,\n\nthe printer is happy.\n\nBest\nDario\n\n> On 8 Nov 2026, Mirela Kovac wrote:\n> please ask";
    const { asked } = await bring(mail("Dario Fenn <d@x.example>", "Mirela Kovac <m@x.example>", text));
    expect(asked).not.toContain("contacts.me");
    expect(contacts()).toEqual([["them", "“Hi Mirela, the printer is happy.”"]]);
  });

  test("the person is known in the next file, by the names of the last", async () => {
    await bring(mail("Dario Fenn <d@x.example>", "Mirela Kovac <m@x.example>", "One"));
    const { asked } = await bring(mail("mirela.kovac@x.example", "Dario Fenn <d@x.example>", "Two", "10 Nov 2026"));
    expect(asked).not.toContain("contacts.me");
    expect(contacts()).toEqual([
      ["them", "“One”"],
      ["me", "“Two”"],
    ]);
  });

  test("a chat needs no question either, and teaches the name for the mails", async () => {
    const { asked } = await bring(tempFile("WhatsApp Chat.txt", CHAT));
    expect(asked).not.toContain("contacts.me");
    expect(contacts().map(([by]) => by)).toEqual(["them", "me", "them"]);
    await bring(mail("Mirela Kovac <m@x.example>", "Pam Print <p@x.example>", "Is it fine?", "10 Nov 2026"));
    expect(contacts().at(-1)).toEqual(["me", "“Is it fine?”"]);
  });

  test("a mail of Upwork is a contact of nobody, and nobody is asked who it is", async () => {
    const { ran, asked } = await bring(
      mail("Upwork <donotreply@upwork.com>", "Mirela <m@x.example>", "A refund was asked"),
    );
    expect(ran.code).toBe(0);
    expect(asked.filter((key) => key.startsWith("contacts"))).toEqual([]);
    expect(contacts()).toEqual([]);
  });

  test("who cannot be told is asked, and the cursor stands on nobody", async () => {
    const { prompts } = await bring(mail("Pam Print <p@x.example>", "Mirela <m@x.example>", "All fine"), {
      "contacts.me": "",
    });
    const who = prompts.find(({ asking }) => asking.key === "contacts.me")?.asking;
    expect(who?.options?.map(({ label }) => label)).toEqual(["Pam Print", "Mirela", "None of these"]);
    expect(who?.was).toBe("");
    expect(contacts()).toEqual([]);
  });

  test("a stranger's mail is not taken for one of the other side", async () => {
    await bring(tempFile("WhatsApp Chat.txt", CHAT));
    const before = contacts().length;
    const { prompts } = await bring(mail("Pam Print <p@x.example>", "Mirela <m@x.example>", "All fine"), {
      "contacts.me": "1",
      "contacts.them": "",
    });
    expect(prompts.find(({ asking }) => asking.key === "contacts.them")?.asking.was).toBe("");
    expect(contacts()).toHaveLength(before);
  });

  test("the names of the person go out in nothing", async () => {
    await bring(mail("Dario Fenn <d@x.example>", "Zorka Kovac <m@x.example>", "One"));
    expect(firstCase(pc.cases).originals.e1?.writtenAs).toEqual(["Zorka Kovac"]);
    expect((await pc.run(["export", "--json"])).out).not.toContain("Zorka");
  });
});

describe("the timeline", () => {
  const timeline = async () =>
    (await pc.run(["export"])).out
      .split("\n")
      .filter((line) => /^(?:[-*] \*\*|\| )\d/.test(line))
      .join("\n");

  test("shows words of a file as words, and what was noted of theirs as a note", async () => {
    await bring(tempFile("WhatsApp Chat.txt", CHAT));
    const set = ["on=2026-11-12", "by=them", "channel=upwork", "gist=He refused: boss will not pay", "answered=no"];
    await pc.run(["log", "contact", ...set.flatMap((one) => ["--set", one])]);
    const said = await timeline();
    expect(said).toContain("Dario Fenn (Brightleaf Teas), WhatsApp | “Yes this is it”");
    expect(said).toContain(
      "Dario Fenn (Brightleaf Teas), Upwork Messages | As I noted it: He refused: boss will not pay",
    );
  });

  test("words that are cited stand once, with their place, and without the clock of the chat program", async () => {
    await bring(tempFile("WhatsApp Chat.txt", CHAT));
    await pc.run(["evidence", "quote", "A", "--line", "4", "--no-input"]);
    await pc.run(["evidence", "quote", "A", "--line", "1-3", "--no-input"]);
    const said = await timeline();
    expect(said.match(/Yes this is it/g)).toHaveLength(1);
    expect(said).toContain("WhatsApp | “Yes this is it” | B, line 4");
    expect(said).toContain(
      "“Dario Brightleaf: Hi Mirela, we hired you on Upwork / Mirela: Hello Dario, keep the files on Upwork / Dario Brightleaf: Sure, 900” | C, lines 1-3",
    );
    expect(said).not.toMatch(/10:0\d/);
  });

  test("a line that is only a date or a name is told when it is quoted", async () => {
    const chat = "Monday, Nov 9, 2026\nPam Print\n10:02 AM\nAll boxes are fine.\nMirela\n10:05 AM\nThank you.\n";
    await bring(tempFile("messages.txt", chat), { "contacts.me": "" });
    const told = async (line: string) =>
      (await pc.run(["evidence", "quote", "A", "--line", line, "--no-input"])).err.replace(/\s+/g, " ");
    expect(await told("1")).toContain("! Line 1 is only a date: that proves nothing by itself.");
    expect(await told("2")).toContain("! Line 2 is only a name");
    expect(await told("4")).not.toContain("proves nothing");
  });

  test("says milestone once", async () => {
    pc.files.set(
      "more.json",
      JSON.stringify({ milestones: [{ name: "Milestone 2: boxes", amount: 900, fundedOn: "2026-10-27" }] }),
    );
    await pc.run(["resume", "--answers", "more.json", "--no-input"]);
    const out = (await pc.run(["export"])).out;
    expect(out).toContain("# Dispute summary: Milestone 2: boxes");
    expect(out).not.toMatch(/milestone "milestone/i);
  });
});
