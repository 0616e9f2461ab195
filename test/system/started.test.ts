import { describe, expect, test } from "vitest";
import { asTypedWhen, type Started } from "../../src/system/started.ts";

/** A start, with what a row wants to differ. `files` are there; the text of those that have one can be read. */
type Given = Partial<Omit<Started, "isFile" | "textOf">> & { readonly files?: Readonly<Record<string, string>> };
const start = ({ files = {}, ...more }: Given) =>
  asTypedWhen(() => ({
    env: { PATH: "/usr/local/bin:/usr/bin" },
    script: "/home/ann/coach/bin/dispute-coach.js",
    cwd: "/home/ann",
    platform: "linux",
    isFile: (path) => path in files,
    textOf: (path) => files[path],
    ...more,
  }));

const npmStart = (more: Record<string, string> = {}) => ({
  PATH: "/home/ann/coach/node_modules/.bin:/usr/bin",
  npm_lifecycle_event: "start",
  npm_package_name: "dispute-coach",
  npm_config_user_agent: "npm/11.19.1 node/v20.20.2 linux x64 workspaces/false",
  INIT_CWD: "/home/ann/coach",
  ...more,
});

const CACHE = "/home/ann/.npm/_npx/f1116f29eebd5f44";
const IN_CACHE = `${CACHE}/node_modules/.bin/dispute-coach`;
const NPX = { PATH: "/usr/bin", npm_command: "exec", npm_lifecycle_event: "npx", INIT_CWD: "/home/ann" };
const npxOf = (spec: string, dependency: string) => ({
  [`${CACHE}/package.json`]: JSON.stringify({
    dependencies: { "dispute-coach": dependency },
    _npx: { packages: [spec] },
  }),
});

type Row = readonly [how: string, started: Given, resume: string, alone?: string];

