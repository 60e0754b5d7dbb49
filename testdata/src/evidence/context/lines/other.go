package lines

// Other is declared in a file that names nobody.
type Other struct{ Number int }
