import { readFileSync } from "node:fs";
import stringWidth from "fast-string-width";
import { test } from "vitest";
import { computer } from "./support/run-program.ts";
import { STORIES } from "./support/stories.ts";

const CMDS: string[][] = [
  [],
  ["status"],
  ["deadlines"],
  ["routes"],
  ["routes", "--all"],
  ["money"],
  ["rules"],
  ["rules", "--check"],
  ["rules", "arbitration"],
  ["explain", "refund-answer"],
  ["explain", "feedback-traded"],
  ["explain", "money"],
  ["list"],
  ["review"],
  ["log"],
  ["claims"],
  ["check"],
  ["doctor"],
  ["evidence", "list"],
  ["redact"],
  ["explain"],
  ["nonsense"],
  ["status", "nocase"],
  ["draft", "form"],
  ["deadlines", "--as-of", "x"],
  ["export", "--output", "f.md"],
  ["--help"],
  ["evidence", "--help"],
  ["export", "--help"],
];
const words = (t: string) =>
  t
    .replace(/\x1b\[[\d;]*m/g, "")
    .split(/\s+/)
    .filter(Boolean);
test("x", async () => {
  const bad = new Map<string, string>();
  for (const s of STORIES)
    for (const plain of [false, true]) {
      for (const width of [30, 40, 60, 80]) {
        const wide = computer({ width: 100 });
        wide.files.set("a.json", readFileSync(s.path, "utf8"));
        await wide.run(["start", "--answers", "a.json", "--no-input"]);
        const pc = computer({ width });
        pc.files.set("a.json", readFileSync(s.path, "utf8"));
        const st = await pc.run(["start", "--answers", "a.json", "--no-input"]);
        for (const c of CMDS) {
          const argv = plain ? [...c, "--plain"] : c;
          const a = await pc.run(argv);
          const b = await wide.run(argv);
          const text = a.out + a.err;
          const known = new Set(words(b.out + b.err));
          for (const l of text.split("\n")) {
            if (
              stringWidth(l) > width &&
              l
                .trim()
                .split(/\s+/)
                .some((w) => true)
            ) {
              const k = `${width} LONG ${argv.join(" ")}`;
              if (!bad.has(k)) bad.set(k, l);
            }
            for (const w of words(l))
              if (!known.has(w) && !/^[─▓░·═│]+$/.test(w)) {
                const k = `${width} WORD ${argv.join(" ")} ${w}`;
                if (!bad.has(k)) bad.set(k, l);
              }
          }
        }
      }
    }
  for (const [k, v] of bad) console.log(k + " || " + v);
}, 600000);
