import { afterAll, beforeAll, expect, test } from "vitest";
import { startVisitedSite, type VisitedSite } from "../support/visited-site.ts";

let shop: VisitedSite;
let survey: string;

beforeAll(async () => {
  shop = await startVisitedSite({
    gold: { before: 'window.Heed = [["identify", { attributes: { plan: "gold", since: 2019 } }]]' },
  });
  const made = await shop.api("POST", "/api/surveys", {
    siteId: shop.siteId,
    template: "onboarding",
    name: "Plans",
  });
  survey = made.id;
  const definition = {
    questions: [
      {
        id: "gold",
        type: "yes_no",
        required: false,
        title: { en: "Still content with {{customer.plan}}?" },
        yesLabel: { en: "Yes, since {{customer.since}}" },
        showIf: [{ customer: "plan", is: "one_of", values: ["gold"] }],
      },
      { id: "why", type: "text", required: false, title: { en: "Anything else?" } },
    ],
    thanks: { en: "You said {{gold|nothing}}, {{customer.plan|friend}}." },
  };
  await shop.api("PATCH", `/api/surveys/${survey}`, { definition, showAfterSeconds: -1 });
  await shop.api("POST", `/api/surveys/${survey}/publish`);
});

afterAll(() => shop.stop());

const openOn = async (path: string, what = survey) => {
  const page = await shop.visit(path);
  await page.evaluate((id) => {
    const { Heed } = window as unknown as { Heed: { open: (what: string) => void } };
    Heed.open(id);
  }, what);
  await page.getByRole("dialog").waitFor();
  return page;
};

test("attributes of a customer without a name decide what is asked, are recalled in labels and thanks, and the answers are accepted", async () => {
  const page = await openOn("/?page=gold");
  await page.getByText("Still content with gold?").waitFor();
  await page.getByRole("radio", { name: "Yes, since 2019" }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();
  const accepted = page.waitForResponse((response) => response.url().endsWith("/v1/responses"));
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("dialog").getByText("You said Yes, since 2019, gold.").waitFor();
  expect((await accepted).ok()).toBe(true);
});

test("who comes without them is asked the rest, and the stand-in is there for what is not known", async () => {
  const page = await openOn("/");
  await page.getByRole("textbox", { name: "Anything else?" }).fill("No");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("dialog").getByText("You said nothing, friend.").waitFor();
});

test("a score with its comment on one screen recalls too, in the question, its ends and the comment", async () => {
  const definition = {
    questions: [
      {
        id: "score",
        type: "nps",
        required: true,
        title: { en: "Would you recommend {{customer.plan|us}}?" },
        lowLabel: { en: "Not {{customer.plan|us}}" },
      },
      { id: "why", type: "text", required: false, title: { en: "Why {{score}}, {{customer.plan|friend}}?" } },
    ],
    thanks: { en: "Thank you." },
  };
  await shop.api("PATCH", `/api/surveys/${shop.surveys.nps}`, { definition, showAfterSeconds: -1 });
  await shop.api("POST", `/api/surveys/${shop.surveys.nps}/publish`);
  for (const [path, said, friend] of [
    ["/?page=gold", "gold", "gold"],
    ["/", "us", "friend"],
  ] as const) {
    const page = await openOn(path, "nps");
    const score = page.getByRole("group", { name: `Would you recommend ${said}?` });
    await score.getByRole("radio", { name: `0, Not ${said}` }).check({ force: true });
    await page.getByRole("textbox", { name: `Why 0, ${friend}?` }).waitFor();
  }
});
