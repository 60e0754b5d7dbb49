package variants

import (
	"testing"

	"github.com/jmvet/jmvet/codes"
)

func TestTaken(t *testing.T) {
	if r := (Reply{State: codes.RESTUserAlreadyExists}); !taken(r) {
		t.Error(r)
	}
}
