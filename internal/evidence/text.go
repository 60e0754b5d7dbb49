package evidence

// TextNamesVendor reports whether the text of a Go file, or an import path, names JMessage.
func TextNamesVendor(text []byte) bool { return namesVendor(text) }

// SmallestCode is smaller than no number of the table.
const SmallestCode = 765_000
