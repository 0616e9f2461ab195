import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import PostalMime from "postal-mime";
import { beforeEach, expect, test } from "vitest";
import { lookAtFiles } from "../../../src/cli/flow/copies/outgoing-files.ts";
import { attachmentsOf } from "../../../src/cli/flow/filing/attachments.ts";
import type { Case } from "../../../src/core/case/case.ts";
import { builtPorts } from "../../support/built.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

const ports = await builtPorts();

const MAIL = fileURLToPath(new URL("../../fixtures/chats/approval.eml", import.meta.url));
const PRIVATE = "Noah Wíck";

let pc: Computer;
let folder: string;
beforeEach(async () => {
  pc = computer();
  folder = join(dirname(tempFile("beside.txt", "")), "out");
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

const theCase = (): Case => firstCase(pc.cases);
const cover = (...redactions: Case["redactions"]): void => {
  const opened = pc.cases.open(theCase().id);
  opened.save({ ...theCase(), redactions });
  opened.close();
};
const bundled = (name: string): string => readFileSync(join(folder, "data/exhibits", name), "utf8");

test("words that a mail holds in code are covered, and it is a mail again, with the same lines", async () => {
  await pc.run(["evidence", "import", MAIL]);
  const exhibit = theCase().exhibits.at(-1)?.id ?? "";
  cover({ words: PRIVATE, as: "name" });
  const ran = await pc.run(["bundle", "--output", folder, "--uncovered", "send"]);
  expect(ran.code).toBe(0);
  const copy = readFileSync(join(folder, "data/exhibits/F-approval-covered.eml"));
  const email = await PostalMime.parse(copy);
  expect(email.from).toEqual({ name: "[name]", address: "noah@example.com" });
  expect(email.subject).toBe("Brand sheet");
  expect(email.text).toContain("this is exactly what we wanted – thank you.");
  expect(email.text).toContain("[Covered copy of approval.eml: words in square brackets replace others.");
  expect(email.attachments.map((one) => one.filename)).toEqual(["notes.pdf"]);
  const { lines } = await ports.readConversation(
    { fileName: "a.eml", mediaType: "message/rfc822", bytes: copy, lines: [] },
    { form: "eml", zone: "UTC", asOf: "2026-11-15" },
  );
  expect(lines[0]).toBe("From: [name] <noah@example.com>");
  expect(lines[8]).toBe("this is exactly what we wanted – thank you.");
  const { filing } = JSON.parse(readFileSync(join(folder, "data/case/filing.json"), "utf8"));
  expect(filing.originals[exhibit]).toMatchObject({
    fileName: "approval (covered).eml",
    mediaType: "message/rfc822",
    reading: { form: "eml" },
    redactedFrom: theCase().originals[exhibit]?.sha256,
  });
});

test("a mail without such words goes out as it is", async () => {
  await pc.run(["evidence", "import", MAIL]);
  cover({ words: "something else", as: "name" });
  await pc.run(["bundle", "--output", folder, "--uncovered", "send"]);
  expect(bundled("F-approval.eml")).toBe(readFileSync(MAIL, "utf8"));
});

test("a mail that was never read is covered too", async () => {
  await pc.run(["evidence", "add", MAIL, "--no-input"]);
  cover({ words: PRIVATE, as: "name" });
  expect((await pc.run(["bundle", "--output", folder, "--uncovered", "send"])).code).toBe(0);
  expect(bundled("F-approval-covered.eml")).toContain(`From: "[name]" <noah@example.com>`);
});

test("a file in a mail cannot be covered: it is named, and left out of the mail when wanted", async () => {
  await pc.run(["evidence", "import", MAIL]);
  cover({ words: "something else", as: "name" });
  const refused = await pc.run(["bundle", "--output", folder]);
  expect(refused.code).toBe(1);
  expect(refused.err.replace(/\s+/g, " ")).toContain("Exhibit F: notes.pdf, in approval.eml (PDF)");
  expect(existsSync(folder)).toBe(false);
  expect((await pc.run(["bundle", "--output", folder, "--uncovered", "leave-out"])).code).toBe(0);
  const email = await PostalMime.parse(bundled("F-approval-copy.eml"));
  expect(email.attachments.map((one) => one.filename)).toEqual(["notes.pdf (left out).txt"]);
});

test("a document shows the text of a mail, covered, by the numbers that exhibits cite", async () => {
  await pc.run(["evidence", "import", MAIL]);
  cover({ words: PRIVATE, as: "name" });
  const io = { ...ports, vault: pc.vault };
  const looked = await lookAtFiles(io, theCase(), { keepMetadata: false, isLeftOut: false, isMarked: false });
  const [one] = await attachmentsOf(io, theCase(), { looked, isLeftOut: false });
  expect(one?.textLines?.[0]).toBe("From: [name] <noah@example.com>");
  expect(one?.textLines?.[8]).toBe("this is exactly what we wanted – thank you.");
});

test("a mail saved as plain words stays plain words; one that calls UTF-8 plain ASCII is read right", async () => {
  const head = "From: Noah Wíck\nTo: Mara\nSubject: Page\nDate: Thu, 5 Nov 2026 15:50:00 +0100\n";
  await pc.run(["evidence", "add", tempFile("saved.txt", `${head}\nGood, Noah Wíck\n`), "--no-input"]);
  const mail = `${head}MIME-Version: 1.0\nContent-Type: text/plain; charset=us-ascii\n\nGood, Noah Wíck, für 5 €\n`;
  await pc.run(["evidence", "add", tempFile("wrong.eml", mail), "--no-input"]);
  cover({ words: PRIVATE, as: "name" });
  await pc.run(["bundle", "--output", folder]);
  expect(bundled("F-saved-covered.txt")).toContain(`${head.replace(PRIVATE, "[name]")}\nGood, [name]\n`);
  expect(bundled("G-wrong-covered.eml")).toContain("Good, [name], für 5 €");
});
