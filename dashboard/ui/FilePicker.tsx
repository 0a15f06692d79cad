import { useRef } from "preact/hooks";
import { complaintFiles, type LeftOutFile } from "../../shared/attachments.ts";
import { t } from "../words.ts";
import { Button } from "./Button.tsx";
import { fileSize } from "./file-size.ts";
import { Icon } from "./Icon.tsx";
import { type Chosen, choose, remove, type Shelf, send } from "./uploads.ts";
import "./file-picker.css";

const ACCEPTED = "image/png,image/jpeg,image/gif,image/webp,application/pdf";

/** The button that lets files be chosen. */
export function AttachButton({ chosen, shelf }: { readonly chosen: Chosen; readonly shelf: Shelf }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void choose(files, shelf);
        }}
      />
      <Button
        kind="quiet"
        icon="clip"
        label={t("files.attach")}
        disabled={chosen.uploads.length >= complaintFiles.maxFiles}
        onClick={() => input.current?.click()}
      />
    </>
  );
}

/** What was chosen, how far each is, and what could not be taken. */
export function ChosenFiles({ chosen, shelf }: { readonly chosen: Chosen; readonly shelf: Shelf }) {
  const { uploads, refused } = chosen;
  return (
    <div role="status" class="chosen-files">
      {uploads.map((upload) => (
        <p class="chosen-file" key={upload.id}>
          <Icon name="clip" />
          <bdi class="chosen-file-name">{upload.name}</bdi>
          <span class="quiet dense">{fileSize(upload.bytes)}</span>
          {upload.state === "uploading" && <span class="quiet dense">{t("files.uploading")}</span>}
          {upload.state === "failed" && (
            <>
              <span class="field-error">{t("files.failed")}</span>
              <Button kind="quiet" onClick={() => void send(upload, shelf)}>
                {t("files.retry")}
              </Button>
            </>
          )}
          <Button
            kind="quiet"
            icon="close"
            label={t("files.remove", { name: upload.name })}
            onClick={() => remove(upload.id, shelf)}
          />
        </p>
      ))}
      {refused.map((file) => (
        <p class="field-error" key={`${file.name} ${file.bytes}`}>
          <Icon name="alert" />
          <bdi>{whyRefused(file)}</bdi>
        </p>
      ))}
    </div>
  );
}

/** Why a file was not taken, in a sentence. */
export const whyRefused = ({ name, why }: LeftOutFile): string =>
  t(`files.${why}`, { name, n: why === "number" ? complaintFiles.maxFiles : complaintFiles.maxMegabytes });
