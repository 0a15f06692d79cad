import type { channel as english } from "../en/channel.ts";

export const channel: Partial<Record<keyof typeof english, string>> = {
  "fact.channel": "来源",
  "channel.link": "问卷链接",
  "channel.qr": "二维码",
  "channel.phone": "电话",
  "channel.email": "电子邮件",
  "channel.shop": "门店",
  "channel.social": "社交媒体",
  "channel.api": "其他渠道",
  "share.ways": "邮件专用链接",
  "share.waysText": "每份回答都会注明来源：二维码、普通链接，或下面这个邮件专用链接。",
};
