import type { Actionability, Category, UrgencyLevel } from "../../../shared/reading-kinds.ts";

/*
 * What customers write, in our own words, by how a person would file it. As with sentences.ts: what these showed to be
 * missing led to words in the rules, so they are a net against slipping back, not a blind test.
 */
type ByLanguage<Kind extends string> = Readonly<Record<"en" | "zh", Readonly<Record<Kind, string>>>>;

export const sentencesByCategory: ByLanguage<Category> = {
  en: {
    product: `
      The zip broke after two days|The screen has a crack in the corner|It stopped working last night|The jacket is too small for its size|The soup was cold and tasteless
      My headphones won't charge any more|The app crashes as soon as I open it|Colours faded in the first wash|The website is down again|The seat was cramped and filthy
      My room smelled of smoke and there was no hot water|The battery drains within an hour|This is a counterfeit|The steak was overcooked|I can't log in to the app
      The kettle leaks|The mattress is far too soft and smells of chemicals|No signal at home for a week|The laptop overheats|The wifi on board never worked|Missing screws and no manual|Power cut again last night|The seat doesn't recline|It came apart after a week|The steak tasted of soap|The router keeps rebooting
      The new update is full of bugs|The handle came loose|My card was declined at the till|There was a hair in my salad|The shoes fell apart`,
    delivery: `
      My parcel never arrived|The flight was delayed four hours|You lost my luggage|The courier threw my parcel over the fence|Still waiting for my order to be shipped
      The tracking number hasn't moved since Monday|They sent the wrong size|The box was crushed|We waited two hours for our food|Flight cancelled and we were stranded overnight
      It took three weeks to arrive|Where is my package?|Missed my connection because of a late plane|Two items were missing from my order|The driver left it in the rain
      The bottle arrived smashed|My suitcase did not arrive with me|It was delivered to the wrong address|The delivery was late again|Stuck on the tarmac for three hours
      My order was cancelled without a word|Courier said he rang but he never came|Only half my order turned up in the box|Sitting on the runway, no gate available|Parcel stuck in customs
      Our flight was pushed back again|My suitcase came back without its handle|45 minutes for a coffee|The technician never came|It says delivered, but I got nothing|We missed our connection and slept at the airport`,
    service: `
      The waiter was rude|Your agent hung up on me|I have been on hold for fifty minutes|Nobody answers my emails|The receptionist rolled her eyes at us|Support sent me a canned response
      Customer service is a disaster|The flight attendant yelled at my mother|No one replied to my complaint|I can't reach a human, only a bot|The shop assistant ignored us|The technician was unprofessional
      I was transferred five times between agents|They promised to call me back and never did|The manager was arrogant and dismissive|Terrible customer service|Your staff lied to us
      I have called six times and got no answer|The cashier was very unfriendly|You closed my ticket without helping|The chat agent didn't help at all|Worst service I have had
      Nobody picks up the phone|She talked down to me|Every agent gives me a different answer|I only ever get to a chat bot|My complaint has gone unanswered for a month`,
    billing: `
      I was charged twice|Still waiting for my refund|You raised the price without telling me|There is a fee on my statement I don't recognise|The invoice shows the wrong amount
      Far too expensive for what it is|You refuse to refund me|My discount code didn't work|Hidden fees everywhere|I never received my miles|I paid and my balance has not changed
      You keep charging me after I cancelled|The exchange rate was wrong|I can't change my reservation|My booking has disappeared and there is no record of it|I want my money back
      They took money from my bank account|The cancellation fee is outrageous|My voucher expired before I could use it|I was billed for a plan I do not have|Payment was taken but no confirmation came
      80 euros to correct a typo in my name|My premium doubled|The deposit was never released|My claim was rejected|They owe me money since May`,
    other: `
      I am locked out of my account|Someone hacked my profile|The shop was hard to find|There is no parking|Your newsletter keeps coming|The restaurant is too loud
      I forgot my password|The music was far too loud|Unsubscribe me from this spam|Please delete my personal details|Disappointed|Not what I hoped for|Why?|Could be better`,
  },
  zh: {
    product: `
      拉链两天就坏了|屏幕角上有裂痕|昨晚突然开不了机|衣服偏小，穿不下|汤是凉的，没味道|耳机充不进电|软件一打开就闪退|洗一次就掉色|网站又打不开了|座位又脏又挤
      房间有烟味，还没热水|电池不耐用，半天就没电了|这是假货|牛排太老咬不动|登录不了|水壶漏水|床垫太软，味道很大|家里一周没信号|电脑发烫严重|菜里有头发|缺螺丝，也没有说明书
      新版本全是漏洞|做工粗糙|鞋子开胶了|与描述不符|功能太少，操作复杂
      又停电了|座椅放不倒|用了三天就散架|路由器自己重启|汤咸得没法喝`,
    delivery: `
      快递一直没到|航班晚点四个小时|你们把我的行李弄丢了|快递员把包裹扔在门口|下单十天了还没发货|物流信息一周没更新了|发错颜色了|盒子压扁了|等了两个小时才上菜|航班取消，滞留机场
      三个星期才到货|我的快递到哪了|少发了两件|瓶子碎了|行李没到|送错地址|配送太慢|外卖超时一个小时|订单被取消，没有任何说明|显示签收，我根本没收到|包装破损|漏发赠品|上菜太慢|虚假发货
      骑手送错餐|丢件了没人赔
      航班又推迟了|箱子拉杆断了|等了一天师傅没来|显示已签收，我没见着|没赶上后一程`,
    service: `
      服务员态度恶劣|客服直接挂我电话|打了五十分钟电话没人接|邮件发了几封都不回复|前台爱答不理|客服只会自动回复|售后踢皮球|空姐对我妈妈大吼|投诉了没人处理|转不到人工
      店员看不起人|维修师傅不专业|客服答非所问|说好回电，一直没有答复|经理傲慢，没礼貌|客服已读不回|工作人员不耐烦|服务太差|售后互相推诿|店长骂人|导购强行推销
      打不进电话|转了三个部门|前台头都不抬|到现在没有回音|每个人说的都不一样`,
    billing: `
      重复扣款|退款还没到账|偷偷涨价|账单上有一笔不明扣款|发票金额不对|太贵了，不值这个价|商家拒绝退款|优惠券用不了|隐形消费太多|里程一直没到账|充了钱余额没变，钱没了
      取消之后还在自动扣费|手续费太高|改签失败，还要收退票费|预订查不到记录，说没有预订|我要退款|押金不退|刚买就降价|卡被盗刷了|乱收费|不给开发票|买贵了
      同一笔刷了两遍|改个名字收六百块|保费又涨了|拒赔|退保了还在扣`,
    other: `
      账号被封了|账号被盗了|店不好找|没有停车位|垃圾短信太多|餐厅太嘈杂|忘记密码|音乐太吵闹|泄露个人信息|注销不了账号|失望|不如预期|为什么|一般般`,
  },
};

