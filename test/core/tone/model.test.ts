import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { scoresOf } from "../../../src/core/tone/model.ts";

const ROOT = join(import.meta.dirname, "../../..");
const MODELS = join(ROOT, "src/core/tone/models");
const NAMES = ["impolite", "uncivil"] as const;
const DATA = process.env.TONE_DATA ?? join(ROOT, "../shared/tone");

/** The two scores, as numbers. */
function figures(text: string) {
  const { impolite, uncivil } = scoresOf(text);
  return { impolite: impolite.score, uncivil: uncivil.score };
}

describe("the learned scores", () => {
  // Each pair says the same thing twice; a person would rather get the first.
  it.each([
    ["Could you please send the missing files? Thank you.", "Why did you not send the files? This is ridiculous."],
    ["I think we read the brief differently.", "You clearly never read the brief, you idiot."],
    ["I am sorry for the delay. I can deliver on Friday.", "Stop whining about the delay. Nobody cares."],
    ["I was wondering if you had time to look at the draft.", "Are you even going to look at the draft? Seriously?"],
    ["The login page does not load. Could you look at it?", "Your code is garbage. Do you even test it?"],
    ["Thanks for the update. I would be happy to talk.", "Still no answer! What the hell is wrong with you?"],
  ])("put %j below %j", (calm, rude) => {
    for (const name of NAMES) expect(figures(calm)[name]).toBeLessThan(figures(rude)[name] - 0.2);
  });

  it("leave plain facts in the lower half and abuse in the upper", () => {
    const facts = "I delivered the second draft on Monday. I ask for the rest because the work is complete.";
    expect(figures(facts).impolite).toBeLessThan(0.5);
    expect(figures(facts).uncivil).toBeLessThan(0.5);
    expect(figures("You are a liar and a fool.").impolite).toBeGreaterThan(0.8);
    expect(figures("You are a liar and a fool.").uncivil).toBeGreaterThan(0.7);
  });

  it("do not grow with the length of a calm text", () => {
    const calm = "I delivered the second draft on Monday. I sent a message with the files and a short summary. ";
    expect(figures(calm.repeat(100)).impolite).toBeLessThan(0.5);
    expect(figures(calm.repeat(100)).uncivil).toBeLessThan(0.5);
  });

  it("say the words that moved them, at most five, readable", () => {
    const { impolite, uncivil } = scoresOf("Why did you ignore my messages? This is ridiculous.");
    expect(impolite.words).toContain("why did you");
    expect(uncivil.words).toContain("contempt");
    for (const { words } of [impolite, uncivil]) {
      expect(words.length).toBeLessThanOrEqual(5);
      expect(words.join("")).not.toMatch(/[\^_]/);
    }
    expect(scoresOf("Hi Anna, thank you so much. Could you send it?").impolite.words).toContain("thanks");
  });
});

describe("what does not count", () => {
  const plain = figures("Hello, why did you change the layout? I asked for the old one.");
  it.each([
    ["a name", "Hello Marta Kowalska, why did you change the layout? I asked for the old one."],
    ["a mention", "Hello, why did you change the layout @stupid_idiot? I asked for the old one."],
    ["an address", "Hello, why did you change the layout https://a.example/stupid/idiot ? I asked for the old one."],
    ["an e-mail address", "Hello, why did you change the layout stupid@idiot.example? I asked for the old one."],
    ["inline code", "Hello, why did you change the layout `idiot = fuck()`? I asked for the old one."],
    ["a block of code", "Hello, why did you change the layout? I asked for the old one.\n```\nidiot fuck you\n```"],
    ["a quote", "> You are an idiot.\nHello, why did you change the layout? I asked for the old one."],
    ["a quote of a quote", "Hello, why did you change the layout? I asked for the old one.\n  >> fuck you"],
    ["numbers", "Hello, why did you change the 3 layout 1,200.50? I asked for the old one 2026-05-03."],
  ])("%s", (_, text) => {
    expect(figures(text)).toEqual(plain);
  });

  it("a text of nothing else scores 0", () => {
    for (const text of ["", " \n ", "> you idiot", "```\nfuck\n```", "https://a.example/x 42"]) {
      expect(scoresOf(text)).toEqual({ impolite: { score: 0, words: [] }, uncivil: { score: 0, words: [] } });
    }
  });

  it("the names of an object's own parts are words like others", () => {
    const { score } = scoresOf("constructor __proto__ toString hasOwnProperty valueOf").uncivil;
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  });
});

describe("long and hostile texts", () => {
  const million = (piece: string) => piece.repeat(Math.ceil(1e6 / piece.length));
  it.each([
    "I sent the files on Monday. ",
    "why you ",
    "a",
    "`",
    "<",
    "a'",
    "?!",
    "a/",
    "1a",
    ".\"'",
    "\r\n",
    "\ud800 ",
  ])("a million characters of %j are read in time", (piece) => {
    const before = performance.now();
    const { score } = scoresOf(million(piece)).uncivil;
    expect(score).toBeGreaterThanOrEqual(0);
    expect(performance.now() - before).toBeLessThan(4_000);
  });

  it("score the same twice", () => {
    const text = million("You never read the contract. Thank you for the files. ");
    expect(scoresOf(text)).toEqual(scoresOf(text));
  });
});

describe("the model files", () => {
  it("are at most 400 KB together", () => {
    const sizes = NAMES.map((name) => statSync(join(MODELS, `${name}.json`)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(400_000);
  });

  it.skipIf(!existsSync(join(DATA, "incivility-github.jsonl")))(
    "are what training on the labelled texts gives, to the byte",
    async () => {
      const output = mkdtempSync(join(tmpdir(), "tone-"));
      try {
        const script = join(ROOT, "scripts/tone-train.mjs");
        await promisify(execFile)(process.execPath, [script, DATA, "--weights-only", "--output", output]);
        for (const name of NAMES) {
          const trained = readFileSync(join(output, `${name}.json`), "utf8");
          expect(trained === readFileSync(join(MODELS, `${name}.json`), "utf8"), name).toBe(true);
        }
      } finally {
        rmSync(output, { recursive: true });
      }
    },
    240_000,
  );
});
