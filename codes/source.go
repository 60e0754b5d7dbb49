package codes

// A Source tells where a code is known from, and so how far to rely on it.
type Source string

// The sources of codes, the most authoritative first.
const (
	// SourceDocumented is the vendor's English page of server codes. A
	// category's codes of this source are the ones a program should handle.
	SourceDocumented Source = "documented"

	// SourceCurrent is for server codes that only newer material of the vendor
	// has: the Chinese page, the REST pages or its SDKs.
	SourceCurrent Source = "current"

	// SourceRemoved is for codes of servers and of client SDKs that an earlier
	// edition of the vendor's documentation or its sample programs had. Servers
	// and old SDKs may still send them.
	SourceRemoved Source = "removed"

	// SourceIOS is for codes that the iOS SDKs make themselves.
	SourceIOS Source = "ios"

	// SourceAndroid is for codes that the Android SDKs make themselves.
	SourceAndroid Source = "android"

	// SourceWeb is for codes that the web SDK makes itself.
	SourceWeb Source = "web"
)

// String returns the source's word in table.tsv, such as "documented".
func (s Source) String() string {
	return string(s)
}

// Sources returns the sources of codes, the most authoritative first, in a slice
// that is the caller's own.
func Sources() []Source {
	return []Source{SourceDocumented, SourceCurrent, SourceRemoved, SourceIOS, SourceAndroid, SourceWeb}
}
