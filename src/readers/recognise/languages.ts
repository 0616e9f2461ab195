import { readdirSync } from "node:fs";
import { join } from "node:path";

/** More languages than this make reading slow, and each wrong one makes it worse. */
const MOST = 3;

/**
 * The files with trained data that the person has put into a folder (`deu.traineddata`, packed by gzip or not), in the order of their
 * names, at most three; none when there is no such folder.
 */
export const languagesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => /^(?!eng\.)[\w-]{2,40}\.traineddata(?:\.gz)?$/.test(name))
      .sort()
      .slice(0, MOST)
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};
