import type { Clipboard } from "../../ports/world.ts";

const SAID = {
  copied: "Copied. Paste it on Upwork.",
  sent: "Sent to your terminal's clipboard. If nothing appears when you paste, select the text above and copy it.",
} as const;

const NOWHERE = "We found no clipboard here. Select the text above and copy it.";

/** What became of a text that was to be copied, as a sentence. */
export const sayCopied = (done: "copied" | "sent" | undefined): string => (done === undefined ? NOWHERE : SAID[done]);

/** Puts a text where the person can paste it. Out: what was done, as a sentence. */
export const copyFor =
  (io: Clipboard) =>
  async (text: string): Promise<string> =>
    sayCopied(await io.copyText(text));
