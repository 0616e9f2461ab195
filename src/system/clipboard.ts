import { spawn } from "node:child_process";

/** A program that takes the clipboard's text on its standard input. */
interface Copier {
  readonly file: string;
  readonly args: readonly string[];
  /** clip.exe reads a text of any script only in UTF-16 with its mark. */
  readonly isUtf16?: true;
}

type Env = Readonly<Record<string, string | undefined>>;

/** How long such a program may take: milliseconds. */
const ENDS_WITHIN_MS = 3000;

/** Terminals drop longer sequences (xterm's limit, in characters of base64). */
const MOST_SENT = 74_994;

/** Programs to try, in this order. Over SSH none: the clipboard of the computer far away is not the person's. */
export const copiersFor = (platform: NodeJS.Platform, env: Env): readonly Copier[] => {
  const tmux: Copier[] = env.TMUX ? [{ file: "tmux", args: ["load-buffer", "-w", "-"] }] : [];
  if (env.SSH_CONNECTION || env.SSH_TTY) return tmux;
  if (platform === "darwin") return [{ file: "pbcopy", args: [] }];
  const clip: Copier = { file: "clip.exe", args: [], isUtf16: true };
  if (platform === "win32") return [clip];
  return [
    ...(env.WSL_DISTRO_NAME ? [clip] : []),
    ...(env.TERMUX_VERSION ? [{ file: "termux-clipboard-set", args: [] }] : []),
    ...(env.WAYLAND_DISPLAY ? [{ file: "wl-copy", args: [] }] : []),
    ...(env.DISPLAY
      ? [
          { file: "xclip", args: ["-selection", "clipboard"] },
          { file: "xsel", args: ["--clipboard", "--input"] },
        ]
      : []),
    ...tmux,
  ];
};

const bytesFor = ({ isUtf16 }: Copier, text: string): Buffer =>
  isUtf16 ? Buffer.from(`\ufeff${text}`, "utf16le") : Buffer.from(text, "utf8");

/** Gives a text to a program. Out: did it take it? */
const gives = (copier: Copier, text: string): Promise<boolean> =>
  new Promise((resolve) => {
    // Nothing of ours stays open for it: xclip and wl-copy go on in the background, and hold the text.
    const child = spawn(copier.file, [...copier.args], { stdio: ["pipe", "ignore", "ignore"] });
    const late = setTimeout(() => {
      child.kill();
      resolve(false);
    }, ENDS_WITHIN_MS);
    const end = (taken: boolean) => {
      clearTimeout(late);
      resolve(taken);
    };
    child.once("error", () => end(false));
    child.once("exit", (code) => end(code === 0));
    child.stdin.on("error", () => {});
    child.stdin.end(bytesFor(copier, text));
  });

/** What asks a terminal to take a text as the clipboard's (OSC 52, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html); undefined when it is too long. */
export const askTerminal = (text: string): string | undefined => {
  const coded = Buffer.from(text, "utf8").toString("base64");
  return coded.length > MOST_SENT ? undefined : `\u001b]52;c;${coded}\u0007`;
};

/**
 * Puts a text where the person can paste it: by a program of the system, else by the terminal. In: the text; the terminal, where there
 * is one. Out: see `Clipboard`.
 */
export const copyText = async (
  text: string,
  terminal: { write(text: string): unknown } | undefined,
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<"copied" | "sent" | undefined> => {
  for (const copier of copiersFor(platform, env)) if (await gives(copier, text)) return "copied";
  const sequence = terminal === undefined || env.TERM === "dumb" ? undefined : askTerminal(text);
  if (sequence === undefined) return undefined;
  terminal?.write(sequence);
  return "sent";
};
