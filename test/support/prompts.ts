import { parseAnswer } from "../../src/core/case/field-kinds.ts";
import type { Field } from "../../src/core/case/fields.ts";
import type { Paint, Prompt } from "../../src/ports/questions.ts";

const same = (text: string): string => text;

/** No colour at all. */
export const noPaint: Paint = { bold: same, dim: same, good: same, warn: same, bad: same, accent: same };

/** A prompt for a field, with what a test wants to differ. `kept` fills with what the prompt keeps while typing. */
export const promptFor = (
  field: Field | undefined,
  asking: Partial<Prompt["asking"]> = {},
  more: Partial<Prompt> = {},
): Prompt & { readonly kept: string[] } => {
  const kept: string[] = [];
  const options = Object.entries(field?.options ?? {}).map(([value, label]) => ({ value, label }));
  return {
    asking: {
      key: "floor",
      step: "common-ground",
      kind: field?.kind ?? "list",
      ...(field ? { field } : {}),
      ask: "What is the least you can live with?",
      why: "it is your walk-away figure. It stays on this computer.",
      how: "look at what happens without a deal.",
      state: "open",
      ...(options.length > 0 ? { options } : {}),
      ...asking,
    },
    head: { title: "3 Seek common ground", progress: "4 of 9 · saved 10:42" },
    before: [],
    canGoBack: true,
    canSkip: true,
    check: (raw) => (field ? parseAnswer(field, raw, "2026-11-10") : { ok: true, value: raw }),
    echo: () => "",
    keepUnsent: (typed) => kept.push(typed),
    kept,
    ...more,
  };
};
