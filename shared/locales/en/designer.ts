/** Words of the survey designer: its tabs and what each is for. */
export const designer = {
  "survey.tabs": "Parts of the survey",
  "survey.tab.questions": "Questions",
  "survey.tab.targeting": "Targeting",
  "survey.tab.results": "Results",

  "logic.about": "Looks at",
  "logic.field": "Hidden field: {name}",
  "logic.customer": "What the page says of the customer",
  "logic.attribute": "Attribute",
  "logic.attributeHint": "As your page names it in Heed.identify: plan, name, email",
  "logic.values": "Values, with commas between",
  "logic.number": "Number",
  "logic.known": "is known",
  "logic.not_known": "is not known",
  "logic.not_answered": "is not answered",
  "logic.not_one_of": "is none of",
  "logic.not_at_least": "is not at least",
  "logic.not_at_most": "is not at most",
  "logic.or": "or",
  "logic.and": "and",
  "logic.addOr": "Or …",

  "fields.title": "Hidden fields",
  "fields.hint":
    "What your page tells along with the survey, unseen by the visitor: an order number, a plan. Conditions can look at them, and {place} puts one into the words.",
  "fields.name": "Name of a field",
  "fields.nameProblem": "Small letters, digits and _, starting with a letter.",
  "fields.taken": "This field is there already.",
  "fields.add": "Add field",
  "fields.remove": "Remove field {name}",
  "fields.how": "How a page fills it",
} as const;
