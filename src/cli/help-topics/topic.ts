import type { Io } from "../../ports/world.ts";

/** A topic of `help`: its lines. */
export interface TopicFile {
  lines(io: Io): readonly string[] | Promise<readonly string[]>;
}

/** How a topic is known before its file is loaded. */
export interface TopicRow {
  readonly name: string;
  readonly what: string;
  readonly load: () => Promise<{ readonly topic: TopicFile }>;
}
