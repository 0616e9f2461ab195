import { Option } from "commander";
import { casePayload, copyInfo, filingPayload, keptFiles } from "../../core/bundle/payload.ts";
import { type BundleFile, type BundlePlan, planBundle, sizeOf } from "../../core/bundle/plan.ts";
import type { Case } from "../../core/case/case.ts";
import { handedOut, labelledFromA, labelsOf } from "../../core/case/exhibit-labels.ts";
import { sayBytes } from "../../core/case/media-type.ts";
import { documentFor } from "../../core/filing/document/documents.ts";
import type { Unshown } from "../../core/filing/document/export-document.ts";
import { filingText, wholeCaseText } from "../../core/filing/filing-json.ts";
import { cleanText, count } from "../../core/text/text.ts";
import { Usage } from "../../errors.ts";
import type { BundleTarget } from "../../ports/bundles.ts";
import type { Clock, Io, Output, OwnRules, Person, Store } from "../../ports/world.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { VERSION } from "../../version.ts";
import { type CommandFile, caseArgument, collect, endingOf, filled, uncoveredOption } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { withStored } from "../flow/case/session.ts";
import { filesGoingOut, type GoingOut, type GoingOutOptions } from "../flow/copies/files-going-out.ts";
import { outgoingFiling } from "../flow/copies/outgoing-files.ts";
import { filingFactsIn } from "../flow/deadline-context.ts";
import { exhibitLines } from "../flow/exhibits/exhibit-lines.ts";
import { type SealOptions, sealOf } from "../flow/filing/bundle-keys.ts";
import { DOCUMENT_FORMATS, type FormatPorts, formatsWith, type Made } from "../flow/filing/document-formats.ts";
import { recordFiling } from "../flow/filing/filing-record.ts";
import { relabelled, tellHidden, tellParts, tellStanding } from "../flow/filing/tell-before-sending.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { tell } from "../flow/tell.ts";

