import { Problem } from "../errors.ts";

/** Shows a file in the program the system has for it; does not wait for the person to close it. Throws Problem. */
export const openFile = async (path: string): Promise<void> => {
  const { default: open } = await import("open");
  try {
    // It is there once this is over: the library waits until the program runs.
    await open(path);
  } catch {
    throw new Problem(
      `No program opened ${path}.`,
      "The file is saved. Open it yourself, for example from your file manager.",
    );
  }
};