const ROWS: readonly Row[] = [
  [
    "one executable file, in the folder where the person is",
    { isExecutable: true, script: "/home/ann/coach-linux", cwd: "/home/ann" },
    "./coach-linux resume",
  ],
  [
    "one executable file, elsewhere",
    { isExecutable: true, script: "/home/ann/my tools/dispute-coach", cwd: "/srv" },
    "'/home/ann/my tools/dispute-coach' resume",
  ],
  [
    "one executable file that a shell finds, under a name of the person's",
    { isExecutable: true, script: "/usr/local/bin/coach" },
    "coach resume",
  ],
  [
    "one executable file on Windows, where the person is",
    {
      isExecutable: true,
      platform: "win32",
      script: "C:\\Users\\Ann\\Downloads\\dispute-coach.exe",
      cwd: "C:\\Users\\Ann\\Downloads",
      env: { Path: "C:\\Windows" },
    },
    ".\\dispute-coach.exe resume",
  ],
  [
    "one executable file on Windows that a shell finds",
    {
      isExecutable: true,
      platform: "win32",
      script: "C:\\Tools\\dispute-coach.exe",
      cwd: "C:\\",
      env: { Path: "C:\\Windows;C:\\Tools" },
    },
    "dispute-coach resume",
  ],
  ["npm start in the folder", { env: npmStart(), cwd: "/home/ann/coach" }, "npm start -- resume", "npm start"],
  [
    "npm start in a folder below",
    { env: npmStart({ INIT_CWD: "/home/ann/coach/docs" }), cwd: "/home/ann/coach" },
    "npm start -- resume",
  ],
  [
    "npm start from elsewhere",
    { env: npmStart({ INIT_CWD: "/home/ann" }), cwd: "/home/ann/coach" },
    "npm --prefix /home/ann/coach start -- resume",
    "npm --prefix /home/ann/coach start",
  ],
  [
    "npm start from elsewhere, a folder with a space",
    { env: npmStart({ INIT_CWD: "/" }), script: "/home/ann/my coach/bin/dispute-coach.js" },
    "npm --prefix '/home/ann/my coach' start -- resume",
  ],
  [
    "npm start that says less",
    { env: { npm_lifecycle_event: "start" }, cwd: "/home/ann/coach" },
    "npm start -- resume",
  ],
  ["pnpm start", { env: npmStart({ npm_config_user_agent: "pnpm/9.1.0 npm/? node/v20" }) }, "pnpm start resume"],
  ["yarn start", { env: npmStart({ npm_config_user_agent: "yarn/1.22.22 npm/? node/v20" }) }, "yarn start resume"],
  [
    "an unknown runner",
    { env: npmStart({ npm_config_user_agent: "constructor/1" }) },
    "npm start -- resume",
    "npm start",
  ],
  [
    "the start script of somebody else's package",
    { env: npmStart({ npm_package_name: "shop", INIT_CWD: "/home/ann" }) },
    "node coach/bin/dispute-coach.js resume",
  ],
  [
    "installed",
    { script: "/usr/local/bin/dispute-coach", files: { "/usr/local/bin/dispute-coach": "" } },
    "dispute-coach resume",
    "dispute-coach",
  ],
  [
    "installed, in the start script of somebody else's package",
    { env: { ...npmStart({ npm_package_name: "shop" }), PATH: "/usr/bin" }, script: "/usr/bin/dispute-coach" },
    "dispute-coach resume",
  ],
  [
    "installed where no shell looks",
    { script: "/opt/coach/bin/dispute-coach" },
    "/opt/coach/bin/dispute-coach resume",
    "/opt/coach/bin/dispute-coach",
  ],
  [
    "installed on Windows",
    {
      platform: "win32",
      env: { Path: "C:\\Windows;C:\\Users\\Ann\\AppData\\Roaming\\npm" },
      cwd: "C:\\Users\\Ann",
      script: "C:\\Users\\Ann\\AppData\\Roaming\\npm\\node_modules\\dispute-coach\\bin\\dispute-coach.js",
      files: { "C:\\Users\\Ann\\AppData\\Roaming\\npm\\dispute-coach.cmd": "" },
    },
    "dispute-coach resume",
  ],
  [
    "npm start on Windows",
    {
      platform: "win32",
      env: npmStart({ INIT_CWD: "C:\\coach", Path: "C:\\Windows" }),
      cwd: "C:\\coach",
      script: "C:\\coach\\bin\\dispute-coach.js",
    },
    "npm start -- resume",
  ],
  [
    "npx, from the registry",
    { env: NPX, script: IN_CACHE, files: npxOf("dispute-coach@0.1.0", "^0.1.0") },
    "npx dispute-coach@0.1.0 resume",
    "npx dispute-coach@0.1.0",
  ],
  [
    "npx, of a packed file",
    { env: NPX, script: IN_CACHE, files: npxOf("./dl/coach.tgz", "file:../../../dl/coach.tgz") },
    "npx --package /home/ann/dl/coach.tgz dispute-coach resume",
  ],
  ["npx, with nothing known of what it was given", { env: NPX, script: IN_CACHE }, "npx dispute-coach resume"],
  [
    "npx, in a project that has it",
    { env: NPX, cwd: "/home/ann", script: "/home/ann/node_modules/.bin/dispute-coach" },
    "npx dispute-coach resume",
  ],
  [
    "a script of a project that has it",
    {
      env: {
        PATH: "/home/ann/shop/node_modules/.bin:/usr/bin",
        npm_lifecycle_event: "coach",
        npm_package_name: "shop",
        INIT_CWD: "/home/ann/shop",
      },
      cwd: "/home/ann/shop",
      script: "/home/ann/shop/node_modules/.bin/dispute-coach",
      files: { "/home/ann/shop/node_modules/.bin/dispute-coach": "" },
    },
    "npx dispute-coach resume",
  ],
  ["by the path of its file", { cwd: "/home/ann/coach" }, "node bin/dispute-coach.js resume"],
  ["by the path of its file, from elsewhere", { cwd: "/tmp" }, "node /home/ann/coach/bin/dispute-coach.js resume"],
  [
    "by a path that means something to a shell",
    { cwd: "/tmp", script: "/home/ann/it's mine; $(rm)/bin/dispute-coach.js" },
    "node '/home/ann/it'\\''s mine; $(rm)/bin/dispute-coach.js' resume",
  ],
  [
    "by the path of the installed file, below the folder",
    { cwd: "/opt", script: "/opt/coach/dispute-coach" },
    "./coach/dispute-coach resume",
  ],
];

describe("a command as the person types it, started", () => {
  test.each(ROWS.map(([how, started, resume, alone]) => ({ how, started, resume, alone })))(
    "by $how",
    ({ started, resume, alone }) => {
      const asTyped = start(started);
      expect(asTyped("resume")).toBe(resume);
      if (alone !== undefined) expect(asTyped("")).toBe(alone);
    },
  );

  test("how is found out once, and only when a command is named", () => {
    let looked = 0;
    const asTyped = asTypedWhen(() => {
      looked += 1;
      return {
        env: {},
        script: "/a/dispute-coach",
        cwd: "/",
        platform: "linux",
        isFile: () => false,
        textOf: () => "",
      };
    });
    expect(looked).toBe(0);
    asTyped("start");
    asTyped("resume");
    expect(looked).toBe(1);
  });

  test("nothing of the environment acts on a terminal or begins another line", () => {
    const evil = "/tmp/\u001b[2J\u0007x\ny\u202e/bin/dispute-coach.js";
    const shown = [
      start({ env: npmStart({ INIT_CWD: "/" }), script: evil })("resume"),
      start({ script: evil })("resume"),
      start({ env: NPX, script: IN_CACHE, files: npxOf("\u001b]0;x\u0007\n", "^1") })("resume"),
      start({ env: npmStart({ npm_config_user_agent: "\u001b[31mnpm/1" }) })("resume"),
    ];
    for (const one of shown) expect(one).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e]+ resume$/);
  });
});
