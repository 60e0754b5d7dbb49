// Package nearest finds what was likely meant: for a misspelt word, and for a number that is no JMessage code.
package nearest

// Word returns the one of the known words that word, a misspelt one, is closest to: at most two letters lost, added,
// swapped or wrong, and at most a third of the word. It reports false where none is that close.
func Word(word string, known []string) (string, bool) {
	best, bestDistance := "", 3
	for _, k := range known {
		if d := distance(word, k); d < bestDistance && 3*d <= max(len(word), len(k)) {
			best, bestDistance = k, d
		}
	}
	return best, best != ""
}

// distance counts the letters lost, added, wrong or swapped with their neighbour between a and b.
func distance(a, b string) int {
	var older []int
	old := make([]int, len(b)+1)
	for j := range old {
		old[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			wrong := 1
			if a[i-1] == b[j-1] {
				wrong = 0
			}
			row[j] = min(old[j]+1, row[j-1]+1, old[j-1]+wrong)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old = old, row
	}
	return old[len(b)]
}
