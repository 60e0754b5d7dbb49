package p

import (
	"fmt"

	"example.com/shop/evidence/cases/pkg/jmessage"
)

func f(e *jmessage.JMError) bool {
	return fmt.Sprintf("%d", e.Code) == "899001" || fmt.Sprintf("%v", e.Code) == "899061" // want "magic .*" "unknown .*"
}
