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

// A kind is a group of words, or of pairs of words that stand together or are written as one, that say that a name
// holds a number of another kind. Six digits are common in all of these.
type kind struct {
	reason string // why such numbers look like codes
	// owners: the words count in the names of what a thing belongs to as well: its type, function, receiver and
	// package. Of the other kinds they do not, but for the last word of a type: a package order may well send messages,
	// but the code of an Order is that of an order.
	owners bool
	words  []string
}

// otherKinds is the table of names of another kind.
var otherKinds = [...]kind{
	{"postal codes (850001 is Lhasa), area codes (810001 is in Hong Kong), divisions", true, []string{
		"zip", "zipcode", "post", "postal", "postcode", "area", "areacode", "ad code", "region", "regioncode",
		"province", "city", "citycode", "county", "country", "district", "street", "town", "division", "geo", "gis",
		"location", "address", "addr", "pin", "pincode", "village",
	}},
	{"stocks, indices (899050) and funds have six digits", true, []string{
		"stock", "stockcode", "fund", "fundcode", "index", "ticker", "tick", "symbol", "sec", "security", "securities",
		"bond", "etf", "isin", "cusip", "quote", "market", "k line", "bse", "currency", "bank",
	}},
	{"goods, vouchers, customs and tax numbers", true, []string{
		"item", "goods", "product", "sku", "spu", "coupon", "voucher", "invite", "promo", "discount", "lottery", "tax",
		"invoice", "ledger", "hs", "hts", "tariff", "customs", "naics", "sic", "ware house",
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
		"msg no", "user name", "room", "account", "employee", "staff", "seq", "sequence", "serial", "port", "build",
		"revision",
	}},
	{"versions: 801003 is 8.1.3", true, []string{"version", "versioncode", "vercode", "ver"}},
	{"times and durations in milliseconds", false, []string{
		"ms", "millis", "usec", "nsec", "second", "minute", "hour", "day", "timeout", "duration", "delay", "interval",
		"elapsed", "ttl", "expire", "expiry", "time", "date", "timestamp", "deadline", "ts", "year", "month",
	}},
	{"colours: 0xDB7C9", true, []string{"color", "colour", "rgb"}},
	{"counts and sizes", false, []string{
		"count", "cnt", "num", "size", "length", "len", "off set", "start", "cursor", "pos", "position", "width",
		"height", "depth", "weight", "distance", "qty", "quantity", "page", "row", "line", "col", "byte",
	}},
	{"a shop's own classes of documents and goods", false, []string{
		"category", "class", "genre", "menu", "course", "catalog", "catalogue", "sector", "industry", "occupation",
	}},
	{"places, by words that have other meanings in the name of a function: placeOrder", false, []string{
		"place", "venue", "zone", "hotel", "airport", "nation", "nationality",
	}},
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

// typeEndings end the name of a type after the word for the thing that it describes: CategoryInfo is a category.
var typeEndings = [...]string{"info", "model", "entity", "dto", "vo", "po", "detail", "record"}

// functionVerbs say nothing at the beginning of the name of the function that a local variable stands in, where they
// are actions: to post a request, to pin a message, to invite a member.
var functionVerbs = [...]string{"post", "pin", "invite", "tick", "index"}

// otherServices name services whose error codes have six digits, too. They are whole words, or two words that stand
// together: HuanXin.
var otherServices = [...]string{
	// WeCom and WeChat
	"wecom", "wework", "wxwork", "workwx", "qywx", "wxcp", "wx", "wxapp", "wxpay", "mmpay", "tenpay", "miniprogram",
	"powerwechat", "gowechat",
	// Alipay, Aliyun and the shops of their owner
	"alicloud", "alisms", "alidayu", "dysms", "dysmsapi", "zhifubao", "antfin", "tmall",
	// DingTalk, Feishu and Douyin
	"dingding", "dingrobot", "dingbot", "lark", "larksuite", "volcengine", "toutiao",
	// Tencent
	"tim", "trtc", "txcloud", "xinge", "tpns",
	// other services of messages, calls and pushes
	"hyphenate", "easeim", "rongyun", "rongim", "nim", "nertc", "shengwang", "getui", "gexin", "igetui", "hms",
	"xiaomi", "xiaomipush", "mipush", "xmpush", "oppo", "vivo", "meizu", "honor", "sendbird", "openim", "fcm", "apns",
}

// servicePrefixes name such services, too, as whole words and as the beginning of one: wechatpay, tencentcloud. No
// other word begins with one of these.
var servicePrefixes = [...]string{
	"workwechat", "workweixin", "qywechat", "qyweixin", "weixin", "wechat", "weapp", "alipay", "aliyun", "alibaba",
	"taobao", "dingtalk", "tencent", "qcloud", "feishu", "bytedance", "douyin", "easemob", "huanxin", "rongcloud",
	"netease", "yunxin", "leancloud", "agora", "umeng", "huawei", "baidu", "unionpay", "twilio", "firebase",
}

// otherServicesHan are their names in Chinese, which has no word boundaries.
var otherServicesHan = [...]string{
	"微信", "企微", "公众号", "小程序", "财付通", "支付宝", "阿里云", "阿里巴巴", "阿里大于", "淘宝", "天猫", "腾讯",
	"钉钉", "飞书", "字节跳动", "抖音", "火山引擎", "环信", "融云", "网易", "云信", "声网", "友盟", "个推", "信鸽", "华为",
	"小米", "魅族", "荣耀", "百度", "银联",
}
