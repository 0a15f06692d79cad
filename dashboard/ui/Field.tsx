import type { ComponentChildren, InputHTMLAttributes, TextareaHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import { t } from "../words.ts";
import { Icon } from "./Icon.tsx";

/** To be spread on the control, so that its hint and its error are read out with it. */
export type FieldIds = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
};

type FieldProps = {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly optional?: boolean;
};

/** A control with its label, and below it the hint or what is wrong. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (ids: FieldIds) => ComponentChildren }) {
  const id = useId();
  const belowId = `${id}-below`;
  const described = error || hint ? { "aria-describedby": belowId } : {};
  const invalid = error ? ({ "aria-invalid": "true" } as const) : {};
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {optional && <span class="field-optional"> {t("field.optional")}</span>}
      </label>
      {children({ id, ...described, ...invalid })}
      {error ? (
        <p class="field-error" id={belowId}>
          <Icon name="alert" />
          {error}
        </p>
      ) : (
        hint && (
          <p class="field-hint" id={belowId}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

type Typed = FieldProps & { readonly value: string; readonly onInput: (value: string) => void };

type TextFieldProps = Typed & {
  readonly type?:
    | "text"
    | "email"
    | "password"
    | "number"
    | "search"
    | "tel"
    | "url"
    | "date"
    | "datetime-local";
  readonly name?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "url";
  readonly placeholder?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
};

export function TextField({
  label,
  hint,
  error,
  optional = false,
  value,
  onInput,
  type = "text",
  ...input
}: TextFieldProps) {
  // Each type of ours allows all of these; TypeScript would have them tried one type at a time.
  const attributes = { ...input, type } as InputHTMLAttributes<HTMLInputElement>;
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <input
          {...attributes}
          {...ids}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type LongTextFieldProps = Typed &
  Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    "required" | "rows" | "maxLength" | "placeholder" | "disabled" | "name"
  >;

/** A field of several lines that grows with what is written. */
export function LongTextField({
  label,
  hint,
  error,
  optional = false,
  value,
  onInput,
  ...area
}: LongTextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <textarea {...area} {...ids} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </Field>
  );
}

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectFieldProps<Value extends string> = FieldProps & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
};

export function SelectField<Value extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
  disabled = false,
}: SelectFieldProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <select
          {...ids}
          disabled={disabled}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
