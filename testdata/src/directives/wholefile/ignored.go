// Package wholefile has a file of which nothing is reported.
//
//jmvet:ignore the numbers of an old service
package wholefile

import "example.com/shop/jmessage"

func first(e *jmessage.Error) bool { return e.Code == 899001 }

func second(e *jmessage.Error) bool { return e.Code == 899061 }
