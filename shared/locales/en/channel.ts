/** Words of the dashboard about how feedback came in. */
export const channel = {
  "fact.channel": "Came by",
  "channel.link": "Survey link",
  "channel.qr": "QR code",
  "channel.phone": "Phone",
  "channel.email": "E-mail",
  "channel.shop": "Shop",
  "channel.social": "Social media",
  "channel.api": "Another way",
  "share.ways": "Links for e-mails",
  "share.waysText":
    "Answers tell how they came: by the QR code, by this link, which is for e-mails, or by the plain one.",
} as const;
