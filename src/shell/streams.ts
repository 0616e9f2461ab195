const DEFAULT_WIDTH = 80;

/** The columns of the terminal, else what COLUMNS says, else 80. */
export const widthOf = (env: NodeJS.ProcessEnv): number => {
  const told = Number(env.COLUMNS);
  // A terminal that does not know its width says 0.
  return (
    process.stdout.columns || process.stderr.columns || (Number.isInteger(told) && told > 0 ? told : DEFAULT_WIDTH)
  );
};

/**
 * A reader that goes away (`export | head`) is no fault, and neither is a terminal that was closed (EIO): what they did not
 * want is dropped.
 */
export const forgiveClosedPipe = (stream: NodeJS.WriteStream): void => {
  const gone = stream.isTTY ? ["EPIPE", "EIO"] : ["EPIPE"];
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (!gone.includes(error.code ?? "")) throw error;
  });
};
