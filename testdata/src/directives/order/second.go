package order

// A wrong directive is reported in its own file, and once.
type second int /* want "unknown directive //jmvet:order: .*" */ //jmvet:order
