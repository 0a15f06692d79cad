import type { Class, Row } from "./rows.ts";
import { rowsOfSentenceFiles } from "./sentence-files.ts";

/**
 * Sentences of our own for what the public data lacks: plain questions, requests and statements to a shop, and turns of
 * phrase whose words mislead. None of them is a fixture of the tests.
 */
const sentences: Readonly<Record<string, Readonly<Record<Class, string>>>> = {
  en: {
    neu: `
      How long is the contract?|How long does the battery take to charge?|The meeting is at nine.|Our appointment is at noon.|It runs on one battery.|It works with two AA cells.|I picked the green one.|We moved last month.|It is the same as last year.|I will tell you when I have tried it.|I have no opinion.|Nothing to say.|No remarks.|It is mediocre.|It was an average day.|What time do you close on Sundays?|Could you tell me where my package is?|How can I change my delivery address?
      Can I pay by invoice?|Which sizes do you have in stock?|I have a question about my subscription.|Is this available in blue?
      Please send me the invoice for my last order.|My order number is 48213.|I ordered two pairs on Monday.|Do you ship to Canada?
      I would like to cancel my appointment on Friday.|Can someone call me tomorrow morning?|Where do I find the manual?
      Please update my email address.|How long does shipping usually take?|I need a copy of the receipt.|When do you open?
      I am writing about the order I placed last week.|What is the difference between the two plans?|Can I return it in the store?
      Could you please confirm my booking?|I want to know the price of the larger one.|The box contains three cables and a charger.
      I bought this in March.|How do I reset my password?|Is the warranty two years or three?|Please let me know when it ships.
      I will be there at 5.|We stayed two nights in room 214.|Does it work with Android?|Who do I contact about billing?
      Please change the name on the ticket.|I have an account with you since 2019.|The meeting is on Tuesday.|no comment|nothing to add|n/a|none
      test|Just testing this form.|I would like to add a second driver.|Can you send me the tracking link?|Is breakfast included?
      Where is your nearest store?|I would prefer an aisle seat.|Could you add a search by date?|It would be useful to see the total on the first page.
      Please add dark mode.|Maybe you could offer more payment methods.|It is what it is.|Average.|It was ok, nothing special.|It does the job.
      Neither good nor bad.|So-so.|It's an ordinary phone.|I haven't used it yet.|Bought it for my brother.|Second time I order here.
      What are your opening hours?|Is there a phone number I can reach you on?|I got an email about my account.|Can I pick it up myself?
      My address has changed.|How much is the fee?|I need some help with the app.|Can anyone help me?|Please assist.|Help needed.|Do I need to bring an ID?|Are dogs allowed?|Can you change the date to next week?
      It is grey.|The case is black, the lid is grey.|Grey box with two cables.|It comes in a brown envelope.|The walls are white.|It came in a small bag.|The cover is dark blue and the inside is grey.
      Ok.|OK|ok|okay|It's ok.|It is okay.|fine|Fine I guess.|It's fine.|alright|It's all right.|meh|as usual|nothing special|so so|not good not bad|could be better, could be worse|mediocre`,
    neg: `
      It could not be worse.|I could not be more disappointed.|Could have been better.|It used to be good.|It was good until the update.
      I wish I could like it.|Not what I hoped for.|Nothing works as it should.|I have seen better.|I thought it would be better.
      Don't bother.|Good luck getting anyone on the phone.|Thanks a lot for ruining my holiday.|Great, another delay.|What a great way to lose customers.
      Thank you for wasting my time.|Oh wonderful, it crashed again.|Good thing I kept the receipt, I am sending it back.|Yeah right, "next day delivery".
      I can not recommend this to anyone.|I would not recommend it to my worst enemy.|Nobody helped us.|No one answers.|No answer for days.
      It is far from perfect.|Anything but good.|Not worth it.|Not worth the price.|It lacks quality.|It never worked.|Never again.|I regret buying it.
      I do not believe it is a good idea.|I don't find it helpful at all.|I will not be coming back.|I doubt it was worth it.|Not near what was promised.|It was nicer in the old shop.|The previous model was better.|My last one was far better.|I threw it in the bin.|I brought it back to the shop.|They gave me another customer's parcel.|I had to ask three times.|I phoned them four times.|Is there anybody who can fix this?|When are you going to repair it?|Is a working phone too much to expect?|Best of luck finding a human there.|They cancelled it and told me nothing.|No explanation at all.|It would have been nice with working heating.|It's not as good as they say.|Nothing special for that price.
      We waited an hour for our drinks.|I have been waiting for weeks.|Two months and still no refund.|It arrived ten days late.|Half of it was missing.
      It stopped working after a week.|They charged me twice.|I was charged for something I did not order.|I want my money back.|The screen is scratched.
      Took forever.|Three calls and no solution.|You lost me as a customer.|I am cancelling.|Hardly worth the effort.|Barely works.|Rarely on time.
      The staff could not care less.|It would be nice if it worked.|I wanted to like it.|Please stop sending me these mails.|Impossible to reach anyone.`,
    pos: `
      It couldn't be better.|I could not be more pleased.|I can't recommend them enough.|I cannot praise them enough.|I could not ask for more.
      Nothing to complain about.|No complaints from me.|Not a single problem.|No issues so far.|Never had a problem with it.|Never disappoints.
      Not bad at all.|Not too bad for the price.|Can't go wrong with this.|Can't beat the price.|It doesn't get better than this.|You won't regret it.
      I have never been disappointed.|Never been happier.|I was worried, but it turned out great.|Without any problems.|Hard to fault.|Nothing but praise.
      Could not have been easier.|Couldn't have gone smoother.|They fixed my problem within minutes.|It solved all my problems.|No regrets.
      Wicked good.|Insanely good.|This is sick, love it.|I would buy it again.|I'll be back.|Will order again.|We will come again.|Worth every penny.
      Works as expected.|Does exactly what it should.|On time as always.|Arrived a day early.|Thank you for the quick reply.|Problem solved, thanks!
      Not only fast but also friendly.|Better than I expected.|Much better than my old one.|I have nothing bad to say.|Everyone in our house uses it daily.|I tell everybody about it.|My mother is a fan now.|The technician even cleaned up.|My problem was gone in ten minutes.|They sorted out my mistake kindly.|I would not trade it for another.|I go nowhere else now.|Nothing less than brilliant.|Not one problem in a year.|Never any trouble.|Lightning fast.|Do yourself a favour and get it.|Ten out of ten.|Full marks.|What a team.|Five stars from us.`,
  },
  zh: {
    neu: `
      请问什么时候发货|请问可以开发票吗|你们几点关门|怎么修改收货地址|可以货到付款吗|有没有蓝色的|请把发票发到我的邮箱|我的订单号是48213
      我周一下的单|请问支持七天无理由退货吗|能不能明天上午给我打电话|说明书在哪里下载|请帮我改一下手机号|一般几天能到|我想要一份收据
      两个套餐有什么区别|可以到店自提吗|麻烦确认一下我的预约|大号的多少钱|盒子里有三根线和一个充电器|三月份买的|怎么重置密码|保修是两年还是三年
      发货了请告诉我|我五点到|我们住了两晚，214房间|支持安卓吗|账单问题找谁|请改一下票上的名字|会议在星期二|没有意见|无|没有|暂无|测试|测试一下
      请问最近的门店在哪|包含早餐吗|想要靠过道的座位|希望增加按日期搜索|建议增加夜间模式|能不能多几种付款方式|一般般|一般|还行吧|中规中矩|马马虎虎|凑合
      不好不坏|普普通通|还没用，不知道怎么样|给弟弟买的|第二次在这里买|营业时间是几点到几点|有没有客服电话|我收到一封关于账户的邮件|我的地址变了
      手续费是多少|需要带身份证吗|可以带狗吗|能改到下周吗|我想咨询一下会员的事|昨天刚收到，还没打开|请问这款和那款尺寸一样吗|先用用看再说
      帮同事买的|今天是星期三|明天去上海|书有三百页|这是我买的第二本|等用一段时间再来评价|颜色是黑色的|两个人吃的|晚上六点到的|不好意思，问一下怎么退换货
      好几天前下的单|差不多一个星期到的|好像是周五送来的|差不多要三四天|好几个人用过|差不多吧|大概多久能到|差不多什么时候发货|快递几号能送到|差不多一样`,
    neg: `
      没有我想的那么好|饭菜都凉透了|难用死了|贵死了|好难看|好慢啊|好差啊|好硬|好咸|不太好用|不太新鲜|不大满意|说不上满意|说不上好|并不便宜|并不好用|难喝，像刷锅水|像橡皮一样|一股霉味|一股油味|又送错了|又坏了|又涨价|又卡住了|改版以后更难找了|升级之后更卡了|以前好用，现在天天闪退|看起来不错，穿一次就破了|不是我下单的颜色|太紧了，穿不了|没有一处满意|没有哪个按钮能点|通知都没有就取消了|半个月才发货|到现在都没退钱|说是新鲜的，其实是冻的|说三天，等了十天|这也好意思卖|这也配叫酒店|就这还五星？|真会做生意，坑完就跑|真够“快”的，等到半夜|多“贴心”啊，电话都打不通|好一个“正品”|可真厉害，又扣一次款🙄|笑了，连筷子都没有🙄|除了包装啥也不行|也就价格低，别的都不行|暖气不热|洗衣机不转|钱打了水漂|心疼钱|白跑一趟|白等了|汤洒了一半|面都坨了|送来都冷了|少了一份饭|少给一双筷子|肉太少了|全是骨头|全是肥肉|咬不动|没有熟|吃出一根头发|吃完肚子疼|晚了一个多小时|催了三次才送|打电话还挂我|骑手把餐扔门口就走|点的辣的送来不辣的|和菜单上不一样|打开就有怪味|装了一天就坏|开机就卡|冬天开不了机|屏幕有条线|按键失灵|声音断断续续|隔壁吵得睡不着|毛巾发黄|水是凉的|电梯坏了没人修|演员像念稿|看到一半走了|编剧没脑子|浪费两个小时|没有图片上好看|没有说的那么好|没有以前好了|不如以前|也就那样|不过如此|没什么特别的，还这么贵|谈不上好|说不上喜欢
      本来挺期待的|还以为会更好|真是"好"服务，打了十个电话没人接|呵呵，这就是所谓的次日达|谢谢你们毁了我的假期|不是我想要的|早知道就不买了|以后不会再买了
      一点用都没有|一点都不值|一点也不舒服|根本不能用|完全不是描述的那样|等了一个小时才上菜|等了三个星期|两个月了还没退款|晚了十天才到|少了一半东西
      用了一周就不能用了|扣了我两次钱|把钱退给我|屏幕有划痕|打了三次电话都没解决|再也不来了|我要投诉|没人管|没人回复|好什么好|好个屁|哪里好了
      不觉得有多好|并没有多好|没觉得好吃|没有想的那么好吃|没有预期的那么好|不敢恭维|别提多难用了|不是很好用|不太满意|不够好|没有用|没用|不值这个价|味道不怎么样|服务不怎么样
      勉强能用，不推荐|不能说好|很难让人满意|让人满意不起来|不要相信他们的宣传|千万不要买|没法用|怎么会这么差`,
    pos: `
      没有一点毛病|很耐吃，大人小孩都喜欢|全家人都在用|家里人都夸好|爸妈都说好用|孩子每天都要吃|一口气吃完了|碗都舔干净了|面条很有嚼劲|鱼很鲜|菜很新鲜|肉很多|汤很浓|饭很香|鸡翅很入味|味道真可以|味道挺赞|口味正宗
      不差|不赖的|不卡|不吵|不腥|不油腻|不辣，刚好|不咸不淡，正好|不难吃，挺香|一点不贵|一点也不卡|半点毛病也没有|一点色差都没有|一丝异味也没有|任何瑕疵都没有|没有瑕疵|没有色差|没有异味|没有损坏|完全没问题|用着没问题
      马上就解决了|当天就处理好了|很快就给退款了|二话不说给换货|送来时还热着|下大雨也按时送到|送餐小哥辛苦了|师傅上门很准时|师傅很专业|老板会做生意|分量很大，吃不完|吃得很饱|住得很舒心|睡得香|看得清楚|听得清楚|开着顺手|跑得很快
      用了三年还很好|买了第三次了|常来|每周都来|老地方，老味道|同事都问我在哪买的|朋友推荐的，果然好|果然没错|名不虚传|闭着眼睛买|放心买|直接下单就行|不用多想|情节紧凑|结尾很燃|笑到肚子疼|看哭了，好片|本来怕小，穿着正好|担心会坏，结果完好|没得说|没话说|挑不出毛病|没有什么不满意的|没有不好的地方|不是不好，是非常好|一点都不贵|一点都不差|一点也不难用|从来没有失望过|没让我失望
      不会后悔|不得不说真好|不能更满意了|不能再好了|好得不得了|好到没朋友|再好不过了|没叫人失望|不会让人失望|没有让我们失望|没想到这么好|没想到这么快|比想象的好|比预期的好|出乎意料地好
      比我原来那个好多了|帮我解决了问题|问题解决了，谢谢|回复很快，谢谢|提前一天到了|会再来的|还会再买|下次还来|值这个价|一分钱一分货，值|闭眼入
      虽然贵了点，但是值得|本来担心，结果很好|没有任何问题|没出过问题|用了两年都没坏|不错不错|挺不错的|真不赖|相当可以|很可以|太喜欢了|太好用了|太好吃了
      好评|五星好评|必须好评|绝了，太香了|yyds|真香|爱了爱了|不仅便宜而且好用|服务没得挑|无可挑剔|不愧是大品牌`,
  },
  es: {
    neu: "¿A qué hora abren?|¿Dónde está mi pedido?|Quiero cambiar mi dirección.|Mi número de pedido es 48213.|Hoy es martes.|¿Hacen envíos a México?|Lo compré en marzo.|Necesito la factura.|Nada que añadir.|ninguno|normal|regular|¿Cuánto cuesta?|Mañana voy a Madrid.",
    neg: "Esperaba más.|No funciona.|Llegó tarde.|No lo recomiendo.|Nadie contesta.|Quiero mi dinero.|No vale la pena.|Nunca más.",
    pos: "No está nada mal.|Sin problemas.|Muy recomendable.|Volveré.|Todo perfecto.|Llegó antes de lo previsto.",
  },
  fr: {
    neu: "À quelle heure ouvrez-vous ?|Où est ma commande ?|Je voudrais changer mon adresse.|Mon numéro de commande est 48213.|Aujourd'hui c'est mardi.|Livrez-vous en Belgique ?|Je l'ai acheté en mars.|J'ai besoin de la facture.|Rien à ajouter.|aucun|moyen|Combien ça coûte ?|Demain je vais à Paris.",
    neg: "Je m'attendais à mieux.|Ça ne marche pas.|Arrivé en retard.|Je ne recommande pas.|Personne ne répond.|Je veux être remboursé.|Plus jamais.|Ce n'est pas terrible.",
    pos: "Pas mal du tout.|Aucun problème.|Rien à redire.|Je reviendrai.|Tout est parfait.|Arrivé en avance.",
  },
  de: {
    neu: "Wann öffnen Sie?|Wo ist meine Bestellung?|Ich möchte meine Adresse ändern.|Meine Bestellnummer ist 48213.|Heute ist Dienstag.|Liefern Sie nach Österreich?|Ich habe es im März gekauft.|Ich brauche die Rechnung.|Nichts hinzuzufügen.|keine|durchschnittlich|Was kostet das?|Morgen fahre ich nach Berlin.",
    neg: "Ich hatte mehr erwartet.|Es funktioniert nicht.|Kam zu spät.|Nicht zu empfehlen.|Niemand antwortet.|Ich will mein Geld zurück.|Nie wieder.|Lässt zu wünschen übrig.",
    pos: "Gar nicht schlecht.|Keine Probleme.|Nichts zu meckern.|Ich komme wieder.|Alles bestens.|Kam früher als erwartet.",
  },
};

