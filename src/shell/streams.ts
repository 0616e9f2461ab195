const DEFAULT_WIDTH = 80;

/** The columns of the terminal, else what COLUMNS says, else 80. */
export const widthOf = (env: NodeJS.ProcessEnv): number => {
  const told = Number(env.COLUMNS);
  return (
    process.stdout.columns || process.stderr.columns || (Number.isInteger(told) && told > 0 ? told : DEFAULT_WIDTH)
  );
};

/** A reader that goes away (`export | head`) is no fault: what it did not want is dropped. */
export const forgiveClosedPipe = (stream: NodeJS.WriteStream): void => {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
};
