import { Problem } from "../errors.ts";

/** Shows a file in the program the system has for it; does not wait for the person to close it. Throws Problem. */
export const openFile = async (path: string): Promise<void> => {
  const { default: open } = await import("open");
  const failed = () =>
    new Problem(
      `No program opened ${path}.`,
      "The file is written. Open it yourself, for example from your file manager.",
    );
  try {
    const child = await open(path);
    child.unref();
    await new Promise<void>((resolve, reject) => {
      child.once("error", () => reject(failed()));
      child.once("spawn", () => resolve());
    });
  } catch {
    throw failed();
  }
};
