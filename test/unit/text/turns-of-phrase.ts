/**
 * Sentences whose words mislead: negation, faint praise, irony, comparisons, questions that are complaints and facts
 * that are neither; by how a person reads them. Written before any model was tried on them: on that first try two
 * thirds of the English ones were read right, and of the Chinese praise a little more than half. Words and rules that
 * they showed to be missing were then added, so by now they are a net against slipping back, not a blind test.
 */
export const turnsOfPhrase: Readonly<
  Record<"en" | "zh", Readonly<Record<"negative" | "neutral" | "positive" | "mixed", string>>>
> = {
  en: {
    negative: `
      It was not at all good|I would not call this good|This is nowhere near good enough|I expected better|I expected better from a brand like yours|I was expecting so much more
      I cannot recommend it|I can't recommend this to anyone|Could not recommend it less|I wouldn't recommend it to a friend|Hardly useful|Hardly a bargain|It hardly works
      There was nothing good about it|Nothing good to say|Nothing works|I don't think this is good|I do not believe this is worth the money|I doubt I will come back
      It isn’t as good as it used to be|Not as good as the last one|Not what I paid for|Not impressed|Not happy with this at all|Not very helpful|Not good|Not great|Not fresh and not cheap
      Never again|I'll never shop here again|Never had a worse meal|It never arrived|The refund never came|You never answer|No longer works|No help at all|No one could tell me anything
      Without any explanation my order was cancelled|It lacks every feature I need|It fails to connect|It refuses to charge|It leaves a lot to be desired|It left us hungry
      Could be worse, but not by much|It could have been so good|If only it worked|I wish I had read the reviews first|I wish I could give zero stars|Save your money|Look elsewhere|Think twice before ordering
      Good luck reaching anyone|Good luck getting your money back|Great, my parcel is lost again 🙄|Oh great, another outage 😒|Nice, it broke after one day 🙄|Brilliant, I get to pay twice 😡|Thanks for ruining our anniversary
      How can a company be this slow?|Why is it so hard to get a refund?|Does anyone at your company read these messages?|When will you finally fix this?|Is it too much to ask for a clean room?
      I waited 40 minutes on hold|It took three weeks to arrive|Two of the six glasses were smashed|I had to call five times|They sent me someone else's order|I was charged for a room I never booked
      The cheapest part of an expensive product|The only good thing was the bread|Fine print everywhere|All promises and no action|More bugs than features|Worse than before|Much worse than the photos suggest
      My old one was better|I liked the old version more|I regret switching to you|I gave up after an hour|I sent it straight back|It ended up in the bin|Waste of time|I want to speak to a manager`,
    neutral: `
      I have a question about my order|Is it possible to change the address?|How long is the warranty?|The order number is 55-1023|I bought it in May|It has two pockets|My room was on the third floor
      Please add Spanish|Please send the invoice again|Could you add an export button?|I am writing about my booking for Friday|The parcel weighs two kilos|We ordered four starters|I use it with a Mac
      Can you tell me when it will be back in stock?|What does the monthly plan include?|We moved to a new address|It runs on two AA batteries|I chose the blue one|The appointment is at ten|It is what I ordered last year as well
      Neither good nor bad|It is average|Nothing special, nothing terrible|I have no opinion on this|No comment|N/A|I have not tried it yet|I'll let you know once I have used it|First time here|Just browsing`,
    positive: `
      Not bad|Not bad at all|It's not half bad|Not a single complaint|Not once did it fail|Nothing to complain about|Nothing short of amazing|Nothing but praise|No complaints here|No problem so far|No regrets
      Never a dull moment|I have never been happier|It has never let me down|Never had an issue with them|I can't fault it|I can't complain|I can't praise them enough|I can't recommend it highly enough
      Couldn't be better|Couldn't be happier|I couldn't have asked for more|You can't beat the price|It doesn't get any better|It doesn't disappoint|It didn't disappoint|I wasn't disappointed
      I wouldn't change a thing|I wouldn't go anywhere else|I don't regret it for a second|You won't regret it|Don't hesitate to buy it|Not only fast but also kind|Not expensive and really well made
      I thought it would break, but it is still going strong|I was worried about the size, but it fits perfectly|Despite the rain we had a wonderful day|Better than expected|Way better than my last one
      Problem solved in five minutes|They fixed my mistake without a word of blame|Refund came the next morning, thank you|It finally works|Works every time|So easy my grandmother uses it|Worth every penny
      I keep coming back|My whole family is hooked|I told all my friends about it|Hats off to the kitchen|The driver even carried it upstairs|Where have you been all my life?|Five out of five|10/10|A+|Two thumbs up
      Insanely good|Wicked fast delivery|This thing is sick, love it|It's a steal at that price|My favourite shop in town|You guys rock|Keep it up|Thank you for listening`,
    mixed: `
      The food was great but the service was awful|I love the app but hate the price|Beautiful room, terrible noise|Fast delivery, but the box was crushed|Friendly staff, useless advice
      The screen is gorgeous, the battery is a joke|Excellent product, horrible support|Great idea, poor execution|Comfortable seats but disgusting food|Good value, but the quality is bad`,
  },
  zh: {
    negative: `
      不怎么样|真不怎么样|这味道真不怎么样|一点也不满意|一点都不好|一点都不好用|一点也不好吃|不太行|不行|不好|很不好|不是很满意|不能说满意|谈不上满意|算不上便宜|没有一点好的
      没什么好说的，差|没有想象中好|没有吹的那么好|不如预期|大不如从前|比以前差远了|还不如不买|还没有上次的好|期望越大失望越大|我以为会更好|本以为很好，结果一般都算不上
      不会再来了|再也不会买了|以后不会光顾了|不想再来第二次|没有下次了|拉黑了|大家千万别买|谁买谁后悔|早知道就不下单了|买了就后悔|交智商税了|花钱买罪受|钱白花了|打水漂了
      没人接电话|没人理我|没有一个人来解决|问题一直没有解决|打了好几次电话都没用|等了两个小时还没送到|都三周了还没退款|到现在也没收到|说好今天到，结果没到|送来的时候汤全洒了
      菜都凉了|饭是馊的|分量少得可怜|肉没几块|吃完拉肚子|菜里有头发|送错了还不承认|漏了两样菜|餐具都没给|骑手态度恶劣|老板爱理不理|服务员翻白眼
      用了两天就坏了|充不进电|卡得没法用|动不动就死机|掉漆严重|色差太大|跟图片完全不一样|和宣传的不符|明显是二手货|是假货吧|缝线都开了|一股刺鼻的味道
      呵呵，客服真“热情”|真是“高效”，等了一个月|好一个“次日达”|谢谢你们让我饿了一中午|可真行，又涨价了🙄|厉害了，第三次发错货🙄|笑死，这也叫五星酒店|这也能叫牛肉面？
      凭什么不给退？|什么时候才能解决？都催了五次了|你们到底有没有人管？|这就是你们的服务态度吗？|能不能用点心？|至于这么贵吗|难吃到想哭|慢得离谱|贵得离谱|坑爹呢这是
      除了便宜一无是处|也就包装能看|勉强给一星|一星都嫌多|想给零分|心疼我的钱|根本不值这个钱|性价比太低|隔音太差，一夜没睡|床单上有污渍|空调不制冷`,
    neutral: `
      请问还有货吗|请问怎么预约|保修期多长|订单号是551023|五月份买的|有两个口袋|房间在三楼|请再发一次发票|能加一个导出按钮吗|我想咨询周五的预订|包裹两公斤|我们点了四个菜
      配苹果电脑用的|什么时候补货|套餐里包含什么|我们搬家了|用两节五号电池|选了蓝色的|约的是十点|去年也买的这款|说不上好坏|中等水平|没什么感觉|不予评价|暂时没意见|还没用
      用过再来评|第一次来|随便看看|可以用微信支付吗`,
    positive: `
      不是不好，是太好了|不错|很不错|真不错|还不错|挺好的|不贵|不赖|味道不赖|实在没话说|没毛病|没有缺点|没有出现任何问题|没什么可挑的|没让人失望|从没让我失望|从来没出过问题
      太棒了|太好了|太赞了|真是太好吃了|太划算了|太贴心了|好吃到停不下来|好用到哭|好得没话说|再好不过|不能更好了|让人无可挑剔|实在挑不出毛病|一点毛病都没有|一点划痕都没有|一点异味都没有
      不会后悔的选择|不用犹豫，直接买|闭眼买|已经回购三次|吃了好多年了|每次来都点这个|还会再来|下次还买|推荐给同事了|全家都爱吃|孩子抢着吃|老人也说好|必须五星好评|满分
      没想到这么快就到了|比想象中好很多|比专柜便宜，质量一样好|超出预期|意外地好用|本来担心尺码，结果刚刚好|虽然等了一会儿，但是值得|虽然贵，但是物有所值
      客服耐心，问题解决了|回答清楚，态度温和，问题解决|马上就给换了|当天就退款，点赞|师傅很负责|骑手下雨天也准时送到，辛苦了|包装严实，没有一点破损|送来还是热的|分量很足，吃撑了
      汤很鲜|肉很嫩|面很劲道|环境干净，上菜快|房间安静，睡得很好|早餐丰富|音质清晰|手感一流|拍照清楚|运行流畅，不卡|续航给力|省油，动力也够|剧情紧凑，全程无尿点
      老板人很好|服务周到|宾至如归|良心商家|国货之光|永远的神|爱了|是真的香|绝绝子|给力👍|开心😊|❤️❤️❤️`,
    mixed: `
      味道很好，但是服务太差了|东西不错，就是物流太慢了|房间很漂亮，隔音太差|外观好看，但是很难用|价格便宜，质量很差|服务热情，菜太难吃了|屏幕很清晰，电池太不耐用了
      环境很好，但是味道很差|客服态度好，可惜问题没解决|前半段很精彩，结尾太烂了`,
  },
};

