package noimport

// Limit is ours.
var Limit = limit
