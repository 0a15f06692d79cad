import { beforeEach, describe, expect, test } from "vitest";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let workshop: SurveyWorkshop;

const score: Question = {
  id: "score",
  type: "nps",
  required: true,
  title: { en: "Would you recommend us?", "zh-CN": "您会推荐我们吗？" },
};
const why: Question = {
  id: "why",
  type: "text",
  required: true,
  title: { en: "What went wrong?", "zh-CN": "哪里不满意？" },
  showIf: [{ question: "score", is: "at_most", value: 6 }],
};
const colour: Question = {
  id: "colour",
  type: "multiple_choice",
  required: false,
  other: true,
  title: { en: "Which colours?" },
  options: [
    { id: "red", label: { en: "Red" } },
    { id: "blue", label: { en: "Blue" } },
  ],
};

beforeEach(async () => {
  workshop = await aSurveyWorkshop();
  await workshop.ask("PATCH", `/api/surveys/${workshop.survey}`, { slug: "spring-visit" });
});

const publish = (questions: Question[], fields: string[] = []) =>
  workshop.askingOf({ questions, thanks: { en: "Thank you.", "zh-CN": "谢谢。" }, fields });
const open = (path = "/s/spring-visit", headers: Record<string, string> = {}) =>
  workshop.collector.ask("GET", path, { headers });
