import type { SurveyDefinition, SurveyTemplate } from "../../shared/contract/survey.schema.ts";

/** Where each new survey starts: words ready to publish, in English and Chinese. */
export const templates: Record<SurveyTemplate, SurveyDefinition> = {
  nps: {
    questions: [
      {
        id: "score",
        type: "nps",
        required: true,
        title: {
          en: "How likely are you to recommend us to a friend?",
          "zh-CN": "您有多大可能把我们推荐给朋友？",
        },
        lowLabel: { en: "Not at all likely", "zh-CN": "完全不可能" },
        highLabel: { en: "Extremely likely", "zh-CN": "非常可能" },
      },
      {
        id: "comment",
        type: "text",
        required: false,
        title: { en: "What is the main reason for your score?", "zh-CN": "打这个分数，主要是因为什么？" },
      },
    ],
    thanks: {
      en: "Thank you. Your answer goes straight to our team.",
      "zh-CN": "谢谢，您的反馈已直接送达我们的团队。",
    },
  },
  csat: {
    questions: [
      {
        id: "score",
        type: "csat",
        required: true,
        title: { en: "How satisfied were you today?", "zh-CN": "您对这次的体验满意吗？" },
        lowLabel: { en: "Very dissatisfied", "zh-CN": "非常不满意" },
        highLabel: { en: "Very satisfied", "zh-CN": "非常满意" },
        look: "faces",
      },
      {
        id: "comment",
        type: "text",
        required: false,
        title: { en: "What could we have done better?", "zh-CN": "还有哪里可以做得更好？" },
      },
    ],
    thanks: { en: "Thank you. Every answer is read.", "zh-CN": "谢谢，每一条反馈我们都会看。" },
  },
};