/** Plain questions and requests, for what customers ask about: `_` stands for the thing. */
const askings: Readonly<Record<string, { readonly things: string; readonly patterns: string }>> = {
  en: {
    things:
      "invoice|order|subscription|refund form|warranty card|gift card|booking|ticket|account|parcel|room key|seat|menu|manual|discount code|appointment|warranty|contract|delivery date",
    patterns: `Where can I find my _?|How do I change my _?|Could you send me the _?|I have a question about my _.|Can I still add a _?
      What does the _ cost?|My _ is from last week.|Please check my _.|Is the _ included?|When will I get the _?|Do I need a _?|The _ is on the table.
      I'd like to update the _.|Which _ do I need?|Who can help me with the _?|I sent you the _ on Monday.|Number of my _: 90871
      How long is the _ valid?|How long does the _ last?|I chose the smaller _.|I am writing about my _ for Monday.|The _ is at nine.|Can you tell me when the _ will be ready?|We changed the _ last month.|It is the same _ as last year.|No comment about the _.|I have no opinion on the _.`,
  },
  zh: {
    things:
      "发票|尺码|颜色|优惠券|会员卡|收货地址|运费|保修卡|配件|退货|订单|账号|密码|预约|说明书|房间|座位|菜单|合同|电池",
    patterns: `请问_怎么弄|_在哪里看|_可以改吗？|有没有_？|_是什么意思|怎么查_？|需要_吗？|我想问一下_的事|_多少钱？|请把_发给我|什么时候能有_|_有几种？
      关于_我想咨询一下|_是上周的|麻烦帮我看一下_|哪里可以拿到_|_包含在内吗？|我周一发了_|_要自己准备吗|能加一个_吗？|_支持吗|两个_是一样的吗？|怎么取消_|这是我的_`,
  },
};

function askingRows(): Row[] {
  return Object.entries(askings).flatMap(([lang, { things, patterns }]) =>
    things.split("|").flatMap((thing) =>
      patterns
        .split(/\||\n/)
        .map((pattern) => pattern.trim().replace("_", thing))
        .map((text): Row => ({ text, lang, label: "neu", source: "own_askings" })),
    ),
  );
}

/** @returns the sentences as rows of the sources `own`, `own_askings`, `own_reviews` and `own_posts` */
export function ownRows(): Row[] {
  const written = Object.entries(sentences).flatMap(([lang, byLabel]) =>
    Object.entries(byLabel).flatMap(([label, list]) =>
      list
        .split(/\||\n/)
        .map((text) => text.trim())
        .filter((text) => text !== "")
        // Object.entries forgets that the keys of Record<Class, string> are classes.
        .map((text) => ({ text, lang, label: label as Class, source: "own" })),
    ),
  );
  return [...written, ...askingRows(), ...rowsOfSentenceFiles()];
}
