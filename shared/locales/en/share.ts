/** Words of the dashboard about a survey's links and how a page holds it. */
export const share = {
  "survey.tab.share": "Share",
  "share.link": "Link and QR code",
  "share.linkText":
    "A page of its own for e-mails, letters, receipts and posters, in the looks of your site and the reader's language.",
  "share.address": "Address",
  "share.addressHint": "Small letters, digits and hyphens. A changed address stops leading here.",
  "share.addressProblem": "3 to 60 small letters, digits and hyphens; neither begins nor ends with a hyphen.",
  "share.set": "Set the address",
  "share.giveUp": "Give up the address",
  "share.saved": "The address leads to this survey.",
  "share.givenUp": "The address leads nowhere any more.",
  "share.unsaved": "What you changed could not be saved yet. Try again in a moment.",
  "share.open": "Open the page",
  "share.copyLink": "Copy link",
  "share.notLive": "Until the survey is published, whoever opens the link reads that it is not open.",
  "share.qr": "QR code that leads to {link}",
  "share.svg": "Download SVG",
  "share.png": "Download PNG",
  "share.printHint": "Print it at least 2 cm wide, dark on a light ground.",
  "share.fields": "Tell something along",
  "share.fieldsText":
    "A hidden field in the link is kept with the answer, such as an order number your mail program fills in:",
  "share.fieldsNone":
    "Links can tell something along, such as an order number. Name a hidden field below the questions first.",
  "share.language": "To ask in one language whatever the browser says, add it to the link:",
  "share.pages": "On your pages",
  "share.pagesText": "All of these need the snippet of your site on the page.",
  "share.element": "As a part of the page",
  "share.button": "Behind a button of yours",
  "share.buttonWords": "Give feedback",
  "share.script": "From a script",
} as const;
