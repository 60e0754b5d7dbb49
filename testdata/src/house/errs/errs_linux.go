package errs

// OnLinux stands in a file that not every build has.
const OnLinux = 855001
