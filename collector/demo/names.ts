/** Common names, put together by chance; who shares one with a living person does so by accident. */
export const englishNames = {
  given: [
    "Maya", "Oliver", "Grace", "Daniel", "Hannah", "Samuel", "Chloe", "Ethan", "Isla", "Marcus", "Priya", "Tom", "Elena", "Ravi",
    "Sophie", "Jack", "Amelia", "Noah", "Lucy", "Adam", "Freya", "George", "Nadia", "Peter", "Ruth", "Leo", "Clara", "Owen", "Zoe",
    "Patrick", "Ingrid", "Luca", "Martha", "Felix", "Anna", "Hugo",
  ],
  family: [
    "Turner", "Bennett", "Walsh", "Okafor", "Fischer", "Hughes", "Novak", "Reed", "Carter", "Moreau", "Sharma", "Lindgren", "Murphy",
    "Foster", "Ricci", "Parker", "Jansen", "Ellis", "Grant", "Weber", "Doyle", "Hart", "Silva", "Cole", "Byrne", "Mason", "Keller",
    "Price", "Rossi", "Burke",
  ],
} as const;

/** Each with its pinyin, for the address. */
export const chineseNames = {
  family: [
    ["王", "wang"], ["李", "li"], ["张", "zhang"], ["刘", "liu"], ["陈", "chen"], ["杨", "yang"], ["赵", "zhao"], ["黄", "huang"],
    ["周", "zhou"], ["吴", "wu"], ["徐", "xu"], ["孙", "sun"], ["胡", "hu"], ["朱", "zhu"], ["高", "gao"], ["林", "lin"], ["何", "he"],
    ["郭", "guo"], ["马", "ma"], ["罗", "luo"], ["梁", "liang"], ["宋", "song"], ["郑", "zheng"], ["谢", "xie"], ["韩", "han"],
  ],
  given: [
    ["思远", "siyuan"], ["雨桐", "yutong"], ["佳怡", "jiayi"], ["晨", "chen"], ["静", "jing"], ["志强", "zhiqiang"], ["晓燕", "xiaoyan"],
    ["明轩", "mingxuan"], ["婷", "ting"], ["海涛", "haitao"], ["欣悦", "xinyue"], ["建国", "jianguo"], ["文博", "wenbo"], ["若琳", "ruolin"],
    ["俊杰", "junjie"], ["梦洁", "mengjie"], ["磊", "lei"], ["诗涵", "shihan"], ["宇航", "yuhang"], ["敏", "min"], ["立新", "lixin"],
    ["嘉宁", "jianing"], ["子墨", "zimo"], ["秀英", "xiuying"], ["一鸣", "yiming"], ["可欣", "kexin"],
  ],
} as const;
