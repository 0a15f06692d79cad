import type { SiteOffer } from "../../shared/contract/survey.schema.ts";
import { PREVIEW_READY, type PreviewMessage } from "../../shared/preview-message.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Desk } from "../desk.ts";
import { createFrame } from "../frame/frame.tsx";
import { createMemory } from "../memory.ts";
import type { Page } from "../page.ts";
import type { Answers } from "../questions/renderers.ts";
import { createStore } from "../storage.ts";
import { surveyOpener } from "../survey/open-survey.tsx";
import type { Talk } from "../survey/submit.tsx";
import { trialClient } from "../trial-client.ts";

/*
 * The widget itself on a page of Heed's own, drawing what the designer tells it. It stores nothing and sends nothing.
 */

let told: PreviewMessage["told"] = {};
const nowhere = createStore(() => undefined);
const page: Page = {
  collector: location.href,
  site: "preview",
  touchpoint: undefined,
  theme: undefined,
  get fields() {
    return told.fields;
  },
  get visitor() {
    return told.customer;
  },
  tracked: [],
  heard: [],
  lasting: nowhere,
  memory: createMemory(nowhere, nowhere, Date.now),
};
const frame = createFrame(undefined);
const desk: Desk = {
  page,
  frame: () => frame,
  later: async () => ({ ...(await import("../later.ts")), client: trialClient }),
};
const open = surveyOpener(desk);

/** The answer to an earlier question may have come from the widget alone: an answer, however the logic spells it. */
const newTalk = ({ start }: PreviewMessage): Talk => ({
  id: uuidv7(),
  form: { answers: start.given as Answers, at: start.at },
});

const nothingElse = {
  site: "preview",
  complaintCategories: [],
  showComplaintTab: false,
  restDays: 0,
  memoryOnly: true,
  needsConsent: false,
  about: { controller: null, retentionMonths: null, policyUrl: null },
};

let talk: Talk | undefined;
let begun = "";

async function show(message: PreviewMessage): Promise<void> {
  const { survey, language, words, theme, start } = message;
  told = message.told;
  document.documentElement.dataset["theme"] = theme;
  const beginning = JSON.stringify(start);
  if (!talk || talk.thanks || beginning !== begun) talk = newTalk(message);
  begun = beginning;
  const { look } = message;
  const offer: SiteOffer = {
    ...nothingElse,
    language,
    words: { ...words },
    surveys: [survey],
    ...(look && { look: { ...look, css: "" } }),
  };
  frame.close();
  wear(look?.css ?? "");
  await open(survey, offer, { opener: null, takesFocus: false, talk });
  wear(look?.css ?? "");
}

const looks = new CSSStyleSheet();

/** Looks change while they are chosen: one sheet, always the last, instead of one for each that was tried. */
function wear(css: string): void {
  looks.replaceSync(css);
  const { root } = frame;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => sheet !== looks), looks];
}

/** Questions take the focus when the walk comes to them: never from the author who is writing outside this page. */
function stayOutOfTheWay(): void {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    if (document.hasFocus()) focus.call(this, options);
  };
}

stayOutOfTheWay();
let shown = Promise.resolve();
let newest: PreviewMessage | undefined;
addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || origin !== location.origin || data?.is !== "heed:preview") return;
  newest = data;
  // One after the other, and of all that came while one was drawn only the last.
  shown = shown.then(async () => {
    const message = newest;
    newest = undefined;
    if (message) await show(message);
  });
});
parent.postMessage(PREVIEW_READY, location.origin);
