package push

type GetuiResult struct{ RetCode int }

type HuaweiPushResp struct{ Code int }

type xiaomiResponse struct{ Code int }

func f(g GetuiResult, h HuaweiPushResp, x xiaomiResponse) bool {
	return g.RetCode == 899001 || h.Code == 801003 || x.Code == 800017
}
