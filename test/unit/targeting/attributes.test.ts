import { describe, expect, test } from "vitest";
import {
  type AttributeCondition,
  attributesSchema,
} from "../../../shared/contract/customer-attributes.schema.ts";
import { meets } from "../../../shared/targeting/attributes.ts";
import { isAmongLanguages } from "../../../shared/targeting/language.ts";

const attributes = { plan: "gold", seats: "12", spent: 250.5, trial: false, note: "" };

test.each<[AttributeCondition, boolean]>([
  [{ attribute: "plan", is: "present" }, true],
  [{ attribute: "trial", is: "present" }, true],
  [{ attribute: "note", is: "present" }, false],
  [{ attribute: "missing", is: "present" }, false],
  [{ attribute: "plan", is: "equals", value: "gold" }, true],
  [{ attribute: "plan", is: "equals", value: "Gold" }, false],
  [{ attribute: "seats", is: "equals", value: 12 }, true],
  [{ attribute: "trial", is: "equals", value: false }, true],
  [{ attribute: "plan", is: "one_of", values: ["silver", "gold"] }, true],
  [{ attribute: "plan", is: "one_of", values: ["silver"] }, false],
  [{ attribute: "spent", is: "at_least", value: 250.5 }, true],
  [{ attribute: "seats", is: "at_most", value: 11 }, false],
  [{ attribute: "seats", is: "at_least", value: 10 }, true],
  [{ attribute: "plan", is: "at_least", value: 0 }, false],
  [{ attribute: "trial", is: "at_most", value: 5 }, false],
  [{ attribute: "missing", is: "at_most", value: 5 }, false],
])("%j: %s", (condition, holds) => {
  expect(meets(condition, attributes)).toBe(holds);
});

test("what every object inherits is no attribute", () => {
  expect(meets({ attribute: "constructor", is: "present" }, {})).toBe(false);
  expect(meets({ attribute: "toString", is: "present" }, {})).toBe(false);
});

describe("attributes as a page gives them", () => {
  test("what fits is kept, the rest dropped, and nothing refused", () => {
    const given = {
      plan: " gold ",
      seats: 12,
      trial: true,
      "bad name": "x",
      nested: { a: 1 },
      list: [1],
      nothing: null,
      long: "x".repeat(501),
      notANumber: Number.NaN,
    };
    expect(attributesSchema.parse(given)).toEqual({ plan: "gold", seats: 12, trial: true });
  });

  test("of very many, fifty are kept", () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`a${at}`, at]));
    expect(Object.keys(attributesSchema.parse(many))).toHaveLength(50);
  });

  test("__proto__ changes nothing", () => {
    const parsed = attributesSchema.parse(JSON.parse('{"__proto__": {"plan": "gold"}, "a": 1}'));
    expect(parsed["plan"]).toBeUndefined();
  });
});

test.each([
  [["zh"], "zh-TW", true],
  [["zh"], "zh", true],
  [["pt-BR"], "pt-PT", false],
  [["pt-br"], "pt-BR", true],
  [["de", "fr"], "fr-CA", true],
  [["d"], "de", false],
  [undefined, "xx", true],
])("among %s, a browser that speaks %s: %s", (languages, browsers, fits) => {
  expect(isAmongLanguages(languages, browsers)).toBe(fits);
});
