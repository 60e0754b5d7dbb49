package user

import "example.com/shop/settings/amounts"

var limit = amounts.Limit
