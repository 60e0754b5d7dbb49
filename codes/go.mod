module github.com/jmvet/jmvet/codes

go 1.18
