package p

import (
	"encoding/json"
	"net/http"
)

// 极光 IM REST: https://api.im.jpush.cn/v1/users
type apiResp struct {
	Error *struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
	UID int64 `json:"uid"`
}

func register(c *http.Client, req *http.Request) (bool, error) {
	resp, err := c.Do(req)
	if err != nil {
		return false, err
	}
	defer resp.Body.Close()
	var list []apiResp
	if err := json.NewDecoder(resp.Body).Decode(&list); err != nil {
		return false, err
	}
	for _, r := range list {
		if r.Error != nil && r.Error.Code == 899001 { // want "magic .*"
			return false, nil
		}
		if r.UID == 899001 {
			return false, nil
		}
	}
	return resp.StatusCode == 200, nil
}
