// Package imtest is a server for tests that answers as the REST API does.
package imtest

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
)

// The credentials that the server accepts.
const (
	AppKey = "4f7aef34fb361292c566a1cd"
	Secret = "054d6103823a726fc12d0466"
)

// Reply is one canned answer.
type Reply struct {
	Status int
	Body   string
}

// Failure is the answer with a status and an error of the service.
func Failure(status int, body string) Reply {
	return Reply{Status: status, Body: `{"error":` + body + `}`}
}

// Routes maps "METHOD /path" to the answers given there, one after the other;
// the last one is repeated.
type Routes map[string][]Reply

// Server counts the requests it was sent.
type Server struct {
	URL string

	mu     sync.Mutex
	bodies map[string][]string
}

// New starts a server that is closed at the end of the test. A request for
// anything but a route, or with wrong credentials, fails the test.
func New(t *testing.T, routes Routes) *Server {
	t.Helper()
	s := &Server{bodies: make(map[string][]string)}
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Method + " " + r.URL.Path
		if name, pass, ok := r.BasicAuth(); !ok || name != AppKey || pass != Secret {
			t.Errorf("%s: credentials %q, %q", key, name, pass)
		}
		replies := routes[key]
		if len(replies) == 0 {
			t.Errorf("unexpected request %s", key)
			http.NotFound(w, r)
			return
		}
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Errorf("%s: read request: %v", key, err)
		}
		reply := replies[min(s.record(key, string(body)), len(replies))-1]
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(reply.Status)
		if _, err := io.WriteString(w, reply.Body); err != nil && reply.Body != "" {
			t.Errorf("%s: write response: %v", key, err)
		}
	}))
	t.Cleanup(ts.Close)
	s.URL = ts.URL
	return s
}

// record keeps a request's body and returns how many there are for its route.
func (s *Server) record(key, body string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bodies[key] = append(s.bodies[key], body)
	return len(s.bodies[key])
}

// Bodies returns the bodies of the requests for a route, in order.
func (s *Server) Bodies(key string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.bodies[key]...)
}
