module github.com/jmvet/jmvet/internal/proof/gopls

go 1.26.0
