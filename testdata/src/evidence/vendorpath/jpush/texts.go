package jpush

// CodeName is a text.
func (f *Failure) CodeName() string { return f.CodeText }

// ErrCodes are several.
func (f *Failure) ErrCodes() (code, rest int) { return f.Code, 0 }

// LastErrCode is another kind of number.
func LastErrCode() float64 { return 0 }

// Failed asks for the last one.
func Failed() bool {
	last := LastCode()
	return last != 0
}
