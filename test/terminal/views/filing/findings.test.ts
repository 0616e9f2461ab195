import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../../src/core/tone/rules/finding.ts";
import { UNPAINTED } from "../../../../src/system/paint.ts";
import { findingLines, markedText } from "../../../../src/terminal/views/filing/findings.ts";
import { asInstalled } from "../../../support/look.ts";

const look = (width = 60, plain = false) => ({ paint: UNPAINTED, width, plain, asTyped: asInstalled });

const found = (text: string, quote: string, severity: Finding["severity"], more: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(quote);
  return {
    rule: "demand",
    family: "blame",
    severity,
    start,
    end: start + quote.length,
    quote,
    why: "It hurts.",
    instead: "Say it so.",
    ...more,
  };
};

const TEXT = "You never answer and now you want the money back? That is a scam.\nPay me or I will leave a bad review.";

describe("a text with its findings", () => {
  test("has marks below the words, heavier for what is serious", () => {
    const findings = [
      found(TEXT, "You never answer", "warning"),
      found(TEXT, "a scam", "warning"),
      found(TEXT, "Pay me or I will leave a bad review.", "serious"),
    ];
    expect(markedText(TEXT, findings, look())).toEqual([
      "   │ You never answer and now you want the money back? That",
      "   │ ────────────────",
      "   │ is a scam.",
      "   │    ──────",
      "   │ Pay me or I will leave a bad review.",
      "   │ ════════════════════════════════════",
    ]);
  });

  test("wide letters get marks as wide as they are", () => {
    expect(markedText("これは scam だ", [found("これは scam だ", "scam", "warning")], look())).toEqual([
      "   │ これは scam だ",
      "   │        ────",
    ]);
  });

  test("in plain lines it is only the text", () => {
    expect(markedText("a scam", [found("a scam", "a scam", "warning")], look(60, true))).toEqual(["a scam"]);
  });

  test("no letter is lost, whatever the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 20, max: 120 }), (raw, width) => {
        const text = raw.replace(/\n/g, " ");
        const shown = markedText(text, [], { ...look(width), plain: true }).join("");
        expect(shown.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("the findings", () => {
  test("stand the serious ones first, each with why and what to write instead", () => {
    const lines = findingLines(
      [found(TEXT, "a scam", "warning"), found(TEXT, "Pay me", "serious", { instead: "" })],
      look(),
    );
    expect(lines).toEqual([
      ' ▲ serious "Pay me"',
      "     It hurts.",
      ' ! warning "a scam"',
      "     It hurts.",
      "     Try: Say it so.",
    ]);
  });
});
