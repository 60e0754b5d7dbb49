package grid

// statementForms are forms in which a function has statements.
var statementForms = []form{
	{name: "elseif", magic: 3, body: statements(`
	if e.Code == LITERAL {
		return true
	} else if e.Code == 899002 {
		return false
	} else if 0 != e.Code && e.Code != 899003 {
		return true
	}
	return false`)},
	{name: "ifinit", magic: 1, body: statements(`
	if c := e.Code; c == LITERAL {
		return true
	}
	return false`)},
	{name: "local", magic: 2, body: statements(`
	code := e.Code
	if code == LITERAL {
		return true
	}
	return code == 899002`)},
	{name: "declared", magic: 1, body: statements(`
	var code int = e.Code
	return code == LITERAL`)},
	{name: "for", magic: 1, body: statements(`
	for e.Code == LITERAL {
		e.Code = 0
	}
	return true`)},
	{name: "forinit", magic: 1, body: statements(`
	for c := e.Code; c == LITERAL; c = 0 {
		return true
	}
	return false`)},
	{name: "tag", magic: 1, body: statements(`
	switch e.Code {
	case LITERAL:
		return true
	}
	return false`)},
	{name: "taginit", magic: 1, body: statements(`
	switch c := e.Code; c {
	case LITERAL:
		return true
	}
	return false`)},
	{name: "caselist", magic: 3, body: statements(`
	switch e.Code {
	case 0, LITERAL, 898001,
		899002:
		return true
	}
	return false`)},
	{name: "cases", magic: 2, body: statements(`
	switch e.Code {
	case LITERAL:
		return true
	case 200:
		return true
	case 899002:
		return true
	default:
		return false
	}`)},
	{name: "tagless", magic: 2, body: statements(`
	switch {
	case e.Code == LITERAL:
		return true
	case e.Text == "", e.Code != 899002:
		return true
	}
	return false`)},
	{name: "nestedswitch", magic: 2, body: statements(`
	switch e.Code {
	case LITERAL:
		switch e.Code {
		case 899002:
			return true
		}
	}
	return false`)},
	{name: "closure", magic: 1, body: statements(`
	is := func() bool { return e.Code == LITERAL }
	return is()`)},
	{name: "closureparam", magic: 1, body: statements(`
	is := func(code int) bool { return code == LITERAL }
	return is(e.Code)`)},
	{name: "methodvalue", magic: 1, body: statements(`
	get := e.GetCode
	return get() == LITERAL`)},
	{name: "chan", magic: 1, nameless: true, body: statements(`
	ch := make(chan int, 1)
	ch <- e.Code
	return <-ch == LITERAL`)},
	{name: "defer", magic: 1, body: statements(`
	defer func() { _ = e.Code == LITERAL }()
	return true`)},
	{name: "rangevar", magic: 1, byName: true, body: statements(`
	for _, code := range []int{e.Code} {
		if code == LITERAL {
			return true
		}
	}
	return false`)},
	{name: "label", magic: 1, body: statements(`
	loop:
	for {
		if e.Code == LITERAL {
			break loop
		}
	}
	return true`)},
	{name: "anonymous", magic: 1, loose: true, body: statements(`
	var r struct{ Error struct{ Code int } }
	return r.Error.Code == LITERAL`)},
	{name: "embedded", magic: 1, body: statements(`
	var r struct{ *Error }
	return r.Code == LITERAL`)},
	{name: "mapindex", magic: 2, body: statements(`
	texts := map[int]string{
		LITERAL: "",
	}
	return texts[e.Code] != "" || e.Code == 899002`)},
	{name: "mapliteral", magic: 1, body: statements(`
	_, ok := map[int]bool{LITERAL: true}[e.Code]
	return ok`)},
	{name: "contains", magic: 3, imports: []string{`"slices"`},
		body: condition(`slices.Contains([]int{LITERAL, 899002, 5, 899003}, e.Code)`)},
	{name: "containsvar", magic: 1, imports: []string{`"slices"`}, body: statements(`
	list := []int{LITERAL}
	return slices.Contains(list, e.Code)`)},
	{name: "index", magic: 1, imports: []string{`"slices"`},
		body: condition(`slices.Index([]int{LITERAL}, e.Code) >= 0`)},
	{name: "array", magic: 2, body: statements(`
	for _, code := range [...]int{LITERAL, 899002} {
		if code == e.Code {
			return true
		}
	}
	return false`)},
	{name: "casecomment", magic: 2, body: statements(`
	switch e.Code {
	/* before */ case LITERAL: // behind
		return true
	// between
	case /* of */ 899002 /* this */ : // more
	}
	return false`)},
}
