import { describe, expect, test } from "vitest";
import { isThanksOnly } from "../../../collector/complaints/thanks-only.ts";
import { readText } from "../../../collector/text/read.ts";

const names = ["Olga Owner", "李明"];
const isThanks = (text: string) => isThanksOnly(text, readText(text), names);

describe("thanks and nothing else leave a resolution as it is", () => {
  test.each([
    "Thanks!",
    "thx",
    "Thank you, Olga. All fine now.",
    "Thank you so much, that solved it.",
    "Great, it works now. Thanks a lot!",
    "The replacement arrived today, everything works. Thank you for your quick help.",
    "Hi team, many thanks, it works perfectly again.\n\nBest regards\nOlga Owner",
    "thank you 👍🏽",
    "谢谢",
    "谢谢，已经解决了",
    "好的，谢谢！",
    "非常感谢，问题解决了。",
    "已收到，谢谢你们的帮助",
    "换的新灯今天到了，很好用，谢谢李明",
    "谢谢你们，处理得很好，很满意。",
    "謝謝，已經解決了",
    "Danke, alles gut jetzt!",
    "¡Gracias, todo solucionado!",
    "Merci beaucoup, c’est réglé",
    "Muito obrigado, tudo resolvido!",
  ])("%s", (text) => {
    expect(isThanks(text)).toBe(true);
  });
});

describe("anything more, or in doubt, opens the case again", () => {
  test.each([
    [
      "irony",
      [
        "Thanks for nothing",
        "Thanks for nothing!",
        "Oh great, another coupon. Thanks.",
        "Thanks...",
        "Thanks…",
      ],
    ],
    [
      "irony",
      ["Thanks a lot for ignoring me for three weeks.", "Wow, thanks, what a joke", "“Thanks”", "😡 thanks"],
    ],
    [
      "irony in Chinese",
      ["真是谢谢你们了", "呵呵，谢谢", "谢谢你们浪费我三周时间", "感谢你们的“优质服务”", "谢谢你全家"],
    ],
    ["irony in a language read without rules", ["Danke für nichts", "Gracias por nada", "Obrigado por nada"]],
    [
      "a but",
      [
        "thanks, but the lamp still flickers",
        "谢谢，不过还是坏的",
        "谢谢，但是灯还在闪",
        "Danke, aber es ist immer noch kaputt",
      ],
    ],
    [
      "what is still wrong",
      ["Thanks. The new one is broken too.", "Thanks, it isn't solved", "谢谢，还没好", "谢谢 又坏了"],
    ],
    [
      "what is still wrong, of which the reader is not aware",
      ["Thank you for the quick answer. Nothing has arrived yet."],
    ],
    [
      "a wish",
      [
        "Thanks, please call me back",
        "Thanks, great. Now fix the second lamp.",
        "Thanks, answer now",
        "Thanks. Refund.",
      ],
    ],
    [
      "a wish in Chinese",
      ["谢谢，请给我打电话", "谢谢，退款", "谢谢，快点处理", "谢谢，帮忙处理一下", "谢谢，好了再说"],
    ],
    [
      "a question",
      ["Thank you, when does it arrive?", "Thanks?", "谢谢，什么时候到货", "谢谢，可以退款了吗", "谢谢？"],
    ],
    ["a threat", ["Thanks, I will see you in court", "Thanks, I am going to your competitor"]],
    ["no thanks at all", ["No thanks", "Your service is excellent", "Ok", "👍", "", "   "]],
    ["a language nobody reads yet", ["ありがとうございます"]],
    ["more than 200 characters", ["Thank you so much. ".repeat(11)]],
  ])("%s: %j", (_, texts) => {
    expect(texts.filter(isThanks)).toEqual([]);
  });

  test("a pleased reading alone is not enough, nor are the words of thanks alone", () => {
    expect(isThanksOnly("Thanks", { ...readText("Thanks"), label: "mixed" }, names)).toBe(false);
    expect(isThanksOnly("The lamp flickers", readText("Thanks"), names)).toBe(false);
    expect(isThanksOnly("Thanks Robin", readText("Thanks"), names)).toBe(false);
  });

  test("long runs of the same word are judged at once", () => {
    for (const word of ["so ", "all ", "now ", "it is ", "谢谢", "已经", "的"]) {
      const text = word.repeat(200).slice(0, 200);
      expect(isThanksOnly(`${text.slice(0, 199)}#`, readText("Thanks"), names)).toBe(false);
    }
  });
});
