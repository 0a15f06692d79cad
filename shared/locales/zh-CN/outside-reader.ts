import type { outsideReader as english } from "../en/outside-reader.ts";

export const outsideReader: Partial<Record<keyof typeof english, string>> = {
  "nav.outside": "大语言模型",
  "outside.title": "大语言模型",
  "outside.intro":
    "Heed 在本机独立识别客户反馈。您也可以另外接入一个大语言模型：它的判断会署名显示在 Heed 的识别结果旁边，仅供参考。排序、筛选、提醒和统计始终以 Heed 的识别为准。",
  "outside.none": "尚未接入大语言模型，没有任何数据离开本机。",
  "outside.off": "已关闭，不会发送任何内容。",
  "outside.on": "已开启。今后收到的客户文字会在脱敏后发送给 {host} 上的 {model}。",
  "outside.calls": "本月已调用 {calls} 次，上限 {most} 次 · {waiting} 条等待识别",
  "outside.full": "等待的内容过多，新收到的不再加入。",
  "outside.lastSuccess": "最近一次成功",
  "outside.lastFailure": "最近一次失败",
  "outside.rests": "{time} 之前不再调用。",

  "outside.leaves": "哪些内容会离开本机",
  "outside.leaves.goes": "开启期间收到的每一条文字回答和投诉，只发文字本身，不含评分、页面、时间和客户信息。",
  "outside.leaves.masked":
    "发送前会去除：邮箱、电话、银行卡号、账号、证件号、订单号，以及已知的客户本人信息（如姓名）。",
  "outside.leaves.stays": "其余文字会原样发送。街道地址和他人的姓名无法自动识别。",
  "outside.leaves.who":
    "服务提供方可以看到这些文字，也可能留存。请确认与对方的协议以及您的隐私政策允许这样做。使用自建服务器上的模型，数据就不会外流。",
  "outside.leaves.back": "返回的只有 Heed 自有列表中的标签。模型写的其他内容既不显示，也不保存。",

  "outside.model": "模型",
  "outside.baseUrl": "服务地址",
  "outside.baseUrlHint":
    "即 /chat/completions 之前的部分。必须使用 https；http 仅限本机和内网。不会跟随跳转。",
  "outside.baseUrlWrong": "地址不可用：必须是 https，或位于本机、内网。",
  "outside.modelName": "模型名称",
  "outside.key": "密钥",
  "outside.keyKept": "密钥已保存，留空则不变；它不会发给其他服务器。",
  "outside.most": "每月调用上限",
  "outside.mostHint": "每条文字、每次测试各算一次。用完后不再发送。",
  "outside.isOn": "让它一并识别今后收到的客户文字",
  "outside.saved": "已保存",

  "outside.try": "测试",
  "outside.trySaved": "按已保存的设置测试，关闭时也可以测试。",
  "outside.tryText": "测试语句",
  "outside.trySample": "快递晚了两个星期，发邮件也没人回，我要退款。",
  "outside.tryRun": "识别",
  "outside.sent": "实际发出：“{sent}”",
  "outside.said": "服务器返回：{said}",

  "outside.stored": "已保存的识别结果",
  "outside.storedText": "共 {n} 条，保存在对应的反馈旁边；反馈被清除时会一并清除。",
  "outside.storedNone": "还没有。",
  "outside.delete": "删除全部结果",
  "outside.deleteText": "将删除大语言模型的 {n} 条识别结果。反馈和 Heed 自己的识别结果不受影响。",
  "outside.deleteYes": "删除",
  "outside.deleted": "已删除 {n} 条结果",

  "outside.reads": "{model}（{host}）的判断",
  "outside.agrees": "与 Heed 一致",
  "outside.differs": "Heed 的判断不同：{what}",
  "outside.urgencyIs": "紧急程度：{value}",
  "outside.leavesNot": "没有流失意向",
  "history.feedback.read_outside": "大语言模型也识别了一次",

  "outside.trouble.unknown_host": "找不到该服务器，请检查地址是否正确。",
  "outside.trouble.unreachable": "该地址没有响应，请检查地址，以及是否被防火墙拦截。",
  "outside.trouble.no_answer": "服务器半分钟内没有应答，或中断了连接。",
  "outside.trouble.bad_certificate": "服务器证书与名称不符、不受信任，或该端口不支持 TLS。",
  "outside.trouble.address_not_allowed":
    "该名称指向不允许访问的地址：http 仅限本机和内网，另有一些地址一律不访问。",
  "outside.trouble.redirected": "服务器要求跳转到其他地址，请直接填写最终地址。",
  "outside.trouble.not_let_in": "服务器不接受该密钥。",
  "outside.trouble.no_such_model": "服务器上没有这个模型，或该地址没有此服务。",
  "outside.trouble.too_many": "服务器要求降低调用频率，或您在对方的额度已用完。",
  "outside.trouble.server_trouble": "服务器内部出错。",
  "outside.trouble.refused": "服务器拒绝了请求。",
  "outside.trouble.too_large": "返回内容过长，已丢弃。",
  "outside.trouble.not_understood": "返回内容不符合要求，已丢弃。",
  "outside.trouble.declined": "模型拒绝回答。",
  "outside.trouble.unreadable_key": "已保存的密钥无法用当前密钥解开，请重新输入。",
  "outside.trouble.month_spent": "本月调用次数已用完。",
};
