// The code of a thing that has a number of another kind is its number.
package p

type Category struct{ Code int }

type Place struct{ Code int }

type ChatRoom struct{ Code int }

type IndustryInfo struct{ Code int }

type UserName struct{ Code string }

func isOther(c Category, p *Place, r ChatRoom, i IndustryInfo, u UserName) bool {
	return c.Code == 810005 || p.Code == 810005 || r.Code == 800003 || i.Code == 899001 || u.Code == "899001"
}

// The other side: what is answered to a request about such a thing has a code of its own.

type RoomReply struct{ Code int }

type PlaceOrderResult struct{ Code int }

type BaseReply struct{ Code int }

type Order struct{ BaseReply }

type Page struct{ ErrCode int }

func isKnown(r RoomReply, p PlaceOrderResult, o Order, page Page) bool {
	return r.Code == 899001 || // want "magic .*"
		p.Code == 899002 || // want "magic .*"
		o.Code == 899003 || // want "magic .*"
		page.ErrCode == 899000 // want "magic .*"
}

func placeOrder(code int) bool { return code == 899030 } // want "magic .*"

func keys(m map[string]int) bool {
	return m["category.code"] == 899001 ||
		m["reply.code"] == 899001 // want "magic .*"
}
