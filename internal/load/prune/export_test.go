package prune

// StdName is stdName, for the tests.
var StdName = stdName
