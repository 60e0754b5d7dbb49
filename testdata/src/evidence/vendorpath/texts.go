package vendorpath

import "example.com/shop/evidence/vendorpath/jpush"

// Only integers are believed.
func texts(f *jpush.Failure) bool {
	_, rest := f.ErrCodes()
	return f.CodeName() == "803013" || rest == 803013 || jpush.LastErrCode() == 803013
}
