/**
 * Phrases in which thanks are said and nothing else, in small letters: whole ones, since single words could be put
 * together to demands ("answer now"). What has a sharp use is left out, thankful as it mostly is: "finally", "still",
 * "refund" by itself, 真是, 呵呵.
 */
const kindly =
  "(?:(?:so|very|really|all|quick|fast|prompt|swift|kind|great|good|excellent|friendly|speedy) )*";
const matter = "(?:it|this|that|everything|all|(?:the|my) (?:problem|issue|matter|complaint))";
const thing =
  "(?:it|they|(?:the|my|a|your) (?:new )?(?:one|lamp|money|refund|replacement|parcel|package|delivery|order|item|product))";
const well = "(?: (?:now|again|fine|well|perfectly|great|today|yesterday|safely|as it should))*";

const english = {
  thanks: [
    "(?:many |with )?(?:thanks|thank you|thx|cheers)",
    "much appreciated",
    `(?:i|we) (?:really )?appreciate (?:it|(?:your|the) ${kindly}(?:help|support|reply|answer|response|service|work))`,
  ],
  welcome: [
    "so much|very much|a lot|a million|again|indeed|everyone|everybody|(?:dear )?team|to you all|you all",
    `for (?:your|the|all your|all the|such) ${kindly}(?:help|support|reply|answer|response|service|assistance|work|patience|effort|time)`,
    `for (?:helping(?: me| us)?|(?:solving|fixing|sorting|settling|resolving) ${matter}(?: out)?)(?: so (?:quickly|fast|well))?`,
    `(?:that|this|it|you|your answer) (?:have |has |really )*(?:solved|fixed|helped|settled|sorted)(?: (?:me|us|a lot))?(?: ${matter})?${well}`,
    `${matter}(?:'s| is| has been| was| now)* (?:already )?(?:solved|fixed|resolved|sorted|settled|working|good|fine|ok|okay|perfect|clear|done)${well}`,
    `(?:and )?${thing} (?:now )?(?:works|work)${well}`,
    `everything works${well}|works${well}|works like a charm|problem solved|all (?:is )?(?:good|fine|clear|set)(?: now)?`,
    `${thing} (?:has |have |just |already )*(?:arrived|came|come)${well}`,
    `(?:i |we )?(?:have |just |already )*(?:got|received) ${thing}${well}`,
    "(?:that was |that is |that's |it is |it's |you are |you're |your service (?:is|was) |your team (?:is|was) )?(?:really |very |so |just )*(?:great|perfect|excellent|wonderful|amazing|awesome|super|lovely|kind|fantastic|helpful)(?: (?:service|job|work|help|support|team))?",
    "well done|good job|(?:i am |i'm |we are )?(?:really |very |so )*(?:happy|satisfied|pleased|delighted)(?: with (?:it|that|this|your (?:service|help|answer)))?(?: now)?",
    "ok|okay|yes|and|hi|hello|dear|(?:best|kind|warm)? ?regards|best wishes|have a (?:nice|great|good) (?:day|weekend|evening)",
  ],
};

