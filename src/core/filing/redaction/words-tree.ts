import type { Redaction } from "../../case/evidence.ts";
import { type WrittenForm, writtenForms } from "./written-forms.ts";

/** What stands in the place of covered words: "[phone number]". */
export const coverOf = ({ as }: Pick<Redaction, "as">): string => `[${as}]`;

/** The words that end at a node of the tree. */
export interface Ending {
  readonly as: string;
  readonly form: WrittenForm;
}

/** A step of the way, and where it leads on. */
export interface Node {
  readonly id: number;
  readonly next: Map<string, Node>;
  ending?: Ending;
}

const growTree = (forms: readonly (readonly [steps: readonly string[], ending: Ending])[]): Node => {
  const root: Node = { id: 0, next: new Map() };
  let nodes = 1;
  for (const [steps, ending] of forms) {
    let node = root;
    for (const step of steps) {
      const next: Node = node.next.get(step) ?? { id: nodes, next: new Map() };
      nodes += 1;
      node.next.set(step, next);
      node = next;
    }
    node.ending ??= ending;
  }
  return root;
};

/** Covered words, ready to be looked for. */
export interface Trees {
  /** All forms. */
  readonly all: Node;
  /** Telling forms without their gaps. */
  readonly joined: Node;
  /** What was covered before is left as it is, so that covering twice is covering once. */
  readonly stays: readonly string[];
}

/** In: the redactions. */
export const treesOf = (redactions: readonly Redaction[]): Trees => {
  const forms = redactions.flatMap((one) =>
    writtenForms(one.words).map((form) => [form.steps, { as: coverOf(one), form }] as const),
  );
  return {
    all: growTree(forms),
    joined: growTree(
      forms
        .filter(([, { form }]) => form.isTelling)
        .map(([steps, ending]) => [steps.filter((step) => step.length === 1), ending]),
    ),
    stays: [...new Set(redactions.map(coverOf))].sort((a, b) => b.length - a.length),
  };
};