/** Words of trouble that is denied: no complaint about it. */
export const denials: Readonly<Record<"en" | "zh", string>> = {
  en: "It was not late at all|The driver wasn't rude|Nothing was broken|There were no delays|It never crashes|The parcel was not damaged|No hidden fees|It isn't overpriced|Not a single error|The staff were never rude",
  zh: "没有迟到|一点也不贵|没有破损|没有异味|从没闪退|不脏|没有色差|并不贵|没有延误|没有任何损坏",
};

export const sentencesByUrgency: ByLanguage<UrgencyLevel> = {
  en: {
    low: `
      Lovely shop, will come again|Do you have this in blue?|The coffee is great|It comes in a grey box|Thank you for the quick reply|Not dangerous at all|My solicitor loves this pen|Okay I guess|Everything arrived on time|My second time here, and lovely again`,
    normal: `
      The soup was cold|The zip broke|I don't like the new design|I have written 3 times now|Please send me the invoice by Friday|The queue was long and slow|The app crashes now and then|This is the second time I write to you`,
    high: `
      You charged me twice and I want my money back|I have emailed three times and still no reply, this is unacceptable|Closing my account, terrible service, fed up|Money was taken from my account and it was not me|I am furious, never again
      Still no refund after two months, this is awful|Bad review everywhere, you deserve it`,
    critical: `
      The kettle caught fire|My daughter had an allergic reaction to this cream|I got an electric shock from the lamp|I will call my lawyer, this is fraud|There was glass in my food and I am bleeding|We are taking you to court over this terrible fraud
      The brakes failed on the motorway|I reported you to trading standards, you stole my money|I ended up in hospital with food poisoning|The charger exploded next to my bed`,
  },
  zh: {
    low: `很好吃，下次还来|有蓝色的吗|咖啡不错|装在灰色盒子里|谢谢你们及时回复|一点都不危险|还行吧|准时送到了|第二次在你们家买了`,
    normal: `汤是凉的|拉链坏了|新设计不好看|请在月底前把发票寄给我|排队太久|软件有时会闪退|我第二次联系你们了`,
    high: `重复扣款，我要退款|发了三封邮件，到现在还没回复，受不了|卡被盗刷了，快处理|气死我了，再也不会来了|退款拖了两个月，太差了|要曝光你们，太差了`,
    critical: `水壶着火了|用了面霜过敏住院|台灯漏电，我触电了|我要找律师起诉你们，骗子|饭里有玻璃渣，嘴巴流血了|再不退款就打12315投诉|刹车失灵，差点没命|吃完食物中毒进了急诊|充电器在床边爆炸了|已经报警了，你们这是诈骗`,
  },
};

