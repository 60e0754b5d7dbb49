// Package numbers has numbers, and says nothing of them.
package numbers

// Gone is in no table.
const Gone = 899061
