// Package codes is the table of JMessage's error codes: a named constant for
// every code, and the lookup of what a code means.
//
// JMessage is the instant messaging service of Jiguang. Its server answers a
// failed request with a six-digit number, or a seven-digit one for newer
// services, and its client SDKs add numbers of their own. The constants give
// those numbers names:
//
//	if resp.Error.Code == codes.RESTUserAlreadyExists {
//		return nil // registered before, which is as good
//	}
//
// # Constants
//
// The constants are untyped, as those of net/http are: the same one can be
// compared with an int, an int32, a uint32, a float64 (what encoding/json
// makes of a number in an any) or a [Code], without a conversion. A constant's
// name is its category and what went wrong. Client codes have the vendor's own
// identifier instead, with its initialisms and its grammar mended.
//
// # Codes, categories and sources
//
// [Code] is the integer type for programs that want one. The thousands of a
// code, code/1000, tell the operation that failed: they are its [Category].
// A [Source] tells where a code is known from. The vendor's page of server
// codes, "IM SDK ErrorCode Definition", is the authority; what it lists is
// [SourceDocumented]. The other sources are the vendor's newer pages, its REST
// pages, earlier editions of its documentation, and its SDKs.
//
// The same mistake has different numbers in different categories. Which of
// them arrives depends on the way the request took: 899001 from the REST API
// and 898001 from a client SDK both say that a user exists already.
//
// # Messages and descriptions
//
// A message is the text that comes with a code over the wire. It is kept to
// the letter, with its typing errors, since a program may have to match it. A
// %s or %@ in it stands for a value that the SDK fills in. A description says
// in plain English what happened, and a meaning (MeaningZH) in Chinese; both are
// this package's own and may be reworded in any release.
//
// # Data
//
// The constants and the lookups are generated from table.tsv and
// categories.tsv, which lie beside the source. The package has no init
// function and no map, and [Lookup] and [ByName] do not allocate. It is a module
// of its own, which requires no other and builds with Go 1.18 or later.
package codes
