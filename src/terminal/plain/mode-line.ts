/** Why plain lines are written: what has to change so that they are not. */
export type PlainBecause =
  | { readonly from: "flag" }
  | { readonly from: "environment"; readonly variable: string }
  /** `command` sets it otherwise. */
  | { readonly from: "setting"; readonly command: string };

const HOW_TO_LEAVE = (because: PlainBecause): string => {
  if (because.from === "flag") return "start without --plain";
  return because.from === "setting" ? because.command : `take ${because.variable} out of your environment`;
};

/** The first line of a talk in plain lines: the mode, and how to leave it. */
export const modeLine = (because: PlainBecause): string =>
  `Plain mode: text only, nothing moves. To leave it, ${HOW_TO_LEAVE(because)}.`;
