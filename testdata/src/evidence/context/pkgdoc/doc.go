// Package pkgdoc is a client of JMessage: what its documentation names holds for all of its files.
package pkgdoc
