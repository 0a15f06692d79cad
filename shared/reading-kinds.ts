/** What a text is about, coarsely: the same five a complaint is filed under. */
export const categories = ["product", "delivery", "service", "billing", "other"] as const;
export type Category = (typeof categories)[number];

/** What a text is about, finely, and which category each belongs to. */
export const categoryOfAspect = {
  quality: "product",
  function: "product",
  comfort: "product",
  food: "product",
  delivery: "delivery",
  waiting: "delivery",
  order: "delivery",
  packaging: "delivery",
  staff: "service",
  support: "service",
  price: "billing",
  payment: "billing",
  refund: "billing",
  booking: "billing",
  account: "other",
  place: "other",
} as const satisfies Record<string, Category>;
export type Aspect = keyof typeof categoryOfAspect;
// Object.keys forgets the literal names of an object whose keys are all known.
export const aspects = Object.keys(categoryOfAspect) as readonly Aspect[];

/** How soon somebody should look, least first. */
export const urgencyLevels = ["low", "normal", "high", "critical"] as const;
export type UrgencyLevel = (typeof urgencyLevels)[number];

/** What words can make a text urgent. */
export const urgentTopics = ["safety", "legal", "publicity", "money", "deadline", "repeat", "anger"] as const;
export type UrgentTopic = (typeof urgentTopics)[number];

/** Why a text is urgent: its words, that somebody leaves, or how negative it is as a whole. */
export const urgencyReasons = [...urgentTopics, "leaving", "negative"] as const;
export type UrgencyReason = (typeof urgencyReasons)[number];

/** What a workspace's own words can stand for: a category, a reason of urgency, or that somebody leaves. */
export const ruleLists = [...categories, ...urgentTopics, "leaving"] as const;
export type RuleList = (typeof ruleLists)[number];

/** What a writer feels; `neutral` also where no feeling is sure enough to be named. */
export const emotions = ["anger", "sadness", "joy", "fear", "surprise", "neutral"] as const;
export type Emotion = (typeof emotions)[number];

/** What people can say Heed read wrongly. */
export const correctionKinds = ["sentiment", "emotion", "category"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** What can be done about a text, most first: answer it, consider it, nothing special; or it says nothing at all. */
export const actionabilities = ["response_needed", "suggestion", "other", "not_meaningful"] as const;
export type Actionability = (typeof actionabilities)[number];
