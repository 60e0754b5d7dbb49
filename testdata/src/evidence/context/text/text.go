package text

type answer struct{ number int }

const host = "https://api.im.jpush.cn/v1/users/"

func compare(a answer) bool {
	return a.number == 899001 && host != "" // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
