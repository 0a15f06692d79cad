import type { Attachment } from "../../../shared/contract/attachment.schema.ts";
import { number, t } from "../../words.ts";
import "./attachments.css";

const addressOf = ({ id }: Attachment) => `/api/attachments/${id}`;
const size = (bytes: number) =>
  bytes < 1024 * 1024
    ? number(Math.max(1, Math.round(bytes / 1024)), { style: "unit", unit: "kilobyte" })
    : number(bytes / 1024 / 1024, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

/** Files that came with it: pictures small, anything to be saved. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <section class="attachments" aria-label={t("attachments.title")}>
      {files.map((file) => (
        <a
          key={file.id}
          class="attachment"
          href={addressOf(file)}
          download={file.name}
          aria-label={t("attachments.save", { name: file.name })}
        >
          {file.mediaType.startsWith("image/") && <img src={addressOf(file)} alt="" loading="lazy" />}
          <span class="attachment-name">{file.name}</span>
          <span class="quiet dense">{size(file.bytes)}</span>
        </a>
      ))}
    </section>
  );
}
