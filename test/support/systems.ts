/** Is this Windows, which has no such thing? Says which, so that a skipped test has its reason. */
export const onWindows = (lacking: string): boolean => {
  const skips = process.platform === "win32";
  if (skips) console.log(`Skipped on Windows, which has no ${lacking}.`);
  return skips;
};
