module github.com/jmvet/jmvet/internal/proof/gopls

go 1.26.0

require github.com/jmvet/jmvet v0.0.0

replace github.com/jmvet/jmvet => ../../..

replace github.com/jmvet/jmvet/codes => ../../../codes
