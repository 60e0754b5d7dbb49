package main

import "slices"

// A source is a source of codes, as package codes has it.
type source struct {
	word     string // in the table
	constant string // of package codes
	note     string // in the comment of a constant, "" where none is needed
	english  string // on the pages: where such codes are known from
	chinese  string
}

// sources has all of them, in the order of the pages.
var sources = [...]source{
	{
		"documented", "SourceDocumented", "",
		"the vendor's English page of server codes",
		"厂商英文版的服务端错误码页面",
	},
	{
		"current", "SourceCurrent", "Known from the vendor's newer material.",
		"only newer material of the vendor: the Chinese page, REST pages, SDKs",
		"只见于厂商较新的资料：中文页面、REST 页面、SDK",
	},
	{
		"removed", "SourceRemoved", "No longer in the vendor's documentation.",
		"earlier editions of the documentation, the clients' pages included, or the vendor's samples",
		"见于文档（包括各客户端的页面）的早期版本，或厂商的示例",
	},
	{"ios", "SourceIOS", "Made by the iOS SDK.", "the iOS SDKs", "iOS SDK"},
	{"android", "SourceAndroid", "Made by the Android SDK.", "the Android SDKs", "Android SDK"},
	{"web", "SourceWeb", "Made by the web SDK.", "the web SDK", "Web SDK"},
}

// sourceOf returns the source that is called word in the table, and false if there is none.
func sourceOf(word string) (source, bool) {
	i := slices.IndexFunc(sources[:], func(s source) bool { return s.word == word })
	if i < 0 {
		return source{}, false
	}
	return sources[i], true
}
