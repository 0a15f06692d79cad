import type { logo as english } from "../en/logo.ts";

export const logo: Partial<Record<keyof typeof english, string>> = {
  "logo.label": "标志",
  "logo.choose": "选择图片",
  "logo.change": "更换",
  "logo.remove": "移除",
  "logo.file": "标志图片",
  "logo.hint": "支持 PNG、JPEG 和 WebP。显示在问题上方，最大 180 × 32 像素。",
  "problem.logo_not_taken":
    "这不是 PNG、JPEG 或 WebP 图片。请将标志另存为 PNG 后再选；SVG 可能含有脚本，因此不支持。",
  "problem.logo_too_large": "图片超过 200 KB，请选择更小的图片。",
  "look.placement": "问卷显示位置",
  "look.placementHint": "适用于所有未单独设置位置的问卷，包括新建的问卷。",
  "placement.asSite": "与网站一致：{placement}",
};
