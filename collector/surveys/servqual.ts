import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { ServiceDimension } from "../../shared/questions/dimensions.ts";

type Item = readonly [en: string, chinese: string];

/**
 * Twenty-two statements on five dimensions, in our own words, after the structure of SERVQUAL. Source: Parasuraman,
 * Zeithaml & Berry (1988), Journal of Retailing 64(1), 12–40.
 */
const items: Record<ServiceDimension, readonly Item[]> = {
  tangibles: [
    ["The equipment is up to date", "设备先进，不过时"],
    ["The rooms and pages are pleasant to be in", "环境和页面令人舒适"],
    ["Staff look neat and professional", "员工着装整洁、专业"],
    ["Letters, invoices and packaging look good", "单据、包装等材料美观得体"],
  ],
  reliability: [
    ["What is promised for a day is done that day", "答应的时间能准时兑现"],
    ["A problem is met with real interest in solving it", "遇到问题时真心想帮忙解决"],
    ["It is done right the first time", "第一次就把事情办好"],
    ["Services come when they were announced", "在约定的时间提供服务"],
    ["Records and bills are free of mistakes", "记录和账单准确无误"],
  ],
  responsiveness: [
    ["We are told exactly when things will happen", "会明确告知何时办理"],
    ["Service is prompt", "服务及时"],
    ["Staff are always willing to help", "员工总是乐于帮忙"],
    ["Nobody is too busy to answer", "再忙也会回应顾客的请求"],
  ],
  assurance: [
    ["Staff inspire confidence", "员工的言行让人信赖"],
    ["Dealing with the company feels safe", "与这家公司打交道感到放心"],
    ["Staff are polite throughout", "员工始终有礼貌"],
    ["Staff know the answers to our questions", "员工有足够的知识解答疑问"],
  ],
  empathy: [
    ["We get individual attention", "会关注每位顾客的具体情况"],
    ["Opening hours suit us", "服务时间方便顾客"],
    ["Staff give personal care", "员工会给予个别的关照"],
    ["Our best interests are at heart", "把顾客的利益放在心上"],
    ["Our particular needs are understood", "了解顾客的特殊需求"],
  ],
};

const dimensions = Object.keys(items) as ServiceDimension[]; // a record's own keys are its key type

/** Each statement twice: how it should be, and how it is here. */
export const servqual: SurveyDefinition = {
  questions: [
    {
      id: "intro",
      type: "statement",
      required: false,
      title: {
        en: "Say of each statement how strongly you expect it of any excellent company, and how far it is true of us.",
        "zh-CN": "对下面每一条，请分别选择：一家优秀的公司应做到什么程度，以及我们实际做到了什么程度。",
      },
    },
    {
      id: "service",
      type: "matrix",
      required: true,
      title: { en: "The service: expected, and met with", "zh-CN": "服务：期望与实际感受" },
      lowLabel: { en: "Strongly disagree", "zh-CN": "非常不同意" },
      highLabel: { en: "Strongly agree", "zh-CN": "非常同意" },
      steps: 7,
      asksExpectation: true,
      rows: dimensions.flatMap((dimension) =>
        items[dimension].map(([en, chinese], at) => ({
          id: `${dimension}_${at + 1}`,
          label: { en, "zh-CN": chinese },
          dimension,
        })),
      ),
    },
    {
      id: "comment",
      type: "text",
      required: false,
      title: { en: "What should we work on first?", "zh-CN": "您认为我们最先应该改进什么？" },
    },
  ],
  thanks: {
    en: "Thank you for your time. It shows us where we fall short of what you may expect.",
    "zh-CN": "感谢您抽出时间，这让我们知道离您的期望还差在哪里。",
  },
};
