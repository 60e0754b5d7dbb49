package notify

import "example.com/shop/evidence/cases/pkg/jmessage"

// Reply is what our API answers: 80xxxx is the module notify.
type Reply struct {
	Code int    `json:"code"`
	Msg  string `json:"msg"`
}

func fromIM(e *jmessage.JMError) Reply { return Reply{e.Code, e.Message} }

func tooMany() Reply { return Reply{800101, "too many"} }

func retry(r Reply) bool { return r.Code == 800101 }
