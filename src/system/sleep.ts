/** Waits in the middle of a call that waits for nothing else. In: milliseconds. */
export const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
