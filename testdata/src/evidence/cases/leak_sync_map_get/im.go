package p

// 极光
func busy(c *cache) bool { return c.Get("im:last_code") == 899030 } // want "magic .*"
