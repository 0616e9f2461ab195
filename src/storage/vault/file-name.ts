import { basename } from "node:path";
import { cleanText, oneLine } from "../../core/text/text.ts";

const LONGEST = 255;

/** Cuts at whole characters, so that no half of one is left. */
const cut = (name: string, most: number): string => cleanText(name.slice(0, most)).replace(/\ufffd$/, "");

/**
 * The name of a file as it is kept: no folder, nothing that acts on a terminal, at most 255 characters with its ending.
 * Letters with marks are one character each (NFC), so that a name is the same from every system. Separators of other systems count too, since the case may be read there.
 */
export const fileNameOf = (path: string): string => {
  const name = oneLine(basename(path).replace(/[/\\]/g, "_")).normalize("NFC");
  if (name === "" || /^\.+$/.test(name)) return "file";
  if (name.length <= LONGEST) return name;
  const ending = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? "";
  return cut(name, LONGEST - ending.length) + ending;
};
