//go:build shopdebug

package buildtag

func noUser(f failure) bool { return f.code == 899002 }
