/**
 * What customers write, in our own words, by how a person reads it. The trainer has
 * other sentences; but what these showed to be missing led to words in the lexicons, so they are a net against
 * slipping back, not a blind test.
 */
export const sentences: Readonly<
  Record<"en" | "zh", Readonly<Record<"negative" | "neutral" | "positive" | "mixed", string>>>
> = {
  en: {
    negative: `
      The app crashes every time I open it|My parcel never turned up|Customer service hung up on me|The zip broke on the first day|It tastes like cardboard
      I was overcharged by 30 dollars|Your website keeps logging me out|The room smelled of smoke|Our flight was cancelled without notice|The instructions are useless
      I've emailed four times and heard nothing back|The colour faded after one wash|They sent the wrong size again|The driver was rude and left the box in the rain
      It isn't as described|This is not what I ordered|I would not buy this again|I don't recommend this hotel|It doesn't fit|It did not solve anything
      There is nothing to like about this place|Not one of the features works|I have never seen such bad service|Neither the phone nor the chat was any help
      The battery hardly lasts an hour|The staff barely spoke to us|Nobody seems to care|I can't understand why it takes so long|It wasn't worth the wait
      You should be ashamed|What a waste of money|Absolutely disgusting|Worst purchase of the year|I am furious|I feel cheated|So disappointed
      I'm done with this company|Closing my account today|I will be switching to another provider|This borders on fraud|My lawyer will be in touch
      Great, now it won't even turn on 🙄|Wonderful, another hour on hold 😡|Oh good, the price went up again 😒|Thanks for losing my luggage|Love waiting three hours for nothing
      Too expensive for what it is|Slow and buggy|Cold food, dirty table, long wait|Still no reply|Delivery took a month|The screen has a dead pixel and a crack
      The quality has gone downhill|It used to work fine, now it freezes|I wanted to love it but it fell apart|Looks nice but it stopped working after two days
      Do not buy|Avoid this seller|Total scam|A complete disaster from start to finish|Poor quality|Bad smell|Very uncomfortable seats|Terribly organised
      The update ruined everything|It keeps disconnecting|Missing parts and no manual|I returned it the next day|They refuse to refund me|Unhelpful and arrogant`,
    neutral: `
      Do you have this in size 42?|Where can I download my invoice?|What is your return policy?|Is the shop open on public holidays?|When does the sale end?
      Can I change the delivery date?|I ordered it on Thursday|My customer number is 77120|Please forward this to the billing department|We arrived at three
      It comes in a grey box|The package has four pieces|I use it at work|Can you add a filter by colour?|I'd like an invoice with our company name
      Could you call me after six?|How do I delete my account?|Does it need batteries?|I will pick it up on Saturday|Which bus goes to the hotel?|I am 35 years old
      Who is the manufacturer?|The booking is for two adults|Is there parking nearby?|Average|It's okay, I guess|Not sure yet|Nothing else|I have two accounts
      I sent the form yesterday|Can I get a copy of my contract?|What does the blue light mean?|We are a team of five`,
    positive: `
      The coffee is delicious|Setup took two minutes and it just works|Super friendly staff|Best purchase I made this year|My kids love it|Beautiful room with a great view
      They replaced it without any fuss|I got my refund the same day|The support agent was patient and solved it quickly|It arrived sooner than promised
      Not bad for the price|Not a bad choice|It isn't expensive at all|I have no complaints whatsoever|There is nothing I would change|Never had any trouble with it
      I couldn't be more satisfied|You can't go wrong with this one|I can't fault the service|No problems so far|It never lets me down|Nothing but good things to say
      I didn't expect it to be this good|I was sceptical but I am impressed|Better than the old version|Far better than I hoped|Cheap but surprisingly good
      Highly recommend|Would definitely come again|Five stars|Thank you so much|Keep up the good work|Well done|Love it ❤️|👍👍👍|Awesome 😍|Perfect
      Fast delivery, great packaging|Easy to use and well made|Excellent value|The sound is amazing|Very comfortable|Spotless rooms|Helpful and kind
      Everything went smoothly|It does what it says|Exactly what I needed|Works like a charm|A pleasure to deal with|Top quality|I am very happy with it
      The new design is much clearer|What a lovely surprise|You saved my day|Totally worth it|They went out of their way to help us|Reliable and quiet`,
    mixed: `
      The hotel was lovely, but the breakfast was awful|Great camera, terrible battery|I love the design but hate the new menu|Friendly staff, horrible food
      The product is excellent. The delivery was a nightmare.|Good sound but very uncomfortable`,
  },
  zh: {
    negative: `
      软件一打开就闪退|快递一直没到|客服直接挂我电话|拉链第一天就坏了|味道像嚼蜡|多收了我三十块|网站老是自动退出|房间一股烟味|航班取消也不通知|说明书毫无用处
      发了四封邮件都没人回|洗一次就掉色|又发错尺码了|快递员态度很差，把箱子扔在雨里|跟描述不符|不是我要的那款|不会再买第二次|不推荐这家酒店|穿不下|什么问题都没解决
      没有一个功能能用|从没见过这么差的服务|电话和在线客服都帮不上忙|电池撑不到一个小时|服务员爱答不理|没有人在乎|等了半天，不值得|太失望了|真是浪费钱
      恶心|今年最糟糕的一次购物|气死我了|感觉被骗了|再也不会光顾|我要换别家了|今天就注销账号|这就是欺诈|再不处理我就打12315|质量堪忧|又慢又卡
      太贵了，不值|菜是凉的，桌子是脏的|到现在还没回复|一个月才到货|屏幕有坏点还有裂痕|质量越来越差了|以前挺好的，现在老死机|看着不错，用了两天就坏了|别买
      大家避开这家店|骗子商家|从头到尾都是灾难|做工粗糙|有异味|座位很不舒服|组织混乱|更新之后更难用了|老是断线|缺零件|第二天就退货了|拒绝退款|服务态度傲慢
      不怎么好用|不太好吃|一点也不方便|没有想象的好|算不上好|不是特别满意|好难用|好贵|慢死了|卡得要命|就这？|呵呵，真是好服务|包装破了，东西也碎了|尺寸偏小，退货还要自己出运费`,
    neutral: `
      有42码的吗？|在哪里下载发票|退货政策是什么|节假日营业吗|活动什么时候结束|可以改送货日期吗|星期四下的单|我的客户编号是77120|请转给财务部门|我们三点到的
      装在一个灰色的盒子里|一共四件|上班用的|能加一个按颜色筛选的功能吗|发票抬头写公司名称|六点以后给我打电话可以吗|怎么注销账户|需要装电池吗|周六自己去取|到酒店坐几路车
      我今年三十五岁|厂家是哪里|订的是两位成人|附近有停车场吗|一般般吧|还没想好|没别的了|我有两个账号|昨天提交了表格|可以给我一份合同吗|蓝灯是什么意思|我们团队有五个人`,
    positive: `
      咖啡很好喝|两分钟就装好了，直接能用|服务员特别热情|今年买得最值的东西|孩子很喜欢|房间漂亮，风景好|二话不说就给换了新的|当天就退款了|客服很耐心，很快就解决了
      比承诺的还早到|这个价格不错了|选得不错|一点也不贵|没有任何不满|没什么可挑剔的|从来没出过毛病|不能更满意了|买它不会错|服务没有毛病|目前没有问题|没想到这么好用
      本来不抱希望，结果很惊喜|比旧版好用|远超预期|便宜又好|强烈推荐|一定会再来|五星|非常感谢|继续加油|做得好|太爱了❤️|👍👍👍|真棒😍|完美|发货快，包装好
      容易上手，做工好|性价比超高|音质太棒了|非常舒服|房间一尘不染|热心又专业|一切顺利|和描述一致|正是我需要的|非常好用|跟他们打交道很愉快|品质一流|我很满意
      新设计清晰多了|惊喜满满|帮了大忙|太值了|特意帮我们想办法|稳定又安静|不愧是老品牌|好吃不贵|物超所值|回购好几次了|老顾客了，一直很好`,
    mixed: `
      酒店很漂亮，但是早餐太难吃了|拍照很好，电池太差|喜欢这个设计，但是新菜单太难用了|服务员很热情，菜很难吃|东西很好，物流太差了`,
  },
};
