import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { isEmail } from "../../shared/contact.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem } from "../api.ts";
import { t } from "../words.ts";

const shortestPassword = 10;

/** What is wrong with a field, in words; undefined when nothing is. */
export const nameProblem = (name: string) => (name.trim() ? undefined : t("form.nameMissing"));
export const emailProblem = (email: string) => (isEmail(email.trim()) ? undefined : t("form.emailWrong"));
export const passwordMissing = (password: string) => (password ? undefined : t("form.passwordMissing"));
export const newPasswordProblem = (password: string) =>
  password.length >= shortestPassword ? undefined : t("form.passwordShort", { n: shortestPassword });

export type FormProblems<Name extends string> = { readonly [name in Name]?: string | undefined };

/**
 * The state of a form that is sent once its fields are in order.
 * @param check what is wrong with each field now; the first field with a problem gets the focus
 */
export function useForm<Name extends string>(check: () => FormProblems<Name>, send: () => Promise<void>) {
  const state = useMemo(
    () => ({
      problems: signal<FormProblems<Name>>({}),
      failure: signal<Problem | null>(null),
      busy: signal(false),
    }),
    [],
  );
  const submit = async () => {
    const problems = check();
    state.problems.value = problems;
    state.failure.value = null;
    if (Object.values(problems).some(Boolean)) return focusFirstInvalid();
    state.busy.value = true;
    try {
      await send();
    } catch (thrown) {
      state.failure.value = asProblem(thrown);
    }
    state.busy.value = false;
  };
  return { ...state, submit };
}

/** After the fields have been drawn with their problems. */
function focusFirstInvalid(): void {
  setTimeout(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