/** Read wrongly, these would shame us: each must hold by itself. */
export const mustHold: ReadonlyArray<
  readonly ["en" | "zh", string, "negative" | "neutral" | "positive" | "mixed"]
> = [
  ["en", "Not bad", "positive"],
  ["en", "Not bad at all", "positive"],
  ["en", "It was not at all good", "negative"],
  ["en", "I cannot recommend it", "negative"],
  ["en", "I can't recommend it highly enough", "positive"],
  ["en", "I expected better", "negative"],
  ["en", "Hardly useful", "negative"],
  ["en", "There was nothing good about it", "negative"],
  ["en", "The service isn’t good", "negative"],
  ["en", "I do not think this is good", "negative"],
  ["en", "Great, my parcel is lost again 🙄", "negative"],
  ["en", "Never again", "negative"],
  ["en", "Nothing to complain about", "positive"],
  ["en", "I wasn't disappointed", "positive"],
  ["en", "It never arrived", "negative"],
  ["en", "How long is the warranty?", "neutral"],
  ["en", "The food was great but the service was awful", "mixed"],
  ["zh", "不怎么样", "negative"],
  ["zh", "不是不好，是太好了", "positive"],
  ["zh", "一点也不满意", "negative"],
  ["zh", "一点都不好用", "negative"],
  ["zh", "太棒了", "positive"],
  ["zh", "不错", "positive"],
  ["zh", "没毛病", "positive"],
  ["zh", "一点划痕都没有", "positive"],
  ["zh", "一点也不贵", "positive"],
  ["zh", "回答清楚，态度温和，问题解决", "positive"],
  ["zh", "没有想象中好", "negative"],
  ["zh", "再也不会买了", "negative"],
  ["zh", "菜都凉了", "negative"],
  ["zh", "请问还有货吗", "neutral"],
  ["zh", "味道很好，但是服务太差了", "mixed"],
];
