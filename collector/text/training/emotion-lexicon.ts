import type { Emotion } from "../../../shared/reading-kinds.ts";

/**
 * What people say when they are angry, sad, glad, afraid or surprised: our own choice of words. A model starts from them
 * and learns the rest. Chinese has few labelled texts: there they carry most of it. Words of more than four characters
 * have no feature of their own and would be lost. Emoji stand in both.
 */
export type EmotionWords = Readonly<Record<Exclude<Emotion, "neutral">, string>>;

export const englishEmotions: EmotionWords = {
  anger: `furious livid outraged outrage outrageous infuriating infuriated enraged fuming angry anger angered mad pissed annoyed
    annoying annoyance irritated irritating frustrated frustrating frustration fed-up sick-of unacceptable disgusted disgusting
    disgraceful appalling appalled scam scammers thieves liars lied ripoff rip-off ridiculous insulting hate hated rude
    incompetent inexcusable shameful how-dare wtf 😡 😠 🤬 😤 🖕 👿`,
  sadness: `sad sadly sadness saddened disappointed disappointing disappointment let-down heartbroken heartbreaking depressed
    depressing miserable unhappy upset hurt crying cried tears regret sorry miss-my missed lonely grief devastated hopeless
    gutted unfortunately pity 😢 😭 😞 😔 💔 😥 ☹ 🥺 🙁 😿`,
  joy: `happy happily happiness glad joy joyful delighted delight thrilled love loved loving lovely wonderful excited thankful
    grateful thanks pleased proud enjoyed enjoy enjoying blessed hilarious fantastic amazing awesome great yay hooray congrats
    congratulations beautiful cheerful 😊 😀 😃 😄 😁 😍 🥰 ❤ 💕 🎉 😂 🤣 👍 😆 🤗 💚 💙 💛 💜`,
  fear: `afraid scared scary fear feared fears fearful frightened frightening terrified terrifying worried worry worries worrying
    anxious anxiety nervous panic panicked panicking concerned concerning unsafe dangerous danger horror horrified dread dreading
    creepy threatened 😨 😱 😰 😧 😟`,
  surprise: `surprised surprising surprisingly surprise unexpected unexpectedly shocked shocking astonished astonishing amazed wow
    whoa omg unbelievable incredible stunned speechless who-knew no-way out-of-nowhere never-expected didn't-expect had-no-idea
    😮 😲 😯 🤯 😳`,
};

