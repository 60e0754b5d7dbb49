package p

import "example.com/shop/evidence/cases/pkg/jmessage"

func f(r *jmessage.JMResponse) bool { return r.MsgID == 899001 }
