package grid

// statementForms are forms in which a function has statements.
var statementForms = []Form{
	{Name: "elseif", Magic: 3, Body: statements(`
	if e.Code == LITERAL {
		return true
	} else if e.Code == 899002 {
		return false
	} else if 0 != e.Code && e.Code != 899003 {
		return true
	}
	return false`)},
	{Name: "ifinit", Magic: 1, Body: statements(`
	if c := e.Code; c == LITERAL {
		return true
	}
	return false`)},
	{Name: "local", Magic: 2, Body: statements(`
	code := e.Code
	if code == LITERAL {
		return true
	}
	return code == 899002`)},
	{Name: "declared", Magic: 1, Body: statements(`
	var code int = e.Code
	return code == LITERAL`)},
	{Name: "for", Magic: 1, Body: statements(`
	for e.Code == LITERAL {
		e.Code = 0
	}
	return true`)},
	{Name: "forinit", Magic: 1, Body: statements(`
	for c := e.Code; c == LITERAL; c = 0 {
		return true
	}
	return false`)},
	{Name: "tag", Magic: 1, Body: statements(`
	switch e.Code {
	case LITERAL:
		return true
	}
	return false`)},
	{Name: "taginit", Magic: 1, Body: statements(`
	switch c := e.Code; c {
	case LITERAL:
		return true
	}
	return false`)},
	{Name: "caselist", Magic: 3, Body: statements(`
	switch e.Code {
	case 0, LITERAL, 898001,
		899002:
		return true
	}
	return false`)},
	{Name: "cases", Magic: 2, Body: statements(`
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
	{Name: "tagless", Magic: 2, Body: statements(`
	switch {
	case e.Code == LITERAL:
		return true
	case e.Text == "", e.Code != 899002:
		return true
	}
	return false`)},
	{Name: "nestedswitch", Magic: 2, Body: statements(`
	switch e.Code {
	case LITERAL:
		switch e.Code {
		case 899002:
			return true
		}
	}
	return false`)},
	{Name: "closure", Magic: 1, Body: statements(`
	is := func() bool { return e.Code == LITERAL }
	return is()`)},
	{Name: "closureparam", Magic: 1, Body: statements(`
	is := func(code int) bool { return code == LITERAL }
	return is(e.Code)`)},
	{Name: "methodvalue", Magic: 1, Body: statements(`
	get := e.GetCode
	return get() == LITERAL`)},
	{Name: "chan", Magic: 1, Nameless: true, Body: statements(`
	ch := make(chan int, 1)
	ch <- e.Code
	return <-ch == LITERAL`)},
	{Name: "defer", Magic: 1, Body: statements(`
	defer func() { _ = e.Code == LITERAL }()
	return true`)},
	{Name: "rangevar", Magic: 1, ByName: true, Body: statements(`
	for _, code := range []int{e.Code} {
		if code == LITERAL {
			return true
		}
	}
	return false`)},
	{Name: "label", Magic: 1, Body: statements(`
	loop:
	for {
		if e.Code == LITERAL {
			break loop
		}
	}
	return true`)},
	{Name: "anonymous", Magic: 1, Loose: true, Body: statements(`
	var r struct{ Error struct{ Code int } }
	return r.Error.Code == LITERAL`)},
	{Name: "embedded", Magic: 1, Body: statements(`
	var r struct{ *Error }
	return r.Code == LITERAL`)},
	{Name: "mapindex", Magic: 2, Body: statements(`
	texts := map[int]string{
		LITERAL: "",
	}
	return texts[e.Code] != "" || e.Code == 899002`)},
	{Name: "mapliteral", Magic: 1, Body: statements(`
	_, ok := map[int]bool{LITERAL: true}[e.Code]
	return ok`)},
	{Name: "contains", Magic: 3, Imports: []string{`"slices"`},
		Body: condition(`slices.Contains([]int{LITERAL, 899002, 5, 899003}, e.Code)`)},
	{Name: "containsvar", Magic: 1, Imports: []string{`"slices"`}, Body: statements(`
	list := []int{LITERAL}
	return slices.Contains(list, e.Code)`)},
	{Name: "index", Magic: 1, Imports: []string{`"slices"`},
		Body: condition(`slices.Index([]int{LITERAL}, e.Code) >= 0`)},
	{Name: "array", Magic: 2, Body: statements(`
	for _, code := range [...]int{LITERAL, 899002} {
		if code == e.Code {
			return true
		}
	}
	return false`)},
	{Name: "casecomment", Magic: 2, Body: statements(`
	switch e.Code {
	/* before */ case LITERAL: // behind
		return true
	// between
	case /* of */ 899002 /* this */ : // more
	}
	return false`)},
}
