import { beforeEach, describe, expect, test } from "vitest";
import { anotherWorkspace, cookiesOf, joinAs, OWNER } from "../support/builders.ts";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let shop: SurveyWorkshop;

beforeEach(async () => {
  shop = await aSurveyWorkshop();
});

const survey = async (id = shop.survey) => (await shop.ask("GET", `/api/surveys/${id}`)).body;
const post = (path: string, body?: object) => shop.ask("POST", `/api/surveys/${shop.survey}/${path}`, body);
const offered = async () => {
  const { body } = await shop.collector.ask("GET", `/v1/sites/${shop.collector.siteKey}/surveys`);
  return body.surveys.some(({ id }: { id: string }) => id === shop.survey);
};

describe("two editors", () => {
  test("the later one is told instead of overwriting what was saved meanwhile, and by whom", async () => {
    const { collector, ask } = shop;
    const owner = (await ask("GET", "/api/session")).body;
    const cookie = await joinAs(collector, await ownerCookie(), "admin", "Kim");
    const { revision } = await survey();
    const path = `/api/surveys/${shop.survey}`;
    const kim = await collector.ask("PATCH", path, { cookie, body: { revision, name: "Kim's" } });
    expect(kim.body).toMatchObject({ revision: revision + 1, changedBy: { name: "Kim" } });
    expect(await ask("PATCH", path, { revision, name: "Mine" })).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile" },
    });
    expect(await survey()).toMatchObject({ name: "Kim's", changedBy: { name: "Kim" } });
    expect((await ask("PATCH", path, { revision: revision + 1, name: "Mine" })).body).toMatchObject({
      name: "Mine",
      changedBy: { id: owner.user.id },
    });
  });

  test("who saves without saying what they began from is taken at their word", async () => {
    await shop.ask("PATCH", `/api/surveys/${shop.survey}`, { name: "First" });
    expect((await shop.ask("PATCH", `/api/surveys/${shop.survey}`, { name: "Second" })).body.name).toBe(
      "Second",
    );
  });
});

const ownerCookie = async () => {
  const { headers } = await shop.collector.deps.auth.api.signInEmail({
    body: { email: OWNER.email, password: OWNER.password },
    returnHeaders: true,
  });
  return cookiesOf(headers);
};

describe("a copy", () => {
  test("has the words and settings of the original, and none of its answers, versions or visitors", async () => {
    await shop.asking(aQuestion("nps", { id: "score" }));
    await shop.ask("PATCH", `/api/surveys/${shop.survey}`, { touchpoint: "door", showAfterSeconds: 9 });
    await shop.answer({ score: 9 });
    const copy = await post("copies", { name: "Again" });
    expect(copy).toMatchObject({
      status: 201,
      body: {
        name: "Again",
        status: "draft",
        publishedVersion: null,
        answered: 0,
        touchpoint: "door",
        showAfterSeconds: 9,
      },
    });
    expect(copy.body.definition).toEqual((await survey()).definition);
    expect(copy.body.id).not.toBe(shop.survey);
  });
});

describe("put away", () => {
  test("a survey asks nobody, and comes back as it was but for being paused", async () => {
    await shop.asking(aQuestion("nps", { id: "score" }));
    expect(await offered()).toBe(true);
    expect((await post("archive")).body).toMatchObject({ status: "paused", archivedAt: expect.any(String) });
    expect(await offered()).toBe(false);
    expect((await shop.answer({ score: 9 })).body.code).toBe("survey_closed");
    expect((await post("unarchive")).body).toMatchObject({ status: "paused", archivedAt: null });
    expect(await offered()).toBe(false);
    await shop.publish();
    expect(await offered()).toBe(true);
  });

  test("a draft stays a draft, and publishing takes it out again", async () => {
    expect((await post("archive")).body).toMatchObject({ status: "draft", archivedAt: expect.any(String) });
    expect((await shop.publish()).body).toMatchObject({ status: "published", archivedAt: null });
  });
});

describe("versions", () => {
  test("are listed newest first with who published them and how many answered each", async () => {
    await shop.asking(aQuestion("nps", { id: "score" }));
    await shop.answer({ score: 9 });
    await shop.answer({ score: 3 });
    await shop.asking(aQuestion("csat", { id: "score" }));
    await shop.answer({ score: 4 });
    const { versions } = (await shop.ask("GET", `/api/surveys/${shop.survey}/versions`)).body;
    expect(versions).toMatchObject([
      { version: 2, publishedBy: "Olga Owner", answers: 1, definition: { questions: [{ type: "csat" }] } },
      { version: 1, publishedBy: "Olga Owner", answers: 2, definition: { questions: [{ type: "nps" }] } },
    ]);
  });

  test("an older one becomes the draft, and reaches visitors once it is published, as a new version", async () => {
    await shop.asking(aQuestion("nps", { id: "score" }));
    await shop.asking(aQuestion("csat", { id: "score" }));
    const { revision } = await survey();
    expect((await post("versions/1/restore")).body).toMatchObject({
      definition: { questions: [{ type: "nps" }] },
      publishedVersion: 2,
      hasUnpublishedChanges: true,
      revision: revision + 1,
    });
    expect((await shop.publish()).body).toMatchObject({ publishedVersion: 3, hasUnpublishedChanges: false });
  });

  test.each(["versions/7/restore", "versions/0/restore", "versions/x/restore"])(
    "%s names none",
    async (path) => {
      expect([400, 404]).toContain((await post(path)).status);
    },
  );
});

test("nothing of this reaches into another workspace", async () => {
  await shop.asking(aQuestion("nps", { id: "score" }));
  const { cookie } = await anotherWorkspace(shop.collector);
  for (const [method, path, body] of [
    ["POST", "copies", { name: "Mine" }],
    ["POST", "archive"],
    ["POST", "unarchive"],
    ["GET", "versions"],
    ["POST", "versions/1/restore"],
  ] as const) {
    const asked = await shop.collector.ask(method, `/api/surveys/${shop.survey}/${path}`, {
      cookie,
      ...(body ? { body } : {}),
    });
    expect(asked.status, path).toBe(404);
  }
  expect((await survey()).archivedAt).toBeNull();
});
