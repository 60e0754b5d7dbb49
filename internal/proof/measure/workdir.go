// Package measure is what the programs that measure other programs have in common.
package measure

import (
	"fmt"
	"os"
	"path/filepath"
)

// WorkDir makes the directory that a program works in, and returns its path: dir, or one called name in the user's
// cache directory if dir is "". The path has no symbolic link: the go command would print another one, and positions
// could not be compared.
func WorkDir(dir, name string) (string, error) {
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("-work is needed: %w", err)
		}
		dir = filepath.Join(cache, name)
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(dir)
}
