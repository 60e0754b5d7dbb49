package lean

// StdName is stdName, for the tests.
var StdName = stdName
