package errs

// InTests can be imported by nobody.
const InTests = 855002
