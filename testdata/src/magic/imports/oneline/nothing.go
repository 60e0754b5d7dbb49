package oneline; func nothing(f failure) bool { return f.code == 899002 } // want "magic JMessage code 899002: use codes.RESTUserNotFound"
