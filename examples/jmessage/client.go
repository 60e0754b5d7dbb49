// Package jmessage is a small client for the REST API of JMessage, the
// instant messaging service of Jiguang. It covers what a help desk needs:
// users, text messages, groups and do-not-disturb settings.
package jmessage

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// DefaultBaseURL is where the service answers.
const DefaultBaseURL = "https://api.im.jpush.cn"

// maxBody is the most that is read of a response.
const maxBody = 4 << 20

// Client calls the REST API on behalf of one app. The zero value of BaseURL
// and HTTP means the vendor's server and [http.DefaultClient]. A Client is
// safe for use by several goroutines as long as its fields do not change.
type Client struct {
	BaseURL      string
	AppKey       string
	MasterSecret string
	HTTP         *http.Client
}

// do sends in as JSON and decodes the answer into out; either may be nil.
// A status of 300 or more becomes an [*Error].
func (c *Client) do(ctx context.Context, method, path string, in, out any) error {
	req, err := c.request(ctx, method, path, in)
	if err != nil {
		return fmt.Errorf("jmessage: %s %s: %w", method, path, err)
	}
	res, err := c.httpClient().Do(req)
	if err != nil {
		return fmt.Errorf("jmessage: %w", err)
	}
	defer res.Body.Close()

	body, err := io.ReadAll(io.LimitReader(res.Body, maxBody))
	if err != nil {
		return fmt.Errorf("jmessage: %s %s: read response: %w", method, path, err)
	}
	if res.StatusCode >= http.StatusMultipleChoices {
		return fmt.Errorf("jmessage: %s %s: %w", method, path, decodeError(res.StatusCode, body))
	}
	if out == nil || res.StatusCode == http.StatusNoContent {
		return nil
	}
	if err := json.Unmarshal(body, out); err != nil {
		return fmt.Errorf("jmessage: %s %s: decode response: %w", method, path, err)
	}
	return nil
}

// request builds a request with credentials and, unless in is nil, a body.
func (c *Client) request(ctx context.Context, method, path string, in any) (*http.Request, error) {
	var body io.Reader
	if in != nil {
		data, err := json.Marshal(in)
		if err != nil {
			return nil, fmt.Errorf("encode request: %w", err)
		}
		body = bytes.NewReader(data)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.baseURL()+path, body)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.AppKey, c.MasterSecret)
	req.Header.Set("Accept", "application/json")
	if in != nil {
		req.Header.Set("Content-Type", "application/json; charset=utf-8")
	}
	return req, nil
}

func (c *Client) baseURL() string {
	if c.BaseURL == "" {
		return DefaultBaseURL
	}
	return strings.TrimSuffix(c.BaseURL, "/")
}

func (c *Client) httpClient() *http.Client {
	if c.HTTP == nil {
		return http.DefaultClient
	}
	return c.HTTP
}
