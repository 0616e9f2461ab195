/** How a run can end: its exit code, and what that means to whoever reads it. */
export const EXIT_CODES = {
  done: { code: 0, means: "done" },
  problem: { code: 1, means: "something you can fix; the message says how" },
  usage: { code: 2, means: "wrong usage: see the command's --help" },
  serious: { code: 3, means: "check found something serious" },
  due: { code: 4, means: "due found something due" },
  bug: { code: 70, means: "a bug in the program" },
  left: { code: 130, means: "left with Ctrl-C or Ctrl-D; everything so far is saved" },
  ended: {
    code: 143,
    others: [129, 131],
    means: "ended by SIGTERM, SIGHUP (a closed window) or SIGQUIT; saved in the same way",
  },
} as const satisfies Readonly<
  Record<string, { readonly code: number; readonly others?: readonly number[]; readonly means: string }>
>;
