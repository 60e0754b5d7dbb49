//go:build unix

package readfile

import (
	"io/fs"
	"slices"
	"syscall"
)

// Into reads a file into a buffer, which it makes larger where that is needed, and returns what is in it.
func Into(buf []byte, name string) ([]byte, error) {
	fd, err := again(func() (int, error) { return syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0) })
	if err != nil {
		return buf, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	defer syscall.Close(fd)
	buf = buf[:0]
	for {
		if len(buf) == cap(buf) {
			size := minBuffer
			var stat syscall.Stat_t
			if len(buf) > 0 && syscall.Fstat(fd, &stat) == nil {
				size = int(stat.Size) - len(buf) + 1 // one more: a full buffer may have more to come
			}
			buf = slices.Grow(buf, max(size, minBuffer))
		}
		n, err := again(func() (int, error) { return syscall.Read(fd, buf[len(buf):cap(buf)]) })
		if err != nil {
			return buf, &fs.PathError{Op: "read", Path: name, Err: err}
		}
		if n == 0 {
			return buf, nil
		}
		buf = buf[:len(buf)+n]
	}
}

// again repeats a call of the system that a signal has interrupted.
func again(call func() (int, error)) (int, error) {
	for {
		n, err := call()
		if err != syscall.EINTR {
			return n, err
		}
	}
}
