package gopls

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

// message is a message of JSON-RPC 2.0: a request has an ID and a method, a notification a method, a response an ID.
type message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *rpcError       `json:"error,omitempty"`
}

type rpcError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// conn is a connection to a server.
type conn struct {
	handle func(method string, params json.RawMessage) (result any, ok bool) // of what the server sends

	mu      sync.Mutex
	out     io.Writer
	last    int
	waiting map[string]chan message
	closed  bool
}

func newConn(out io.Writer, handle func(string, json.RawMessage) (any, bool)) *conn {
	return &conn{handle: handle, out: out, waiting: make(map[string]chan message)}
}

// read reads messages until the server ends.
func (c *conn) read(in io.Reader) {
	r := bufio.NewReader(in)
	for {
		m, err := readMessage(r)
		if err != nil {
			c.mu.Lock()
			defer c.mu.Unlock()
			c.closed = true
			for _, answer := range c.waiting {
				close(answer)
			}
			return
		}
		if m.Method == "" {
			c.mu.Lock()
			answer := c.waiting[string(m.ID)]
			delete(c.waiting, string(m.ID))
			c.mu.Unlock()
			if answer != nil {
				answer <- m
			}
			continue
		}
		result, ok := c.handle(m.Method, m.Params)
		if m.ID == nil {
			continue
		}
		reply := message{ID: m.ID}
		if ok {
			reply.Result, _ = json.Marshal(result) // plain data
		} else {
			reply.Error = &rpcError{-32601, "not a method of this client: " + m.Method}
		}
		_ = c.send(reply) // if it fails, the next read does
	}
}

func readMessage(r *bufio.Reader) (m message, err error) {
	length := 0
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return m, err
		}
		line = strings.TrimSpace(line)
		if line == "" {
			break
		}
		if value, ok := strings.CutPrefix(line, "Content-Length:"); ok {
			if length, err = strconv.Atoi(strings.TrimSpace(value)); err != nil {
				return m, err
			}
		}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(r, body); err != nil {
		return m, err
	}
	return m, json.Unmarshal(body, &m)
}

func (c *conn) send(m message) error {
	m.Version = "2.0"
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	_, err = fmt.Fprintf(c.out, "Content-Length: %d\r\n\r\n%s", len(body), body)
	return err
}

func (c *conn) notify(method string, params any) error {
	raw, err := json.Marshal(params)
	if err != nil {
		return err
	}
	return c.send(message{Method: method, Params: raw})
}

// call sends a request and waits for the answer.
func (c *conn) call(method string, params, result any) error {
	raw, err := json.Marshal(params)
	if err != nil {
		return err
	}
	answer := make(chan message, 1)
	c.mu.Lock()
	c.last++
	id := strconv.Itoa(c.last)
	c.waiting[id] = answer
	closed := c.closed
	c.mu.Unlock()
	if closed {
		return errors.New("the server has ended")
	}
	if err := c.send(message{ID: json.RawMessage(id), Method: method, Params: raw}); err != nil {
		return err
	}
	m, ok := <-answer
	switch {
	case !ok:
		return errors.New("the server ended without an answer to " + method)
	case m.Error != nil:
		return fmt.Errorf("%s: %s", method, m.Error.Message)
	case result == nil || m.Result == nil:
		return nil
	}
	return json.Unmarshal(m.Result, result)
}
