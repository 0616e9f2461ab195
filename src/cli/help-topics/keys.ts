import { KEYS } from "../../core/keys.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { termLines } from "../../terminal/views/terms.ts";
import type { TopicFile } from "./topic.ts";

const ARROWS: Readonly<Record<string, string>> = { "←": "Left", "→": "Right", "↑": "Up", "↓": "Down" };

/** A key by its name, as a screen reader says it. */
const spoken = (key: string): string => key.replace(/[←→↑↓]/g, (arrow) => ARROWS[arrow] ?? arrow);

/** `help keys`. */
export const topic: TopicFile = {
  lines: (io) =>
    KEYS.flatMap(({ where, rows }, index) => [
      ...(index === 0 ? [] : [""]),
      ...wrap(io.paint.bold(where), io.width),
      ...termLines(
        rows.map(({ key, does }) => ({ term: io.plain ? spoken(key) : key, says: does })),
        io,
      ),
    ]),
};
