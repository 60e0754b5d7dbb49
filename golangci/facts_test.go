package main

import (
	"strings"
	"testing"
	"time"
)

// modules are one that wraps the vendor's client, and one that only knows the wrapper.
const modules = `
-- wrapper/go.mod --
module example.com/wrapper

go 1.26.0
-- wrapper/wrapper.go --
// Package wrapper calls JMessage.
package wrapper

import "encoding/json"

// Result is what became of a call.
type Result struct {
	Number int
	Count  int
}

// Call calls.
func Call(body []byte) (r Result, err error) {
	var reply struct {
		Error struct{ Code int }
	}
	err = json.Unmarshal(body, &reply)
	if reply.Error.Code == 899000 {
		return Call(body)
	}
	r.Number = reply.Error.Code
	return r, err
}
-- shop/go.mod --
module example.com/shop

go 1.26.0
-- shop/middle/middle.go --
// Package middle hands on what the wrapper says.
package middle

import "example.com/wrapper"

// Total is a result by another name.
func Total(body []byte) (total int) {
	r, _ := wrapper.Call(body)
	return r.Number
}
-- shop/shop.go --
// Package shop names no vendor.
package shop

import (
	"example.com/shop/middle"
	"example.com/wrapper"
)

func buy(body []byte) bool {
	r, _ := wrapper.Call(body)
	return r.Number == 899001 || r.Count == 899002 || middle.Total(body) == 899061
}

var _ = buy
`

const (
	required = "\nrequire example.com/wrapper v0.0.0\n"
	byDir    = "\nreplace example.com/wrapper => ../wrapper\n"
	workFile = "go 1.26.0\n\nuse (\n\t./shop\n\t./wrapper\n)\n\nreplace example.com/wrapper v0.0.0 => ./wrapper\n"
)

// inModules writes the two modules, joined by a replace directive or by a go.work file, and returns the one that is
// checked.
func inModules(t *testing.T, workspace bool) *project {
	t.Helper()
	p := newProject(t, modules)
	mod := p.read(t, "shop/go.mod") + required
	if workspace {
		p.write(t, "go.work", workFile)
	} else {
		mod += byDir
	}
	p.write(t, "shop/go.mod", mod)
	p.dir = p.path("shop")
	return p
}

const (
	shopNumber = "shop.go:11:21: magic JMessage code 899001: use codes.RESTUserAlreadyExists\n"
	shopTotal  = "shop.go:11:74: unknown JMessage code 899061: not in category REST (899); did you mean 899016 " +
		"(codes.RESTSendMessageNotPermitted)?\n"
)

// TestFacts: what is proven of a wrapper in another module is known where it is used, and only where this is wanted.
func TestFacts(t *testing.T) {
	for name, workspace := range map[string]bool{"replace": false, "workspace": true} {
		t.Run(name, func(t *testing.T) {
			p := inModules(t, workspace)
			expect(t, p.run(t, configuration(), "./..."), shopNumber+shopTotal)
			expect(t, p.run(t, configuration("across-packages: false"), "./..."), "")
		})
	}
}

// TestCache: a second run says the same, in less time; after a change of a package that another one depends on it says
// what is new.
func TestCache(t *testing.T) {
	p := inModules(t, false)
	p.cache = t.TempDir() // what it knows of the standard library is a part of the time
	timed := func(want string, args ...string) time.Duration {
		t.Helper()
		start := time.Now()
		expect(t, p.run(t, configuration(), append(args, "./...")...), want)
		return time.Since(start)
	}
	cold := timed(shopNumber + shopTotal)
	warm := timed(shopNumber + shopTotal)
	t.Logf("cold %v, warm %v", cold, warm)
	if warm > cold {
		t.Errorf("with a warm cache it takes %v, without one %v", warm, cold)
	}

	const wrapper = "../wrapper/wrapper.go"
	original := p.read(t, wrapper)
	p.write(t, wrapper, strings.Replace(original, "r.Number = reply.Error.Code", "r.Number = len(body)", 1))
	// its package names JMessage, which is evidence for a field of it, but for nothing that it is handed to
	timed(shopNumber)
	p.write(t, wrapper, original)
	timed(shopNumber + shopTotal)
	p.write(t, wrapper, strings.Replace(original, "Count  int", "Count  int //jmvet:code", 1))
	timed(shopNumber + "shop.go:11:42: magic JMessage code 899002: use codes.RESTUserNotFound\n" + shopTotal)

	// Settings are a part of the cache's key.
	p.write(t, wrapper, original)
	expect(t, p.run(t, configuration("unknown: false"), "./..."), shopNumber)
	expect(t, p.run(t, configuration("unknown: true"), "./..."), shopNumber+shopTotal)
}

// TestFixFromCache: fixes that come from the cache are those of a fresh run.
func TestFixFromCache(t *testing.T) {
	cold, warm := newProject(t, desk), newProject(t, desk)
	left := texts(cold.run(t, configuration(), "--fix", "./..."))
	for range 2 {
		warm.run(t, configuration(), "./...")
	}
	expect(t, warm.run(t, configuration(), "--fix", "./..."), left)
	for _, name := range []string{"desk.go", "desk_test.go"} {
		if at, same := firstDifference(warm.read(t, name), cold.read(t, name)); !same {
			t.Errorf("%s, fixed from the cache: %s", name, at)
		}
	}
	warm.goTool(t, "vet", "./...")
}
