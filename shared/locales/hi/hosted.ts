import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "भाषा",
  needsScript: "इस सर्वेक्षण के कुछ सवालों के लिए JavaScript चाहिए। इसे अपने ब्राउज़र में चालू करें और यह पेज फिर से खोलें।",
  closedTitle: "यह सर्वेक्षण बंद हो चुका है",
  closedText: "अब जवाब नहीं लिए जा रहे हैं। यहाँ आने के लिए धन्यवाद।",
  pausedTitle: "यह सर्वेक्षण अभी खुला नहीं है",
  pausedText: "बाद में आएँ, या जिसने लिंक दिया है उससे पूछें।",
  unknownTitle: "यह लिंक कहीं नहीं जाता",
  unknownText: "देखें कि पता पूरा है या नहीं। अगर पूरा है, तो जिसने दिया है उससे पूछें।",
  goesOn: "आपके जवाबों के अनुसार नीचे कुछ और सवाल हैं।",
  needsLook: "अभी कुछ भेजा नहीं गया है: नीचे चिह्नित जवाब दोबारा देखें।",
};
