module example.com/shop

go 1.26.0

require github.com/jmvet/jmvet/codes v0.0.0

replace github.com/jmvet/jmvet/codes => ../../codes
