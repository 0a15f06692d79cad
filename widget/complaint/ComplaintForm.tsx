import type { ComponentChildren } from "preact";
import type { SiteOffer } from "../../shared/contract/survey.schema.ts";
import type { Words } from "../words.ts";
import type { ComplaintDraft, ComplaintField } from "./draft.ts";
import { Field, type WrittenField } from "./Field.tsx";

type Categories = SiteOffer["complaintCategories"];

type ComplaintFormProps = {
  words: Words;
  categories: Categories;
  draft: ComplaintDraft;
  faulty: readonly ComplaintField[];
  isRefused: boolean;
  isSending: boolean;
  /** Where files are chosen, once it is fetched. */
  files: ComponentChildren;
  /** Who collects it, below everything. */
  about: ComponentChildren;
  onChange: (part: Partial<ComplaintDraft>) => void;
  onSend: (form: HTMLFormElement) => void;
};

/** What went wrong, in the customer's own words. */
export function ComplaintForm({
  words,
  categories,
  draft,
  faulty,
  isRefused,
  isSending,
  files,
  about,
  onChange,
  onSend,
}: ComplaintFormProps) {
  const field = (name: WrittenField) => ({
    name,
    words,
    value: draft[name],
    isFaulty: faulty.includes(name),
    onInput: (value: string) => onChange({ [name]: value }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(event.currentTarget);
      }}
    >
      <h2 id="title">{words.complaintTitle}</h2>
      <p class="note">{words.complaintIntro}</p>
      <CategoryChoice
        words={words}
        categories={categories}
        chosen={draft.category}
        onChoose={(category) => onChange({ category })}
      />
      <Field
        {...field("whatHappened")}
        label={words.complaintWhatHappened}
        problem={words.complaintWhatHappenedMissing}
        rows={4}
      />
      <Field {...field("remedySought")} label={words.complaintRemedy} rows={2} isOptional />
      <Field
        {...field("contact")}
        label={words.complaintContact}
        problem={words.complaintContactWrong}
        isOptional
        hintId="contact-hint"
      />
      <p class="note" id="contact-hint">
        {words.complaintContactHint}
      </p>
      <div class="pair">
        <Field {...field("product")} label={words.complaintProduct} isOptional />
        <Field {...field("orderNumber")} label={words.complaintOrder} isOptional />
      </div>
      {files}
      <div role="alert">{isRefused && <p class="problem">{words.refused}</p>}</div>
      <button type="submit" class="send" aria-disabled={isSending}>
        {isSending ? words.sending : words.complaintSend}
      </button>
      {about}
    </form>
  );
}

type CategoryChoiceProps = {
  words: Words;
  categories: Categories;
  chosen: ComplaintDraft["category"];
  onChoose: (category: ComplaintDraft["category"]) => void;
};

function CategoryChoice({ words, categories, chosen, onChoose }: CategoryChoiceProps) {
  return (
    <fieldset class="field">
      <legend>
        {words.complaintCategory} <small>{words.optional}</small>
      </legend>
      <div class="chips">
        {categories.map(({ id, label }) => (
          <label class="chip" key={id}>
            <input
              type="radio"
              name="category"
              checked={chosen === id}
              // The offer's ids are the collector's own complaint categories; it alone writes the offer.
              onChange={() => onChoose(id as ComplaintDraft["category"])}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
