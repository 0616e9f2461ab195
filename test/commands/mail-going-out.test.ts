import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { attachmentsOf } from "../../src/commands/attachments.ts";
import type { Case } from "../../src/core/case/case.ts";
import { builtPorts } from "../support/built.ts";
import { firstCase } from "../support/cases-of.ts";
import { type Computer, computer } from "../support/run-program.ts";
import { storyOf } from "../support/stories.ts";
import { tempFile } from "../support/temp-home.ts";

const { readConversation } = await builtPorts();

const MAIL = fileURLToPath(new URL("../fixtures/chats/approval.eml", import.meta.url));
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

test("words that a mail holds in code are covered in the text that goes out for it, with the same line numbers", async () => {
  await pc.run(["evidence", "import", MAIL]);
  cover({ words: PRIVATE, as: "name" });
  expect((await pc.run(["bundle", "--output", folder])).code).toBe(0);
  const lines = bundled("F-approval.eml.txt").split("\n");
  expect(lines[0]).toBe("From: [name] <noah@example.com>");
  expect(lines[8]).toBe("this is exactly what we wanted – thank you.");
});

test("a mail without such words goes out as it is", async () => {
  await pc.run(["evidence", "import", MAIL]);
  cover({ words: "something else", as: "name" });
  await pc.run(["bundle", "--output", folder]);
  expect(bundled("F-approval.eml")).toBe(readFileSync(MAIL, "utf8"));
});

test("a mail that was never read is told: nobody can say what is in it", async () => {
  await pc.run(["evidence", "add", MAIL, "--no-input"]);
  cover({ words: PRIVATE, as: "name" });
  const ran = await pc.run(["bundle", "--output", folder]);
  expect(ran.err.replace(/\s+/g, " ")).toContain("no text in which words can be covered: exhibit F");
});

test("a document shows the text of a mail, covered, by the numbers that exhibits cite", async () => {
  await pc.run(["evidence", "import", MAIL]);
  cover({ words: PRIVATE, as: "name" });
  const [one] = await attachmentsOf({ vault: pc.vault, readConversation }, theCase());
  expect(one?.textLines?.[0]).toBe("From: [name] <noah@example.com>");
  expect(one?.textLines?.[8]).toBe("this is exactly what we wanted – thank you.");
});