const european = {
  thanks: [
    // German, Spanish, French, Portuguese
    "(?:vielen|herzlichen|besten|tausend) dank|danke(?: schön| sehr| vielmals)?|dankeschön",
    "(?:muchas |muchísimas |mil )?gracias",
    "merci(?: beaucoup| bien| infiniment)?|mille mercis",
    "(?:muito )?obrigad[oa]",
  ],
  welcome: [
    "für (?:die|ihre|eure) (?:schnelle |rasche |gute |freundliche |tolle )*(?:hilfe|antwort|lösung|unterstützung|bearbeitung)",
    "(?:es |das |jetzt |alles |nun )*(?:funktioniert|klappt|passt)(?: jetzt| nun| wieder| alles| gut| super| prima| einwandfrei)*|(?:jetzt |nun )?(?:ist )?alles (?:jetzt |ist |wieder )*(?:gut|in ordnung|bestens|geklärt|gelöst|erledigt|prima|super)(?: jetzt)?|(?:das )?problem (?:ist )?gelöst|super|prima|perfekt|hat sich erledigt",
    "por (?:la|su|tu|el) (?:rápida |pronta )?(?:ayuda|respuesta|atención|servicio|solución)|(?:ya )?(?:está |quedó )?(?:todo )?(?:solucionado|resuelto|arreglado|perfecto)|(?:ya |ahora |todo )*funciona(?: bien| perfectamente| todo| ahora)*|excelente|genial|todo (?:está )?bien",
    "pour (?:votre|la|ton) (?:aide|réponse|réactivité|rapidité|réponse rapide)|c'est (?:réglé|résolu|parfait|bon)|tout (?:est réglé|est résolu|fonctionne|marche)(?: bien| parfaitement| maintenant)*|(?:ça|cela) (?:marche|fonctionne)(?: bien| parfaitement| maintenant)*|(?:le )?problème (?:est )?résolu|parfait|super",
    "pela (?:ajuda|resposta|atenção|rapidez)|(?:já )?(?:está |foi )?(?:tudo )?(?:resolvido|certo|perfeito)|(?:agora )?(?:está )?funcionando(?: bem| agora)*|ótimo|excelente",
  ],
};

/** What was done for them. Alone it may be asked for (谢谢，处理): somebody's it has to be, or praised. */
const service =
  "(?:帮助|帮忙|处理|回复|答复|支持|服务|解答|幫助|幫忙|處理|回覆|答覆|支援|服務)(?:结果|結果)?";
const whose = "(?:你们|您们|你們|您們|您|你|大家|客服|贵司|貴司)";
const promptly = "(?:及时|及時|耐心|快速|热情|熱情|细心|細心)";
const praise = "(?:很|非常|得很|得非常|真)(?:好|快|及时|及時|周到|满意|滿意|到位|专业|專業|耐心)";

const chinese = {
  thanks: [
    `(?:谢谢|多谢|感谢|谢了|謝謝|多謝|感謝|謝了)${whose}?(?:(?:的)?${promptly}?(?:的|地)?${service}(?!一下))?`,
  ],
  welcome: [
    `${whose}的?${promptly}?(?:的)?${service}(?:${praise})?|${promptly}?(?:的)?${service}${praise}|${whose}|非常|十分|太|很|真的|都|已经|已經|已|也|现在|現在|今天|昨天|刚刚|剛剛`,
    "(?:问题|事情|投诉|問題|申訴)?(?:都|已经|已經|已|全部|顺利|順利|完美)*(?:解决|搞定|处理好|弄好|修好|解決|處理好)(?:了|啦|好了)",
    "(?:退款|钱|錢|货|貨|快递|包裹|(?:换的|換的)?新?(?:灯|燈)|新的|东西|東西|商品)我?(?:今天|昨天|刚刚|剛剛|已经|已經|已|都|也)*(?:收到|到账|到帳|到货|到貨|到|拿到)(?:了|啦)?",
    "我?(?:已经|已經|已|刚刚|剛剛)*收到(?:了|啦)?(?:退款|新的|货|貨)?(?:了|啦)?",
    "(?:现在|現在|已经|已經|都|可以|完全|一切)*(?:可以用了|能用了|好用|正常了|恢复正常了|恢復正常了|好了|没问题了|沒問題了|没事了|沒事了|可以了|正常)",
    "很好|太好了|真好|好的|好|满意|滿意|棒|赞|讚|辛苦|完美|给力|嗯|了|啦|呀|哦|啊",
  ],
};

/** One phrase at a time as whole words; Han characters stand without a space between words. */
const words = (phrases: readonly string[]) =>
  `(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})(?![\\p{L}\\p{N}'])`;
const either = (latin: readonly string[], han: readonly string[]) =>
  new RegExp(`${words(latin)}|${han.join("|")}`, "gu");

export const thanks = either([...english.thanks, ...european.thanks], chinese.thanks);
/** What goes with them. */
export const welcome = either([...english.welcome, ...european.welcome], chinese.welcome);
