import { beforeEach, describe, expect, test } from "vitest";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let workshop: SurveyWorkshop;

const score: Question = {
  id: "score",
  type: "nps",
  required: true,
  title: { en: "Would you recommend us?" },
};

beforeEach(async () => {
  workshop = await aSurveyWorkshop();
  await workshop.ask("PATCH", `/api/surveys/${workshop.survey}`, { slug: "spring-visit" });
});

const publish = (questions: Question[]) => workshop.askingOf({ questions, thanks: { en: "Thank you." } });
const open = (path: string) => workshop.collector.ask("GET", path);
const send = (path: string, fields: Record<string, string>) =>
  workshop.collector.ask("POST", path, {
    text: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const idIn = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? "";
const inDetail = async (id: string) => (await workshop.ask("GET", `/api/feedback/${id}`)).body;

describe("how an answer came", () => {
  test.each([
    ["", "link"],
    ["/qr", "qr"],
    ["/email", "email"],
  ])(
    "by the survey's own address with %j it came by %s, with the widget and without it",
    async (way, channel) => {
      await publish([score]);
      const page = `http://heed.test/s/spring-visit${way}`;
      const context = { page, locale: "en" };
      const answered = await workshop.answer({ score: 9 }, "en", { context });
      expect((await inDetail(answered.body.id)).item).toMatchObject({ channel, page });
      const opened = await open(`/s/spring-visit${way}`);
      expect(opened.text).toContain(`action="/s/spring-visit${way}?lang=en"`);
      const id = idIn(opened.text);
      const sent = await send(`/s/spring-visit${way}?lang=en`, { id, asked: "score", "answer.score": "7" });
      expect(sent.status).toBe(303);
      expect((await inDetail(id)).item).toMatchObject({ channel, page });
    },
  );

  test("a page of the site that looks like it is the widget's, and no other way leads anywhere", async () => {
    await publish([score]);
    const context = { page: "https://shop.example/s/spring-visit/qr", locale: "en" };
    const { body } = await workshop.answer({ score: 9 }, "en", { context });
    expect((await inDetail(body.id)).item.channel).toBe("widget");
    expect((await open("/s/spring-visit/fax")).headers.get("content-type")).toContain("text/html");
    expect((await open("/s/spring-visit/fax")).text).not.toContain("heed-survey");
  });
});

test("thanks on the page for browsers without scripts recall what was answered, and their address tells nobody", async () => {
  const thanks = { en: "Thank you for the {{score}}, {{fields.order|friend}}." };
  await workshop.askingOf({ questions: [score], thanks, fields: ["order"] });
  const id = idIn((await open("/s/spring-visit?order=1042")).text);
  const answers = { id, asked: "score", "answer.score": "9", "field.order": "1042" };
  const answered = await send("/s/spring-visit?lang=en", answers);
  expect(answered.status).toBe(200);
  expect(answered.text).toContain("Thank you for the 9, 1042.");
  expect((await open("/s/spring-visit/thanks")).text).toContain("Thank you for the , friend.");
});
