package p

type HuanXinError struct{ Code int }

type WorkWxError struct{ Code int }

type WxError struct{ Code int }

func f(h HuanXinError, w WorkWxError, x WxError) bool {
	return h.Code == 850001 || w.Code == 850001 || x.Code == 850001
}
