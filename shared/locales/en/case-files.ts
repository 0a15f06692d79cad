/** What staff read about files that come and go with complaints. */
export const caseFiles = {
  "caseMail.enclosed": "Enclosed, and kept with the letter until you decide: {files}",
  "files.attach": "Attach files",
  "files.hint": "Pictures and PDFs, up to {n} MB each, {m} at most. Pictures can be pasted, too.",
  "files.choose": "Photos or documents",
  "files.uploading": "Uploading…",
  "files.failed": "Could not be uploaded.",
  "files.retry": "Try again",
  "files.remove": "Remove {name}",
  "files.kind": "{name}: this kind of file cannot be taken.",
  "files.size": "{name} is larger than {n} MB.",
  "files.number": "{name}: no more than {n} files.",
  "files.leftOut": "Not taken over",
  "files.waiting": "Sending is possible once every file is uploaded or removed.",
} as const satisfies Record<string, string>;
