import type { modules as english } from "../en/modules.ts";

export const modules: Partial<Record<keyof typeof english, string>> = {
  "modules.section": "在模块化应用中接入",
  "modules.text":
    "可以代替上面的代码：同样的功能以 ES 模块提供，类型声明在 /heed.d.mts，不占用 window。Heed 源码的 widget/examples 目录里有现成的 React 和 Vue 文件，复制即可使用。",
};
