package main

import (
	"context"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// plantedFile is the name of the files that are added.
const plantedFile = "zz_jm.go"

// wrapperText is the file of the wrapper.
const wrapperText = `// Package jm talks to JMessage.
package jm

// Error is the answer to a failed request.
type Error struct {
	Code    int
	Message string
}

func (e *Error) Error() string { return e.Message }

// Code returns the code of an error, 0 if it has none.
func Code(err error) int {
	if e, ok := err.(*Error); ok {
		return e.Code
	}
	return 0
}
`

// userText is the file of a package that uses the wrapper. What stands in capitals is filled in.
const userText = `package PACKAGE

import "MODULE/WRAPPER"

func jmRegistered(err error) bool {
	return jm.Code(err) == 899001
}

func jmAnswer(err error) string {
	switch jm.Code(err) {
	case 803008:
		return "blacklist"
	case 803005:
		return "group"
	}
	return ""
}
`

// reportsPerUser is how many reports userText has: each of its three numbers. The switch has no gap, for each of its
// clauses leaves.
const reportsPerUser = 3

// plant makes a copy of the repository in which a wrapper of JMessage and four packages that use it are added, below
// the directory work, unless it is there already. It returns the copy's directory.
func (r *repository) plant(ctx context.Context, work string) (string, error) {
	plain, err := r.fetch(ctx, work)
	if err != nil {
		return "", err
	}
	return r.once(work, "-planted", func(dir string) error {
		if err := os.CopyFS(dir, os.DirFS(plain)); err != nil {
			return err
		}
		wrapper := filepath.Join(dir, filepath.FromSlash(r.wrapper))
		if err := os.Mkdir(wrapper, 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(wrapper, plantedFile), []byte(wrapperText), 0o644); err != nil {
			return err
		}

		// And in each of the packages that use it, a file.
		for _, user := range r.users {
			at := filepath.Join(dir, filepath.FromSlash(user))
			name, err := packageName(at)
			if err != nil {
				return err
			}
			text := strings.NewReplacer("PACKAGE", name, "MODULE", r.path, "WRAPPER", r.wrapper).Replace(userText)
			if err := os.WriteFile(filepath.Join(at, plantedFile), []byte(text), 0o644); err != nil {
				return err
			}
		}
		return nil
	})
}

// packageName returns the name of the package in the directory dir. It is an error if there is none.
func packageName(dir string) (string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return "", err
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly)
		if err != nil {
			return "", err
		}
		return f.Name.Name, nil
	}
	return "", fmt.Errorf("there is no package in %s", dir)
}
