import { signal, useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { complaintFiles } from "../../shared/attachments.ts";
import type { ComplaintAccepted, TypedComplaint } from "../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { languages } from "../../shared/locales/languages.ts";
import { categories } from "../../shared/reading-kinds.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { goTo } from "../address.ts";
import { asProblem, post } from "../api.ts";
import { facets } from "../facets.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Field, LongTextField, SelectField, TextField } from "../ui/Field.tsx";
import { AttachButton, ChosenFiles } from "../ui/FilePicker.tsx";
import { touchpointName } from "../ui/feedback-words.ts";
import { toast } from "../ui/Toast.tsx";
import { isReady, nothingChosen, type Shelf } from "../ui/uploads.ts";
import { t } from "../words.ts";
import { localMoment } from "./local-moment.ts";
import "./new-complaint.css";

const open = signal(false);

/** Asks for a complaint that reached us by another way than the widget. */
export const openNewComplaint = (): void => {
  open.value = true;
};

const close = () => {
  open.value = false;
};

/** Typed in for a customer who called, wrote or came by. */
export function NewComplaint() {
  return (
    <Dialog title={t("newComplaint.title")} open={open.value} onClose={close}>
      <NewComplaintForm />
    </Dialog>
  );
}

const channels = ["phone", "email", "shop", "social", "api"] as const;

type Typed = Required<Pick<TypedComplaint, "channel" | "whatHappened">> & {
  readonly category: (typeof categories)[number] | "";
  readonly remedySought: string;
  readonly contact: string;
  readonly customerName: string;
  readonly touchpoint: string;
  readonly orderNumber: string;
  readonly product: string;
  readonly locale: string;
};

const nothing: Typed = {
  channel: "phone",
  whatHappened: "",
  category: "",
  remedySought: "",
  contact: "",
  customerName: "",
  touchpoint: "",
  orderNumber: "",
  product: "",
  locale: "",
};

function NewComplaintForm() {
  // Made once, so that pressing again after a failure enters it once.
  const [id] = useState(uuidv7);
  const [opened] = useState(() => localMoment(new Date()));
  const [typed, setTyped] = useState(nothing);
  const [receivedAt, setReceivedAt] = useState(opened);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = useSignal(nothingChosen);
  const shelf: Shelf = {
    read: chosen.peek.bind(chosen),
    write: (files) => {
      chosen.value = files;
    },
  };
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isReady(chosen.peek())) return;
    setBusy(true);
    setProblem(null);
    const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ""));
    // Left as it was, it came in just now: the collector's clock says when that is.
    const earlier =
      receivedAt && receivedAt !== opened ? { receivedAt: new Date(receivedAt).toISOString() } : {};
    try {
      const files = chosen.peek().uploads.map((upload) => upload.id);
      const complaint = { ...filled, ...earlier, files, id };
      const { reference } = await post<ComplaintAccepted>("/api/complaints", complaint);
      close();
      toast({ text: t("newComplaint.saved", { reference }) });
      goTo(`/inbox/${id}`);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form class="new-complaint" onSubmit={(event) => void submit(event)}>
      <LongTextField
        label={t("newComplaint.words")}
        required
        rows={4}
        maxLength={5000}
        value={typed.whatHappened}
        onInput={(whatHappened) => change({ whatHappened })}
      />
      <HowItCame typed={typed} change={change} receivedAt={receivedAt} setReceivedAt={setReceivedAt} />
      <WhoAndWhat typed={typed} change={change} />
      <div class="new-complaint-files">
        <AttachButton chosen={chosen.value} shelf={shelf} />
        <span class="field-hint">
          {t("files.hint", { n: complaintFiles.maxMegabytes, m: complaintFiles.maxFiles })}
        </span>
      </div>
      <ChosenFiles chosen={chosen.value} shelf={shelf} />
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={close}>{t("cancel")}</Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!isReady(chosen.value)}>
          {t("newComplaint.save")}
        </Button>
      </DialogActions>
    </form>
  );
}

type PartProps = { readonly typed: Typed; readonly change: (part: Partial<Typed>) => void };

function HowItCame({
  typed,
  change,
  receivedAt,
  setReceivedAt,
}: PartProps & { readonly receivedAt: string; readonly setReceivedAt: (value: string) => void }) {
  return (
    <div class="new-complaint-pair">
      <SelectField
        label={t("newComplaint.channel")}
        value={typed.channel}
        options={channels.map((value) => ({ value, label: t(`newComplaint.channel.${value}`) }))}
        onChange={(channel) => change({ channel })}
      />
      <Field label={t("newComplaint.receivedAt")} hint={t("newComplaint.receivedAtHint")}>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            max={localMoment(new Date())}
            value={receivedAt}
            onInput={(event) => setReceivedAt(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

function WhoAndWhat({ typed, change }: PartProps) {
  return (
    <>
      <div class="new-complaint-pair">
        <TextField
          label={t("newComplaint.contact")}
          hint={t("newComplaint.contactHint")}
          optional
          maxLength={254}
          value={typed.contact}
          onInput={(contact) => change({ contact })}
        />
        <TextField
          label={t("newComplaint.name")}
          optional
          maxLength={200}
          value={typed.customerName}
          onInput={(customerName) => change({ customerName })}
        />
      </div>
      <TextField
        label={t("newComplaint.remedy")}
        optional
        maxLength={2000}
        value={typed.remedySought}
        onInput={(remedySought) => change({ remedySought })}
      />
      <div class="new-complaint-pair">
        <SelectField
          label={t("newComplaint.category")}
          value={typed.category}
          options={[
            { value: "", label: t("newComplaint.categoryRead") },
            ...categories.map((value) => ({ value, label: t(`category.${value}`) })),
          ]}
          onChange={(category) => change({ category })}
        />
        <Touchpoint typed={typed} change={change} />
        <TextField
          label={t("newComplaint.product")}
          optional
          maxLength={100}
          value={typed.product}
          onInput={(product) => change({ product })}
        />
        <TextField
          label={t("newComplaint.order")}
          optional
          maxLength={60}
          value={typed.orderNumber}
          onInput={(orderNumber) => change({ orderNumber })}
        />
        <SelectField
          label={t("newComplaint.language")}
          value={typed.locale}
          options={[
            { value: "", label: t("newComplaint.languageRead") },
            ...languages.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(locale) => change({ locale })}
        />
      </div>
    </>
  );
}

function Touchpoint({ typed, change }: PartProps) {
  return (
    <Field label={t("newComplaint.touchpoint")} optional>
      {(ids) => (
        <>
          <input
            {...ids}
            list="new-complaint-touchpoints"
            maxLength={60}
            value={typed.touchpoint}
            onInput={(event) => change({ touchpoint: event.currentTarget.value })}
          />
          <datalist id="new-complaint-touchpoints">
            {facets.value.touchpoints.map((touchpoint) => (
              <option key={touchpoint} value={touchpoint}>
                {touchpointName(touchpoint)}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
