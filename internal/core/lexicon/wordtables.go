package lexicon

// strongWords say error code by themselves.
var strongWords = [...]string{
	"code", "errcode", "errorcode", "retcode", "rescode", "respcode", "resultcode", "statuscode", "ecode", "errno",
	"errorno",
}

// weakWords say that a name may hold the outcome of a call. They are common for other things.
var weakWords = [...]string{"status", "ret", "rc", "result", "err", "error", "no", "res", "reason", "state"}

// codeQualifiers make the word code after them an error code's, whatever stands before them: deviceErrCode,
// order_ret_code.
var codeQualifiers = [...]string{
	"err", "error", "ret", "res", "resp", "response", "result", "rsp", "biz", "im", "jmessage", "jm", "jiguang",
}

// vendorCodeWords are what rule vendor asks of a name: less than the strong words, since a client's Status or Result is
// often another thing.
var vendorCodeWords = [...]string{"code", "errcode", "errorcode", "retcode", "ecode", "errno"}

// A kind is a group of words, or of pairs of words that stand together, that say that a name holds a number of another
// kind. Six digits are common in all of these.
type kind struct {
	reason string // why such numbers look like codes
	// owners: the words count in the names of what a thing belongs to as well: its type, function, receiver and
	// package. Of the other kinds they do not: a package order may well send messages.
	owners bool
	words  []string
}

// otherKinds is the table of names of another kind.
var otherKinds = [...]kind{
	{"postal codes (850001 is Lhasa), area codes (810001 is in Hong Kong), divisions", true, []string{
		"zip", "zipcode", "post", "postal", "postcode", "area", "areacode", "adcode", "region", "regioncode",
		"province", "city", "citycode", "county", "country", "district", "street", "town", "division", "geo", "gis",
		"location", "address", "addr", "pin", "pincode", "village",
	}},
	{"stocks, indices (899050) and funds have six digits", true, []string{
		"stock", "stockcode", "fund", "fundcode", "index", "ticker", "tick", "symbol", "sec", "security", "securities",
		"bond", "etf", "isin", "cusip", "quote", "market", "kline", "bse", "currency", "bank",
	}},
	{"goods, vouchers, customs and tax numbers", true, []string{
		"item", "goods", "product", "sku", "spu", "coupon", "voucher", "invite", "promo", "discount", "lottery", "tax",
		"invoice", "ledger", "hs", "hts", "tariff", "customs", "naics", "sic", "warehouse",
	}},
	{"money in cents: 899000 is 8,990.00", true, []string{
		"amount", "fee", "price", "cent", "fen", "yuan", "rmb", "cny", "usd", "money", "cash", "pay", "payment",
		"salary", "wage", "cost", "wallet", "budget", "refund", "balance", "income", "bonus", "deposit", "fare", "loan",
	}},
	{"sums and limits", false, []string{
		"total", "sum", "subtotal", "limit", "max", "min", "quota", "threshold", "credit", "debit", "score", "point",
		"rank", "level",
	}},
	{"identities are numbers that grow beyond a million", false, []string{
		"id", "uid", "gid", "cid", "mid", "pid", "tid", "oid", "sid", "rid", "userid", "groupid", "roomid", "msgid",
		"msgno", "username", "room", "account", "employee", "staff", "seq", "sequence", "serial", "port", "build",
		"revision",
	}},
	{"versions: 801003 is 8.1.3", true, []string{"version", "versioncode", "vercode", "ver"}},
	{"times and durations in milliseconds", false, []string{
		"ms", "millis", "usec", "nsec", "second", "minute", "hour", "day", "timeout", "duration", "delay", "interval",
		"elapsed", "ttl", "expire", "expiry", "time", "date", "timestamp", "deadline", "ts", "year", "month",
	}},
	{"colours: 0xDB7C9", true, []string{"color", "colour", "rgb"}},
	{"counts and sizes", false, []string{
		"count", "cnt", "num", "size", "length", "len", "offset", "start", "cursor", "pos", "position", "width",
		"height", "depth", "weight", "distance", "qty", "quantity", "page", "row", "line", "col", "byte",
	}},
	{"a shop's own classes of documents and goods", false, []string{"category", "class", "genre", "menu", "course"}},
	{"templates of text messages are numbered", true, []string{"template", "tpl", "tmpl", "temp"}},
	{"codes that people scan, type or are sent", true, []string{
		"bar", "barcode", "qr", "qrcode", "captcha", "otp", "verification", "verify code", "sms code", "check code",
		"auth code",
	}},
	{"things that bear a number", true, []string{
		"rule", "waf", "material", "part", "asset", "station", "plate", "dept", "department", "school",
	}},
	{"things with numbers that are not about errors", false, []string{
		"http", "exit", "op", "opcode", "key", "scan", "char", "rune", "lang", "language", "locale", "order", "device",
		"phone", "dial", "mobile", "branch", "store", "shop", "brand", "merchant", "badge", "card", "gift", "ticket",
		"seat", "vehicle",
	}},
}

// otherServices name services whose error codes have six digits, too.
var otherServices = [...]string{
	"wecom", "wework", "workwechat", "weixin", "wechat", "wxwork", "qywx", "alipay", "aliyun", "alibaba", "alicloud",
	"taobao", "dingtalk", "dingding", "tencent", "qcloud", "tim", "feishu", "lark", "bytedance", "douyin", "easemob",
	"hyphenate", "rongcloud", "netease", "yunxin", "nim", "leancloud", "agora", "umeng", "getui", "gexin", "igetui",
	"huawei", "hms", "xiaomi", "mipush", "oppo", "vivo", "meizu", "honor", "baidu", "unionpay", "twilio", "sendbird",
	"openim", "firebase", "fcm", "apns",
}

// otherServicesHan are their names in Chinese, which has no word boundaries.
var otherServicesHan = [...]string{
	"企业微信", "微信", "支付宝", "阿里云", "腾讯", "钉钉", "飞书", "环信", "融云", "网易云信", "云信", "声网", "友盟", "个推", "华为", "小米", "百度", "银联",
}
