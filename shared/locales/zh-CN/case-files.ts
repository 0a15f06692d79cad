import type { caseFiles as en } from "../en/case-files.ts";

export const caseFiles: Record<keyof typeof en, string> = {
  "caseMail.enclosed": "附件（在您确认前随邮件保存）：{files}",
  "files.attach": "添加附件",
  "files.hint": "支持图片和 PDF，每个不超过 {n} MB，最多 {m} 个；图片也可以直接粘贴。",
  "files.choose": "照片或文件",
  "files.uploading": "正在上传…",
  "files.failed": "未能上传。",
  "files.retry": "重试",
  "files.remove": "移除 {name}",
  "files.kind": "{name}：不支持这种文件。",
  "files.size": "{name} 超过 {n} MB。",
  "files.number": "{name}：最多 {n} 个文件。",
  "files.leftOut": "未接收的文件",
  "files.waiting": "所有文件上传完成或移除后才能发送。",
};
