package helpdesk

import (
	"encoding/json"
	"net/http"

	"github.com/jmvet/jmvet/examples/chat"
)

// maxBody is the most that is read of a request.
const maxBody = 1 << 20

// answerRequest is an agent's answer to a ticket.
type answerRequest struct {
	Ticket Ticket `json:"ticket"`
	Text   string `json:"text"`
}

// escalateRequest calls colleagues in on a ticket.
type escalateRequest struct {
	Ticket     Ticket   `json:"ticket"`
	Colleagues []string `json:"colleagues"`
}

// endShiftRequest lists the rooms that an agent leaves for the night.
type endShiftRequest struct {
	Agent string  `json:"agent"`
	Rooms []int64 `json:"rooms"`
}

// Handler serves the agents' app.
func (d *Desk) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /answers", d.handleAnswer)
	mux.HandleFunc("POST /rooms", d.handleEscalate)
	mux.HandleFunc("POST /shifts/end", d.handleEndShift)
	mux.HandleFunc("POST /signin-failures", d.handleSignInFailure)
	mux.HandleFunc("POST /troubles", d.handleTrouble)
	return mux
}

func (d *Desk) handleAnswer(w http.ResponseWriter, r *http.Request) {
	var req answerRequest
	if !d.read(w, r, &req) {
		return
	}
	reply, err := d.Answer(r.Context(), req.Ticket, req.Text)
	if err != nil {
		d.fail(w, r, err)
		return
	}
	d.write(w, r, http.StatusOK, reply)
}

func (d *Desk) handleEscalate(w http.ResponseWriter, r *http.Request) {
	var req escalateRequest
	if !d.read(w, r, &req) {
		return
	}
	room, err := d.Escalate(r.Context(), req.Ticket, req.Colleagues...)
	if err != nil {
		d.fail(w, r, err)
		return
	}
	d.write(w, r, http.StatusCreated, map[string]int64{"room": room})
}

func (d *Desk) handleEndShift(w http.ResponseWriter, r *http.Request) {
	var req endShiftRequest
	if !d.read(w, r, &req) {
		return
	}
	if err := d.EndShift(r.Context(), req.Agent, req.Rooms); err != nil {
		d.fail(w, r, err)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (d *Desk) handleSignInFailure(w http.ResponseWriter, r *http.Request) {
	var failure chat.Failure
	if d.read(w, r, &failure) {
		d.write(w, r, http.StatusOK, adviseSignIn(failure))
	}
}

func (d *Desk) handleTrouble(w http.ResponseWriter, r *http.Request) {
	var events []map[string]any
	if d.read(w, r, &events) {
		d.write(w, r, http.StatusOK, CountTrouble(events))
	}
}

// read decodes a request. It answers a malformed one itself, and returns false.
func (d *Desk) read(w http.ResponseWriter, r *http.Request, v any) bool {
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody)).Decode(v); err != nil {
		d.write(w, r, http.StatusBadRequest, chat.Failure{Text: "The request is malformed."})
		return false
	}
	return true
}

// fail answers a request that ended with err.
func (d *Desk) fail(w http.ResponseWriter, r *http.Request, err error) {
	d.Log.ErrorContext(r.Context(), "request failed", "path", r.URL.Path, "err", err)
	failure := chat.Describe(err)
	if chat.IsGone(err) {
		d.write(w, r, http.StatusGone, failure)
		return
	}
	d.write(w, r, status(failure.Code), failure)
}

func (d *Desk) write(w http.ResponseWriter, r *http.Request, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(v); err != nil {
		d.Log.WarnContext(r.Context(), "response not sent", "err", err)
	}
}
