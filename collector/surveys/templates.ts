import type { SurveyDefinition, SurveyTemplate } from "../../shared/contract/survey.schema.ts";

import { occasionTemplates } from "./occasion-templates.ts";
import { servqual } from "./servqual.ts";

/** Where each new survey starts: words ready to publish, in English and Chinese. */
export const templates: Record<SurveyTemplate, SurveyDefinition> = {
  servqual,
  ...occasionTemplates,
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
  ces: {
    questions: [
      {
        id: "score",
        type: "ces",
        required: true,
        title: { en: "We made it easy to get this done.", "zh-CN": "这次办理很轻松。" },
        lowLabel: { en: "Strongly disagree", "zh-CN": "非常不同意" },
        highLabel: { en: "Strongly agree", "zh-CN": "非常同意" },
      },
      {
        id: "comment",
        type: "text",
        required: false,
        title: { en: "What made it harder than it should be?", "zh-CN": "哪一步让您觉得费力？" },
      },
    ],
    thanks: {
      en: "Thank you. We will smooth out what is in the way.",
      "zh-CN": "谢谢，我们会把绊脚的地方改好。",
    },
  },
  onboarding: {
    questions: [
      {
        id: "goal",
        type: "single_choice",
        required: true,
        title: { en: "What brings you here?", "zh-CN": "您想用它来做什么？" },
        options: [
          { id: "work", label: { en: "Something for my work", "zh-CN": "工作上要用" } },
          { id: "myself", label: { en: "Something for myself", "zh-CN": "自己用" } },
          { id: "look", label: { en: "I am only looking around", "zh-CN": "先随便看看" } },
        ],
        other: true,
      },
      {
        id: "ease",
        type: "ces",
        required: true,
        title: { en: "It was easy to get started.", "zh-CN": "上手很容易。" },
        lowLabel: { en: "Strongly disagree", "zh-CN": "非常不同意" },
        highLabel: { en: "Strongly agree", "zh-CN": "非常同意" },
      },
      {
        id: "obstacle",
        type: "text",
        required: false,
        title: {
          en: "You chose {{ease}} of 7. What was in the way?",
          "zh-CN": "您选了 {{ease}} 分（满分 7 分），卡在了哪里？",
        },
        showIf: [{ question: "ease", is: "at_most", value: 4 }],
      },
    ],
    thanks: {
      en: "Thank you. It helps us make the first day easier.",
      "zh-CN": "谢谢，这会帮助更多新用户顺利上手。",
    },
  },
};