const send = (fields: [string, string][], headers: Record<string, string> = {}) =>
  workshop.collector.ask("POST", "/s/spring-visit?lang=en", {
    text: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
const hiddenIn = (name: string, text: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? "";
const received = async () => (await workshop.ask("GET", "/api/feedback?status=all")).body.items;
const inDetail = async (id: string) => (await workshop.ask("GET", `/api/feedback/${id}`)).body;
const counts = async () => (await workshop.ask("GET", `/api/surveys/${workshop.survey}`)).body;

describe("a survey's own page", () => {
  test("stands under a strict policy, is not to be indexed, and holds the widget for this survey alone", async () => {
    await publish([score]);
    const page = await open();
    expect(page.status).toBe(200);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(page.text).toContain('<meta name="robots" content="noindex" />');
    expect(page.text).toContain(`<heed-survey survey="${workshop.survey}"`);
    expect(page.text).toContain('data-auto="off"');
    expect(
      [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address),
    ).not.toContainEqual(expect.stringMatching(/^(https?:)?\/\//));
  });

  test.each([
    ["", "en", "en"],
    ["?lang=zh-CN", "en", "zh-CN"],
    ["", "zh-Hans-SG,en;q=0.5", "zh-CN"],
    ["", "it-IT,it;q=0.9,zh-CN;q=0.8", "zh-CN"],
    ["?lang=fr", "de", "en"],
    ["?lang=%00%22%3E%3Cscript%3E", "zh", "zh-CN"],
    [`?lang=${"x".repeat(5000)}`, ";;q=,,*", "en"],
  ])("asked with %s by a reader of %s it speaks %s", async (query, accepted, language) => {
    await publish([score]);
    const { status, text } = await open(`/s/spring-visit${query}`, { "accept-language": accepted });
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${language}"`);
    expect(text).not.toContain("<script>");
  });

  test("takes the hidden fields it declares from its address, cut to their length, and nothing else of it", async () => {
    await publish([score], ["order"]);
    const hostile = encodeURIComponent(`"><script>alert(1)</script>\u0000${"x".repeat(600)}`);
    const { text } = await open(`/s/spring-visit?order=${hostile}&__proto__=1&secret=42`);
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("secret");
    const told = new URLSearchParams(/data-heed-fields="([^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&"));
    expect([...told.keys()]).toEqual(["order"]);
    expect(told.get("order")).toHaveLength(500);
  });

  test.each(["none-such", "..%2f", "%00", "A", "spring-visit%00", "a".repeat(5000), "%F0%9F%98%80"])(
    "an address nobody has leads to a page that says so: %s",
    async (slug) => {
      const { status, text } = await open(`/s/${slug}`);
      expect(status).toBe(404);
      expect(text).toContain("This link leads nowhere");
    },
  );

  test("a survey never published leads nowhere; a paused one asks to come back; one that is over is gone", async () => {
    expect((await open()).status).toBe(404);
    await publish([score]);
    await workshop.ask("POST", `/api/surveys/${workshop.survey}/pause`);
    const paused = await open();
    expect([paused.status, paused.text.includes("not open right now")]).toEqual([200, true]);
    await workshop.publish();
    const endsAt = new Date(workshop.collector.clock.now.getTime() + 1000).toISOString();
    await workshop.ask("PATCH", `/api/surveys/${workshop.survey}`, { targeting: { endsAt } });
    workshop.collector.clock.pass(60_000);
    const over = await open();
    expect([over.status, over.text.includes("has closed")]).toEqual([410, true]);
  });

  test("does not pass for the site's own snippet", async () => {
    await publish([score]);
    const page = { referer: "http://heed.test/s/spring-visit" };
    await workshop.collector.ask("GET", `/v1/sites/${workshop.collector.siteKey}/surveys`, { headers: page });
    expect((await workshop.ask("GET", "/api/sites")).body.sites[0].sightings).toEqual([]);
  });
});

describe("without JavaScript", () => {
  test("an answer is taken once however often it is sent, with where it was given and the hidden fields", async () => {
    await publish([score, colour], ["order"]);
    const { text } = await open("/s/spring-visit?order=1042");
    const form: [string, string][] = [
      ["id", hiddenIn("id", text)],
      ["version", hiddenIn("version", text)],
      ["asked", "score"],
      ["asked", "colour"],
      ["field.order", hiddenIn("field.order", text)],
      ["answer.score", "9"],
      ["answer.colour", "red"],
      ["other.colour", "Mauve"],
    ];
    for (let press = 0; press < 3; press++) {
      const sent = await send(form);
      expect([sent.status, sent.headers.get("location")]).toEqual([303, "/s/spring-visit/thanks?lang=en"]);
    }
    expect((await open("/s/spring-visit/thanks?lang=en")).text).toContain("Thank you.");
    const items = await received();
    expect(items).toHaveLength(1);
    const detail = await inDetail(items[0].id);
    expect(detail.item).toMatchObject({ page: "http://heed.test/s/spring-visit", locale: "en" });
    expect(JSON.stringify(detail.answers)).toMatch(/Mauve.*1042/s);
    expect(await counts()).toMatchObject({ shown: 1, answered: 1 });
  });

  test("answers that lead further bring the next questions, with what was answered kept", async () => {
    await publish([score, why]);
    const id = uuidv7(workshop.collector.clock.now.getTime());
    const first: [string, string][] = [
      ["id", id],
      ["asked", "score"],
      ["answer.score", "3"],
    ];
    const further = await send(first);
    expect(further.status).toBe(200);
    expect(further.text).toContain("What went wrong?");
    expect(further.text).toMatch(/value="3" checked/);
    expect(await received()).toEqual([]);
    const whole: [string, string][] = [...first, ["asked", "why"], ["answer.why", "It broke."]];
    expect((await send(whole)).status).toBe(303);
    expect(await received()).toHaveLength(1);
  });

  test.each([
    ["nothing", [], "Answer this question before sending."],
    ["a step beyond the scale", [["answer.score", "99"]], "This answer is not complete yet."],
    ["no number", [["answer.score", "1e1"]], "Answer this question before sending."],
    [
      "an option nobody offered",
      [
        ["answer.score", "9"],
        ["answer.colour", "green"],
      ],
      "This answer is not complete yet.",
    ],
    [
      "too much written",
      [
        ["answer.score", "9"],
        ["other.colour", "x".repeat(201)],
      ],
      "This answer is not complete yet.",
    ],
  ] as [string, [string, string][], string][])(
    "%s is refused with words beside it, and nothing is kept",
    async (_, given, said) => {
      await publish([score, colour]);
      const { status, text } = await send([
        ["id", uuidv7()],
        ["asked", "score"],
        ["asked", "colour"],
        ...given,
      ]);
      expect(status).toBe(400);
      expect(text).toContain(said);
      expect(await received()).toEqual([]);
    },
  );

  test("a form that is none, made-up questions and another site's page change nothing", async () => {
    await publish([score]);
    const nonsense = await workshop.collector.ask("POST", "/s/spring-visit", { text: "{", headers: {} });
    expect(nonsense.status).toBe(400);
    expect(
      (
        await send([
          ["asked", "score"],
          ["answer.__proto__", "9"],
        ])
      ).status,
    ).toBe(400);
    expect((await send([["answer.score", "9"]], { origin: "https://evil.example" })).status).toBe(403);
    expect(await received()).toEqual([]);
  });

  test("what is begun before the survey ends is taken, what is begun after is told so", async () => {
    await publish([score]);
    const { now } = workshop.collector.clock;
    const endsAt = new Date(now.getTime() + 60_000).toISOString();
    await workshop.ask("PATCH", `/api/surveys/${workshop.survey}`, { targeting: { endsAt } });
    const begun = uuidv7(now.getTime());
    workshop.collector.clock.pass(120_000);
    const late = uuidv7(workshop.collector.clock.now.getTime());
    const sent = async (id: string) =>
      (
        await send([
          ["id", id],
          ["asked", "score"],
          ["answer.score", "9"],
        ])
      ).status;
    expect(await sent(begun)).toBe(303);
    expect(await sent(late)).toBe(410);
    expect(await received()).toHaveLength(1);
  });

  test("a survey with questions that need a script says so instead of losing them", async () => {
    await publish([
      { id: "order", type: "ranking", required: false, title: { en: "Rank" }, options: colour.options },
    ]);
    const { text } = await open();
    expect(text).toContain("questions that need JavaScript");
    expect(text).not.toContain("<form");
  });
});

describe("about the survey", () => {
  const offered = async () =>
    (await workshop.collector.ask("GET", `/v1/sites/${workshop.collector.siteKey}/surveys?locale=de`)).body;
  const tell = async (about: object) => {
    const [site] = (await workshop.ask("GET", "/api/sites")).body.sites;
    const given = { controller: null, retentionMonths: null, policyUrl: null, ...about };
    await workshop.ask("PATCH", `/api/sites/${site.id}`, { privacy: { about: given } });
  };

  test("nothing is said while the site tells nothing", async () => {
    await publish([score]);
    expect((await offered()).words.aboutText).toBeUndefined();
  });

  test.each([
    [
      { controller: "Shop {time}", retentionMonths: 18 },
      "Shop {time} erhebt die Antworten. Speicherdauer: 18 Monate.",
    ],
    [{ retentionMonths: 36 }, "Speicherdauer: 3 Jahre."],
    [{ policyUrl: "https://shop.example/p" }, ""],
  ])("the sentences come with the offer in the reader's language: %j", async (about, said) => {
    await publish([score]);
    await tell(about);
    const { words, otherWords } = await offered();
    expect(words.aboutText).toBe(said);
    expect(Object.keys(otherWords)).toEqual(["en"]);
    expect(otherWords.en.aboutText).not.toBeUndefined();
  });
});
