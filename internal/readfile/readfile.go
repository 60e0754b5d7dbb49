// Package readfile reads many files, one after the other into the same buffer.
//
// Package os makes two more calls of the system for each file, to be ready for what is no file. In a run that does little else they are a tenth of its time.
package readfile

// minBuffer is the size of a new buffer in bytes: larger than nearly all files.
const minBuffer = 256 << 10
