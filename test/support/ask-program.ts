import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { line, text } from "../../src/core/case/fields.ts";
import { endSignalsOf } from "../../src/system/end-signals.ts";
import { editorOf } from "../../src/terminal/keys/editor.ts";
import { plainAsk } from "../../src/terminal/plain/plain.ts";
import { terminalAsk } from "../../src/terminal/questions/ask.ts";
import { jobControlOf } from "../../src/terminal/screen/job-control.ts";
import { noPaint, promptFor } from "./prompts.ts";

// A program that asks two questions, for the tests in a real terminal. It says what it was told and ends by itself.
const { ASK_KIND, ASK_PLAIN, ASK_KEEP } = process.env;
const signals = endSignalsOf(process);
const jobs = jobControlOf(process);
const folder = process.env.ASK_EDITING ?? join(tmpdir(), "ask-editing");
const editor = editorOf(process.env.EDITOR, { folder, isLocked: () => false, signals });
const given = { input: process.stdin, output: process.stdout, editor, signals, jobs };
const plain = ASK_PLAIN ? plainAsk(given) : undefined;
const ask = plain?.ask ?? terminalAsk({ ...given, paint: noPaint, width: () => process.stdout.columns });

for (const number of [1, 2]) {
  const prompt = promptFor(
    ASK_KIND === "text" ? text() : line(),
    { ask: `Question ${number}?` },
    { keepUnsent: (typed) => ASK_KEEP && writeFileSync(ASK_KEEP, typed) },
  );
  const reply = await ask(prompt);
  console.log(`Reply ${number}: ${JSON.stringify(reply)}`);
  if (reply.kind === "pause") break;
}
plain?.close();
signals.close();
