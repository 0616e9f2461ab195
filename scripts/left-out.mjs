// Modules of libraries that the program never calls. Each is replaced by one that throws when it is called after all.

/** By the name they are imported by: why they are never called. */
const LEFT_OUT = {
  // conf: its check by JSON Schema and its migrations. zod checks our cases, and our migrations are functions of ours.
  "ajv/dist/2020.js": "no JSON Schema is checked",
  "ajv-formats": "no JSON Schema is checked",
  semver: "conf migrates nothing",
  // It asks for the person's own folder when it is loaded, and there need not be one.
  "env-paths": "conf is told the folder",
  // inquirer: its own editor, with tables of old encodings. src/terminal/keys/editor.ts opens the person's.
  "@inquirer/external-editor": "the editor is opened by us",
  // debug, under file-type: looks for a package that we do not bring. One that lies about must not be loaded.
  "supports-color": "nothing is logged",
};

/** pdfmake asks for each font and picture whether it is to be fetched. Nothing is: nothing leaves the person's computer. */
const FETCHES_NOTHING = "export default class { setUrlAccessPolicy() {} resolve() {} async resolved() {} }";

/** For rolldown: leaves them out. */
export const leftOut = {
  name: "left out",
  resolveId(name) {
    if (name === "./URLResolver" || name === "./URLResolver.js") return "\0fetches-nothing";
    return Object.hasOwn(LEFT_OUT, name) ? `\0left-out:${name}` : undefined;
  },
  load(id) {
    if (id === "\0fetches-nothing") return FETCHES_NOTHING;
    if (!id.startsWith("\0left-out:")) return undefined;
    const name = id.slice("\0left-out:".length);
    const message = JSON.stringify(`${name} is not part of this program: ${LEFT_OUT[name]}.`);
    return `export default function none() { throw new Error(${message}); }
      export { none as Ajv2020, none as edit, none as editAsync };`;
  },
};
