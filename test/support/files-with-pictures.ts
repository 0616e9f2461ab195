import { zipSync, zlibSync } from "fflate";

const lines = (text: string, between: string): string => (text.match(/.{1,76}/g) ?? []).join(between);

/** A PDF whose page is a picture as it came from the camera. In: more for its properties; how the picture is packed once more. */
const pdfOf = (picture: Buffer, more = "", filter = "/DCTDecode"): Buffer => {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
    "<</Length 25>>stream\n300 0 0 200 0 0 cm /I Do \nendstream",
    `<</Type/XObject/Subtype/Image/Width 32/Height 24/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter${filter}/Length ${picture.length}>>stream\n${picture.toString("latin1")}\nendstream`,
    `<</Author(SecretAuthor)/Producer(SecretScanner)${more}>>`,
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const foot = `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + head + foot, "latin1");
};

/** Files of many kinds that hold one picture, by their names. */
export const filesWithPicture = (picture: Buffer): Readonly<Record<string, Buffer>> => {
  const packed = picture.toString("base64");
  const text = (...rows: string[]): Buffer => Buffer.from(rows.join("\r\n"));
  const zip = Buffer.from(
    zipSync({
      "a/p.jpg": [picture, { level: 0 }],
      "p2.jpg": picture,
      "deep.zip": zipSync({ "p.jpg": picture }),
      "a.txt": Buffer.from("hello"),
    }),
  );
  const mail = text(
    "From: a@example.net",
    "Subject: x",
    "Date: Wed, 12 Nov 2025 10:00:00 +0100",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "Content-Type: image/jpeg; name=p.jpg",
    "Content-Transfer-Encoding: base64",
    "",
    lines(packed, "\r\n"),
    "--b",
    "Content-Type: application/zip; name=p.zip",
    "Content-Transfer-Encoding: base64",
    "",
    lines(zip.toString("base64"), "\r\n"),
    "--b--",
    "",
  );
  return {
    "mail.eml": mail,
    "all.mbox": Buffer.concat([Buffer.from("From a@example.net Sun Nov  1 09:42:10 2026\n"), mail]),
    "page.html": Buffer.from(`<p>hi</p><img src="data:image/jpeg;base64,${packed}">`),
    "drawing.svg": Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,${packed}"/></svg>`,
    ),
    "card.vcf": text(
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:A",
      `PHOTO;ENCODING=b;TYPE=JPEG:${lines(packed, "\r\n ")}`,
      "END:VCARD",
      "",
    ),
    "data.json": Buffer.from(JSON.stringify({ picture: packed }).replaceAll("/", "\\/")),
    "notes.md": Buffer.from(`![](data:image/jpeg;base64,${packed})\n`),
    "files.zip": zip,
    "letter.docx": Buffer.from(
      zipSync({
        "[Content_Types].xml": Buffer.from("<Types/>"),
        "word/media/p.jpg": picture,
        "docProps/core.xml": Buffer.from("<p><dc:creator>SecretPerson</dc:creator></p>"),
      }),
    ),
    "letter.odt": Buffer.from(
      zipSync({
        mimetype: [Buffer.from("application/vnd.oasis.opendocument.text"), { level: 0 }],
        "Pictures/p.jpg": picture,
        "meta.xml": Buffer.from("<m><meta:initial-creator>SecretPerson</meta:initial-creator></m>"),
      }),
    ),
    "scan.pdf": pdfOf(picture),
  };
};

/** Files that may tell, and in which that cannot be taken out here. */
export const unreadableFiles = (picture: Buffer): Readonly<Record<string, Buffer>> => ({
  "old.doc": Buffer.from("d0cf11e0a1b11ae1000000000000000000000000", "hex"),
  "film.zip": Buffer.from(zipSync({ "a.mp4": Buffer.from("000000186674797069736f6d0000020069736f6d69736f32", "hex") })),
  "signed.pdf": pdfOf(picture, "/ByteRange[0 1 2 3]"),
  "packed.pdf": pdfOf(Buffer.from(zlibSync(picture)), "", "[/FlateDecode/DCTDecode]"),
  "hex.pdf": pdfOf(Buffer.from(`${picture.toString("hex")}>`), "", "[/ASCIIHexDecode/DCTDecode]"),
  "hex.txt": Buffer.from(`begin 644 p.jpg\nM_]C_X\n`),
});
