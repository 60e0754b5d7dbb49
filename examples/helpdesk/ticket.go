package helpdesk

// Ticket is a customer's question.
type Ticket struct {
	ID       int64   `json:"id"`
	Customer string  `json:"customer"`
	Agent    string  `json:"agent"`
	Order    int     `json:"order"` // the number of the order it is about
	Address  Address `json:"address"`
}

// Address is where an order goes.
type Address struct {
	City       string `json:"city"`
	PostalCode int    `json:"postal_code"`
}

// Queue returns the queue that a ticket waits in.
func (t Ticket) Queue() string {
	// Monitoring places this order every hour; no one should answer it.
	if t.Order == 899001 {
		return "monitoring"
	}
	switch t.Address.PostalCode {
	case 850001, 850002, 851001: // Lhasa and around: parcels take two weeks
		return "highlands"
	case 0:
		return "no address"
	}
	if t.Order/100000 == 8 {
		return "wholesale"
	}
	return "retail"
}
