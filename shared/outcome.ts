/** What pure code and stores return: a value, or the code of an expected refusal. Only the HTTP edge turns a code into a status. */
export type Outcome<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code; readonly fields?: readonly FieldError[] };

/** One thing wrong with one field; `field` is its path in what was sent, such as `answers.0.value`. */
export type FieldError = { readonly field: string; readonly message: string };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

export const refused = <Code extends string>(code: Code, fields?: readonly FieldError[]) =>
  fields ? ({ ok: false, code, fields } as const) : ({ ok: false, code } as const);
