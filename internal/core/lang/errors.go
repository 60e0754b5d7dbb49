package lang

// What is wrong with settings.
const (
	NoSuchLanguage Text = "%q is not a language of jmvet: write en or zh" + zh + "jmvet 不支持语言 %q：请写 en 或 zh"
)
