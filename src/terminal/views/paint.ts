import type { AsTyped } from "../../core/text/command-text.ts";

/** Colours, or none. Every one returns its text unchanged when colour is off. Colour never carries meaning alone. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
}

/**
 * How to draw: colours, the width in columns, whether to use words instead of marks (`--plain`), and how the person types a
 * command.
 */
export interface Look {
  readonly paint: Paint;
  readonly width: number;
  readonly plain: boolean;
  readonly asTyped: AsTyped;
}
