/** The day in a date as EXIF writes it, "2026:11:03 10:42:00". A camera has no time zone: its own day is taken. */
const dayIn = (date: unknown): string | undefined => {
  const found = /^(\d{4})[:-](\d\d)[:-](\d\d)/.exec(String(date ?? ""));
  return found === null || found[1] === "0000" ? undefined : `${found[1]}-${found[2]}-${found[3]}`;
};

/** The day a picture says it was taken, YYYY-MM-DD. In: the beginning of the file. Out: undefined when it says none. */
export const pictureDay = async (head: Uint8Array): Promise<string | undefined> => {
  try {
    const { default: exifr } = await import("exifr");
    const tags = await exifr.parse(head, { pick: ["DateTimeOriginal", "CreateDate"], reviveValues: false });
    return dayIn(tags?.DateTimeOriginal ?? tags?.CreateDate);
  } catch {
    // A picture with broken tags is a picture all the same; the day is asked.
    return undefined;
  }
};
