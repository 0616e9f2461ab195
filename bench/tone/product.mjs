// The product as a person runs it: texts go through `check --jsonl`, results are read as they come.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The exit code of a check that found something serious. */
const SERIOUS = 3;

async function* linesOf(stream) {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/**
 * What the program says of each text. In: the root folder of a built product, texts. Out: { scores, findings } for each,
 * in order. The texts are for a moment in a file of the system's folder for temporary files.
 */
export async function checked(root, texts) {
  const folder = mkdtempSync(join(tmpdir(), "tone-bench-"));
  try {
    const file = join(folder, "texts.jsonl");
    writeFileSync(file, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""), { mode: 0o600 });
    const program = join(root, "bin", "dispute-coach.js");
    const child = spawn(process.execPath, [program, "check", "--jsonl", file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
    const results = [];
    for await (const line of linesOf(child.stdout)) {
      const result = JSON.parse(line);
      if (result.id !== results.length) throw new Error(`Row ${results.length} was answered as row ${result.id}.`);
      results.push({ scores: result.scores, findings: result.findings });
    }
    const code = await ended;
    if ((code !== 0 && code !== SERIOUS) || results.length !== texts.length)
      throw new Error(`check --jsonl ended with code ${code} after ${results.length} of ${texts.length} rows.`);
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
