/** Words of the dashboard about how surveys are shown: where, in which looks and languages, and by which links. */
export const placement = {
  "problem.slug_taken": "Another survey has this address. Choose a different one.",
  "placement.label": "Where it shows",
  "placement.bottom-end": "Bottom right",
  "placement.bottom-start": "Bottom left",
  "placement.bottom": "Bottom, in the middle",
  "placement.top-end": "Top right",
  "placement.top-start": "Top left",
  "placement.modal": "Over the page",
  "placement.tab": "Behind a tab at the edge",
  "placement.inline": "In the page",
  "placement.bottom-end.hint":
    "On phones it is a sheet at the bottom; in Arabic, left and right change places.",
  "placement.bottom-start.hint":
    "On phones it is a sheet at the bottom; in Arabic, left and right change places.",
  "placement.bottom.hint": "On phones it is a sheet at the bottom. The page stays usable.",
  "placement.top-end.hint": "On phones it is a sheet at the bottom; in Arabic, left and right change places.",
  "placement.top-start.hint":
    "On phones it is a sheet at the bottom; in Arabic, left and right change places.",
  "placement.modal.hint": "Nothing else can be used until it is answered or closed.",
  "placement.tab.hint": "Waits until a visitor presses the tab; it never opens by itself.",
  "placement.inline.hint": "Stands where your page has this element; it never opens by itself.",
  "survey.addLanguage": "Add a language",
} as const;
