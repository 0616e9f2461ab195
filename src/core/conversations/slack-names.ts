import type { ReadText } from "../facts/read-text.ts";
import { slackNames } from "./slack.ts";

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** The file and the folder of a text, with the name of the archive it lies in. */
const placeOf = ({ file, place }: ReadText): string => (place.member === undefined ? file : `${file}/${place.member}`);

/**
 * Slack calls people by numbers; their names stand in a file users.json above the days of the export. In: all texts that were read.
 * Out: the same texts, their Slack messages with names where such a file is among them.
 */
export const withSlackNames = (texts: readonly ReadText[]): readonly ReadText[] => {
  const lists = texts.flatMap((text) => {
    const path = placeOf(text);
    const names = /(?:^|\/)users\.json$/.test(path) ? slackNames(text.lines.map((line) => line.text)) : undefined;
    return names === undefined || names.size === 0 ? [] : [{ folder: folderOf(path), names }];
  });
  if (lists.length === 0) return texts;
  return texts.map((text) => {
    const { conversation } = text;
    if (conversation?.format !== "slack") return text;
    const path = placeOf(text);
    const [near] = lists
      .filter(({ folder }) => path.startsWith(folder))
      .sort((a, b) => b.folder.length - a.folder.length);
    if (near === undefined) return text;
    const named = (words: string): string =>
      words.replace(/(?<![\p{L}\p{N}])[UWB][A-Z0-9]{2,20}(?![\p{L}\p{N}])/gu, (id) => near.names.get(id) ?? id);
    const messages = conversation.messages.map((one) => ({
      ...one,
      from: near.names.get(one.from) ?? one.from,
      ...(one.about === undefined ? {} : { about: near.names.get(one.about) ?? one.about }),
      text: named(one.text),
    }));
    const lines = text.lines.map((line) => ({ ...line, text: named(line.text) }));
    const remarks = text.remarks.filter((remark) => !remark.startsWith("Named only by a number"));
    return {
      ...text,
      lines,
      remarks,
      conversation: { ...conversation, messages, lines: conversation.lines.map(named) },
    };
  });
};
