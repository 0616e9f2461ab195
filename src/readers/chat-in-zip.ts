import { readFile, stat } from "node:fs/promises";
import type { ChatInZip } from "../ports/world.ts";
import { membersOf } from "./texts/archive.ts";
import { LIMITS } from "./texts/limits.ts";

/** What chat programs call the text in an export: "_chat.txt" (iPhone), "WhatsApp Chat with Ida.txt", "result.json", a day of Slack. */
const CHAT = /\.(?:txt|json|csv)$/i;
const NO_CHAT = /(?:^|\/)(?:users|channels|dms|groups|mpims|integration_logs|canvases|huddle_transcripts)\.json$/i;

/**
 * The one chat in a ZIP, as programs export it with its pictures beside it. In: a path. Out: the chat and the names of the rest; or the
 * names of all texts where there is none, or more than one; undefined when the file is no ZIP that can be opened.
 */
export const chatInZip = async (path: string): Promise<ChatInZip | undefined> => {
  try {
    if ((await stat(path)).size > LIMITS.bytes) return undefined;
    const bytes = await readFile(path);
    if (bytes.subarray(0, 2).toString("latin1") !== "PK") return undefined;
    const members = await membersOf(bytes, { place: { file: path }, deep: 0 });
    const nameOf = ({ place }: (typeof members)[number]): string => place.member ?? place.file;
    const texts = members.filter((one) => CHAT.test(nameOf(one)) && !NO_CHAT.test(nameOf(one)));
    const [only, ...more] = texts;
    if (only === undefined || more.length > 0 || !("read" in only)) return { texts: texts.map(nameOf) };
    const beside = members.filter((one) => one !== only).map(nameOf);
    return { chat: { name: only.name, bytes: await only.read() }, beside };
  } catch {
    return undefined;
  }
};
