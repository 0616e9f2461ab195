/** How much is looked at, so that nothing a person drags in can keep the program busy for ever. Each is said in words where it is met. */
export const LIMITS = {
  /** Files over all that was named. */
  files: 5_000,
  /** Members of one archive. */
  members: 10_000,
  /** Bytes of one file, or of one member when it is unpacked. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of a mailbox, which is read mail by mail. */
  mailbox: 1024 * 1024 * 1024,
  /** Bytes of all members of one archive. */
  unpacked: 512 * 1024 * 1024,
  /** Files read in one go, with those in archives and mails; and their bytes. Archives in archives could hold any number. */
  inAll: 50_000,
  bytesInAll: 4 * 1024 * 1024 * 1024,
  /** Bytes of a page, and of a document when it is unpacked: in memory it is many times as large. */
  page: 16 * 1024 * 1024,
  document: 128 * 1024 * 1024,
  /** An archive in an archive, and a mail in a mail: so deep. */
  depth: 4,
  /** Folders below a folder: so deep. */
  folders: 12,
  /** Bytes of a text that is read from its end, and so much of its end is read: more messages than are looked through. */
  text: 1024 * 1024 * 1024,
  end: 4 * 1024 * 1024,
  /** Lines of one text. */
  lines: 100_000,
  /** Tags of one page: as a tree in memory each is some hundred times as large. */
  tags: 400_000,
  /** Characters of one line: nobody writes longer ones. Code (JSON) may be one line. */
  line: 50_000,
  /** Attachments of one mail. */
  attachments: 200,
} as const;
