import type { ComplaintAccepted } from "../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { SiteOffer } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { customerOf } from "../customer.ts";
import type { Desk, Later, Opening } from "../desk.ts";
import { rescueFocus } from "../frame/focus.ts";
import type { Opened } from "../frame/frame.tsx";
import type { Words } from "../words.ts";
import { ComplaintForm } from "./ComplaintForm.tsx";
import css from "./complaint.css?inline";
import { type ComplaintDraft, type ComplaintField, complaintFields, faultyFields, written } from "./draft.ts";
import { Received } from "./Received.tsx";

/** One complaint as it stands with this visitor, from the empty form to its reference. */
type Case = {
  readonly id: string;
  draft: ComplaintDraft;
  faulty: readonly ComplaintField[];
  isRefused: boolean;
  isSending: boolean;
  /** The visitor is done; without `accepted` it waits in the browser for the network. */
  sent?: { readonly contact: string; readonly accepted?: ComplaintAccepted };
};

type Filing = typeof import("./ComplaintFiles.tsx");

/** Opens the complaint form. What was begun is kept while the page lives, so that closing loses no words. */
export function complaintOpener(desk: Desk, later: Later) {
  desk.frame().adopt(css);
  let current: Case | undefined;
  let filing: Filing | undefined;

  return async (offer: SiteOffer, opening: Opening): Promise<void> => {
    current ??= emptyCase(desk);
    const complaint = current;
    const { words, complaintCategories } = offer;
    later.fitOut(desk, offer);
    const change = (part: Partial<ComplaintDraft>) => {
      complaint.draft = { ...complaint.draft, ...part };
      complaint.faulty = complaint.faulty.filter((field) => !(field in part));
      opened.redraw();
    };
    const around = {
      upload: ({ id, name }: { id: string; name: string }, file: File) =>
        later.client.upload({ id, name }, file),
      redraw: () => opened.redraw(),
    };
    const opened = desk.frame().open({
      ...opening,
      offer,
      width: "narrow",
      placement: "bottom-end",
      subject: { what: "complaint", id: complaint.id },
      onDismiss: () => {},
      content: () =>
        complaint.sent ? (
          <Received
            words={words}
            accepted={complaint.sent.accepted}
            statusUrl={({ statusUrl }) => new URL(statusUrl, desk.page.collector).href}
            contact={complaint.sent.contact}
            onReady={rescue}
            onClose={opened.close}
          />
        ) : (
          <ComplaintForm
            {...complaint}
            words={words}
            categories={complaintCategories}
            about={<later.About words={words} />}
            files={
              filing && (
                <filing.ComplaintFiles
                  words={words}
                  ids={complaint.draft.files}
                  isFaulty={complaint.faulty.includes("files")}
                  around={around}
                  onChange={(files) => change({ files })}
                />
              )
            }
            onChange={change}
            onSend={async (form) => {
              const unready = filing?.isUnready(complaint.draft.files, words) ? (["files"] as const) : [];
              await submit(desk.page, later, offer, { complaint, unready }, opened, form);
              if (complaint.sent) current = undefined;
            }}
          />
        ),
    });
    filing ??= await fetchFiling(desk);
    if (!complaint.sent) opened.redraw();
  };
}

/** What takes files. Where it cannot be fetched now the form is whole without it, and the next opening tries again. */
async function fetchFiling(desk: Desk): Promise<Filing | undefined> {
  try {
    const fetched = await import("./ComplaintFiles.tsx");
    desk.frame().adopt(fetched.css);
    return fetched;
  } catch {
    return undefined;
  }
}

const rescue = (part: Element | null): void => void (part && rescueFocus(part));

function emptyCase({ page }: Desk): Case {
  const { email, phone } = customerOf(page) ?? {};
  const draft = {
    category: undefined,
    whatHappened: "",
    remedySought: "",
    contact: email ?? phone ?? "",
    orderNumber: "",
    product: "",
    files: [],
  };
  return { id: uuidv7(), draft, faulty: [], isRefused: false, isSending: false };
}

async function submit(
  page: Desk["page"],
  { client, saidHere }: Later,
  offer: SiteOffer,
  { complaint, unready }: { complaint: Case; unready: readonly ComplaintField[] },
  opened: Opened,
  form: HTMLFormElement,
): Promise<void> {
  const complainAbout = (faulty: readonly ComplaintField[]) => {
    complaint.faulty = faulty;
    opened.redraw();
    form.querySelector<HTMLElement>(`[name="${faulty[0]}"]`)?.focus();
  };
  const words = written(complaint.draft);
  if (complaint.isSending) return;
  if (!words || unready.length > 0) return complainAbout([...faultyFields(complaint.draft), ...unready]);
  complaint.isSending = true;
  opened.redraw();

  const { complaintReceivedTitle, complaintReference, complaintKept }: Words = offer.words;
  const context = saidHere(page, offer, page.touchpoint);
  const delivery = await client.send("complaints", {
    id: complaint.id,
    site: page.site,
    ...words,
    ...context,
  });
  complaint.isSending = false;
  complaint.isRefused = delivery.state === "refused";
  if (delivery.state === "refused") return complainAbout(namedIn(delivery.problem));
  const contact = words.contact ?? "";
  const receive = (accepted: ComplaintAccepted) => {
    complaint.sent = { contact, accepted };
    opened.done(`${complaintReceivedTitle} ${complaintReference} ${accepted.reference}`);
  };
  if (delivery.state === "accepted") return receive(delivery.accepted);
  complaint.sent = { contact };
  opened.done(complaintKept ?? "");
  void delivery.settled.then((end) => end.state === "accepted" && receive(end.accepted));
}

/** Our fields among those the collector found fault with. */
const namedIn = (problem: Problem | null) =>
  complaintFields.filter((name) => problem?.errors?.some(({ field }) => field === name));
