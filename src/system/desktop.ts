type Env = Readonly<Record<string, string | undefined>>;

/**
 * Why no window can be opened here, as a sentence; undefined where one can be. macOS, Windows and Windows under Linux always have a desktop; else a
 * display must be named. In: the environment, `process.platform`.
 */
export const whyNoDesktop = (env: Env, platform: string): string | undefined => {
  if (platform === "darwin" || platform === "win32" || env.WSL_DISTRO_NAME) return undefined;
  if (env.DISPLAY || env.WAYLAND_DISPLAY) return undefined;
  return env.SSH_CONNECTION || env.SSH_TTY
    ? "This is a terminal on another computer, so no window can open here."
    : "There is no desktop here, so no window can open.";
};
