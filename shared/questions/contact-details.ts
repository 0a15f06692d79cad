import { type ContactField, contactFields, isEmail, isPhone } from "../contact.ts";
import type { QuestionRule } from "./rule.ts";

type AskedField = { readonly id: ContactField; readonly required: boolean };
type Asking = { readonly fields: readonly AskedField[] };

/** The same limits as what a page says of its customer. */
export const contactLimits: Readonly<Record<ContactField, number>> = { name: 120, email: 254, phone: 40 };

/** What is wrong with one field: it is missing, too long, or does not look like what it should be; null when nothing is. */
export function contactFieldProblem({ id, required }: AskedField, given: unknown): string | null {
  if (given === undefined || given === "") return required ? `must have the ${id}` : null;
  if (typeof given !== "string") return `must have text as ${id}`;
  if (given.trim() === "") return required ? `must have the ${id}` : null;
  if (given.length > contactLimits[id]) return `must have at most ${contactLimits[id]} characters as ${id}`;
  if (id === "email" && !isEmail(given.trim())) return "must have an e-mail address as email";
  return id === "phone" && !isPhone(given.trim()) ? "must have a phone number as phone" : null;
}

export function contactProblem(value: unknown, { fields }: Asking): string | null {
  const contact = typeof value === "object" && value !== null && "contact" in value ? value.contact : null;
  if (typeof contact !== "object" || contact === null) return "must hold the contact by field";
  const given = new Map(Object.entries(contact));
  const unasked = contactFields.find((id) => given.get(id) && !fields.some((field) => field.id === id));
  if (unasked) return `must leave out the ${unasked}: this question does not ask for it`;
  const wrong = fields.map((field) => contactFieldProblem(field, given.get(field.id)));
  return wrong.find((problem) => problem !== null) ?? null;
}

/** Name, e-mail and phone; what is required is required of whoever gives anything. */
export const contact: QuestionRule<Asking> = {
  problem: contactProblem,
  mood: () => null,
  isScore: false,
  values: () => [],
};
