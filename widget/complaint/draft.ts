import { isContact } from "../../shared/contact.ts";
import type { ComplaintCategory, ComplaintSubmission } from "../../shared/contract/complaint.schema.ts";

/** A complaint as typed so far; every field is the text in it, empty while untouched. */
export type ComplaintDraft = {
  /** Undefined where the customer leaves it to the reader of their words. */
  readonly category: ComplaintCategory | undefined;
  readonly whatHappened: string;
  readonly remedySought: string;
  readonly contact: string;
  readonly orderNumber: string;
  readonly product: string;
  /** Uploads, by their ids. */
  readonly files: readonly string[];
};

export type ComplaintField = keyof ComplaintDraft;

/** In the order of the form. */
export const complaintFields = [
  "category",
  "whatHappened",
  "remedySought",
  "contact",
  "product",
  "orderNumber",
  "files",
] as const satisfies readonly ComplaintField[];

/** What may be typed into each field, in UTF-16 units, as the collector takes it. */
export const limits = {
  whatHappened: 5000,
  remedySought: 2000,
  contact: 254,
  orderNumber: 60,
  product: 100,
} as const satisfies Partial<Record<ComplaintField, number>>;

/** The fields that keep the complaint from being sent, in the order of the form. */
export function faultyFields(draft: ComplaintDraft): ComplaintField[] {
  const faulty: ComplaintField[] = [];
  if (!draft.whatHappened.trim()) faulty.push("whatHappened");
  if (draft.contact.trim() && !isContact(draft.contact.trim())) faulty.push("contact");
  return faulty;
}

/** The part of a submission the visitor wrote; what was left empty is left out. Null while a field is faulty. */
export function written(
  draft: ComplaintDraft,
): Pick<
  ComplaintSubmission,
  "category" | "whatHappened" | "remedySought" | "contact" | "product" | "orderNumber" | "files"
> | null {
  if (faultyFields(draft).length > 0) return null;
  const remedySought = draft.remedySought.trim();
  const contact = draft.contact.trim();
  const product = draft.product.trim();
  const orderNumber = draft.orderNumber.trim();
  return {
    ...(draft.category ? { category: draft.category } : {}),
    whatHappened: draft.whatHappened.trim(),
    ...(remedySought ? { remedySought } : {}),
    ...(contact ? { contact } : {}),
    ...(product ? { product } : {}),
    ...(orderNumber ? { orderNumber } : {}),
    ...(draft.files.length > 0 ? { files: [...draft.files] } : {}),
  };
}
