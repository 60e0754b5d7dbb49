// Package wecom has the errors of another service.
package wecom

type Err struct{ ErrCode int }

func (e *Err) Code() int { return e.ErrCode }

func CodeOf(e *Err) int { return e.ErrCode }

type Number int
