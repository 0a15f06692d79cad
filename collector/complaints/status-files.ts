import { html } from "hono/html";
import { bytesOf, complaintFiles, type LeftOutFile } from "../../shared/attachments.ts";
import type { Attachment } from "../../shared/contract/attachment.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { complaintWords, fill, widgetWords } from "../../shared/locales/words.ts";

type Html = ReturnType<typeof html>;

/** Files to be saved, pictures with a small view of them. @param address of the page they stand on */
export function fileList(files: readonly Attachment[], address: string, language: LanguageCode): Html | "" {
  if (files.length === 0) return "";
  return html`<ul class="files">
    ${files.map(({ id, name, mediaType, bytes }) => {
      const url = `${address}/files/${id}`;
      return html`<li><a href="${url}" download="${name}">${mediaType.startsWith("image/") ? html`<img src="${url}" alt="" loading="lazy" />` : ""}<bdi>${name}</bdi> <small>${sizeIn(language, bytes)}</small></a></li>`;
    })}
  </ul>`;
}

/** What came along and was not taken, each with the reason. */
export const leftOutList = (leftOut: readonly LeftOutFile[], language: LanguageCode): Html | "" =>
  leftOut.length === 0
    ? ""
    : html`<ul class="left-out">${leftOut.map((file) => html`<li dir="auto">${whyLeftOut(file, language)}</li>`)}</ul>`;

function whyLeftOut({ name, why }: LeftOutFile, language: LanguageCode): string {
  const words = widgetWords[language];
  if (why === "kind") return fill(words.fileKindWrong, { name });
  if (why === "size") return fill(words.fileTooLarge, { name, n: `${complaintFiles.maxMegabytes}` });
  return `${name}: ${fill(words.fileTooMany, { n: `${complaintFiles.maxFiles}` })}`;
}

/** Where files are chosen. @param refused what was wrong with those chosen before; they are to be chosen again */
export function fileField(language: LanguageCode, refused: readonly LeftOutFile[] | undefined): Html {
  const [words, asked] = [complaintWords[language], widgetWords[language]];
  const hint = fill(asked.fileHint, {
    kinds: asked.fileBoth,
    n: `${complaintFiles.maxMegabytes}`,
    m: `${complaintFiles.maxFiles}`,
  });
  const wrong = refused
    ? html`<div class="wrong" id="files-wrong" role="alert"><p>${words["status.write.filesAgain"]}</p>${leftOutList(refused, language)}</div>`
    : "";
  return html`<div class="attach">
      <label for="files">${asked.complaintFiles} <small>${asked.optional}</small></label>
      <p class="quiet" id="files-hint">${hint}</p>
      <input type="file" id="files" name="files" multiple accept="${ACCEPTED}" aria-describedby="files-hint${wrong ? " files-wrong" : ""}"${wrong ? html` aria-invalid="true"` : ""} />
      ${wrong}
    </div>`;
}

const ACCEPTED = "image/png,image/jpeg,image/gif,image/webp,application/pdf";

function sizeIn(language: LanguageCode, bytes: number): string {
  const [value, unit] =
    bytes < bytesOf(1)
      ? [Math.max(1, Math.round(bytes / 1024)), "kilobyte"]
      : [bytes / bytesOf(1), "megabyte"];
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}
