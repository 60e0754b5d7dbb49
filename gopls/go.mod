module github.com/jmvet/jmvet/gopls

go 1.26.0
