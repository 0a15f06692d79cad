/*
 * Words that name no subject, by language. A stop word only stands inside a phrase ("waste of time"); a leaning word
 * needs another beside it ("never arrived", "great service") and says nothing alone.
 */
export type Stops = { readonly stop: ReadonlySet<string>; readonly leaning: ReadonlySet<string> };

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const english: Stops = {
  stop: list(`a an the and or but so if then than that this these those there here it its it's itself i i'm i've i'd i'll me my
    mine myself we we're we've our ours us you you're you've your yours he she him her his hers they they're them their
    theirs who whom whose which what when where why how is are was were be been being am do does did done doing have has
    had having will would shall should can could may might must of in on at by for with from to into onto about as up
    down out off over under again just also too very really quite rather much many more most some any all both each
    every other another such own same only even still yet already always ever now once twice one two three first last
    next back because while until since after before during between through against via per let lets let's get gets got
    getting go goes going went gone come came make makes made making take took put say said says tell told see saw seen
    know knew think thought feel felt want wanted need needed like liked look looked give gave given use used using thing
    things something anything everything someone anyone everyone people lot lots bit way well actually maybe perhaps
    please thank thanks hi hello dear ok okay yes yeah oh that's there's what's he's she's isn't aren't wasn't weren't
    today yesterday tomorrow day days week weeks month months year years time times hour hours minute minutes`),
  leaning:
    list(`no not never nothing nobody none without hardly don't doesn't didn't can't cannot couldn't won't wouldn't
    haven't hasn't hadn't shouldn't good great nice bad best better worst worse excellent amazing awesome perfect
    terrible horrible awful poor love loved hate hated happy fine super fantastic wonderful lovely brilliant easy hard
    new old big small little long short high low full whole right wrong able sure few less least enough fully simply
    far soon later ago half several different along around else instead though although however together`),
};

const chinese: Stops = {
  stop: list(`的 了 是 我 你 您 他 她 它 们 我们 你们 他们 她们 自己 大家 这 那 这个 那个 这些 那些 这样 那样 这么 那么 这里 那里
    在 有 和 与 及 或 就 都 很 也 还 又 再 才 要 会 能 可以 可 对 给 把 被 让 从 到 向 跟 比 等 着 过 地 得 吗 呢 吧 啊 呀 哦 嗯
    一个 一 个 些 一些 一点 一下 一次 两 几 次 非常 真的 真 太 特别 比较 十分 更 最 就是 还是 但是 但 可是 不过 因为 所以 如果 虽然
    而且 然后 结果 什么 怎么 怎样 为什么 哪里 谁 多少 觉得 感觉 认为 希望 想 说 看 看到 用 做 去 来 上 下 里 中 后 前 时 时候 已经
    现在 之前 之后 以后 以前 今天 昨天 明天 天 月 年 日 小时 分钟 东西 事情 问题 情况 方面 谢谢 请 好的 是的 本来 居然 竟然 只是 只 其实`),
  leaning: list(
    `不 没 没有 别 未 无 不能 不会 不是 不太 好 差 大 小 多 少 高 低 长 短 快 慢 新 旧 坏 满意 喜欢 不错 很好 很差 完全 一直 总是`,
  ),
};

const simple = (stop: string, leaning: string): Stops => ({ stop: list(stop), leaning: list(leaning) });

const byLanguage: Readonly<Record<string, Stops>> = {
  en: english,
  zh: chinese,
  de: simple(
    `der die das den dem des ein eine einen einem einer eines und oder aber doch denn weil dass ob wenn als wie so auch
    noch nur schon mehr sehr ganz gar mal da hier dort dann nun jetzt ich mich mir mein meine meinen meinem meiner du
    dich dir dein er ihn ihm sein seine sie ihr ihre es wir uns unser unsere man sich wer was wo wann warum welche ist
    sind war waren bin bist sein gewesen werden wird wurde wurden worden habe haben hat hatte hatten kann können konnte
    muss müssen soll will wollen darf in im an am auf aus bei mit nach von vom zu zum zur für über unter um durch gegen
    vor seit bis alle alles etwas diese dieser dieses diesen immer wieder leider danke bitte tag tage woche wochen`,
    `nicht kein keine keinen nie niemals nichts niemand ohne gut gute super toll schlecht schlechte besser neu neue`,
  ),
  fr: simple(
    `le la les l un une des du de d au aux et ou mais donc car que qu qui quoi dont où ce cet cette ces ça c'est je j'ai
    me moi mon ma mes tu te ton ta tes il elle on nous notre nos vous votre vos ils elles leur leurs se son sa ses est
    sont était étaient être été suis ai as a avons avez ont avait avoir fait faire dit peut dans en par pour avec sur
    sous chez vers entre après avant depuis pendant si plus très trop bien tout tous toute toutes même aussi encore y
    alors comme quand merci jour jours`,
    `ne n pas jamais rien aucun aucune sans bon bonne mauvais mauvaise super nouveau nouvelle`,
  ),
  es: simple(
    `el la los las lo un una unos unas y e o u pero que de del al a en por para con sin sobre entre hasta desde se su
    sus me mi mis te tu tus le les nos yo él ella ellos usted ustedes es son era eran fue fueron ser sido está están
    estaba estoy he ha han había haber hay tengo tiene tienen hacer hace muy más mucho mucha todo todos toda todas este
    esta esto estos estas ese esa eso como cuando donde quien qué si ya también porque gracias día días vez`,
    `no nunca nada nadie ni buen buena bueno mal mala malo mejor peor nuevo nueva`,
  ),
  pt: simple(
    `o a os as um uma uns umas e ou mas que de do da dos das em no na nos nas por pelo pela para com ao à se seu sua meu
    minha me te lhe eu você ele ela nós eles é são era foi foram ser estar está estão estava tem têm tinha ter há fazer
    muito muita mais todo toda tudo este esta isso esse essa como quando onde quem já também porque obrigado dia dias`,
    `não nunca nada ninguém sem bom boa mau má melhor pior novo nova`,
  ),
  it: simple(
    `il lo la i gli le un uno una e o ma che di del della dei delle degli a al alla ai alle da dal dalla in nel nella con
    su per tra fra si ci mi ti vi io tu lui lei noi voi loro mio mia suo sua è sono era erano stato stata essere ho hai
    ha abbiamo hanno aveva avere fatto fare molto più tutto tutti questa questo quella quello come quando dove chi cosa
    se già anche perché grazie giorno giorni`,
    `non mai niente nulla nessuno senza buono buona cattivo meglio peggio nuovo nuova`,
  ),
  nl: simple(
    `de het een en of maar want dat die dit deze daar hier er te van in op aan bij uit met voor naar om door over tot ik
    mij me mijn je jij jouw u uw hij zij ze hem haar we wij ons onze hun is zijn was waren ben bent wordt werd worden
    heb heeft hebben had kan kunnen kon moet moeten wil zal zou ook nog al heel erg zo als dan toen wat wie waar hoe
    alles iets dag dagen week bedankt`,
    `niet geen nooit niets niemand zonder goed goede slecht slechte beter nieuw nieuwe`,
  ),
};

/** Null for a language whose small words Heed does not know: every sentence would seem to be about them. */
export const stopsOf = (language: string): Stops | null =>
  Object.hasOwn(byLanguage, language) ? (byLanguage[language] ?? null) : null;

/** The languages phrases are found in. */
export const phraseLanguages: readonly string[] = Object.keys(byLanguage);
