// Package analyzer is jmvet: an analyzer for programs that talk to JMessage, the instant messaging service of Jiguang.
//
// # Analyzer jmvet
//
// jmvet: find wrong, nameless and half-handled JMessage error codes
//
// JMessage answers a failed request with a six-digit code: 899001 says that a user exists already, 803008 that the sender is
// in the receiver's blacklist. In real programs they stand as bare numbers. jmvet knows the vendor's table. It reports
//
//   - magic: a number that is a code but has no name, with a fix that swaps in a constant of package codes;
//   - unknown: a number that is compared with a code but is none, with the code that was likely meant;
//   - exhaustive: a switch that handles a part of an operation's codes and forgets the others.
//
// It looks only at what is known to carry a JMessage code, so postal codes and other firms' error codes are left alone: see
// Evidence.
//
// # Check magic
//
// A constant without a name that is a known code must not meet an expression that carries a code.
//
//	if resp.Error.Code == 899001 {                      // bad
//	if resp.Error.Code == codes.RESTUserAlreadyExists { // good
//
// Nobody who reads 899001 knows what it says, and nobody who mistypes it is told.
//
// A constant meets a code in one of these ways, over any integer, floating-point or string type, in any form of literal:
//
//   - compared: by == or !=, on either side, as a case, or as the key that a map of codes is asked for; and as a part of a text
//     that strings.Contains or strings.HasPrefix looks for.
//   - a member: as a key of a map or an element of a list that a code is compared with or looked for in, or of one where more than
//     half of the numbers that could be codes are codes and the file names JMessage.
//   - given: as an argument, a field or an element of a literal, by an assignment or a return, to what carries a code by its type,
//     a declaration, the proof of another package, the vendor's package or a value that has come from there. What a call gives to a
//     parameter that only becomes the value of such a field is given to the field.
//   - beside: in the arguments of a call whose body is not seen, beside an argument that carries a code:
//     assert.Equal(t, 899001, err.Code).
//
// A string "899001" is replaced by strconv.Itoa(codes.RESTUserAlreadyExists); a longer text has no fix.
//
// Not reported are named constants, the operators < <= > >=, arithmetic such as code/1000 == 803, the numbers from 0 to 999 (HTTP
// statuses and other codes live in the same fields), and the literal that gives a constant or a package variable its value, alone or
// through one call or struct literal: that is where it gets its name.
//
// The fix imports the package of constants if the file does not, under a name that is free: codes, else jmcodes, jmcodes2. There is no
// fix for the codes 872001 to 872005, which mean different things on iOS and on Android, in files that use cgo, and in generated
// files.
//
// # Check unknown
//
// A constant, named or not, that meets an expression that carries a code must be a code of the vendor's.
//
//	if resp.Error.Code == 899061 {                           // bad: there is no such code
//	if resp.Error.Code == codes.RESTSendMessageNotPermitted { // good: 899016 was meant
//
// Such a comparison is never true, and no compiler and no test of the other cases says so.
//
// Only numbers that could be codes count: those of a category of the table, and 800000 to 899999, where the vendor puts new ones.
// Compared with the type codes.Code, every number but 0 counts. Codes that the vendor has removed are known. The setting -known adds
// numbers of your own. Beside a code, an unknown number counts only in a call that is known to compare, such as assert.Equal.
//
// What is mixed has no unknown numbers: a field, variable or result that was only seen to be given a code, and is also given numbers that
// are no codes of JMessage's, computed values, or values of which nothing is proven. Its other numbers are your own.
//
// The message names the code that was likely meant: the first of these that leads to exactly one code. The sister code of
// 898 or 899; a digit lost; a digit doubled; two digits swapped; one digit wrong. A code that the vendor has removed was not meant.
//
// There is no fix: it would change what the program does.
//
// # Check exhaustive
//
// A switch over a code must not let documented codes of a category that it touches pass in silence.
//
//	switch resp.Error.Code {             // bad: 10 of the 12 codes of SendMessage fall through silently
//	case codes.SendMessageSenderInBlacklist:
//		...
//	case codes.SendMessageSenderSilenced:
//		...
//	}
//
// What passes such a switch in silence goes on as if nothing had gone wrong.
//
// The category of a code is its thousands: 803 is sending a message. Values count, not names: a literal is a case like any other, and a
// variable is the case of no code. A switch without a tag counts where it has x == CODE over one x; other conditions may stand beside it, and take
// the codes that they are true for.
//
// Nothing is reported of a switch with a default. Without one, the codes that no clause names do not pass in silence if one of these holds:
//
//   - Every clause leaves the function or the loop: by return, panic, goto, continue, break with a label, or a call that never comes back, such as
//     os.Exit, log.Fatal, t.Fatal or a function of the package that always leaves. What stands behind the switch is its default.
//   - Every clause that goes on sets something that had a value before the switch: msg := "busy", retry := false, a counter that is raised. That
//     value is its default. A zero value says nothing (var msg string, s := ""), but false does, and a constant with a name.
//   - The code, the error that it was read from, or the whole answer is still used behind the switch: return err, log.Print(err). The others are
//     handled there. So are they if every way on ends in a new error (return ErrLogin), in a call that never comes back, or in
//     false where a success gives true. Another part of the answer is no such use, nor is a condition that asks for other codes.
//   - They cannot arrive: a condition before the switch that leaves, or one around it, has taken them out. Then only those that are left count.
//
// The message tells what is missing. The categories Common (800), HTTP (898) and REST (899) are of many operations, and nobody lists all their codes:
// of a switch that touches one of them the message tells how many it handles, and asks for a default, which takes the codes of its other
// categories, too. There is one report for a switch.
//
// With -default-signifies-exhaustive=false every switch must have all codes, whatever stands around it; //jmvet:exhaustive demands that of one
// switch, or of one map literal with codes as keys, and -check-maps of all maps. A switch over Code.Category must have all categories with
// documented codes.
//
// With -missing-cases-fix the report has a fix that adds the missing cases with an empty body; before a default they fall through to it. Where the
// message asks for a default, it adds an empty one.
// A batch run would silence with it what it reports, so it is for editors, where a person picks it.
//
// # Evidence
//
// An expression carries a JMessage code if, and only if, one of these holds. The strongest comes first.
//
//   - type: its type is codes.Code, or is declared from it.
//   - declared: its field, variable, parameter, result, type or constant has the directive //jmvet:code, or the setting -code
//     names it.
//   - fact: the analysis of another package proved it of that field, variable, parameter, result, type or constant.
//   - constant: it is compared with, or given, a constant of package codes or of the -constants package, or another
//     constant that carries a code.
//   - vendor: it is an integer field, method or function with a code-like name (Code, ErrCode, GetErrorCode), declared in a
//     package whose import path names JMessage.
//   - context: it is compared with a known code where JMessage is named (the file of the comparison, or the file or the package that
//     declares the compared field, type or function), and its name does not speak of another thing; where only the company is named,
//     its name must say error code.
//   - name: it is of a basic type, nothing near it names another service, its name says error code and speaks of no other thing, and it
//     is compared with more known codes than unknown numbers that could be codes.
//
// JMessage itself is named by the words jmessage and jchat, by 极光IM, and by the host api.im.jpush.cn; the company by jpush, jiguang
// and 极光. They count in an import path, an identifier, a string or a comment, in any case, as whole words or as parts of
// camel-case words. In the name of an owner (github.com/OWNER/...) they must be the whole name.
//
// A name says error code by a strong word (code, errcode, errorcode, retcode, errno ...), or by a weak one (ret, rc, result, status,
// err, error, no ...) if it is compared with two different known codes. A field's string counts, too; a key is the name of what is
// looked up by it: m["code"].
//
// A name speaks of another thing by a word for places, stocks, goods, money, identities, versions, times, colours, counts, categories,
// templates and the like. Such words count in the thing's own name, and those for places, stocks, goods, money, versions, colours and
// templates also in the name of what it belongs to: a field's type, a parameter's or a result's function, receiver and package. What
// stands before a strong word with its own qualifier does not count: deviceErrCode is an error code.
//
// Another service is named by the package's path, the file or the compared type: WeCom, WeChat, Alipay, DingTalk, Feishu, Easemob and
// others with six-digit codes. What is named after one itself, or by its type or its package (WeComReply.ErrCode), is no code by rule
// context either.
//
// Evidence travels with the value inside a package: through assignments, conversions, returns, parameters, range, type
// assertions, callbacks, pointers, elements of lists and values of maps, and the iterators over them; through strconv, the verbs %d and
// %v, atomics and sql.Null; from code := e.Code to code, and back from a compared local variable to the one thing that it is read from.
// What a function puts where a parameter points is what the caller's variable holds. What is compared with a code is one, and so is the
// type of numbers that it has, where the package declares it. A field or a map's keys that are given nothing but constants, by calls as
// well, and are compared with nothing but codes hold codes. An element of a map under a constant key is a thing of its own. What is
// proven of fields, types, package variables, parameters and results is known to the packages that import them.
//
// Evidence does not leak through arithmetic, lengths and indexes, nor from one call to another: what one call gives a
// function says nothing of what another call gives it or gets from it. A function that only hands a parameter on, or compares two, is
// looked through at each call alone.
//
// The flag -why of the command prints the evidence below each report: what carries the code, the evidence and where it stands, and the
// rule. Of a value that has come a long way it names where it started.
//
// The setting -evidence says how weak evidence may be:
//
//   - declared: type to constant, for those who want to say themselves where codes are.
//   - context: type to context, for a monorepo that talks to many vendors with numbers alike: another service's
//     resp.RetCode == 800003 is a code by rule name.
//   - name: all of them, the default.
//   - any: every comparison with a known code, for a house where nothing else has six digits.
//
// # Directives
//
// A directive is a comment without a space behind the slashes. It speaks of its own line, or of the next one if it stands alone.
//
//	type Error struct {
//		Code int //jmvet:code
//	}
//
//	//jmvet:exhaustive
//	switch code {
//
//	if id == 899001 { //jmvet:ignore a customer number
//
// There are three:
//
//   - //jmvet:code declares that a field, variable, parameter, result, type or constant holds a code. On a function it speaks of
//     its one numeric result, or else of its one numeric parameter.
//   - //jmvet:exhaustive demands that a switch, or a map, has all codes of its categories, whatever stands around it.
//   - //jmvet:ignore REASON drops the reports of its line. Above a function, a type or the package clause it drops those of the whole function,
//     type or file.
//
// A directive that is unknown, lacks its reason, stands on nothing, or drops nothing is reported. So is one that stands behind other words of a
// comment, where it would do something if it stood in front.
//
// A package and its test variant are looked at one after the other, and what only the tests tell may need a directive: that it does nothing is said of
// the package with its tests only, and never if the other one needs it.
package analyzer
