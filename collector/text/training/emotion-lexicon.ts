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
    扯淡 不公平 不公 嚣张 猖狂 丧心病狂 天理 严惩 枪毙 死刑 变态 贱 贱人 婊 😡 😠 🤬 😤 👿 怒骂 吐槽 鄙视 鄙视你 真恶心 太恶心`,
  sadness: `难过 好难过 伤心 很伤心 悲伤 悲痛 悲哀 悲惨 悲剧 痛苦 心痛 心疼 心酸 心碎 难受 好难受 哭 哭了 想哭 大哭 痛哭 流泪 眼泪 泪 泪目 泪奔 呜呜
    失望 好失望 很失望 太失望 绝望 沮丧 失落 低落 郁闷 抑郁 忧郁 忧伤 孤独 孤单 寂寞 委屈 可怜 遗憾 可惜 惋惜 后悔 懊悔 怀念 想念 思念 舍不得 离别 分手
    去世 逝世 离世 走好 一路走好 安息 默哀 哀悼 悼念 缅怀 牺牲 永别 蜡烛 不幸 倒霉 惨 好惨 凄凉 凄惨 无奈 无助 心灰意冷 累 好累 心累 疲惫 煎熬 失去 失恋
    生病 唉 哎 对不起 愧疚 内疚 辜负 伤感 泪流满面 扎心 破防 想家 痛心 哀 哭死 😢 😭 😞 😔 💔 😥 ☹ 🥺 🙏 🕯`,
  joy: `开心 好开心 很开心 高兴 很高兴 快乐 幸福 好幸福 喜欢 很喜欢 喜爱 爱你 爱了 爱死 喜悦 欣喜 惊喜 兴奋 激动 满意 很满意 满足 舒服 愉快 欢乐 欢喜 哈哈
    哈哈哈 嘻嘻 嘿嘿 太好了 太棒了 好棒 真棒 棒棒 赞 点赞 不错 好吃 好看 好听 好美 美好 美丽 可爱 帅 漂亮 精彩 优秀 厉害 感谢 谢谢 感恩 感动 祝福 祝贺 恭喜
    生日快乐 新年快乐 节日快乐 期待 希望 加油 支持 温暖 温馨 甜 甜蜜 浪漫 享受 放松 惬意 自豪 骄傲 欣慰 庆祝 胜利 成功 好运 幸运 万岁 耶 么么哒 嗨 棒呆 推荐
    值得 笑 笑死 大笑 微笑 爱 最爱 热爱 珍惜 平安 顺利 好评 完美 贴心 耐心 热情 😊 😀 😃 😄 😁 😍 🥰 ❤ 💕 🎉 😂 🤣 👍 😆 🤗 💚 💙 💛 💜 😘 🌹 ✌`,
  fear: `害怕 好怕 很怕 怕 可怕 好可怕 恐怖 恐惧 恐慌 惊恐 惊慌 惶恐 吓死 吓死了 吓死我 吓人 好吓人 吓到 吓哭 吓坏 吓尿 担心 好担心 担忧 忧虑 焦虑 紧张 好紧张
    不安 心慌 慌 好慌 发慌 慌张 发抖 颤抖 哆嗦 胆小 胆战心惊 提心吊胆 毛骨悚然 不寒而栗 后怕 惊悚 噩梦 危险 好危险 不敢 不敢看 不敢出门 怕黑 鬼 闹鬼 阴森 瘆人
    渗人 细思极恐 慎得慌 怂 救命 逃命 威胁 恐吓 害怕极了 恐惧感 怎么办 不会吧 阴影 惊魂 怕死 感染 地震 恐怖片 被盗 泄露 安全隐患 隐患 😨 😱 😰 😧 😟`,
  surprise: `惊讶 吃惊 大吃一惊 震惊 惊呆 惊呆了 惊人 惊奇 诧异 意外 好意外 没想到 真没想到 想不到 万万没想 出乎意料 竟然 居然 难以置信 不敢相信 不可思议 天哪 天啊
    我的天 我天 妈呀 我去 哇 哇塞 哇噻 哦买噶 我靠 我擦 我操 目瞪口呆 瞠目结舌 神奇 奇迹 突然 忽然 怎么可能 不是吧 真的吗 真的假的 什么情况 啥情况 原来 原来如此 竟
    咦 啊 惊 震撼 颠覆 刷新三观 毁三观 开眼 长见识 第一次见 头一次 头一回 活久见 反转 大跌眼镜 跌破眼镜 猝不及防 匪夷所思 离谱 😮 😲 😯 🤯 😳`,
};
