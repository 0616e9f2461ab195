/**
 * The ending of a file's name in small letters, without its dot; undefined when it has none. Digits first are no ending
 * ("case 1.2"), and neither is the name of a hidden file.
 */
export const endingOf = (path: string): string | undefined =>
  /[^/\\]\.([a-z][a-z0-9]{0,8})$/i.exec(path)?.[1]?.toLowerCase();
