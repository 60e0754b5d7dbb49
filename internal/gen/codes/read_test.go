package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

const (
	categoriesHeader = "prefix\tname\tdescription\tmeaning_zh\n"
	tableHeader      = "code\tname\tcategory\tsource\tmessage\tdescription\tmeaning_zh\n"
	someCategories   = categoriesHeader + "801\tLogin\tLogging in\t登录\n872\tClientRTC\tCalls\t通话\n"
	someRows         = "801001\tLoginA\tLogin\tdocumented\tno a\tNo A\t无甲\n" +
		"872001\tIOSB\tClientRTC\tios\t\tNo B\t无乙\n" +
		"872001\tAndroidB\tClientRTC\tandroid\t\tNo B\t无乙\n"
)

// writeTables writes the two tables to a new directory.
func writeTables(t *testing.T, categories, table string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"categories.tsv": categories, "table.tsv": table} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestReadTable(t *testing.T) {
	tab, err := readTable(writeTables(t, someCategories, tableHeader+someRows))
	if err != nil {
		t.Fatal(err)
	}
	if len(tab.categories) != 2 || len(tab.entries) != 3 {
		t.Errorf("%d categories and %d entries, want 2 and 3", len(tab.categories), len(tab.entries))
	}
	if want := (entry{801001, "LoginA", "Login", "documented", "no a", "No A", "无甲"}); tab.entries[0] != want {
		t.Errorf("first entry is %+v, want %+v", tab.entries[0], want)
	}
	if rows := tab.of(tab.categories[1]); len(rows) != 2 || rows[1].name != "AndroidB" {
		t.Errorf("rows of the second category are %+v", rows)
	}
}

// wrongTables are tables with one mistake each. The rows of someRows are the lines 2 to 4; an added one is line 5.
var wrongTables = []struct {
	name       string
	categories string
	table      string
	want       string
}{
	{"wrong header", someCategories, "code\tname\n" + someRows, "table.tsv:1: header is"},
	{"empty file", someCategories, "", "table.tsv:1: no newline"},
	{"no final newline", someCategories, tableHeader + strings.TrimSuffix(someRows, "\n"), "table.tsv:4: no newline"},
	{"blank line", someCategories, tableHeader + someRows + "\n", "table.tsv:5: 1 columns, want 7"},
	{"too few columns", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tD\t丁\n",
		"table.tsv:5: 6 columns, want 7"},
	{"tab in a field", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\ta\tb\tD\t丁\n",
		"table.tsv:5: 8 columns, want 7"},
	{"carriage return", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\t\tD\t丁\r\n",
		"table.tsv:5: meaning_zh has the character U+000D"},
	{"space at an end", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\ta \tD\t丁\n",
		"table.tsv:5: message has a space at an end"},
	{"not UTF-8", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\t\xff\tD\t丁\n",
		"table.tsv:5: message is not valid UTF-8"},
	{"not a number", someCategories, tableHeader + someRows + "x\tX\tClientRTC\tandroid\t\tD\t丁\n",
		`table.tsv:5: code "x" is not a positive number`},
	{"leading zero", someCategories, tableHeader + someRows + "0872002\tX\tClientRTC\tandroid\t\tD\t丁\n",
		`table.tsv:5: code "0872002" is not`},
	{"unsorted", someCategories, tableHeader + someRows + "801002\tX\tLogin\tdocumented\t\tD\t丁\n",
		"table.tsv:5: code 801002 does not come after 872001"},
	{"code twice", someCategories, tableHeader + someRows + "872001\tX\tClientRTC\tandroid\t\tD\t丁\n",
		"table.tsv:5: code 872001 has a row of source android before"},
	{"name twice", someCategories, tableHeader + someRows + "872002\tLoginA\tClientRTC\tandroid\t\tD\t丁\n",
		"table.tsv:5: name LoginA is taken by line 2"},
	{"name of a category", someCategories, tableHeader + someRows + "872002\tCategoryLogin\tClientRTC\tandroid\t\tD\t丁\n",
		"table.tsv:5: name CategoryLogin is declared"},
	{"name of a source", someCategories, tableHeader + someRows + "872002\tSourceWeb\tClientRTC\tandroid\t\tD\t丁\n",
		"table.tsv:5: name SourceWeb is declared"},
	{"name of a function", someCategories, tableHeader + someRows + "872002\tLookup\tClientRTC\tandroid\t\tD\t丁\n",
		"table.tsv:5: name Lookup is declared"},
	{"unexported name", someCategories, tableHeader + someRows + "872002\tx\tClientRTC\tandroid\t\tD\t丁\n",
		`table.tsv:5: name "x" is not an exported`},
	{"no identifier", someCategories, tableHeader + someRows + "872002\tX-Y\tClientRTC\tandroid\t\tD\t丁\n",
		`table.tsv:5: name "X-Y" is not an exported`},
	{"other category", someCategories, tableHeader + someRows + "872002\tX\tLogin\tandroid\t\tD\t丁\n",
		`table.tsv:5: category of code 872002 is ClientRTC, not "Login"`},
	{"no category", someCategories, tableHeader + someRows + "873001\tX\tLogin\tandroid\t\tD\t丁\n",
		"table.tsv:5: code 873001 is of no category"},
	{"unknown source", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tother\t\tD\t丁\n",
		`table.tsv:5: unknown source "other"`},
	{"no description", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tm\t\t丁\n",
		"table.tsv:5: no description"},
	{"small description", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tm\td\t丁\n",
		"table.tsv:5: description does not start"},
	{"period", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tm\tD.\t丁\n",
		"table.tsv:5: description ends in a period"},
	{"no meaning", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tm\tD\t\n",
		"table.tsv:5: meaning_zh has no Chinese character"},
	{"English meaning", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tm\tD\tD\n",
		"table.tsv:5: meaning_zh has no Chinese character"},
	{"full stop", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tm\tD\t丁。\n",
		"table.tsv:5: meaning_zh ends in a full stop"},
	{"meaning twice", someCategories, tableHeader + someRows + "872002\tX\tClientRTC\tandroid\tm\tD\t无乙\n",
		"table.tsv:5: meaning_zh is that of AndroidB (872001), but the descriptions differ"},
	{"no meaning of a category", someCategories + "873\tX\tD\t\n", tableHeader + someRows,
		"categories.tsv:4: meaning_zh has no Chinese character"},
	{"category twice", someCategories + "873\tLogin\tD\t丁\n", tableHeader + someRows,
		"categories.tsv:4: name Login is taken by line 2"},
	{"unsorted categories", someCategories + "800\tX\tD\t丁\n", tableHeader + someRows,
		"categories.tsv:4: prefix 800 does not come after 872"},
	{"bad prefix", someCategories + "-1\tX\tD\t丁\n", tableHeader + someRows, `categories.tsv:4: prefix "-1" is not`},
	{"unused category", someCategories + "873\tX\tD\t丁\n", tableHeader + someRows, "no code of category X (873)"},
}

