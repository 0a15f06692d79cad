/** The five dimensions of service quality. Source: Parasuraman, Zeithaml & Berry (1988), Journal of Retailing 64(1), 12–40. */
export const serviceDimensions = [
  "tangibles",
  "reliability",
  "responsiveness",
  "assurance",
  "empathy",
] as const;
export type ServiceDimension = (typeof serviceDimensions)[number];
