import type {
  ImportDates,
  ImportEncoding,
  ImportField,
  ImportPreview,
} from "../../shared/contract/complaint-import.schema.ts";
import { SelectField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";
import { type Chosen, moved } from "./import-choice.ts";

const fields: readonly ImportField[] = [
  "whatHappened",
  "externalId",
  "receivedAt",
  "state",
  "resolvedAt",
  "channel",
  "category",
  "contact",
  "customerName",
  "orderNumber",
  "remedySought",
  "touchpoint",
  "locale",
];
const encodings: readonly { readonly value: ImportEncoding; readonly label: string }[] = [
  { value: "utf-8", label: "UTF-8" },
  { value: "utf-16le", label: "UTF-16" },
  { value: "utf-16be", label: "UTF-16 BE" },
  { value: "gb18030", label: "GB 18030" },
  { value: "windows-1252", label: "Windows-1252" },
];
const dateOrders: readonly ImportDates[] = ["dmy", "mdy"];

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
        {fields.map((field) => (
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
          options={encodings}
          onChange={(value) => change({ encoding: value })}
        />
        <SelectField
          label={t("import.dates")}
          value={dates}
          options={dateOrders.map((value) => ({ value, label: t(`import.dates.${value}`) }))}
          onChange={(value) => change({ dates: value })}
        />
      </div>
    </Panel>
  );
}
