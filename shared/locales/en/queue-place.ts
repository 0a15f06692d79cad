/** Why a case stands where it does in the queue, term by term. */
export const queuePlace = {
  "place.title": "Place in the queue",
  "place.score": "{score} points",
  "place.severity": "Severity",
  "place.proposed": "{value}, not judged yet",
  "place.sentiment": "Tone",
  "place.deadline": "Deadline",
  "place.deadline.none": "None runs",
  "place.deadline.waiting": "Waits for the customer",
  "place.deadline.ahead": "Not close yet",
  "place.deadline.near": "Close",
  "place.deadline.missed": "Missed",
  "place.worth": "Customer’s orders",
  "place.worth.unknown": "Not known",
  "place.safety": "Safety",
  "place.safety.judged": "Somebody is in danger, or may be",
  "place.safety.read": "Its words tell of danger; nobody has judged it yet",
  "place.how":
    "The factors are multiplied. Safety adds more than they can make together. More points go first.",
} as const satisfies Record<string, string>;
