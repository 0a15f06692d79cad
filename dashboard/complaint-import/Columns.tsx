import {
  type ImportEncoding,
  importDates,
  importEncodings,
  importFields,
} from "../../shared/complaint-import.ts";
import type { ImportPreview } from "../../shared/contract/complaint-import.schema.ts";
import { SelectField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";
import { type Chosen, moved } from "./import-choice.ts";

const encodingNames: Record<ImportEncoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 BE",
  gb18030: "GB 18030",
  "windows-1252": "Windows-1252",
};

type Props = { readonly preview: ImportPreview; readonly change: (part: Chosen) => void };

/** How the file is read: guessed, and to be changed. */
export function Columns({ preview, change }: Props) {
  const { mapping, columns, encoding, dates } = preview;
  const options = [
    { value: "", label: t("import.notThere") },
    ...columns.map((name, at) => ({ value: `${at}`, label: name || t("import.column", { n: at + 1 }) })),
  ];
  return (
    <Panel title={t("import.columns")}>
      <div class="import-columns">
        {importFields.map((field) => (
          <SelectField
            key={field}
            label={t(`import.field.${field}`)}
            value={`${mapping[field] ?? ""}`}
            options={options}
            onChange={(at) => change({ mapping: moved(mapping, field, at === "" ? null : Number(at)) })}
          />
        ))}
        <SelectField
          label={t("import.encoding")}
          value={encoding}
          options={importEncodings.map((value) => ({ value, label: encodingNames[value] }))}
          onChange={(value) => change({ encoding: value })}
        />
        <SelectField
          label={t("import.dates")}
          value={dates}
          options={importDates.map((value) => ({ value, label: t(`import.dates.${value}`) }))}
          onChange={(value) => change({ dates: value })}
        />
      </div>
    </Panel>
  );
}
