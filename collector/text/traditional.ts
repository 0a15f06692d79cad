/** Traditional characters and the simplified ones the lexicon is written in, pair by pair; one for one, so no offset moves. */
const pairs = `
  貨货 質质 態态 務务 體体 驗验 裝装 壞坏 爛烂 髒脏 亂乱 貴贵 賣卖 買买 實实 虛虚 偽伪 騙骗 詐诈 錢钱 賠赔 償偿 權权 訴诉 報报
  遲迟 發发 還还 沒没 錯错 丟丢 損损 斷断 鏽锈 變变 過过 難难 機机 藍蓝 開开 關关 動动 應应 殘残 頁页 誤误 責责 煩烦 絕绝 決决
  處处 費费 盜盗 後后 憤愤 氣气 惡恶 討讨 厭厌 鬱郁 悶闷 滿满 嚇吓 劇剧 衛卫 蟲虫 頭头 髮发 絲丝 險险 隱隐 舉举 無无 語语 離离
  譜谱 業业 專专 擾扰 視视 慘惨 縮缩 減减 為为 與与 圖图 編编 濫滥 殼壳 點点 時时 間间 長长 輕轻 價价 題题 問问 遺遗 陳陈 舊旧
  聲声 紅红 擠挤 狹狭 熱热 電电 漲涨 劃划 傷伤 復复 覆复 換换 維维 強强 廣广 軍军 誇夸 馬马 敗败 職职 導导 複复 雜杂 囉啰 鹹咸
  鮮鲜 涼凉 嚴严 擺摆 設设 備备 僅仅 總总 來来 說说 對对 雖虽 盡尽 卻却 並并 從从 別别 會会 個个 這这 麼么 樣样 們们 嗎吗 歡欢
  愛爱 優优 異异 勝胜 讚赞 贊赞 極极 級级 頂顶 薦荐 購购 驚惊 艷艳 誠诚 謝谢 幫帮 訝讶 靈灵 確确 準准 幹干 乾干 淨净 靜静 寬宽
  齊齐 簡简 潔洁 適适 夠够 觀观 麗丽 細细 緻致 貼贴 禮礼 負负 運运 達达 遞递 暢畅 順顺 豐丰 結结 紮扎 溫温 興兴 奮奋 給给 類类
  緩缓 補补 聯联 繫系 係系 絡络 線线 網网 訂订 單单 據据 額额 預预 約约 鐘钟 掛挂 話话 員员 經经 歷历 樂乐 聽听 讓让 將将 當当
  萬万 億亿 兩两 雙双 邊边 裡里 裏里 進进 遠远 連连 遊游 戲戏 學学 習习 書书 寫写 讀读 認认 識识 課课 隻只 條条 張张 臺台 臟脏`;

const simplifiedOf: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** @returns the simplified character's code for a traditional one, any other code as it is */
export function canonicalOfTraditional(code: number): number {
  return simplifiedOf.get(String.fromCharCode(code))?.charCodeAt(0) ?? code;
}
