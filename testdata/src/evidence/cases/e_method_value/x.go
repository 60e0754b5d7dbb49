package p

import "example.com/shop/evidence/cases/pkg/jmessage"

func f(e *jmessage.JMError) bool {
	get := e.GetCode
	return get() == 899001 || (*jmessage.JMError).GetCode(e) == 899002 // want "magic .*" "magic .*"
}

func g(err error) bool {
	return jmessage.IsCode(err, 899001) || jmessage.IsAny(err, 899002, 899061) // want "magic .*" "magic .*" "unknown .*"
}

func h(r *jmessage.JMResponse) bool {
	return r.MsgID == 899001 || r.Error.Code == 899001 // want "magic .*"
}
