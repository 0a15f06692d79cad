/** Days since the resolution: a customer asked later than a month has forgotten what was promised. */
export const followUpLimits = { askAfterDays: 30, closeAfterDays: 365 } as const;
