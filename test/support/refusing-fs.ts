import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

type Call = (...given: unknown[]) => unknown;

/**
 * Lets a call of the file system fail while something is done, as on a disk that cannot do it. In: the name of the call, the code of
 * the error, how often it fails (always if not given).
 */
export const refusing = async <T>(
  name: "linkSync" | "renameSync",
  code: string,
  act: () => T | Promise<T>,
  times = Number.POSITIVE_INFINITY,
): Promise<T> => {
  const whole = fs as unknown as Record<string, Call>;
  const real = whole[name] as Call;
  let left = times;
  whole[name] = (...given) => {
    if (left <= 0) return real(...given);
    left -= 1;
    throw Object.assign(new Error(`${code}: refused on purpose, ${name}`), { code, syscall: name.replace("Sync", "") });
  };
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    whole[name] = real;
    syncBuiltinESMExports();
  }
};
