/** An editor in words: its name, and how a text is saved in it and left. */
export interface EditorName {
  readonly name: string;
  readonly leave: string;
}

const VIM = "press Esc, type :wq and press Enter";
const WINDOW = "save the file, then close its window or tab";

/** How the editors that people have are left, by the name of the program. */
const EDITORS: Readonly<Record<string, { readonly name: string; readonly leave: string; readonly waits?: RegExp }>> = {
  vi: { name: "vi", leave: VIM },
  vim: { name: "vim", leave: VIM },
  nvim: { name: "Neovim", leave: VIM },
  hx: { name: "Helix", leave: VIM },
  nano: { name: "nano", leave: "press Ctrl-X, then Y, then Enter" },
  pico: { name: "pico", leave: "press Ctrl-X, then Y, then Enter" },
  micro: { name: "micro", leave: "press Ctrl-S, then Ctrl-Q" },
  emacs: { name: "Emacs", leave: "press Ctrl-X Ctrl-S, then Ctrl-X Ctrl-C" },
  emacsclient: { name: "Emacs", leave: "press Ctrl-X Ctrl-S, then Ctrl-X #" },
  joe: { name: "joe", leave: "press Ctrl-K, then X" },
  ne: { name: "ne", leave: "press F2, then Esc Esc and Q" },
  mcedit: { name: "mcedit", leave: "press F2, then F10" },
  ed: { name: "ed", leave: "type w and press Enter, then q and Enter" },
  code: { name: "Visual Studio Code", leave: WINDOW, waits: /(?:^|\s)(?:--wait|-w)(?:\s|$)/ },
  codium: { name: "VSCodium", leave: WINDOW, waits: /(?:^|\s)(?:--wait|-w)(?:\s|$)/ },
  cursor: { name: "Cursor", leave: WINDOW, waits: /(?:^|\s)(?:--wait|-w)(?:\s|$)/ },
  zed: { name: "Zed", leave: WINDOW, waits: /(?:^|\s)(?:--wait|-w)(?:\s|$)/ },
  subl: { name: "Sublime Text", leave: WINDOW, waits: /(?:^|\s)(?:--wait|-w)(?:\s|$)/ },
  gedit: { name: "gedit", leave: WINDOW, waits: /(?:^|\s)(?:--wait|-w)(?:\s|$)/ },
  kate: { name: "Kate", leave: WINDOW, waits: /(?:^|\s)(?:--block|-b)(?:\s|$)/ },
  mate: { name: "TextMate", leave: WINDOW, waits: /(?:^|\s)(?:--wait|-w)(?:\s|$)/ },
  notepad: { name: "Notepad", leave: WINDOW },
};

const FLAGS: Readonly<Record<string, string>> = { kate: "--block" };

/** An editor in words. In: the program and its flags, as the command of the editor names them. */
export const editorName = (file: string, args: readonly string[]): EditorName => {
  const base =
    file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.(?:exe|cmd|bat|app)$/i, "")
      .toLowerCase() ?? "";
  const known = EDITORS[base] ?? EDITORS[base.replace(/\.(?:tiny|basic|nox|gtk3?)$/, "")];
  if (known === undefined)
    return { name: base === "" ? "your editor" : base, leave: "save the file and close the editor" };
  const { name, leave, waits } = known;
  const lacks = waits !== undefined && !waits.test(args.join(" "));
  return { name, leave: lacks ? `${leave}. Your editor must be set as ${base} ${FLAGS[base] ?? "--wait"}` : leave };
};

/** What is said before an editor opens: "This opens vim. To save and come back: press Esc, …" */
export const sayEditor = ({ name, leave }: EditorName): string =>
  `This opens ${name}. To save and come back: ${leave}.`;
