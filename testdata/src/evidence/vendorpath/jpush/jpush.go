// Package jpush is a client of the same firm: its import path makes rule vendor hold.
package jpush

// Failure has code-like names, and others.
type Failure struct {
	Code       int
	ErrCode    int32
	Errno      uint16
	StatusCode int
	HTTPCode   int
	Text       string
	CodeText   string
	Ratio      float64
	CodeRatio  float64
	Amount     int
	Nested     struct{ ErrorCode int64 }
}

// GetErrorCode gets it.
func (f *Failure) GetErrorCode() int { return int(f.ErrCode) }

// Coder has one.
type Coder interface{ ECode() int }

// LastCode is a function.
func LastCode() int64 { return 0 }

// Length is another one.
func Length() int { return 0 }
