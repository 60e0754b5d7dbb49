package noimport

import "example.com/shop/house/errs"

var limit = errs.Limit