export interface BundleOptions extends SealOptions, GoingOutOptions {
  readonly case?: string;
  readonly output: string;
  readonly audience: "filing" | "self";
  readonly force?: boolean;
  readonly json?: boolean;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

interface MadeDocuments {
  readonly documents: readonly BundleFile[];
  /** The exhibits among these that the PDF does not show, or shows only in part. */
  readonly unshown: readonly Unshown[];
}

const documentsOf = async (
  io: FormatPorts,
  c: Case,
  audience: BundleOptions["audience"],
  going?: GoingOut,
): Promise<MadeDocuments> => {
  const law = { ...filingFactsIn(io, c), lines: await exhibitLines(io, c) };
  const tree = documentFor(audience, c, todayOf(io), law);
  const folder = audience === "filing" ? "data/filing/filing" : "data/case/case";
  const documents: BundleFile[] = [];
  const unshown: Unshown[] = [];
  // One at a time: each holds its whole document in memory.
  for (const format of formatsWith((row) => row.inBundle === true)) {
    const wanted = { c, tree, audience, ...(going === undefined ? {} : { files: going }) };
    const made: Made = await DOCUMENT_FORMATS[format].make(io, wanted);
    const { content, notes } = made;
    unshown.push(...(made.unshown ?? []));
    if (audience === "filing") await tellStanding(io, c, `filing.${DOCUMENT_FORMATS[format].ending}`, content);
    for (const note of notes) tell(io, note, 0, 2);
    documents.push({
      path: `${folder}.${DOCUMENT_FORMATS[format].ending}`,
      content: typeof content === "string" ? encode(content) : content,
    });
  }
  return { documents, unshown };
};

/** Labels in a filing that goes out are final: they are stored, so that they never come to mean another exhibit. */
const withLabelsKept = async (io: Output & Store & Clock & OwnRules, picked: Case): Promise<Case> => {
  const c = labelledFromA(picked);
  for (const note of relabelled(picked, c)) tell(io, note, 0, 2);
  const isKept = ([id, label]: [string, string]) => Object.hasOwn(c.labels, id) && c.labels[id] === label;
  if ([...labelsOf(c)].every(isKept)) return c;
  return await withStored(io, c.id, async (session) => {
    session.put({ ...session.case, labels: handedOut(labelledFromA(session.case)) });
    return session.case;
  });
};

const planned = (io: Clock, c: Case, files: readonly BundleFile[], copies: BundlePlan["info"] = []): BundlePlan =>
  planBundle({
    caseId: c.id,
    changedAt: c.updatedAt,
    today: todayOf(io),
    agent: `dispute-coach ${VERSION}`,
    files,
    copies,
  });

/** What a bundle is to hold, and the exhibits that its PDF does not show. */
interface Planned {
  readonly plan: BundlePlan;
  readonly unshown: readonly Unshown[];
}

const planForOthers = async (io: FormatPorts & Person, picked: Case, options: BundleOptions): Promise<Planned> => {
  const going = await filesGoingOut(io, picked, options, { isMarked: true, goesOut: () => true });
  tellHidden(io, picked);
  tellParts(io, picked, await exhibitLines(io, picked));
  const c = await withLabelsKept(io, picked);
  const { filing, copies, notes } = outgoingFiling(io, c, going.looked, going.isLeftOut);
  const { documents, unshown } = await documentsOf(io, c, "filing", going);
  const payload = filingPayload(filing, { copies, data: filingText(c, filing), documents, notes, encode });
  return { plan: planned(io, c, payload, copyInfo(filing)), unshown };
};

const planForSelf = async (io: FormatPorts, c: Case): Promise<Planned> => {
  const bundles = await io.bundles();
  const kept = new Map(keptFiles(c).map((sha256) => [sha256, bundles.sizeOf(c.id, sha256)]));
  const { documents, unshown } = await documentsOf(io, c, "self");
  return { plan: planned(io, c, casePayload(c, { kept, data: wholeCaseText(c), documents, encode })), unshown };
};

/** Where it goes. A sealed bundle is one file whose name ends in .age, so that people and the age program recognise it. */
const targetOf = (
  options: BundleOptions,
  seal: BundleTarget["seal"],
  isFolder: (path: string) => boolean,
): BundleTarget => {
  const path = options.output;
  const replace = options.force === true;
  if (seal === undefined && /\.age$/i.test(path))
    throw new Usage("A file that ends in .age is sealed.", "Add --seal, or name a folder or a .zip file.");
  const ending = endingOf(path);
  if (ending !== undefined && !["zip", "age"].includes(ending) && !isFolder(path))
    throw new Usage(
      `A bundle cannot be a .${ending} file.`,
      seal === undefined
        ? "Give a folder, or a file name that ends in .zip."
        : "Give a file name that ends in .zip.age.",
    );
  if (seal === undefined) return { path, container: /\.zip$/i.test(path) ? "zip" : "folder", replace };
  const sealed = /\.age$/i.test(path) ? path : `${path}${/\.zip$/i.test(path) ? "" : ".zip"}.age`;
  return { path: sealed, container: "zip", seal, replace };
};

const warnPrivate = (io: Output, sealed: boolean): void => {
  const more = sealed ? "" : " Seal it with a passphrase before you pass it on: add   --seal";
  for (const line of wrap(
    `This bundle holds the whole case, with your private notes and limits. Do not send it to anyone.${more}`,
    io.width,
  ))
    io.err(io.paint.bold(line));
};

const refuseForSelf = ({ audience, uncovered, keepMetadata }: BundleOptions): void => {
  if (audience === "self" && (uncovered !== undefined || keepMetadata))
    throw new Usage(
      `${uncovered === undefined ? "--keep-metadata" : "--uncovered"} is for a bundle that goes to others.`,
      "A bundle for yourself holds every file as it is. Use only one of the two.",
    );
};

/** `bundle [CASE] --output PATH`: the filing, its exhibits and an index in one folder or file that anybody can check. */
export const bundle = async (io: Io, options: BundleOptions): Promise<void> => {
  const picked = await pickCase(io, options.case);
  const target = targetOf(options, await sealOf(io, options), io.isFolder);
  refuseForSelf(options);
  const { plan, unshown } = await (options.audience === "self"
    ? planForSelf(io, picked)
    : planForOthers(io, picked, options));
  const progress = io.progress(`Writing ${target.path}`);
  const bytes = await (await io.bundles()).write(plan, target, progress.seen).finally(() => progress.end());
  const sealed = target.seal !== undefined;
  const path = cleanText(target.path);
  if (options.json) {
    const files = plan.files.map((file) => ({ path: file.path, bytes: sizeOf(file) }));
    const { audience } = options;
    io.out(JSON.stringify({ path, form: target.container, sealed, audience, bytes, files, unshown }, undefined, 2));
  } else {
    io.exact(path);
    const what = `Saved ${count(plan.files.length, "file")} with their checksums, ${sayBytes(bytes)}.`;
    tell(io, what);
  }
  if (options.audience === "self") return warnPrivate(io, sealed);
  const filing = plan.files.find((file) => file.path === "data/filing/filing.pdf");
  if (filing !== undefined && "content" in filing) await recordFiling(io, picked, "bundle", filing.content);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<BundleOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .requiredOption("-o, --output <path>", "a folder, or a file that ends in .zip", filled)
      .addOption(
        new Option("--audience <who>", "filing: nothing private; self: the whole case, to move it to another computer")
          .choices(["filing", "self"])
          .default("filing"),
      )
      .option("--seal", "lock it with a passphrase, asked for twice (.zip.age, opens with age)")
      .addOption(
        new Option("--recipient <key>", "lock it for the owner of this age key; can be given more than once").argParser(
          collect,
        ),
      )
      .option("--passphrase-file <file>", "lock it with the passphrase in the first line of this file", filled)
      .addOption(uncoveredOption())
      .option("--keep-metadata", "leave the place and camera details in pictures")
      .option("--force", "replace the file, or the folder if it is a bundle")
      .option("--json", "as JSON"),
  examples: ["bundle --output case.zip", "bundle --output filing", "bundle --audience self --seal --output move.zip"],
  run: bundle,
};
