const UNITS = ["bytes", "KB", "MB", "GB", "TB"];

/** A size for people: "640 bytes", "1.2 MB". A KB is 1000 bytes, as file managers count today. */
export const sayBytes = (bytes: number): string => {
  const place = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** place;
  return `${place === 0 ? value : value.toFixed(1)} ${UNITS[place]}`;
};
