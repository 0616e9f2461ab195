import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ASSETS } from "../../scripts/assets.mjs";

/**
 * Where a file of a library lies that is read as the program runs (scripts/assets.mjs names them): beside the built program,
 * else where npm put it. Throws when there is none of that name.
 */
export const assetPath = (name: string): string => {
  const beside = fileURLToPath(new URL(`assets/${name}`, import.meta.url));
  if (existsSync(beside)) return beside;
  const from = ASSETS.find((one) => one.to === name)?.from;
  if (from === undefined) throw new Error(`No asset is called ${name}.`);
  return fileURLToPath(new URL(`../../${from}`, import.meta.url));
};
