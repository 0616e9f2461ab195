import { slackNames } from "../../core/conversations/slack.ts";
import { readText } from "../../core/text/decode-text.ts";
import { linesOfText } from "../../core/text/lines-of-text.ts";
import type { Found, LeftOut } from "./found.ts";

const MOST_BYTES = 8 * 1024 * 1024;
const isPeople = (one: Found): boolean => one.name === "users.json" && one.size <= MOST_BYTES;
const pathOf = ({ place: { file, member } }: Found): string => (member === undefined ? file : `${file}/${member}`);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/**
 * Gives the files of an export the names that lie beside them: in Slack's users.json, in their folder or above it. In: files that were found
 * together. A list of people that cannot be read names nobody.
 */
export const withNames = async (all: readonly (Found | LeftOut)[]): Promise<(Found | LeftOut)[]> => {
  const lists = await Promise.all(
    all
      .flatMap((one) => ("read" in one && isPeople(one) ? [one] : []))
      .map(async (one) => ({
        folder: folderOf(pathOf(one)),
        names: await one.read().then(
          async (bytes) => slackNames(linesOfText((await readText(bytes)).text)),
          () => new Map<string, string>(),
        ),
      })),
  );
  if (lists.length === 0) return [...all];
  return all.map((one) => {
    if (!("read" in one) || !one.name.endsWith(".json")) return one;
    const [list] = lists
      .filter(({ folder }) => pathOf(one).startsWith(folder))
      .sort((a, b) => b.folder.length - a.folder.length);
    return list === undefined || list.names.size === 0 ? one : { ...one, names: list.names };
  });
};
