import { manPage } from "../man-page.ts";
import type { TopicFile } from "./topic.ts";

/** `help man`: the manual page as a text for man(1). */
export const topic: TopicFile = { lines: async () => (await manPage()).split("\n") };
