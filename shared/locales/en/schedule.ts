/** Words of the dashboard about drafts that go live by themselves. */
export const schedule = {
  "schedule.when": "When",
  "schedule.now": "Now",
  "schedule.later": "At a day and time",
  "schedule.at": "Day and time",
  "schedule.zone": "By your workspace's clock ({zone}). Until then you can go on changing the draft.",
  "schedule.do": "Schedule",
  "schedule.done": "Scheduled. The draft goes live on {site} by itself.",
  "schedule.on": "Scheduled · {at}",
  "schedule.heldBack": "Held back: something is missing",
  "schedule.cancel": "Cancel the schedule",
  "schedule.cancelled": "Cancelled. The draft waits until you publish it.",
  "problem.schedule_past": "Choose a day and time that lie ahead.",
} as const;
