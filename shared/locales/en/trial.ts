/** Words around trying a survey out on one's own site: in the designer, and on the page. */
export const trial = {
  "trial.open": "Try it on my site",
  "trial.title": "Try it on your site",
  "trial.what":
    "The draft opens at once on this page, in a tab of yours, whatever its targeting says. Nobody else sees it, and nothing is saved: no answer, no count, nothing in the browser.",
  "trial.address": "Address of a page with the snippet",
  "trial.addressHint": "Any page of {site}.",
  "trial.addressSeen": "The snippet was last seen here.",
  "trial.addressProblem": "Enter an address that begins with https:// or http://",
  "trial.hour": "The link works for an hour. Do not pass it on: it shows the draft to whoever has it.",
  "trial.go": "Open the page",
  "trial.unsaved":
    "Your last change is not saved yet, so the page would show an older draft. Try again when it is.",
  "trial.note": "Test – nothing is saved",
  "trial.again": "Show again",
  "trial.over": "This test is over. Start it again from the survey in Heed.",
  "trial.notAllowed":
    "Heed may not show surveys on this address yet. Add it to the site’s allowed addresses under Install.",
} as const;
