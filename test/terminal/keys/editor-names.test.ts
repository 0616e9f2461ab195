import { expect, it } from "vitest";
import { editorName, sayEditor } from "../../../src/terminal/keys/editor-names.ts";

it.each([
  ["vim", [], "This opens vim. To save and come back: press Esc, type :wq and press Enter."],
  ["/usr/bin/vim.tiny", [], "This opens vim. To save and come back: press Esc, type :wq and press Enter."],
  ["nano", ["-w"], "This opens nano. To save and come back: press Ctrl-X, then Y, then Enter."],
  [
    "C:\\Windows\\notepad.exe",
    [],
    "This opens Notepad. To save and come back: save the file, then close its window or tab.",
  ],
  [
    "code",
    ["--wait"],
    "This opens Visual Studio Code. To save and come back: save the file, then close its window or tab.",
  ],
  [
    "code",
    [],
    "This opens Visual Studio Code. To save and come back: save the file, then close its window or tab. Your editor must be set as code --wait.",
  ],
  ["/opt/own-editor", [], "This opens own-editor. To save and come back: save the file and close the editor."],
  ["", [], "This opens your editor. To save and come back: save the file and close the editor."],
] as const)("%s %j", (file, args, said) => {
  expect(sayEditor(editorName(file, args))).toBe(said);
});
