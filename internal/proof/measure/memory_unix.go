//go:build unix

package measure

import (
	"os"
	"runtime"
	"syscall"
)

// PeakMemory returns the most memory in bytes that the process with the given state, or one that it waited for, had at
// a time: 0 where the system does not tell.
func PeakMemory(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	n := int64(usage.Maxrss) //nolint:unconvert // it is an int32 on some systems
	if runtime.GOOS != "darwin" && runtime.GOOS != "ios" {
		n *= 1024
	}
	return n
}
