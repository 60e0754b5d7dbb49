package evidence

import "testing"

// rules are all rules, the strongest first.
var rules = [...]Rule{ByType, ByDeclaration, ByFact, ByConstant, ByVendor, ByContext, ByName, ByValue}

// TestLevels: each level has a name, and admits the rules down to its weakest.
func TestLevels(t *testing.T) {
	for _, test := range []struct {
		name    string
		level   Level
		weakest Rule
	}{
		{"declared", Declared, ByConstant},
		{"context", Context, ByContext},
		{"name", Name, ByName},
		{"any", Any, ByValue},
	} {
		level, err := ParseLevel(test.name)
		if err != nil || level != test.level || level.String() != test.name {
			t.Errorf("ParseLevel(%q) = %v, %v", test.name, level, err)
		}
		for _, r := range rules {
			if got, want := level.admits(r), r <= test.weakest; got != want {
				t.Errorf("%s admits %s: %t, want %t", level, r, got, want)
			}
		}
	}
	for _, name := range []string{"", "Name", "strict", "type", " name"} {
		if level, err := ParseLevel(name); err == nil {
			t.Errorf("ParseLevel(%q) = %v, want an error", name, level)
		}
	}
}

// TestRuleNames: each rule has a name of its own.
func TestRuleNames(t *testing.T) {
	seen := make(map[string]bool)
	for _, r := range rules {
		name := r.String()
		if name == "" || seen[name] {
			t.Errorf("rule %d is called %q", r, name)
		}
		seen[name] = true
	}
	if got, want := Rule(99).String()+Rule(0).String(), "Rule(99)Rule(0)"; got != want {
		t.Errorf("rules that do not exist are called %s, want %s", got, want)
	}
}
