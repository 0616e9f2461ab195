import { labelsOf } from "../../case/exhibit-labels.ts";
import type { Route } from "../../routes/route.ts";
import { oneLine, series } from "../../text/text.ts";
import type { FilingCase } from "../disclose.ts";
import { sayExhibit } from "../document/list-tables.ts";
import type { FormBlock } from "./form-blocks.ts";

/** What arbitration takes: .png .jpg .jpeg .pdf (rule form-arbitration-files). */
const ARBITRATION_TYPES: readonly string[] = ["image/png", "image/apng", "image/jpeg", "application/pdf"];

/** A file to attach, and the exhibits that cite it. */
interface FormFile {
  readonly labels: string[];
  readonly says: string[];
  readonly fileName?: string;
  readonly mediaType?: string;
}

/** Each file once, in the order of the labels: two exhibits can cite one file. */
const filesOf = (c: FilingCase): FormFile[] => {
  const labels = labelsOf(c);
  const files = new Map<string, FormFile>();
  for (const one of c.exhibits) {
    const original = c.originals[one.id];
    const key = original?.sha256 ?? one.id;
    const file: FormFile = files.get(key) ?? {
      labels: [],
      says: [],
      ...(original === undefined
        ? {}
        : { fileName: oneLine(original.fileName), mediaType: oneLine(original.mediaType) }),
    };
    file.labels.push(labels.get(one.id) ?? "");
    file.says.push(sayExhibit(c, one));
    files.set(key, file);
  }
  return [...files.values()];
};

const fileLine = ({ labels, says, fileName, mediaType }: FormFile): string => {
  const called = [...new Set(says)].filter((say) => say !== fileName && say !== "").join("; ");
  if (fileName === undefined) return `${labels.join(", ")}  ${called} (its file is not here yet)`;
  return `${labels.join(", ")}  ${fileName} (${mediaType})${called === "" ? "" : `: ${called}`}`;
};

/** The files to attach: in what order, under which labels, and which of them arbitration does not take. */
export const filesBlock = (c: FilingCase, route: Route): FormBlock[] => {
  const files = filesOf(c);
  if (files.length === 0) return [];
  const refused = files.filter(
    ({ mediaType }) => route.id === "arbitration" && mediaType !== undefined && !ARBITRATION_TYPES.includes(mediaType),
  );
  const kept = files.some((file) => file.fileName !== undefined);
  return [
    {
      title: "Files",
      text: files.map(fileLine).join("\n"),
      notes: [
        `Attach them in this order.${kept ? " The PDF of the filing shows them under their labels." : ""}`,
        ...(refused.length === 0
          ? []
          : [
              `Arbitration takes .png, .jpg, .jpeg and .pdf files only. It does not take ${series(refused.map((one) => one.labels.join(", ")))} as they are; the PDF of the filing shows them.`,
            ]),
      ],
    },
  ];
};
