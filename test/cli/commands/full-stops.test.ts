import { expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

// A name or a text that ends with a full stop, put at the end of a sentence, ends it: no second one.

const NAME = "Oak & Sons Inc.";
const CHAT = `12/11/2026, 10:00 - Mara R.: The files are there.\n12/11/2026, 10:02 - ${NAME}: Thank you.\n`;
const LAST = `Label ${"long ".repeat(16)}`;

test("no message ends a sentence twice", async () => {
  const pc = computer();
  const { title: _, ...given } = storyOf("freelancer-ended-money-held").given as { title?: string };
  pc.files.set("case.json", JSON.stringify({ ...given, otherParty: NAME, happened: "The files came late." }));
  await pc.run(["start", "--answers", "case.json", "--title", NAME, "--no-input"]);
  const { id } = firstCase(pc.cases);
  const chat = tempFile("chat.txt", CHAT);
  pc.files.set("flawed.json", JSON.stringify({ ...firstCase(pc.cases), id: "x", originals: { e1: { sha256: "z" } } }));
  const commands = [
    ["evidence", "import", chat, "--order", "dmy", "--zone", "UTC", "--no-input", "--contacts", "--me", "Mara R."],
    ["evidence", "import", chat, "--order", "dmy", "--zone", "UTC", "--no-input"],
    [
      "evidence",
      "add",
      tempFile("b.txt", "b"),
      "--name",
      "Letter to the Oak Inc.",
      "--shows",
      "It was sent.",
      "--no-input",
    ],
    ["evidence", "add", tempFile("c.txt", "c"), "--name", LAST, "--no-input"],
    ["evidence", "import", tempFile("d.txt", "d"), "--form", "eml", "--no-input"],
    ["evidence", "list"],
    ["evidence", "remove", "G"],
    ["evidence", "restore", "G"],
    ...[
      "list",
      "status",
      "review --no-input",
      "claims",
      "check",
      "deadlines",
      "routes",
      "money",
      "export",
      "doctor",
    ].map((words) => words.split(" ")),
    ["import", "flawed.json"],
    ["clone", id, "--title", `${NAME} again etc.`],
    ["archive", id],
    ["archive", id, "--undo"],
    ["delete", id, "--title", NAME],
  ];
  const said: string[] = [];
  for (const plain of [[], ["--plain"]])
    for (const words of commands) {
      const { out, err } = await pc.run([
        ...words,
        ...(words[0] === "delete" && plain.length === 0 ? ["--nope"] : plain),
      ]);
      said.push(...`${out}\n${err}`.split("\n"));
    }
  expect(said.join("\n")).toContain(`From Mara R., ${NAME}`);
  expect(said.filter((line) => /(?<!\.)\.\.(?![./])|…\.|[!?:;,]\.(?=\s|$)|[a-z]\.(?=[A-Z][a-z])/.test(line))).toEqual(
    [],
  );
});