export const chineseEmotions: EmotionWords = {
  anger: `气死 气死了 生气 很生气 好气 愤怒 气愤 恼火 火大 发火 怒 大怒 暴怒 愤慨 愤恨 恨 可恨 痛恨 憎恨 讨厌 真讨厌 厌恶 恶心 恶心人 烦死
    烦死了 烦人 好烦 真烦 心烦 烦躁 不爽 不满 不耐烦 无语 垃圾 滚 滚蛋 滚出 混蛋 王八蛋 他妈 他妈的 妈的 特么 尼玛 你妈 操 卧槽 傻逼 傻 脑残 有病
    神经病 智障 畜生 人渣 渣男 败类 无耻 不要脸 可恶 可耻 骗子 骗人 坑人 坑爹 黑心 奸商 投诉 举报 曝光 抗议 谴责 凭什么 岂有此理 忍无可忍 欺人太甚
    过分 太过分 受不了 忍不了 抓狂 崩溃 活该 去死 该死 呸 呵呵 恶劣 缺德 没素质 不负责任 差评 维权 退钱 霸道 欺负 骂 打死 杀人 犯罪 狗屁 放屁 狗日
    扯淡 不公平 不公 嚣张 猖狂 丧心病狂 天理 严惩 枪毙 死刑 变态 贱 贱人 婊 😡 😠 🤬 😤 👿 怒骂 吐槽 鄙视 鄙视你 真恶心 太恶心
    哼 怒火 怒气 气人 气得 气坏 气炸 气到 气疯 真气人 火冒三丈 怒不可遏 义愤填膺 令人发指 咬牙切齿 愤愤不平 气急败坏 恼怒 恼人 可气 可憎 可鄙 可笑 可恨至极 讨人厌 招人烦
    烦透了 烦躁不安 腻烦 厌烦 反感 嫌弃 唾弃 鄙夷 不屑 瞧不起 看不起 看不惯 想骂人 骂人 想打人 揍 欠揍 欠骂 找骂 闭嘴 住口 别烦我 离我远点 有毛病 有病吧 脑子有病 神经
    白痴 蠢货 蠢 猪脑子 废物 流氓 无赖 老赖 强盗 土匪 禽兽 畜牲 狗东西 贱货 小人 伪君子 假惺惺 虚伪 做作 装逼 装 双标 甩锅 推卸责任 推脱 敷衍 糊弄 忽悠 欺骗 被骗 欺诈
    上当 宰客 霸王条款 店大欺客 乱收费 不作为 一刀切 什么玩意 什么东西 什么态度 太恶劣 太差劲 差劲 混账 妈蛋 我呸 好意思 有脸 丢人 丢人现眼 不知廉耻 厚颜无耻 恶臭 恶毒 歹毒
    狠毒 残忍 禁止 抵制 滚出去 拉黑 取关 黑名单 赔偿 讨说法 讨公道 气愤不已 草泥马 怒了 怒火中烧 憋屈 窝火 来气 来火 上火`,
  sadness: `难过 好难过 伤心 很伤心 悲伤 悲痛 悲哀 悲惨 悲剧 痛苦 心痛 心疼 心酸 心碎 难受 好难受 哭 哭了 想哭 大哭 痛哭 流泪 眼泪 泪 泪目 泪奔 呜呜
    失望 好失望 很失望 太失望 绝望 沮丧 失落 低落 郁闷 抑郁 忧郁 忧伤 孤独 孤单 寂寞 委屈 可怜 遗憾 可惜 惋惜 后悔 懊悔 怀念 想念 思念 舍不得 离别 分手
    去世 逝世 离世 走好 一路走好 安息 默哀 哀悼 悼念 缅怀 牺牲 永别 蜡烛 不幸 倒霉 惨 好惨 凄凉 凄惨 无奈 无助 心灰意冷 累 好累 心累 疲惫 煎熬 失去 失恋
    生病 唉 哎 对不起 愧疚 内疚 辜负 伤感 泪流满面 扎心 破防 想家 痛心 哀 哭死 😢 😭 😞 😔 💔 😥 ☹ 🥺 🙏 🕯
    衰 泪崩 落泪 泪水 泪流 掉眼泪 哭泣 哭着 哭死我 抽泣 哽咽 鼻子一酸 鼻酸 眼眶 红了眼眶 眼泪汪汪 眼睛湿润 催泪 悲 悲从中来 悲痛欲绝 悲凉 悲催 哀伤 哀愁 忧愁 惆怅 愁
    发愁 心如刀割 心如刀绞 心好痛 心好累 心里难受 心塞 扎心了 心寒 寒心 心凉 灰心 泄气 丧气 垂头丧气 颓废 消沉 落寞 空虚 孤零零 孤苦 无家可归 没人陪 一个人 没人懂 没人爱
    不想活 活着好累 好想哭 忍不住哭 撑不住 撑不下去 熬不住 崩溃大哭 失眠 睡不着 头疼 肚子疼 胃疼 好疼 好痛 疼 痛 发烧 感冒 难熬 受伤 受苦 苦 命苦 苦命 吃苦 惨不忍睹 惨烈
    遇难 遇害 丧生 丧命 遗体 遗孀 葬礼 天堂 早逝 英年早逝 愿逝者 安好 哀思 祭奠 痛失 告别 再见了 再也不见 永远离开 离开了 离开我 离婚 分别 不舍 舍不得你 错过 遗憾终生
    物是人非 回不去 回不去了 青春不再 无能为力 无可奈何 无望 没希望 没戏 失败 落榜 挂科 被甩 不爱我 不要我 被抛弃 想你了 好想你 想妈妈 想爸爸 孤儿 留守 可怜兮兮 怪可怜
    好可怜 心疼你 于心不忍 失落感 大失所望 令人失望 失望至极 惋惜不已 唏嘘 叹息 叹气`,
  joy: `开心 好开心 很开心 高兴 很高兴 快乐 幸福 好幸福 喜欢 很喜欢 喜爱 爱你 爱了 爱死 喜悦 欣喜 惊喜 兴奋 激动 满意 很满意 满足 舒服 愉快 欢乐 欢喜 哈哈
    哈哈哈 嘻嘻 嘿嘿 太好了 太棒了 好棒 真棒 棒棒 赞 点赞 不错 好吃 好看 好听 好美 美好 美丽 可爱 帅 漂亮 精彩 优秀 厉害 感谢 谢谢 感恩 感动 祝福 祝贺 恭喜
    生日快乐 新年快乐 节日快乐 期待 希望 加油 支持 温暖 温馨 甜 甜蜜 浪漫 享受 放松 惬意 自豪 骄傲 欣慰 庆祝 胜利 成功 好运 幸运 万岁 耶 么么哒 嗨 棒呆 推荐
    值得 笑 笑死 大笑 微笑 爱 最爱 热爱 珍惜 平安 顺利 好评 完美 贴心 耐心 热情 😊 😀 😃 😄 😁 😍 🥰 ❤ 💕 🎉 😂 🤣 👍 😆 🤗 💚 💙 💛 💜 😘 🌹 ✌
    偷笑 鼓掌 亲亲 太开心 太开心了 开心死 美滋滋 美美的 乐 乐呵 乐呵呵 乐死 乐死我 好笑 好搞笑 搞笑 笑哭 笑喷 笑翻 笑尿 哈 嘻 嘿 嘿嘿嘿 哈哈哈哈 呵呵哒 欢呼 雀跃
    欢天喜地 兴高采烈 喜气洋洋 喜滋滋 喜出望外 心花怒放 心满意足 心旷神怡 其乐融融 甜甜 甜甜的 好甜 好可爱 好喜欢 超喜欢 太喜欢 喜欢你 最喜欢 我爱你 爱你们 好爱 抱抱 么么
    亲一个 比心 笔芯 加油加油 冲鸭 奥利给 给力 威武 牛 好牛 太牛 真厉害 太厉害 太帅 好帅 太美 太美了 好漂亮 真好 真好看 真好吃 太好吃 太好看 好开森 开森 开熏 嗨皮 爽
    好爽 太爽 爽歪歪 舒心 顺心 称心 如意 吉祥 大吉 大利 万事如意 心想事成 前程似锦 恭喜发财 新年好 圣诞快乐 早安 晚安 早上好 周末愉快 节日 幸福的 好幸福啊 满满的 满足感
    成就感 收获 收获满满 圆满 顺利完成 成功了 终于成功 赢了 夺冠 冠军 金牌 中奖 脱单 结婚 宝宝 萌 好萌 萌萌哒 可爱的 暖 好暖 暖心 治愈 感激 感激不尽 太感动 谢谢你们
    谢谢大家 多谢 辛苦了 致敬 祝 祝愿 祝你 祝大家 愿你 愿所有 向往 憧憬 梦想 青春 阳光 明媚 美景 风景 春暖花开 岁月静好 未来可期 期待着 好期待 满心欢喜 欣喜若狂 欢快 轻松
    悠闲 自在 享受生活`,
  fear: `害怕 好怕 很怕 怕 可怕 好可怕 恐怖 恐惧 恐慌 惊恐 惊慌 惶恐 吓死 吓死了 吓死我 吓人 好吓人 吓到 吓哭 吓坏 吓尿 担心 好担心 担忧 忧虑 焦虑 紧张 好紧张
    不安 心慌 慌 好慌 发慌 慌张 发抖 颤抖 哆嗦 胆小 胆战心惊 提心吊胆 毛骨悚然 不寒而栗 后怕 惊悚 噩梦 危险 好危险 不敢 不敢看 不敢出门 怕黑 鬼 闹鬼 阴森 瘆人
    渗人 细思极恐 慎得慌 怂 救命 逃命 威胁 恐吓 害怕极了 恐惧感 怎么办 不会吧 阴影 惊魂 怕死 感染 地震 恐怖片 被盗 泄露 安全隐患 隐患 😨 😱 😰 😧 😟
    好可怕啊 太可怕 太可怕了 太恐怖 太恐怖了 好恐怖 恐惧症 怕怕 怕了 怕得要死 怕得 很害怕 太害怕 好害怕 有点怕 有点害怕 怕怕的 怪吓人 太吓人 吓得 吓我 吓一跳 吓了一跳
    吓死宝宝 吓死人 吓懵 惊吓 受惊 惊悚片 心惊肉跳 心惊胆战 胆战 胆寒 魂飞魄散 六神无主 惊魂未定 惶惶不安 人心惶惶 忐忑 忐忑不安 坐立不安 战战兢兢 瑟瑟发抖 浑身发抖 腿软 腿抖
    手抖 冒冷汗 冷汗 头皮发麻 起鸡皮 背后发凉 后背发凉 脊背发凉 阴影面积 心理阴影 恐高 恐婚 很担心 真担心 担心死 担惊受怕 忧心 忧心忡忡 放心不下 不放心 揪心 紧张死 好焦虑
    焦虑症 慌得一批 慌了 心里慌 好慌啊 心有余悸 不敢想 不敢说 不敢动 不敢去 不敢睡 不敢吃 不敢用 别吓我 快跑 快逃 逃 逃跑 躲 躲起来 救救我 救我 爆炸 着火 起火 失火 漏电
    触电 车祸 坠机 余震 海啸 杀人犯 变态狂 跟踪 尾随 绑架 抢劫 失控 死亡 会死 要死了 传染 确诊 病毒 癌 癌症 噩耗 做噩梦 鬼故事 鬼片 女鬼 僵尸 蛇 蟑螂 黑暗 阴森森 诡异
    凶残`,
  surprise: `惊讶 吃惊 大吃一惊 震惊 惊呆 惊呆了 惊人 惊奇 诧异 意外 好意外 没想到 真没想到 想不到 万万没想 出乎意料 竟然 居然 难以置信 不敢相信 不可思议 天哪 天啊
    我的天 我天 妈呀 我去 哇 哇塞 哇噻 哦买噶 我靠 我擦 我操 目瞪口呆 瞠目结舌 神奇 奇迹 突然 忽然 怎么可能 不是吧 真的吗 真的假的 什么情况 啥情况 原来 原来如此 竟
    咦 啊 惊 震撼 颠覆 刷新三观 毁三观 开眼 长见识 第一次见 头一次 头一回 活久见 反转 大跌眼镜 跌破眼镜 猝不及防 匪夷所思 离谱 😮 😲 😯 🤯 😳
    惊了 惊到 惊到我 惊讶到 好惊讶 很惊讶 太惊讶 吃了一惊 惊叹 惊喜交加 惊掉下巴 惊为天人 瞪大眼睛 傻眼 傻眼了 看傻 看傻了 看呆 看呆了 呆了 呆住 愣 愣住 愣了 懵 懵了 懵逼
    一脸懵逼 蒙了 晕 囧 天呐 天啦 我的天哪 我的妈呀 我的个天 老天 老天爷 苍天 额滴神 神操作 啊啊 哎呀 哎哟 哟 嚯
    我晕 我了个去 我嘞个去 好家伙 牛逼了 这也行 这都行 还能这样 还有这种 竟有 竟是 竟会 居然是 居然有 居然会 居然还 居然没 竟然是 竟然有 竟然会 竟然还 竟然没 想不到啊
    没料到 没有想到 没成想 谁能想到 不料 岂料 意想不到 意料之外 始料未及 料想不到 超乎想象 难以想象 不敢置信 无法相信 真假 真的么
    是真的吗 不会吧你 不是吧你 突如其来 毫无预兆 毫无征兆 一夜之间 出人意料 大开眼界 叹为观止 好奇怪 好神奇 太神奇 稀奇 稀罕
    奇了怪了 见鬼 见鬼了`,
};
