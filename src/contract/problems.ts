/** Every way a request can fail: its stable code, its status, its title in both languages. */
export const PROBLEMS = {
  "parcel-not-found": { status: 404, zh: "没有这个宗地代码", en: "No such parcel" },
  "building-not-found": { status: 404, zh: "没有这个幢代码", en: "No such building" },
  "unit-not-found": { status: 404, zh: "没有这个不动产单元", en: "No such unit" },
  "code-malformed": { status: 400, zh: "代码有误", en: "Malformed code" },
  "box-malformed": {
    status: 400,
    zh: "范围有误，应为“西,南,东,北”（度）",
    en: "Malformed box: west,south,east,north in degrees",
  },
  "filter-malformed": { status: 400, zh: "没有这个状态", en: "No such state to filter by" },
  "query-invalid": { status: 400, zh: "查询参数有误", en: "Invalid query" },
  "basket-too-large": { status: 413, zh: "一次核对的户数过多", en: "Too many units at once" },
  "export-not-permitted": { status: 403, zh: "当前角色不能导出", en: "This role may not export" },
  "route-not-found": { status: 404, zh: "没有这个地址", en: "No such address" },
  "file-not-found": { status: 404, zh: "没有这个文件", en: "No such file" },
  "method-not-allowed": { status: 405, zh: "只读服务，不支持此方法", en: "Read only: method not allowed" },
  "request-too-large": { status: 413, zh: "请求过大", en: "Request too large" },
  "request-malformed": { status: 400, zh: "请求不符合 HTTP 规范", en: "Not a valid HTTP request" },
  "request-timeout": { status: 408, zh: "请求未在限定时间内发完", en: "The request took too long to arrive" },
  "headers-too-large": { status: 431, zh: "请求头过大", en: "Request headers too large" },
  "address-malformed": { status: 400, zh: "地址无法解读", en: "Unreadable address" },
  "address-too-long": { status: 414, zh: "地址过长", en: "Address too long" },
  "range-not-satisfiable": { status: 416, zh: "请求的字节范围不存在", en: "Range not satisfiable" },
  "internal-error": { status: 500, zh: "服务器内部错误", en: "Internal error" },
  "no-dataset": { status: 503, zh: "尚无数据集", en: "No data set yet" },
  busy: { status: 503, zh: "服务器繁忙，请稍后再试", en: "Busy, try again shortly" },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
