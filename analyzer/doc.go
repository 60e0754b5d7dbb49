// Package analyzer is jmvet: an analyzer for programs that use JMessage, the instant messaging service of Jiguang.
//
// # Analyzer jmvet
//
// jmvet: find magic, unknown and unhandled JMessage error codes
//
// JMessage answers a failed request with a six-digit code: 899001 means that the user already exists, 803008 that the
// recipient has put the sender on a blacklist. Programs often compare these codes with bare numbers. jmvet knows the
// vendor's table of codes. It reports
//
//   - magic: a known code that is written as a bare number, with a fix that replaces it with a constant of package
//     codes;
//   - unknown: a number that is compared with a code but is not one, with the code that was probably meant;
//   - exhaustive: a switch that handles some codes of an operation and forgets the others.
//
// jmvet looks only at expressions that are known to carry a JMessage code, so it leaves postal codes and the error
// codes of other services alone: see Evidence.
//
// # Check magic
//
// Where a known code meets an expression that carries a code, it must be a named constant.
//
//	if resp.Error.Code == 899001 {                      // bad
//	if resp.Error.Code == codes.RESTUserAlreadyExists { // good
//
// Readers cannot tell what 899001 means, and nothing warns an author who mistypes it.
//
// A constant meets a code in one of the following ways. Its type may be any integer, floating-point or string type, and
// the literal may have any form.
//
//   - compared: by == or !=, on either side; as a case; as the key in a lookup in a map of codes; or as the part of a
//     text that strings.Contains or strings.HasPrefix looks for, unless the word before it denotes another kind of
//     number ("amount=899000").
//   - member: as a key of a map, or an element of a list, that a code is compared with or looked up in. A map or a list
//     also counts if the file names JMessage and more than half of its numbers that could be codes are codes.
//   - given: as an argument, as a field or an element of a literal, by an assignment, or by a return. What receives it
//     must carry a code because of its type, a declaration, proof from another package or the vendor's package, or
//     because a value from one of these flows into it. An argument that only becomes the value of a field is given to
//     the field.
//   - beside: as an argument of a call whose body is not available, next to an argument that carries a code:
//     assert.Equal(t, 899001, err.Code). Its parameter must not have a named type that is not the code's, such as
//     time.Duration, nor a name that denotes another kind of number.
//
// The fix replaces a string "899001" with strconv.Itoa(codes.RESTUserAlreadyExists). A longer text has no fix.
//
// Not reported are named constants; the operators < <= > >=; arithmetic such as code/1000 == 803; and the numbers from
// 0 to 999, because HTTP statuses and other codes share the same fields. Nor is the literal that gives a constant or a
// package variable its value, either alone or through one call or struct literal: that is where the code gets its name.
//
// The fix imports the package of constants if the file does not import it yet, under a name that is free: codes, or
// else jmcodes or jmcodes2. There is no fix for the codes 872001 to 872005, which mean different things on iOS and
// Android, nor in files that use cgo, nor in generated files.
//
// # Check unknown
//
// A constant, named or not, that meets an expression that carries a code must be one of the vendor's codes.
//
//	if resp.Error.Code == 899061 {                           // bad: there is no such code
//	if resp.Error.Code == codes.RESTSendMessageNotPermitted { // good: 899016 was meant
//
// Such a comparison is never true. The compiler accepts it, and tests of the other cases do not notice it.
//
// Only numbers that could be codes count: those in a category of the table, and 800000 to 899999, the range in which
// the vendor assigns new codes. In a comparison with the type codes.Code, every number but 0 counts. Codes that the
// vendor has removed are known. The setting -known adds numbers of your own. An unknown number beside a code counts
// only in a call that is known to compare, such as assert.Equal.
//
// No number is reported as unknown where codes are mixed with other numbers: in a field, variable or result that is
// known to carry codes only because it was given one, and that is also given numbers that are not JMessage codes,
// computed values, or values about which nothing is proven. Its other numbers are your own.
//
// The message names the code that was probably meant. These are tried in order, and the first that leads to exactly one
// code is taken: the sister code in 898 or 899; a digit lost; a digit doubled; two digits swapped; one digit wrong. A
// code that the vendor has removed is never suggested.
//
// There is no fix, because it would change what the program does.
//
// # Check exhaustive
//
// A switch that handles some codes of a category must not let the other documented codes of that category pass in
// silence.
//
//	switch resp.Error.Code {             // bad: the other 10 of 12 SendMessage codes pass in silence
//	case codes.SendMessageSenderInBlacklist:
//		...
//	case codes.SendMessageSenderSilenced:
//		...
//	}
//
// When a code passes a switch in silence, the program goes on as if nothing had gone wrong.
//
// The category of a code is the code divided by 1000: 803 is sending a message. Values count, not names: a literal is a
// case like any other, and a variable is not a case for any code. A switch without a tag counts if its cases are x ==
// CODE for one x. Other conditions may stand beside them, and cover the codes for which they are true.
//
// A switch with a default is not reported. Without a default, the codes that no clause names do not pass in silence if
// one of these holds:
//
//   - Every clause leaves the function or the loop: by return, panic, goto, continue, break with a label, or a call
//     that never returns, such as os.Exit, log.Fatal, t.Fatal or a function of the package that always leaves. The code
//     after the switch is then its default.
//   - Every clause that goes on to the code after the switch sets something that already had a value: msg := "busy",
//     retry := false, a counter that is incremented. That value is the default. A zero value (var msg string, s := "")
//     does not count, but false and named constants do. The value must be there on every path by which the other codes
//     come to the switch.
//   - The code, the error that it was read from, or the whole answer is still used after the switch: return err,
//     log.Print(err). The other codes are handled there. They are also handled if every path after the switch ends in a
//     new error (return ErrLogin), in a call that never returns, or in false where success yields true. A use of
//     another part of the answer does not count, nor does a condition that tests for other codes.
//   - They cannot arrive, because a condition that leaves before the switch, or a condition around the switch, has
//     excluded them. Only the codes that are left count then.
//
// The message lists what is missing. The categories Common (800), HTTP (898) and REST (899) span many operations, and
// no program lists all of their codes. If a switch handles codes of one of these, the message says how many, and asks
// for a default, which covers the switch's other categories, too. A switch gets one report.
//
// With -default-signifies-exhaustive=false, every switch must have all codes, whatever surrounds
// it; //jmvet:exhaustive requires that of one switch, or of one map literal with codes as keys, and -check-maps of all
// maps. A switch over Code.Category must have all categories with documented codes.
//
// With -missing-cases-fix, the report has a fix that adds the missing cases with an empty body; before a default, they
// fall through to it. Where the message asks for a default, the fix adds an empty one. In a batch run, this fix would
// only silence the reports, so it is for editors, where a person chooses it.
//
// # Evidence
//
// An expression carries a JMessage code if, and only if, one of these rules holds. The strongest comes first.
//
//   - type: its type is codes.Code, or is declared from it.
//   - declared: its field, variable, parameter, result, type or constant has the directive //jmvet:code, or the setting
//     -code names it.
//   - fact: the analysis of another package proved it for that field, variable, parameter, result, type or constant.
//   - constant: it is compared with, or given, a constant of package codes or of the -constants package, or another
//     constant that carries a code. A member of a list or a map is compared with what the list or the map is compared
//     with, or looked up by.
//   - vendor: it is an integer field, method or function with a code-like name (Code, ErrCode, GetErrorCode), declared
//     in a package whose import path names JMessage.
//   - context: it is compared with a known code, and JMessage is named in the file of the comparison, or in the file or
//     the package that declares the compared field, type or function. Its name must not denote another kind of number;
//     where only the company is named, it must also say error code.
//   - name: it is of a basic type, nothing near it names another service, its name says error code and does not denote
//     another kind of number, and it is compared with more known codes than unknown numbers that could be codes.
//
// JMessage itself is named by the words jmessage and jchat, by 极光IM, and by the host api.im.jpush.cn. The company is
// named by jpush, jiguang and 极光. These words count in import paths, identifiers, strings and comments, in upper or
// lower case, as whole words or as parts of camel-case words. In the name of an owner (github.com/OWNER/...) they count
// only if they are the whole name.
//
// A name says error code if it has a strong word (code, errcode, errorcode, retcode, errno ...), or if it has a weak
// one (ret, rc, result, status, err, error, no ...) and is compared with two different known codes. A string with such
// a name counts like a number, and a value that is looked up by a key has the key as its name: m["code"].
//
// A name denotes another kind of number if it has a word for places, stocks, goods, money, identities, versions, times,
// colours, counts, categories, templates and the like, written as one or as two: adcode, AdCode. Such words count in
// the name itself, and at the end of the name of a field's type, or of the key above it: Room, CategoryInfo,
// m["category.code"]. Those for places, stocks, goods, money, versions, colours and templates also count anywhere in
// the names of what it belongs to: the type of a field; the function, receiver and package of a parameter, a result, a
// local variable or a list. Words before a strong word with its own qualifier do not count: deviceErrCode is an error
// code. Nor does Bytes at the end of the name of a function that takes a []byte: GetBytes(body, "code").
//
// A local variable that is read from a field, or from a function whose name says code, belongs to that instead of the
// function that it stands in, and one that is named errCode belongs to none. An action at the beginning of the
// function's name says nothing then: post, pin.
//
// The name of a map is often that of its values: if a code looks up its keys, as in httpStatus[code], they are compared
// with the code, whatever the name.
//
// Another service is named by the path of the package, the file or the compared type: WeCom, WeChat, Alipay, DingTalk,
// Feishu, Easemob and others with six-digit codes. If a value's own name, its type, or the package that declares it
// or the called function names such a service, it does not carry a JMessage code by rule context either:
// WeComReply.ErrCode.
//
// Evidence travels with a value inside a package: through assignments, conversions, returns, parameters, range, type
// assertions, callbacks, pointers, list elements and map values, and the iterators over them; through strconv, the
// verbs %d and %v, atomics and sql.Null; from e.Code to code in code := e.Code, and from a compared local variable back
// to the one thing that it is read from. It travels from list to list by append, copy, slices.Concat and maps.Copy:
// what one list is compared with, the lists that were copied to it are compared with. What a function stores through a
// pointer parameter is the value of the caller's variable. What is compared with a code is a code, and so is its type
// if that is a numeric type of the package. What is proven for fields, types, package variables, parameters and results
// is known to the packages that import them.
//
// A field, or the keys of a map, carry codes if they are given only constants, directly or through parameters, and are
// compared only with codes, or passed only to parameters that are. An element of a map under a constant key, such as
// m["code"], is judged on its own, also in the literal of a map: {"code": e.Code, "price": 899000}. So is the field of
// a generic struct whose type is a type parameter: what one Opt[int]{v} holds says nothing about another Opt[int]. For
// other packages, the values of a map literal under constant keys carry codes only if all of them do.
//
// Evidence does not leak through arithmetic, lengths and indexes, nor from one call to another: what one call passes to
// a function says nothing about what another call passes to it or gets from it. A function that only passes a parameter
// on, or only compares two, is evaluated separately for each call: in(e.Code, 899000) is a comparison of e.Code with
// 899000, unless a name of the function or of a compared parameter denotes another kind of number. In a package that
// has nothing to do with JMessage this holds for small functions that take or return numbers, and for calls from the
// same project.
//
// With the flag -why, the command prints below each report what its codes mean, in both languages, and the evidence:
// what carries the code, the evidence and its position, and the rule. For a value that has come a long way, it names
// the origin.
//
// The setting -evidence chooses the weakest evidence that counts:
//
//   - declared: the rules type to constant, for those who want to declare where codes are.
//   - context: the rules type to context, for a monorepo that talks to many vendors whose numbers look alike: by the
//     rule name, another service's resp.RetCode == 800003 is a code.
//   - name: all rules, the default.
//   - any: every comparison with a known code, for code bases where nothing else has six digits.
//
// # Directives
//
// A directive is a comment without a space after the slashes. It applies to its own line, or to the next line if it
// stands alone.
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
// There are three directives:
//
//   - //jmvet:code declares that a field, variable, parameter, result, type or constant holds a code. On a function, it
//     applies to the one numeric result, or else to the one numeric parameter.
//   - //jmvet:exhaustive requires that a switch or a map has all codes of its categories, whatever surrounds it.
//   - //jmvet:ignore REASON suppresses the reports on its line. Above a function, a type or the package clause, it
//     suppresses those in the whole function, type or file.
//
// A directive is reported if it is unknown, lacks its reason, applies to nothing, or suppresses nothing. So is one that
// follows other words in a comment but would have an effect at the beginning of it.
//
// A package and its test variant are analysed one after the other, and a directive may be needed only because of what
// the tests prove. That a directive has no effect is therefore reported only for the package with its tests, and never
// if the other variant needs it.
package analyzer
