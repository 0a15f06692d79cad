import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "اللغة",
  needsScript: "في هذا الاستبيان أسئلة تحتاج إلى JavaScript. فعِّله في متصفحك ثم أعد تحميل الصفحة.",
  closedTitle: "انتهى هذا الاستبيان",
  closedText: "لم يعد يستقبل إجابات. شكرًا لزيارتك.",
  pausedTitle: "هذا الاستبيان غير متاح الآن",
  pausedText: "عُد لاحقًا أو اسأل من أعطاك الرابط.",
  unknownTitle: "هذا الرابط لا يؤدي إلى أي مكان",
  unknownText: "تأكد من أن العنوان كامل. إن كان كذلك فاسأل من أعطاك إياه.",
  goesOn: "بناءً على إجاباتك، هناك أسئلة أخرى في الأسفل.",
  needsLook: "لم يُرسل شيء بعد: راجع الإجابات المحددة في الأسفل.",
};