func TestReadTableErrors(t *testing.T) {
	for _, test := range wrongTables {
		t.Run(test.name, func(t *testing.T) {
			_, err := readTable(writeTables(t, test.categories, test.table))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error is %v, want %q in it", err, test.want)
			}
		})
	}
}

// TestReadTableAllErrors checks that one mistake does not hide the next.
func TestReadTableAllErrors(t *testing.T) {
	table := tableHeader + "801001\tx\tLogin\tother\t\tD\t丁\n801002\n" + "872001\tY\tClientRTC\tios\t\tD.\t丁\n"
	_, err := readTable(writeTables(t, someCategories, table))
	if err == nil {
		t.Fatal("no error")
	}
	if got := strings.Count(err.Error(), "table.tsv:"); got != 4 {
		t.Errorf("%d mistakes reported, want 4:\n%v", got, err)
	}
}

func TestReadTableMissing(t *testing.T) {
	if _, err := readTable(t.TempDir()); err == nil {
		t.Error("no error for a missing file")
	}
}

func TestLowerFirst(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Username is taken", "username is taken"},
		{"AppKey is empty", "AppKey is empty"},
		{"SDK failed", "SDK failed"},
		{"Do-Not-Disturb is on", "Do-Not-Disturb is on"},
		{"Android SDK", "Android SDK"},
	}
	for _, test := range tests {
		if got := lowerFirst(test.in); got != test.want {
			t.Errorf("lowerFirst(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestCell(t *testing.T) {
	if got, want := cell(`a|b <c> *d* e_f\`), `a\|b &lt;c> \*d\* e\_f\\`; got != want {
		t.Errorf("cell is %s, want %s", got, want)
	}
}

// TestSourcesOfCodes: the table has the sources of package codes, in the same order.
func TestSourcesOfCodes(t *testing.T) {
	var got []codes.Source
	for _, s := range sources {
		got = append(got, codes.Source(s.word))
	}
	if want := codes.Sources(); !slices.Equal(got, want) {
		t.Errorf("sources are %v, want those of package codes, %v", got, want)
	}
}
