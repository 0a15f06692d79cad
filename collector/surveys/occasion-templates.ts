import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";

/** What is asked on one occasion of a customer's life with us. */
export const occasionTemplates = {
  nps_purchase: {
    questions: [
      {
        id: "score",
        type: "nps",
        required: true,
        title: {
          en: "After this purchase, how likely are you to recommend us to a friend?",
          "zh-CN": "经过这次购买，您有多大可能把我们推荐给朋友？",
        },
        lowLabel: { en: "Not at all likely", "zh-CN": "完全不可能" },
        highLabel: { en: "Extremely likely", "zh-CN": "非常可能" },
      },
      {
        id: "moment",
        type: "single_choice",
        required: false,
        title: { en: "What decided that most?", "zh-CN": "影响最大的是哪一点？" },
        options: [
          { id: "product", label: { en: "The product itself", "zh-CN": "商品本身" } },
          { id: "price", label: { en: "The price", "zh-CN": "价格" } },
          { id: "checkout", label: { en: "Ordering and paying", "zh-CN": "下单和付款" } },
          { id: "delivery", label: { en: "The delivery", "zh-CN": "配送" } },
        ],
        other: true,
      },
      {
        id: "why_low",
        type: "text",
        required: false,
        title: { en: "What went wrong?", "zh-CN": "哪里让您不满意？" },
        showIf: [{ question: "score", is: "at_most", value: 6 }],
      },
      {
        id: "why_high",
        type: "text",
        required: false,
        title: { en: "What would you tell a friend about us?", "zh-CN": "您会怎样向朋友介绍我们？" },
        showIf: [{ question: "score", is: "at_least", value: 9 }],
      },
    ],
    thanks: { en: "Thank you, and enjoy your purchase.", "zh-CN": "谢谢，祝您使用愉快。" },
  },
  needs: {
    questions: [
      {
        id: "task",
        type: "text",
        required: true,
        size: "short",
        title: { en: "What are you trying to get done?", "zh-CN": "您想用它完成什么事？" },
      },
      {
        id: "today",
        type: "single_choice",
        required: true,
        title: { en: "How do you do it today?", "zh-CN": "现在您是怎么做的？" },
        options: [
          { id: "by_hand", label: { en: "By hand", "zh-CN": "手工完成" } },
          { id: "sheets", label: { en: "With spreadsheets", "zh-CN": "用表格软件" } },
          { id: "another", label: { en: "With another product", "zh-CN": "用其他产品" } },
          { id: "not", label: { en: "Not at all yet", "zh-CN": "还没有开始做" } },
        ],
        other: true,
      },
      {
        id: "lacking",
        type: "text",
        required: false,
        title: { en: "What does the other product lack?", "zh-CN": "那个产品还缺少什么？" },
        showIf: [{ question: "today", is: "one_of", values: ["another"] }],
      },
      {
        id: "order",
        type: "ranking",
        required: true,
        title: { en: "What matters most to you?", "zh-CN": "您最看重什么？" },
        options: [
          { id: "time", label: { en: "Saving time", "zh-CN": "节省时间" } },
          { id: "money", label: { en: "Saving money", "zh-CN": "节省费用" } },
          { id: "quality", label: { en: "Better results", "zh-CN": "结果更好" } },
          { id: "ease", label: { en: "Being easy to learn", "zh-CN": "容易上手" } },
        ],
      },
    ],
    thanks: { en: "Thank you. It decides what we build next.", "zh-CN": "谢谢，这会决定我们接下来做什么。" },
  },
  leaving: {
    questions: [
      {
        id: "reason",
        type: "single_choice",
        required: true,
        title: { en: "What is the main reason you are leaving?", "zh-CN": "您决定离开，主要是因为什么？" },
        options: [
          { id: "price", label: { en: "It costs too much", "zh-CN": "价格太高" } },
          { id: "missing", label: { en: "Something I need is missing", "zh-CN": "缺少我需要的功能" } },
          { id: "problems", label: { en: "Too many problems", "zh-CN": "问题太多" } },
          { id: "another", label: { en: "I found something better", "zh-CN": "找到了更合适的" } },
          { id: "no_need", label: { en: "I no longer need it", "zh-CN": "不再需要" } },
        ],
        other: true,
      },
      {
        id: "missing",
        type: "text",
        required: false,
        title: { en: "What is missing?", "zh-CN": "缺少什么？" },
        showIf: [{ question: "reason", is: "one_of", values: ["missing"] }],
      },
      {
        id: "problems",
        type: "text",
        required: false,
        title: { en: "What went wrong, and when?", "zh-CN": "出了什么问题，是什么时候？" },
        showIf: [{ question: "reason", is: "one_of", values: ["problems"] }],
      },
      {
        id: "back",
        type: "yes_no",
        required: false,
        title: { en: "Would you come back if that changed?", "zh-CN": "如果改善了，您愿意再回来吗？" },
        showIf: [{ question: "reason", is: "one_of", values: ["no_need"], not: true }],
      },
    ],
    thanks: {
      en: "Thank you for having been with us, and for saying why you go.",
      "zh-CN": "感谢您一直以来的支持，也感谢您告诉我们原因。",
    },
  },
  complaint_handling: {
    questions: [
      {
        id: "solved",
        type: "yes_no",
        required: true,
        title: { en: "Has your complaint been solved?", "zh-CN": "您的投诉解决了吗？" },
        noLabel: { en: "Not yet", "zh-CN": "还没有" },
      },
      {
        id: "open",
        type: "text",
        required: true,
        title: { en: "What is still open?", "zh-CN": "还有什么没有解决？" },
        showIf: [{ question: "solved", is: "one_of", values: [0] }],
      },
      {
        id: "score",
        type: "csat",
        required: true,
        look: "faces",
        title: {
          en: "How satisfied are you with how we dealt with it?",
          "zh-CN": "您对我们处理投诉的过程满意吗？",
        },
        lowLabel: { en: "Very dissatisfied", "zh-CN": "非常不满意" },
        highLabel: { en: "Very satisfied", "zh-CN": "非常满意" },
      },
      {
        id: "effort",
        type: "ces",
        required: false,
        title: { en: "We made it easy to be heard.", "zh-CN": "反映问题很轻松。" },
        lowLabel: { en: "Strongly disagree", "zh-CN": "非常不同意" },
        highLabel: { en: "Strongly agree", "zh-CN": "非常同意" },
      },
    ],
    thanks: {
      en: "Thank you. Whoever dealt with it reads what you said.",
      "zh-CN": "谢谢，处理这件投诉的同事会看到您的反馈。",
    },
  },
} as const satisfies Record<string, SurveyDefinition>;
