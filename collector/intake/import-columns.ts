import { type ImportField, importFields } from "../../shared/complaint-import.ts";

/** Which column each field is in. */
export type Mapping = Readonly<Partial<Record<ImportField, number>>>;

/** What columns are called elsewhere, in small letters without spaces and marks. */
const names: Record<ImportField, readonly string[]> = {
  whatHappened: [
    ...["whathappened", "complaint", "description", "text", "message", "body", "details", "comment"],
    ...["投诉内容", "内容", "描述", "问题描述", "详情", "诉求内容"],
  ],
  externalId: [
    ...[
      "externalid",
      "id",
      "ticketid",
      "ticket",
      "caseid",
      "casenumber",
      "number",
      "no",
      "nr",
      "reference",
      "ticketnumber",
    ],
    ...["编号", "工单号", "投诉编号", "工单编号"],
  ],
  receivedAt: [
    ...["receivedat", "received", "date", "created", "createdat", "opened", "openedat", "receiveddate"],
    ...["日期", "投诉时间", "创建时间", "受理时间", "时间"],
  ],
  state: ["state", "status", "状态"],
  resolvedAt: [
    ...["resolvedat", "resolved", "closed", "closedat", "solvedat", "completedat", "closeddate"],
    ...["解决时间", "完成时间", "关闭时间", "办结时间"],
  ],
  channel: ["channel", "source", "渠道", "来源"],
  category: ["category", "type", "topic", "分类", "类别", "投诉类型", "类型"],
  contact: [
    ...["contact", "email", "mail", "phone", "emailaddress", "customeremail", "telephone"],
    ...["联系方式", "邮箱", "电话", "手机", "手机号"],
  ],
  customerName: ["customername", "name", "customer", "client", "姓名", "客户", "客户姓名"],
  orderNumber: ["ordernumber", "order", "orderid", "订单号", "订单编号"],
  product: [
    "product",
    "productname",
    "item",
    "article",
    "sku",
    "model",
    "商品",
    "产品",
    "商品名称",
    "产品名称",
    "型号",
  ],
  remedySought: ["remedysought", "remedy", "wish", "demand", "诉求", "期望"],
  touchpoint: ["touchpoint", "place", "branch", "store", "触点", "门店"],
  locale: ["locale", "language", "lang", "语言"],
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** What each column is by its name; each is taken once. */
export function guessedMapping(columns: readonly string[]): Mapping {
  const taken = new Set<number>();
  const found = importFields.flatMap((field) => {
    const at = names[field]
      .map((name) => columns.findIndex((column, index) => plain(column) === name && !taken.has(index)))
      .find((index) => index >= 0);
    if (at === undefined) return [];
    taken.add(at);
    return [[field, at] as const];
  });
  return Object.fromEntries(found);
}

/** What somebody said of the columns: `whatHappened:2,externalId:0`; what names no field or no column is left aside. */
export function mappingIn(given: string, columns: readonly string[]): Mapping {
  const pairs = given.split(",").flatMap((pair) => {
    const [name, at] = pair.split(":");
    const field = importFields.find((one) => one === name);
    return field && Number(at) < columns.length ? [[field, Number(at)] as const] : [];
  });
  return Object.fromEntries(pairs);
}
