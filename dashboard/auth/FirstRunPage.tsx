import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { FirstRun } from "../../shared/contract/workspace.schema.ts";
import { goTo } from "../address.ts";
import { post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { Door, DoorForm } from "./Door.tsx";
import { enter } from "./enter.ts";
import { emailProblem, type FormProblems, nameProblem, newPasswordProblem, useForm } from "./form.ts";

const nothingTyped = (): FirstRun => ({
  name: "",
  email: "",
  password: "",
  workspaceName: "",
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const check = (typed: FirstRun) => ({
  workspaceName: nameProblem(typed.workspaceName),
  name: nameProblem(typed.name),
  email: emailProblem(typed.email),
  password: newPasswordProblem(typed.password),
});

/** Makes the owner's account and the first workspace: there is no default password to forget to change. */
export function FirstRunPage() {
  const typed = useMemo(() => signal(nothingTyped()), []);
  const form = useForm(
    () => check(typed.value),
    async () => {
      const owner = { ...typed.value, email: typed.value.email.trim() };
      await post("/api/first-run", owner);
      goTo("/welcome", { replace: true });
      await enter(owner.email, owner.password);
    },
  );
  return (
    <Door title={t("firstRun.title")} text={t("firstRun.text")}>
      <DoorForm submit={form.submit}>
        <OwnerFields
          typed={typed.value}
          problems={form.problems.value}
          change={(change) => {
            typed.value = { ...typed.value, ...change };
          }}
        />
        {form.failure.value && <FailedLine problem={form.failure.value} />}
        <Button kind="primary" type="submit" busy={form.busy.value}>
          {t("firstRun.action")}
        </Button>
      </DoorForm>
    </Door>
  );
}

type OwnerFieldsProps = {
  typed: FirstRun;
  problems: FormProblems<"name" | "email" | "password" | "workspaceName">;
  change: (change: Partial<FirstRun>) => void;
};

function OwnerFields({ typed, problems, change }: OwnerFieldsProps) {
  return (
    <>
      <TextField
        label={t("field.workspaceName")}
        hint={t("firstRun.workspaceHint")}
        name="organization"
        autoComplete="organization"
        autoFocus
        value={typed.workspaceName}
        error={problems.workspaceName}
        onInput={(workspaceName) => change({ workspaceName })}
      />
      <TextField
        label={t("field.yourName")}
        hint={t("firstRun.nameHint")}
        name="name"
        autoComplete="name"
        value={typed.name}
        error={problems.name}
        onInput={(name) => change({ name })}
      />
      <TextField
        label={t("field.email")}
        type="email"
        name="email"
        autoComplete="username"
        value={typed.email}
        error={problems.email}
        onInput={(email) => change({ email })}
      />
      <TextField
        label={t("field.newPassword")}
        hint={t("field.newPasswordHint")}
        type="password"
        name="password"
        autoComplete="new-password"
        value={typed.password}
        error={problems.password}
        onInput={(password) => change({ password })}
      />
      <SelectField
        label={t("field.timeZone")}
        hint={t("firstRun.timeZoneHint")}
        value={typed.timeZone}
        options={timeZones(typed.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        onChange={(timeZone) => change({ timeZone })}
      />
    </>
  );
}

/** The browser's list leaves out a few that are in use, such as UTC. */
const timeZones = (current: string): string[] => [
  ...new Set([current, "UTC", ...Intl.supportedValuesOf("timeZone")].sort()),
];
