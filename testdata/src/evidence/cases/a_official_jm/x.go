package chat

import "example.com/shop/evidence/cases/pkg/jmessage"

var cli = jmessage.NewJMessageClient("", "")

type Member struct {
	UserID int
	Role   int
}

func isOfficial(m Member) bool { return m.UserID == 800003 }

func send(m Member, groupID int64) error {
	if groupID == 810001 {
		return nil
	}
	_, err := cli.SendMessage("a", "b", "")
	return err
}
