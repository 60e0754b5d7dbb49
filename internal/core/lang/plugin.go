package lang

// What golangci-lint's plugin says of its settings.
const (
	PluginPlace        Text = "jmvet: %s: %v" + zh + "jmvet: %s: %v"
	PluginNotByName    Text = "found %v, want the settings by name" + zh + "这里是%v，应按名字写设置"
	PluginFound        Text = "%s: found %v, want %v" + zh + "%s：这里是%v，应为%v"
	PluginUnknownMeant Text = "unknown setting %q; did you mean %q?" + zh + "未知设置 %q；是否应为 %q？"
	PluginUnknown      Text = "unknown setting %q; there are %v" + zh + "未知设置 %q；可用的设置有 %v"
	PluginKnown        Text = "known: %s is neither a number nor a range such as 899900-899919" + zh +
		"known：%s 既不是数字，也不是 899900-899919 这样的区间"
)

// What JSON has.
const (
	JSONArray  Text = "an array" + zh + "数组"
	JSONBool   Text = "a bool" + zh + "布尔值"
	JSONNumber Text = "a number" + zh + "数字"
	JSONObject Text = "an object" + zh + "对象"
	JSONString Text = "a string" + zh + "字符串"

	WantBool Text = "true or false" + zh + " true 或 false"
	WantList Text = "a list" + zh + "列表"
)