export const sentencesByActionability: ByLanguage<Actionability> = {
  en: {
    response_needed: `
      How do I return this?|Where is my order?|Please call me back|I want a refund|Can you help me reset it?|My parcel never arrived|When will it be back in stock?|Nobody has answered my emails|I need an invoice with our company name, can you send it?
      Could you tell me the opening hours?|The heater stopped working|I was charged twice|The driver was rude to my mother|Please let me know what happened to my booking|What should I do now?`,
    suggestion: `
      Would be nice if you added a dark mode|Please add Apple Pay|I wish the straps were longer|You should offer more vegan dishes|It would be great to have a filter by size|Could you add more colours?|Why not offer free returns?|I suggest a bigger button|Needs more pockets
      My suggestion: open earlier on Sundays|How about a student discount?|A bit more salt would be better|There is room for improvement in the menu|Feature request: export to CSV`,
    not_meaningful: `asdf|asdfasdf|qwerty|....|???|-|test|Testing|n/a|N/A|none|Nothing|no comment|xxxx|aaaaaaa|jkljkl|blah blah|hjkl hjkl|zxcvbnm|lol|.|, ,`,
    other: `Great shop|Love it|The coffee is delicious|It is okay|Thanks|I came on Tuesday|Five stars|Perfect 😍|Not my taste|666|10/10|:)|❤️`,
  },
  zh: {
    response_needed: `
      怎么退货|我的快递到哪了|请给我回电|我要退款|能不能帮我重置一下密码|包裹一直没收到|什么时候有货|邮件发了没人回复|请问需要开发票，找谁|营业时间是几点？|取暖器坏了，没法用|重复扣款|司机骂我妈妈，态度恶劣|麻烦查一下我的预订|现在怎么办`,
    suggestion: `
      希望增加夜间模式|建议多开几个窗口|能不能加个微信支付|如果肩带长一点就好了|应该增加素食|最好能按尺码筛选|可以多出几个颜色|希望能早点开门|不妨搞点学生优惠|菜单有待改进|再便宜点就完美了|期待更多口味|建议按钮做大一点|可以考虑送货上门`,
    not_meaningful: `无|没有|没了|暂无|啊啊啊啊|。。。。|？？？|测试|测试一下|没意见|不知道|1111|嗯|哦|凑字数|asdf|啦啦啦`,
    other: `很好|喜欢|咖啡很好喝|还可以|谢谢|周二去的|五星|完美😍|哈哈哈哈好|666`,
  },
};

export const leaving: Readonly<Record<"en" | "zh", Readonly<Record<"leaves" | "stays", string>>>> = {
  en: {
    leaves: `
      Never again|I am closing my account|I will be switching to another provider|I'm done with this company|You just lost a customer|I won't be buying from you again|Cancelling my subscription today|I have uninstalled the app|Taking my business elsewhere
      I will never fly with you again|We are looking elsewhere|This was my last order|Not renewing my contract, the service is bad|I want to cancel my membership|Considering switching banks after this mess|Stay away from this shop|I will not come back|Going to a competitor, yours is broken`,
    stays: `
      I will be back|I switched to you last year and love it|I would never go anywhere else, you are great|Not leaving, just annoyed|I come here every week|The parcel was late|I will order again|Never had any trouble|Can't wait to come back|I am not closing my account`,
  },
  zh: {
    leaves: `
      再也不会来了|我要注销账号|准备换运营商了|不会再买了|已经卸载|下次不会再来|最后一次在你家买|我要换别家|不续费了|退订|再也不用你们的软件|失去一个客户|考虑换银行了|以后不会光顾|携号转网|永远不会再坐这家航空|找别家去了|取消会员，太差了`,
    stays: `
      下次还来|去年换到你们家，很满意|一直用你们的，很好|快递晚了点|还会回购|会推荐给朋友|每周都来|从来没出过问题|期待下次再来|还会再光顾`,
  },
};
