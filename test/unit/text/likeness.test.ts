import { describe, expect, test } from "vitest";
import { likenessTo } from "../../../collector/text/likeness.ts";

const broken = "The parcel arrived broken and the glass inside was in pieces";

describe("how alike two complaints are", () => {
  test("the same words are wholly alike, whatever their case and marks; none in common not at all", () => {
    const [same, none] = likenessTo("The kettle leaks!", ["the KETTLE leaks", "Wrong invoice sent"]);
    expect(same).toBeCloseTo(1, 5);
    expect(none).toBe(0);
  });

  test("the same trouble in other words is liker than another trouble in the same tone", () => {
    const [other, likest, far] = likenessTo(broken, [
      "The courier was rude and the phone line was dead",
      "My parcel arrived broken, glass in pieces everywhere",
      "You charged me twice",
    ]);
    expect(likest).toBeGreaterThan(0.25);
    expect(likest).toBeGreaterThan((other ?? 0) * 3);
    expect(far).toBe(0);
  });

  test("Chinese needs no spaces", () => {
    const [likest, other] = likenessTo("快递把包裹摔坏了，杯子全碎了", [
      "包裹送到时已经摔坏，里面的杯子碎了",
      "客服一直不接电话",
    ]);
    expect(likest).toBeGreaterThan(0.15);
    expect(other).toBeLessThan(0.05);
  });

  test("is the same seen from either side, and never outside 0 to 1", () => {
    const texts = [broken, "Broken glass in the parcel", "glass glass glass", "", "🙂🙂", "a".repeat(9_000)];
    for (const one of texts)
      for (const other of texts) {
        const [there] = likenessTo(one, [other]);
        const [back] = likenessTo(other, [one]);
        expect(there).toBeCloseTo(back ?? Number.NaN, 10);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
      }
  });

  test("a text without words is like nothing", () => {
    expect(likenessTo("", ["", "anything"])).toEqual([0, 0]);
  });
});
