/** A path as one word of a command line: as it is where nothing in it means something to a shell, else in quotes. */
export const shellWord = (path: string, platform: string): string => {
  if (platform === "win32") return /^[\w@+=:,.\\/~-]+$/.test(path) ? path : `"${path}"`;
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
};
