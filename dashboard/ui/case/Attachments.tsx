import { kindOf } from "../../../shared/attachments.ts";
import type { Attachment } from "../../../shared/contract/attachment.schema.ts";
import { t } from "../../words.ts";
import { fileSize } from "../file-size.ts";
import "./attachments.css";

const addressOf = ({ id }: Attachment) => `/api/attachments/${id}`;

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
          title={t("attachments.save", { name: file.name })}
        >
          {file.mediaType.startsWith("image/") && <img src={addressOf(file)} alt="" loading="lazy" />}
          <bdi class="attachment-name">{file.name}</bdi>
          <span class="quiet dense">
            {kindOf(file.mediaType) === "pdf" ? `PDF · ${fileSize(file.bytes)}` : fileSize(file.bytes)}
          </span>
        </a>
      ))}
    </section>
  );
}
