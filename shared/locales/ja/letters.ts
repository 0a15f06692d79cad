import type { LetterWord } from "../en/letters.ts";

export const letters: Record<LetterWord, string> = {
  hello: "お客様",
  helloName: "{name} 様",
  "customer.why": "このメールは、{company} にお寄せいただいた苦情 {reference} についてお送りしています。",
  "customer.answerHere": "ご返信は、このメールにそのままお送りください。",
  "customer.answerThere":
    "このメールアドレスでは返信をお受けしておりません。ご連絡は苦情のページからお願いいたします。",
  "customer.open": "苦情のページを開く",
  "acknowledgement.subject": "苦情 {reference} を受け付けました",
  "acknowledgement.text": "{date} にお客様の苦情を受け付けました。受付番号は {reference} です。",
  "acknowledgement.next":
    "担当者が内容を確認し、ご返答いたします。状況の確認や追加のご連絡は、苦情のページからいつでも行えます。",
  "answer.subject": "苦情 {reference} について",
  "answer.text": "お寄せいただいた苦情について、担当の {author} よりご連絡いたします。",
  "answer.textTeam": "お寄せいただいた苦情について、担当者よりご連絡いたします。",
  "answer.files": "添付ファイル：{names}",
  "answer.filesThere": "添付ファイルは苦情のページでご覧いただけます：{names}",
  "question.subject": "苦情 {reference} について確認のお願い",
  "question.text": "対応を進めるにあたり、担当の {author} よりお伺いしたいことがございます。",
  "question.textTeam": "対応を進めるにあたり、お伺いしたいことがございます。",
  "delayed.subject": "苦情 {reference} の対応にお時間をいただいております",
  "delayed.text":
    "お寄せいただいた苦情の対応に、予定よりお時間をいただいております。お待たせして申し訳ございません。引き続き対応しており、進展があり次第ご連絡いたします。",
  "resolved.subject": "苦情 {reference} の対応結果のお知らせ",
  "resolved.text": "お寄せいただいた苦情の対応結果が決まりました。苦情のページでご確認ください。",
  "resolved.textWith": "お寄せいただいた苦情の対応結果をお知らせいたします。",
  "resolved.next": "この対応で解決しない場合は、苦情のページからお知らせください。",
  "rejected.subject": "苦情 {reference} に対する当社の判断について",
  "follow_up.subject": "問題は解決しましたか？ 苦情 {reference}",
  "follow_up.text": "先日、苦情の対応結果をお知らせいたしました。問題は解決しましたか？",
  "follow_up.yes": "はい、解決しました",
  "follow_up.no": "いいえ、解決していません",
  "follow_up.handling.subject": "苦情 {reference} への対応はいかがでしたか？",
  "follow_up.handling.text":
    "先日、苦情に対する当社の結論をお知らせいたしました。結論にかかわらず、対応についてのご評価をお聞かせください。",
  "follow_up.handling.disagree":
    "ご納得いただけない場合のほかのご相談先は、苦情のページに結論とあわせて記載しております。見落としている点がありましたら、同じページからお知らせください。あらためて対応いたします。",
  "follow_up.handling.rate": "対応を評価する",
  "follow_up.handling.overlooked": "見落としている点を知らせる",
  "follow_up.next":
    "ご返答がない場合は、対応完了とさせていただきます。完了後も、苦情のページからご連絡いただけます。",
  "reopened.subject": "苦情 {reference} の対応を再開しました",
  "reopened.text": "お寄せいただいた苦情の対応を再開し、あらためて調査しております。",
  "closed.subject": "苦情 {reference} の対応を完了しました",
  "closed.text":
    "お寄せいただいた苦情の対応を完了いたしました。解決していない点がございましたら、お知らせください。対応を再開いたします。",
};
