module github.com/jmvet/jmvet/internal/proof/bazel

go 1.26.0

require (
	github.com/aymanbagabas/go-udiff v0.4.1
	github.com/jmvet/jmvet v0.0.0
	github.com/pmezard/go-difflib v1.0.0
	golang.org/x/tools v0.52.0
)

require (
	github.com/jmvet/jmvet/codes v0.0.0 // indirect
	golang.org/x/mod v0.42.0 // indirect
)

replace github.com/jmvet/jmvet => ../../..

replace github.com/jmvet/jmvet/codes => ../../../codes
